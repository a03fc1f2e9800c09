import Messages
import Output
import Standards
import TestSupport
import Testing

@testable import Tabular

/// What the product's own writers write, its readers give back: tables of nasty cells, by seed.
@Suite struct RoundTripTests {
    private static let pieces = [
        "甲", "乙公司", "𠂇", "\u{1E3F}", "龴", "\"", "\"\"", ",", "，", ";", "\t", "|", "\n", "\r", "\r\n", " ", "\u{3000}",
        "'", "=",
        "＝1", "+", "-", "@", "\\", "&", "<", ">", "&amp;", "_x000D_", "_x0041_", "\u{200B}", "\u{202E}", "\u{FEFF}",
        "\u{85}",
        "\u{2028}", "\u{E000}", "e\u{301}", "\u{7F}", "sep=", "9.13301E+17", "007", "#N/A", "\u{10FFFF}",
    ]

    private static func table(_ seed: UInt64) -> (header: [String], rows: [[String]]) {
        var generator = SplitMix64(seed)
        let width = 1 + generator.below(6)
        let cell = { (generator: inout SplitMix64) in
            (0..<generator.below(5)).map { _ in pieces[generator.below(pieces.count)] }.joined()
        }
        let rows = (0..<generator.below(12)).map { _ in (0..<width).map { _ in cell(&generator) } }
        return ((0..<width).map { "列\($0)" }, rows)
    }

    private static func bytes(_ rows: [[String]]) -> [[[UInt8]]] { rows.map { $0.map { Array($0.utf8) } } }

    @Test func tablesWrittenAsCSVReadTheSameInEveryEncoding() throws {
        for seed in UInt64(1)...250 {
            let (header, rows) = Self.table(seed)
            for encoding in TextEncoding.allCases {
                let head = encoding.mark + (try encoding.encode("sep=,\r\n"))
                let file = try CSVWriter.file(header: header, rows: rows, for: .machine) { utf8 throws(Problem) in
                    try encoding.encode(String(decoding: utf8, as: UTF8.self))
                }
                let result = try Reading.result(head + file.bytes)
                #expect(Self.bytes(result.tables[0].rows.map(\.fields)) == Self.bytes([header] + rows), "seed \(seed)")
                #expect(result.problems.isEmpty && result.format.encoding == encoding, "seed \(seed)")
            }
        }
    }

    @Test func theGuardOfFilesForPeopleComesOffExactly() throws {
        for seed in UInt64(1_001)...1_250 {
            let (header, rows) = Self.table(seed)
            let file = try CSVWriter.file(header: header, rows: rows, for: .people)
            let mark = Array(file.bytes.prefix(3))
            let found = try Reading.result(mark + Array("sep=,\n".utf8) + file.bytes.dropFirst(3)).tables[0].rows
            let plain = found.dropFirst().map { $0.fields.map(FormulaGuard.original) }
            #expect(Self.bytes(Array(plain)) == Self.bytes(rows), "seed \(seed)")
            for cell in found.flatMap(\.fields) {
                #expect(
                    !["=", "+", "-", "@", "\t", "\r", "\n"].contains {
                        cell.unicodeScalars.starts(with: $0.unicodeScalars)
                    })
            }
        }
    }

    @Test func workbooksReadTheSame() throws {
        for seed in UInt64(2_001)...2_040 {
            let (header, all) = Self.table(seed)
            // The writer refuses the one character here that a workbook cannot hold; CR LF is one `Character`.
            let rows = all.map { $0.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != "\r" })) } }
            let book = Workbook(
                title: "样例", created: try #require(CivilDate(iso: "2026-01-05")),
                sheets: [
                    Workbook.Sheet(
                        name: "表", columns: header.map { Workbook.Column($0) },
                        rows: rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } })
                ])
            let result = try Reading.result(try book.xlsx())
            // Rows without content are none, and a row ends with its last cell.
            let wanted = ([header] + rows).filter { $0.contains { !$0.isEmpty } }.map { row in
                Array(row.prefix((row.lastIndex { !$0.isEmpty } ?? 0) + 1))
            }
            #expect(Self.bytes(result.tables[0].rows.map(\.fields)) == Self.bytes(wanted), "seed \(seed)")
        }
    }

    @Test func rowsReadTheSameInAnyOrder() throws {
        for seed in UInt64(3_001)...3_100 {
            let (header, rows) = Self.table(seed)
            var generator = SplitMix64(seed)
            let shuffled = rows.shuffled(using: &generator)
            let read = { (rows: [[String]]) throws -> [[String]] in
                let file = try CSVWriter.file(header: header, rows: rows, for: .machine)
                return try Reading.result(Array("sep=,\n".utf8) + file.bytes).tables[0].rows.map(\.fields)
            }
            let sorted = { (rows: [[String]]) in
                Self.bytes(rows).sorted {
                    $0.joined(separator: [0]).lexicographicallyPrecedes($1.joined(separator: [0]))
                }
            }
            #expect(try sorted(read(rows)) == sorted(read(shuffled)), "seed \(seed)")
        }
    }

    /// A quoted cell with a stray mark, a cell too long, bytes that are none: each damages its row, and no other.
    @Test func everyRowIsEitherReadOrDamagedWhateverStandsBesideIt() throws {
        let sound = Array("样例公司,91341282MA0000000X\n".utf8)
        let damaged: [[UInt8]] = [
            Array("\"好\"店,1\n".utf8), Array("\(String(repeating: "x", count: 70_000)),1\n".utf8),
            Array("样例\u{FFFF}".utf8) + [0xC0, 0xAF] + Array(",1\n".utf8),
        ]
        for seed in UInt64(4_001)...4_020 {
            var generator = SplitMix64(seed)
            var text = Array("名称,代码\n".utf8)
            var bad: [Int] = []
            for line in 2...401 {
                if generator.below(200) == 0, bad.count < 3 {
                    text += damaged[generator.below(damaged.count)]
                    bad.append(line)
                } else {
                    text += sound
                }
            }
            let result = try Reading.result(text)
            #expect(result.tables[0].rows.count == 401)
            #expect(result.rejectedLines == bad && result.problems.map(\.position.line) == bad, "seed \(seed)")
            let kept = result.tables[0].rows.dropFirst().filter { !$0.isDamaged }
            #expect(kept.allSatisfy { $0.fields == ["样例公司", "91341282MA0000000X"] })
        }
    }
}
