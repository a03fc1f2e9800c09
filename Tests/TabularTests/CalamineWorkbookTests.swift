import Messages
import Testing

@testable import Tabular

/// Workbooks of calamine's tests; the expected cells were written by hand from their XML parts.
@Suite struct CalamineWorkbookTests {
    private static func tables(_ name: String) throws -> [Table] {
        try Reading.result(Cases.bytes("xlsx/\(name).xlsx")).tables
    }

    private static let cases: [(String, [[String]])] = [
        ("date", [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]]),
        ("date_1904", [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]]),
        ("date_quoted_format", [["2021-01-01"], ["2021-01-01"], ["2021-01-01"], ["2021-01-01"]]),
        ("errors", [["#DIV/0!"], ["#NAME?"], ["#VALUE!"], ["#NULL!"], ["#REF!"], ["#NUM!"], ["#N/A"]]),
        (
            "empty_s_attribute",
            [["Name", "Value"], ["John", "1"], ["Sophia", "2"], ["Peter", "3"], ["Sam", "4"]]
        ),
        ("inlineStr_cdata", [["Hello CDATA", "World"], ["12345", "NormalText"]]),
        (
            "inlineStr_with_value",
            [
                ["NN", "Hierarchy", "", "Outline Number", "ID", "Name", "Type", "Description"],
                ["1", "+", "", "1.", "RQ11610", "requirement", "Textual Requirement", "test"],
            ]
        ),
        ("nonstandard-xml-ns-prefix", [["a", "b"], ["1", "3"], ["2", "4"]]),
        // The part is called SharedStrings.xml, against its relation.
        ("issue_419", [["Hello"]]),
        ("rph", [["課きく　毛こ"]]),
        ("merge_cells", [["Row Merge", "", "Not Merged"], ["Column Merge", "Chunk Merged"]]),
        ("has_x000D_", [["ABC\r\nDEF"]]),
        ("has_x000D_inline", [["ABC\r\nDEF"]]),
        ("encoded_entities", [["&"], ["\n"]]),
        (
            "richtext-after-plain",
            [["abcd", "abcd", "abcd", "abcd"], ["tvalrval1rval2", "rval1rval2", "rval1rval2", "rval1rval2"]]
        ),
        ("temperature-in-middle", [["", "label", "value"], ["", "celsius", "22.2222"], ["", "fahrenheit", "72"]]),
        ("no-header", [["a", "0"], ["b", "1"]]),
        ("issue_391", [["1"], ["2"], ["3"], ["4"], ["5"], ["6"], ["7"]]),
        ("issue438", [["x", "y"], ["1", "2"], ["2", "6"], ["3", "9"], ["4", "11"]]),
        (
            "formula.issue",
            [
                ["23", "", "23"], ["", "", "", "", "", "", "2"],
                ["", "", "", "", "", "", "", "", "", "US"],
            ]
        ),
    ]

    @Test(arguments: cases)
    func firstSheet(_ name: String, _ rows: [[String]]) throws {
        let found = try Self.tables(name)[0].rows.map(\.fields)
        #expect(found.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } }, "\(found)")
    }

    @Test func datesInISOForm() throws {
        let rows = try Self.tables("date_iso")[0].rows.map { $0.field(0) }
        #expect(rows.prefix(3) == ["2021-01-01", "2021-01-01 10:10:10", "10:10:10"])
    }

    @Test func strictNamespacesReadAsTransitionalOnes() throws {
        let table = try #require(Self.tables("strict_iso_paths").first)
        #expect(table.sheet == "ml_out")
        #expect(
            table.rows[0].fields.suffix(from: 1).prefix(3) == [
                "Thickness", "Number Off Bends", "Number Off Fold Tracks",
            ])
        #expect(table.rows.count == 76)
    }

    @Test func absoluteTargets() throws {
        let table = try #require(Self.tables("table_with_absolute_paths").first)
        #expect(table.rows.prefix(3).map(\.fields) == [["Item", "Name"], ["100", "North"], ["200", "South"]])
    }

    @Test func aWorkbookAtTheRootWithoutCellNames() throws {
        let table = try #require(Self.tables("minimal_package").first)
        #expect(table.rows[0].fields == ["ARREST BOOKINGS for 01/30/17"])
        #expect(table.rows[2].fields.prefix(3) == ["BKG_NUM", "BKG_DT", "BKG_TM"] && table.rows[2].line == 3)
    }

    @Test func prefixedElements() throws {
        let table = try #require(Self.tables("richtext-namespaced").first)
        #expect(table.rows[0].field(0) == "inline string\nLine 2\nLine 3")
        #expect(table.rows[0].count == 8)
    }

    @Test func emptyHiddenAndChartSheetsGiveNoTable() throws {
        let result = try Reading.result(Cases.bytes("xlsx/any_sheets.xlsx"))
        #expect(result.tables.map(\.sheet) == ["Visible"] && result.notes.isEmpty && result.problems.isEmpty)
        #expect(result.tables[0].rows.map(\.line) == [1, 2, 3, 5])
        #expect(result.format.container == .xlsx && result.format.text == "XLSX")
    }

    @Test(
        arguments: [
            ("pass_protected", Message.workbookEncrypted), ("empty_sheet", .workbookEmpty),
            // The relations of this one have a wrong CRC.
            ("issue252", .workbookPartDamaged), ("picture", .workbookEmpty),
        ])
    func refused(_ name: String, _ message: Message) throws {
        #expect(Reading.refusal(try Cases.bytes("xlsx/\(name).xlsx"))?.message == message)
    }
}
