import Intake
import Messages
import Model
import Tabular
import Testing

/// A template is understood column by column, and its sample row is never taken in.
@Suite struct FillInTemplateTests {
    static func words() -> FillInTemplate.CountyWords {
        var words = FillInTemplate.CountyWords()
        words.specialties = ["食品安全", "特种设备"]
        words.regions = ["东城街道", "光武镇"]
        words.departments = [County.market, County.environment].map(\.shortName)
        words.department = County.market.shortName
        return words
    }

    /// The sheet as text, with so many rows below the header that say what the sample row says.
    static func sheet(_ kind: ExportKind, numbers: [String]) -> String {
        let template = FillInTemplate(kind, words: words())
        let rows = numbers.map { number in [number] + template.columns.dropFirst().map(\.sample) }
        return ([[kind.chineseName], template.columns.map(\.header)] + rows)
            .map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
    }

    @Test(arguments: ExportKind.allCases)
    func filledInItIsTakenWithoutAWordAboutIt(kind: ExportKind) throws {
        let export = try County.read(Self.sheet(kind, numbers: ["示例", "1"]), name: "填好的表.csv")
        #expect(export.kind == kind)
        #expect(export.accounting.read == 1 && export.accounting.accepted == 1)
        let told = export.findings.map(\.problem.message.code)
        #expect(told == ["R010"], "the sample row, and nothing else")
        #expect(export.findings.map(\.line) == [3])
    }

    @Test(arguments: ExportKind.allCases)
    func everyColumnIsReadAsAWholeWord(kind: ExportKind) throws {
        let export = try County.read(Self.sheet(kind, numbers: ["1"]))
        for column in export.mapping.columns.dropFirst() {
            #expect(column.isRead, "\(column.header)")
        }
    }

    @Test(arguments: ExportKind.allCases)
    func aTemplateThatNobodyFilledInIsSentBack(kind: ExportKind) throws {
        #expect(try County.refusal(of: Self.sheet(kind, numbers: ["示例"]))?.message.code == "R005")
    }

    @Test(arguments: ExportKind.allCases)
    func samplesKeepToTheirLists(kind: ExportKind) {
        for column in FillInTemplate(kind, words: Self.words()).columns where column.isClosed {
            guard !column.choices.isEmpty, !column.sample.isEmpty else { continue }
            #expect(column.choices.contains(column.sample), "\(column.header)")
        }
    }

    /// A template that was saved as a web page, which has no names of sheets.
    @Test(arguments: ExportKind.allCases)
    func explanationsAreNoRowsOfTheTable(kind: ExportKind) throws {
        let template = FillInTemplate(kind, words: Self.words())
        func page(_ rows: [[String]]) -> String {
            "<table>"
                + rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined() + "</table>"
        }
        let filled = [template.columns.map(\.header), ["1"] + template.columns.dropFirst().map(\.sample)]
        let explained = template.columns.map { [$0.header, "必填", $0.advice] }
        let listed = template.columns.filter { !$0.choices.isEmpty }
        let text =
            page([[kind.chineseName]] + filled)
            + page([["填写说明"], FillInTemplate.explanationHeaders] + explained)
            + page([[FillInTemplate.choicesTitle], listed.map(\.header), listed.map { $0.choices[0] }])
        let exports = try ExportReader.read(
            SourceFile(name: "填好的表.xls", bytes: Array("<html>\(text)</html>".utf8)), folder: County.market,
            context: County.context())
        #expect(exports.map(\.kind) == [kind] && exports.map(\.accounting.accepted) == [1])
        #expect(exports.first?.codes(.note).filter { $0 == "R012" }.count ?? 0 >= 1)
    }
}
