import Foundation
import Messages
import TestSupport
import Testing

@testable import Tabular

@Suite struct DifferentialTests {
    private static let pieces = ["甲", "a", "12", " ", "，", "\"\"", "\n", "\r\n", "\r", "；", "|", "𠂇", "=", "'", "x\"y"]

    /// A small writer: quotes where needed or at random, doubles quotes, random line ends.
    private static func file(_ seed: UInt64) -> (text: String, rows: [[String]]) {
        var generator = SplitMix64(seed)
        var text = "名称,代码,住所\n"
        var rows = [["名称", "代码", "住所"]]
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let row = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                (0..<Int.random(in: 0...6, using: &generator))
                    .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)] }.joined()
            }
            let written = row.map { field in
                // Looks at scalars: CR LF is one Character.
                let needed =
                    field.unicodeScalars.contains { ",\n\r".unicodeScalars.contains($0) }
                    || field.hasPrefix("\"") || row == [""]
                let quoted = needed || Int.random(in: 0..<4, using: &generator) == 0
                return quoted ? "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : field
            }
            text += written.joined(separator: ",") + ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &generator)]
            rows.append(row)
        }
        return (text, rows)
    }

    @Test func writingThenReadingGivesTheSameRows() throws {
        for seed in UInt64(0)..<500 {
            let (text, rows) = Self.file(seed)
            let result = try Reading.result("sep=,\n" + text)
            #expect(result.tables[0].rows.map(\.fields) == rows, "seed \(seed)")
            #expect(result.problems.isEmpty)
        }
    }

    @Test func readsAsPythonDoes() throws {
        let files = (UInt64(1_000)..<1_500).map { Self.file($0).text }
        let script = """
            import csv, io, json, sys
            files = json.load(sys.stdin.buffer)
            json.dump([[row for row in csv.reader(io.StringIO(text, newline=''), strict=True) if row] for text in files],
                      sys.stdout)
            """
        let answer = try Python.run(["-c", script], standardInput: JSONEncoder().encode(files)).output
        let expected = try JSONDecoder().decode([[[String]]].self, from: answer)
        #expect(expected.count == 500)
        for (text, rows) in zip(files, expected) {
            let found = try Reading.rows("sep=,\n" + text)
            #expect(found.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
        }
    }

    @Test func arbitraryBytesNeverLoseALine() throws {
        let alphabet = Array("ab,\"\n\r;1".utf8)
        var generator = SplitMix64(7)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            let result = try Reading.result(Array("sep=,\n".utf8) + bytes)
            let rows = result.tables[0].rows
            #expect(rows.filter(\.isDamaged).count == result.problems.count)
            // Every byte that is neither quote nor delimiter nor line end stands in exactly one field.
            let plain = { (byte: UInt8) in byte != 0x22 && byte != 0x2C && byte != 0x0A && byte != 0x0D }
            let fields = rows.flatMap(\.fields).flatMap { Array($0.utf8) }.filter(plain)
            #expect(fields == bytes.filter(plain))
            #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.line < $1.line })
        }
    }
}
