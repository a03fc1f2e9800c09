import Model
import Testing

@testable import Intake

@Suite struct CellTextTests {
    @Test(
        arguments: [
            "", "无", "空", "暂无", "没有", "未知", "不详", "/", "//", "\\", "-", "--", "---", "—", "——", "NULL", "null", "Null",
            "\\N", "\\n", "N/A", "n/a", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "None",
            "nil",
            ".",
        ])
    func aMarkForNothingIsNone(_ mark: String) {
        #expect(CellText.isNull(mark))
        #expect(!CellText.isNull(mark + "1") && !CellText.isNull(mark + "样例"))
    }

    @Test func aControlCharacterCostsItsRowWhereverItStands() throws {
        let address = "样例县样例东路927号东侧门面房12"
        for place in address.indices {
            for (character, isRefused) in [("\u{1}", true), ("\u{1F}", true), ("\t", false), (" ", false)] {
                var text = address
                text.insert(contentsOf: character, at: place)
                let export = try County.read("统一社会信用代码,企业名称,住所\n\(Synthetic.code(1)),样例店,\(text)\n")
                #expect(export.accounting.rejected == (isRefused ? 1 : 0), "\(character.unicodeScalars) at \(place)")
            }
        }
    }

    @Test func whatIsRememberedIsWhatWasRead() {
        var remembered = Remembered { "<\($0)>" }
        for round in 0..<2 {
            for number in 0..<5_000 {
                let text = number % 7 == 0 ? "" : String(number * 31) + String(repeating: "甲", count: number % 5)
                let bytes = Array(text.utf8)
                let meaning = bytes.withUnsafeBytes { remembered.meaning(of: $0) }
                #expect(meaning == "<\(text)>", "\(round)")
            }
        }
    }
}
