import Messages
import Testing

@testable import Tabular

/// One small roster in every container (`Cases/containers/generate.py`): the same rows from each.
@Suite struct ContainerTests {
    /// The rows of the title, the reporting unit, the header and the data, without empty fields at their ends.
    private static func rows(_ table: Table) -> [[String]] {
        table.rows.map { row in
            var fields = row.fields
            while fields.last?.isEmpty == true { fields.removeLast() }
            return fields
        }
    }

    private static func expected() throws -> [[String]] {
        let rows = try rows(Reading.result(Cases.bytes("containers/utf8.csv")).tables[0])
        // The codes are eighteen characters, the dates plain text here: what every other container must give.
        #expect(rows.count == 8 && rows[3][1].utf8.count == 18 && rows[3][3] == "2020-09-10" && rows[3][5] == "000341")
        return rows
    }

    @Test(
        arguments: [
            ("utf8-bom.csv", "UTF-8 BOM CSV \",\""), ("gb18030.csv", "GB18030 CSV \",\""),
            ("utf16le.txt", "UTF-16LE CSV \"\\t\""), ("utf16be.txt", "UTF-16BE CSV \"\\t\""),
            ("utf16le-unmarked.txt", "UTF-16LE CSV \"\\t\""), ("utf16be-unmarked.txt", "UTF-16BE CSV \"\\t\""),
            ("hive.txt", "UTF-8 CSV \"\\x01\""), ("roster.xlsx", "XLSX"), ("roster-office.xlsx", "XLSX"),
            ("roster-office.xls", "XLS"), ("spreadsheet.xls", "UTF-8 SpreadsheetML"), ("page.xls", "GB18030 HTML"),
            ("page.html", "UTF-8 HTML"), ("roster.docx", "DOCX"),
            ("page-office.docx", "DOCX"),
        ])
    func sameRows(_ name: String, _ format: String) throws {
        let result = try Reading.result(Cases.bytes("containers/\(name)"))
        #expect(result.format.text == format)
        #expect(result.tables.count == 1 && result.problems.isEmpty)
        let rows = Self.rows(result.tables[0])
        #expect(try rows == Self.expected(), "\(rows)")
    }

    @Test(arguments: ["elements.xml", "attributes.xml"])
    func sameRecords(_ name: String) throws {
        let result = try Reading.result(Cases.bytes("containers/\(name)"))
        #expect(try Self.rows(result.tables[0]) == Array(Self.expected().dropFirst(2)))
    }

    @Test(arguments: ["roster.xlsx", "roster-office.xls", "roster-office.xlsx", "spreadsheet.xls", "page.xls"])
    func hiddenRowsAreNoted(_ name: String) throws {
        let notes = try Reading.result(Cases.bytes("containers/\(name)")).notes
        #expect(notes.map(\.message) == [.rowsHidden] && notes.map(\.expected) == ["6"])
    }

    @Test func everyMemberOfAZipArchiveIsAFileOfItsOwn() throws {
        let members = ArchiveMembers(SourceFile(name: "报送.zip", bytes: try Cases.bytes("containers/roster.zip")))
        #expect(members.problems.isEmpty)
        #expect(members.files.map(\.name) == ["报送.zip/甲/名录.csv", "报送.zip/名录.xlsx"])
        for file in members.files {
            let result = try TableReader.read(file)
            #expect(try Self.rows(result.tables[0]) == Self.expected())
        }
    }

    @Test func theContentOfAGzipFile() throws {
        let members = ArchiveMembers(SourceFile(name: "a.csv.gz", bytes: try Cases.bytes("containers/roster.csv.gz")))
        #expect(members.problems.isEmpty && members.files.map(\.name) == ["a.csv.gz/a.csv"])
        let bytes = try members.files.first?.bytes
        #expect(try bytes == Cases.bytes("containers/gb18030.csv"))
    }

    @Test(
        arguments: [("roster-office.ods", Message.containerODF), ("page-office.doc", .containerDOC)])
    func documentsOfOtherKindsAreRefused(_ name: String, _ message: Message) throws {
        let bytes = try Cases.bytes("containers/\(name)")
        #expect(Reading.refusal(bytes)?.message == message)
        #expect(ArchiveMembers(SourceFile(name: name, bytes: bytes)).files.map(\.name) == [name])
    }
}
