import Messages
import Output
import Testing

@Suite struct CSVWriterTests {
    private static func text(_ file: CSVWriter.File) -> String {
        String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func forPeopleHasByteOrderMarkAndCRLF() throws {
        let file = try CSVWriter.file(header: ["名称", "数"], rows: [["甲厂", "1"]], for: .people)
        #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(Self.text(file) == "\u{FEFF}名称,数\r\n甲厂,1\r\n")
        #expect(file.guardedColumns.isEmpty)
    }

    @Test(
        arguments: [
            ("", ""), ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
            (" a ", " a "), ("\"", "\"\"\"\""), ("\n", "\"\n\""), ("=1+1", "=1+1"), ("-5", "-5"),
            ("＝A", "＝A"),
        ])
    func machineCellsAreQuotedAndOtherwiseUnchanged(_ cell: String, _ written: String) throws {
        let file = try CSVWriter.file(header: ["a", "b"], rows: [["x", cell]], for: .machine)
        #expect(Self.text(file) == "a,b\r\nx,\(written)\r\n")
        #expect(file.guardedColumns.isEmpty)
    }

    @Test func anEmptyCellAloneIsNotAnEmptyLine() throws {
        #expect(
            Self.text(try CSVWriter.file(header: ["a"], rows: [[""]], for: .machine)) == "a\r\n\"\"\r\n")
    }

    static let starts: [String] = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    static let dangerous: [String] = starts.flatMap { (start: String) -> [String] in
        [start, start + "1+1", start + "cmd|' /C calc'!A0", "'" + start + "x", "''" + start]
    }
    static let harmless = [
        "", "a=1", " =1", "'", "''", "'a", "１", "，", "1-2", "\u{FF1C}", "甲＝乙", "“=”", "0",
    ]

    @Test(arguments: dangerous) func dangerousCellsAreGuarded(_ cell: String) throws {
        #expect(FormulaGuard.guarded(cell) == "'" + cell)
        #expect(FormulaGuard.original("'" + cell) == cell)
        let rows = [[cell, "x", "x"], ["x", "x", cell]]
        let file = try CSVWriter.file(header: ["甲", "乙", "丙"], rows: rows, for: .people)
        #expect(file.guardedColumns == ["甲", "丙"])
        #expect(Self.text(file).contains("'" + cell.replacing("\"", with: "\"\"")))
        let machine = try CSVWriter.file(header: ["甲", "乙", "丙"], rows: rows, for: .machine)
        #expect(machine.guardedColumns.isEmpty)
    }

    @Test(arguments: harmless) func harmlessCellsAreNot(_ cell: String) {
        #expect(FormulaGuard.guarded(cell) == cell)
        #expect(FormulaGuard.original(cell) == cell)
    }

    @Test func aHeaderIsGuardedToo() throws {
        let file = try CSVWriter.file(header: ["=a"], rows: [], for: .people)
        #expect(Self.text(file) == "\u{FEFF}'=a\r\n")
        #expect(file.guardedColumns == ["=a"])
    }

    @Test func anEncoderReplacesTheByteOrderMark() throws {
        let file = try CSVWriter.file(header: ["甲"], rows: [["b"]], for: .people) { utf8 in
            utf8.map { $0 < 0x80 ? $0 : 0x3F }
        }
        #expect(file.bytes == Array("???\r\nb\r\n".utf8))
        let problem = #expect(throws: Problem.self) {
            try CSVWriter.file(header: ["甲"], rows: [], for: .people) { _ throws(Problem) in
                throw Problem(.outputNotEncodable, found: "甲")
            }
        }
        #expect(problem?.message == .outputNotEncodable)
    }
}
