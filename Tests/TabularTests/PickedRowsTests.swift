import Glibc
import Messages
import TestSupport
import Testing

@testable import Tabular

@Suite struct PickedRowsTests {
    /// Rows far larger together than what is held in memory; some quoted over two lines, some damaged.
    private static func rows() throws -> RowStore {
        var random = SplitMix64(11)
        let lines = (0..<6_000).map { number in
            let text = random.text(random.below(60), of: Array("名录，。a0 "))
            return switch random.below(600) {
            case 0...30: "\(number),\"第一行\n第\"\"二行\(text)\",乙"
            case 31: "\(number),\u{FF}坏,丁"
            case 32...60: "\(number)"
            default: "\(number),\(text),丙"
            }
        }
        var bytes = Array("序号,文字,末\n".utf8)
        for line in lines {
            for scalar in line.unicodeScalars {
                if scalar == "\u{FF}" { bytes.append(0xFF) } else { bytes += Array(String(scalar).utf8) }
            }
            bytes.append(0x0A)
        }
        return try Reading.result(bytes).tables[0].rows
    }

    @Test func areFoundByTheirLinesInAnyOrder() throws {
        let all = Array(try Self.rows())
        #expect(all.contains(where: \.isDamaged) && all.contains { $0.fields.contains { $0.contains("\n") } })
        var picked = PickedRows()
        let chosen = all.indices.filter { $0 % 3 != 1 }
        for index in chosen { picked.add(all[index]) }
        var random = SplitMix64(12)
        for order in [chosen, chosen.reversed(), chosen.shuffled(using: &random)] {
            var reader = PickedRows.Reader(picked)
            for index in order {
                let row = try #require(try reader.row(inLine: all[index].line))
                #expect(row.line == all[index].line)
                #expect(row.fields == all[index].fields)
                #expect(row.isDamaged == all[index].isDamaged)
            }
        }
        var reader = PickedRows.Reader(picked)
        for index in all.indices where index % 3 == 1 {
            #expect(try reader.row(inLine: all[index].line) == nil)
            #expect(!picked.hasRow(inLine: all[index].line))
        }
        #expect(picked.hasRow(inLine: all[0].line))
    }

    @Test func withoutAFolderForTemporaryFilesTheLossIsTold() async throws {
        await #expect(processExitsWith: .success) {
            setenv("TMPDIR", "/nowhere", 1)
            var picked = PickedRows()
            let rows = try Self.rows()
            for row in rows { picked.add(row) }
            var reader = PickedRows.Reader(picked)
            do throws(Problem) {
                _ = try reader.row(inLine: rows[1].line)
                exit(2)
            } catch {
                guard error.message == .rowsLost else { exit(3) }
            }
        }
    }
}
