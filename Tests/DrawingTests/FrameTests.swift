import Messages
import TestSupport
import Testing

@testable import Drawing

/// frame.tsv is read in pieces on all cores; what is read, and which line is refused, depends on neither.
@Suite struct FrameTests {
    private static func frame(rows: Int, _ random: inout SplitMix64) -> [String] {
        var keys: Set<String> = []
        while keys.count < rows {
            keys.insert("X\(random.below(3))\t91370921\(100 + random.below(rows))")
        }
        let lines = keys.map { key in
            let parts = key.split(separator: "\t")
            return "\(parts[0])\tC\(random.below(4))\t\(parts[1])\(["", "A", "-LONGER-CODE"][random.below(3)])"
        }
        return lines.sorted()
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap { Array("\($0)\n".utf8) } }

    /// What a frame says, row by row, or its problem.
    private static func read(_ bytes: [UInt8], inPiecesOf size: Int) -> [String] {
        do {
            let frame = try Frame(bytes, inPiecesOf: size)
            return frame.groups.flatMap { group in
                ["\(group.item) \(group.cell) \(group.rows)"]
                    + group.rows.map { "\(frame.oid(frame.numbers[$0])) \(frame.numbers[$0])" }
            }
        } catch {
            return [error.text(.english)]
        }
    }

    /// What the rules say, in the plainest words: every row with the first row of its object.
    private static func expected(_ lines: [String]) -> [String] {
        var first: [Substring: Int] = [:]
        var text: [String] = []
        var row = 0
        while row < lines.count {
            let head = lines[row].split(separator: "\t").prefix(2)
            let count = lines[row...].prefix { Array($0.split(separator: "\t").prefix(2)) == Array(head) }.count
            text.append("\(head[0]) \(head[1]) \(row..<row + count)")
            for line in lines[row..<row + count] {
                let oid = line.split(separator: "\t")[2]
                text.append("\(oid) \(first[oid, default: row])")
                if first[oid] == nil { first[oid] = row }
                row += 1
            }
        }
        return text
    }

    @Test func aFrameIsTheSameInPiecesOfAnySize() {
        var random = SplitMix64(11)
        for _ in 0..<40 {
            let lines = FrameTests.frame(rows: 1 + random.below(60), &random)
            for size in [1, 7, 30, 200, 1 << 20] {
                #expect(FrameTests.read(FrameTests.bytes(lines), inPiecesOf: size) == FrameTests.expected(lines))
            }
        }
    }

    @Test func theSameLineIsRefusedInPiecesOfAnySize() {
        var random = SplitMix64(12)
        var refused = 0
        for _ in 0..<400 {
            var bytes = FrameTests.bytes(FrameTests.frame(rows: 1 + random.below(30), &random))
            for _ in 0...random.below(2) {
                bytes[random.below(bytes.count)] = Array("\n\t\r X0Aa9".utf8)[random.below(9)]
            }
            let whole = FrameTests.read(bytes, inPiecesOf: 1 << 20)
            for size in [1, 20, 90] { #expect(FrameTests.read(bytes, inPiecesOf: size) == whole) }
            if whole[0].contains("frame.tsv") { refused += 1 }
        }
        #expect(refused > 200)
    }

    @Test(arguments: [20_000, 33_333]) func anObjectTwiceInAnItemIsToldAtItsSecondLine(row: Int) throws {
        var lines = (0..<40_000).map { "X\tC\($0 / 10_000)\t\(10_000_000 + $0 % 10_000 * 4 + $0 / 10_000)" }
        #expect(try Frame(FrameTests.bytes(lines), inPiecesOf: 1 << 14).rowCount == 40_000)
        // The object of the first cell takes the place of one whose neighbours leave room for it.
        lines[row] = String(lines[row].prefix(5) + lines[row % 10_000].dropFirst(5))
        let problem = #expect(throws: Problem.self) { try Frame(FrameTests.bytes(lines), inPiecesOf: 1 << 14) }
        #expect(problem?.message.code == Message.keyRepeated.code)
        #expect(problem?.position.line == row + 1)
        // In another item it is no repetition.
        lines = lines.enumerated().map { $0 < 20_000 ? $1 : "Y" + $1.dropFirst() }
        #expect(try Frame(FrameTests.bytes(lines)).numbers[row] == Int32(row % 10_000))
    }

    @Test func theEarliestOfTwoFaultsIsTold() {
        let lines = ["X\tA\t1", "X\tA\t2", "X\tB\t1", "X\tB\t3!"]
        let problem = #expect(throws: Problem.self) { try Frame(FrameTests.bytes(lines)) }
        #expect(problem?.message.code == Message.keyRepeated.code)
        #expect(problem?.position.line == 3)
    }
}
