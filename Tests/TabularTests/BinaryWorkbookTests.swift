import Foundation
import Messages
import TestSupport
import Testing

@testable import Tabular

@Suite struct BinaryWorkbookTests {
    private static let cases: [(String, [[String]])] = [
        ("date", [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]]),
        ("date_1904", [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]]),
        // Results of formulas, which libfreexl leaves out: numbers, texts, truth values, dates.
        ("formula-date-format", [["2017-02-27"], ["2017-02-28"]]),
        ("xls_formula", [["10"], ["20"], ["110"], ["65"]]),
        ("xls_ref_String", [["aa"], ["bb"], ["aa"], ["bb"]]),
        ("issues", [["1"], ["1.5"], ["ab"], ["FALSE"], ["test"], ["2016-10-20"]]),
        // BIFF5: texts in a code page.
        (
            "issue_643_biff5_formula",
            [
                ["1", "2", "3"], ["TRUE", "FALSE", "", "sheetjs"], ["foo", "bar", "2014-02-19 14:30:00", "0.3"],
                ["baz", "1", "qux"],
            ]
        ),
        ("sheet_name_parsing", [["Titel", "Orginaltitel", "År", "Regissör", "Ditt betyg", "Datum", "IMDB#"]]),
        ("merge_cells", [["Row Merge", "", "Not Merged"], ["Column Merge", "Chunk Merged"]]),
        ("empty-string", [["", "FALSE"]]),
        ("xls_wrong_decimals", [["0.525625"]]),
        // The directory of sheets has one that is hidden, one very hidden and a chart; all but the first are empty.
        (
            "any_sheets",
            [
                ["1", "2"], ["3", "4"], ["5", "6"],
                ["This workbook contains 4 sheets: Visible, Hidden, VeryHidden and Chart"],
            ]
        ),
        // A text that only is called .xls.
        ("too_small", [["Attachment f:\\attachcus\\arnold-j\\Summer trading shots.xls not found!"]]),
    ]

    @Test(arguments: cases)
    func firstSheet(_ name: String, _ rows: [[String]]) throws {
        #expect(try Reading.result(Cases.bytes("xls/\(name).xls")).tables[0].rows.map(\.fields) == rows)
    }

    @Test func sharedTextsThatGoOnInOtherRecords() throws {
        let texts = try Reading.result(Cases.bytes("xls/sst_continue.xls")).tables[0].rows.map { $0.field(0) }
        for number in 1...134 {
            #expect(texts[number - 1].hasSuffix("serial number at the end 0" + "00\(number)".suffix(3)))
        }
        #expect(texts[135] == "New CONTINUE block" || texts[135].hasSuffix("\nNew CONTINUE block"), "\(texts[135])")
    }

    @Test func cellsMergedDownwardsAreFilledAndNoted() throws {
        let result = try Reading.result(Cases.bytes("xls/merged_range.xls"))
        #expect(result.tables[1].rows.map(\.fields)[1] == ["A1", "B3", "C3", "", "E3", "F1"])
        #expect(result.notes.map(\.message) == [.mergedFilledDown])
    }

    @Test(
        arguments: [
            ("issue_385", Message.workbookEncrypted), ("biff5-rich-text-string", .xlsCodePage),
            ("capitalized_wbook_stream", .workbookEmpty), ("issue127", .workbookEmpty), ("issue343", .workbookEmpty),
            ("misc_biff5_parsing", .workbookEmpty),
        ])
    func refused(_ name: String, _ message: Message) throws {
        #expect(Reading.refusal(try Cases.bytes("xls/\(name).xls"))?.message == message)
    }

    @Test(
        arguments: [
            "issue219", "issue444", "issue_271", "issue_646_unsupported_formula_function", "malformed_format",
            "optional_records", "ptgexp-truncated-operand", "xls_cross_sheet_chart", "xls_formula_columns_beyond_z",
            "biff5_write",
        ])
    func everyOtherOneHasRows(_ name: String) throws {
        let result = try Reading.result(Cases.bytes("xls/\(name).xls"))
        #expect(result.format.container == .xls && !result.tables.isEmpty && result.problems.isEmpty)
    }

    @Test func anyCutIsRefused() throws {
        let bytes = try Cases.bytes("containers/roster-office.xls")
        for cut in stride(from: 8, to: bytes.count - 1_024, by: 61) {
            #expect(Reading.refusal(Array(bytes.prefix(cut)))?.message == .xlsDamaged, "\(cut)")
        }
    }

    /// Bytes changed at random, some of them in lengths, offsets and chains: read or refused, and soon.
    @Test(arguments: ["containers/roster-office.xls", "xls/issue_643_biff5_formula.xls", "xls/sst_continue.xls"])
    func changedBytesAreReadOrRefused(_ name: String) throws {
        let bytes = try Cases.bytes(name)
        var random = SplitMix64(20_260_101)
        var refused = 0
        for _ in 0..<120 {
            var other = bytes
            for _ in 0...Int(random.next() % 4) {
                other[Int(random.next() % UInt64(bytes.count))] =
                    [0x00, 0xFF, 0x7F, UInt8(truncatingIfNeeded: random.next())][
                        Int(random.next() % 4)]
            }
            if Reading.refusal(other) != nil { refused += 1 }
        }
        #expect(refused > 5 && refused < 120, "\(refused)")
    }

    @Test func sectorsInACircleAndSheetsThatShareRecordsAreRefused() throws {
        let bytes = try Cases.bytes("containers/roster-office.xls")
        var circle = bytes
        // The second entry of the allocation table then follows itself.
        let table = 512 * (1 + (bytes.little(76, 4) ?? 0))
        for sector in 0..<64 {
            circle.replaceSubrange((table + 4 * sector)..<(table + 4 * sector + 4), with: [1, 0, 0, 0])
        }
        #expect(Reading.refusal(circle)?.message == .xlsDamaged)
        let stream = try #require(try CompoundFile(bytes).stream("workbook"))
        let records = Self.records(stream)
        let sheet = try #require(records.first { $0.kind == 0x85 })
        // One thousand entries for the same sheet.
        let entry = Array(stream[sheet.content.lowerBound - 4..<sheet.content.upperBound])
        let many = (0..<1_000).flatMap { _ in entry }
        var hostile = stream
        hostile.insert(contentsOf: many, at: sheet.content.lowerBound - 4)
        let shift = many.count
        var at = sheet.content.lowerBound - 4
        for _ in 0...1_000 {
            let moved = (hostile.little(at + 4, 4) ?? 0) + shift
            for byte in 0..<4 { hostile[at + 4 + byte] = UInt8(truncatingIfNeeded: moved >> (8 * byte)) }
            at += entry.count
        }
        #expect(Reading.refusal(hostile)?.message == .xlsDamaged)
        // The stream alone, which some programs write, is read.
        #expect(try Reading.result(stream).tables[0].rows.count == 8)
    }

    private static func records(_ stream: [UInt8]) -> [BinaryRecords.Record] {
        var records = BinaryRecords(stream, from: 0)
        var all: [BinaryRecords.Record] = []
        while let record = try? records.next() { all.append(record) }
        return all
    }
}
