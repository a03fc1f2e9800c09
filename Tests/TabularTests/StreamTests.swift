import Foundation
import Messages
import TestSupport
import Testing

@testable import Tabular

@Suite struct StreamTests {
    /// What reading gave, in a form that can be compared.
    private struct Reading: Equatable {
        var format: SourceFormat?
        var rows: [[[UInt8]]] = []
        var lines: [Int] = []
        var damaged: [Bool] = []
        var problems: [Problem] = []
        var refusal: Problem?
        var blocks = 0

        static func == (left: Reading, right: Reading) -> Bool {
            left.format == right.format && left.rows == right.rows && left.lines == right.lines
                && left.damaged == right.damaged && left.problems == right.problems && left.refusal == right.refusal
        }

        mutating func take(_ more: RowStore) {
            rows += more.map { row in (0..<row.count).map { row.withBytes($0) { Array($0) } } }
            lines += more.map(\.line)
            damaged += more.map(\.isDamaged)
        }
    }

    private static func whole(_ bytes: [UInt8]) -> Reading {
        var reading = Reading()
        do throws(Problem) {
            let result = try TableReader.read(SourceFile(name: "f", bytes: bytes))
            reading.format = result.format
            for table in result.tables { reading.take(table.rows) }
            reading.problems = result.problems
        } catch {
            reading.refusal = error
        }
        return reading
    }

    private static func blocks(_ source: ByteSource, of size: Int) -> Reading {
        var reading = Reading()
        do throws(Problem) {
            let stream = try TableStream(source, name: "f", blockSize: size)
            reading.format = stream.format
            while let block = try stream.next() {
                #expect(block.firstRow == reading.rows.count)
                reading.take(block.rows)
                reading.problems += block.problems
                reading.blocks += 1
            }
        } catch {
            reading = Reading(refusal: error.inFile("f"))
        }
        return reading
    }

    /// Texts with everything in them that may be cut by the end of a block.
    private static func text(_ generator: inout SplitMix64, delimiter: Delimiter) -> String {
        let mark = delimiter.rawValue
        let pieces = [
            "甲", "𠂇样例", "a", "12", mark, mark, mark, "\"", "\"\"", "\"a\(mark)b\"", "\"多行\r\n\n内容\"", "\n", "\r\n",
            "\r", "\n\n",
            "\(mark)\"x\"\"y\"\(mark)", " ", "\"甲\"乙",
        ]
        var text = "名称\(mark)代码\(mark)住所\n"
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
        return text
    }

    @Test(arguments: Delimiter.allCases)
    func anyBlockSizeGivesTheSameRows(_ delimiter: Delimiter) throws {
        var generator = SplitMix64(UInt64(delimiter.bytes[0]))
        var several = 0
        for _ in 0..<20 {
            let text = Self.text(&generator, delimiter: delimiter)
            for encoding in TextEncoding.allCases {
                let bytes = encoding.mark + (try encoding.encode("sep=\(delimiter.rawValue)\n" + text))
                let expected = Self.whole(bytes)
                for size in [8, 9, 13, 31, 100] {
                    let found = Self.blocks(ByteSource(bytes), of: size)
                    #expect(found == expected, "\(encoding) \(size) \(text.debugDescription)")
                    if found.blocks > 1 { several += 1 }
                }
            }
        }
        // The control: blocks are small indeed.
        #expect(several > 200)
    }

    @Test func damagedBytesAreTheSameInBlocks() throws {
        var generator = SplitMix64(77)
        var damagedRows = 0
        for encoding in TextEncoding.allCases {
            for _ in 0..<6 {
                var bytes = encoding.mark
                for line in 0..<400 { bytes += try encoding.encode("样例\(line)公司,\(line),𠂇甲乙\n") }
                for _ in 0..<3 { bytes[Int.random(in: 40..<bytes.count, using: &generator)] = 0xFF }
                let expected = Self.whole(bytes)
                damagedRows += expected.damaged.count { $0 }
                for size in [8, 37, 1_000] {
                    #expect(Self.blocks(ByteSource(bytes), of: size) == expected, "\(encoding) \(size)")
                }
            }
        }
        #expect(damagedRows > 20)
    }

    @Test func longFieldsAndRowsAreTheSameInBlocks() throws {
        let long = String(repeating: "长", count: 30_000)
        let fields = String(repeating: "\"一\n二\",", count: 90_000)
        let texts = [
            "a,b\n1,\(long)\n2,x\n", "a,b\n1,\"\(long)\n2,x\n3,y\n", "a,b\n\(fields)\"\n2,x\n",
            "a,b\n1,\"\(long)\"x\n2,y",
        ]
        for text in texts {
            let bytes = Array(text.utf8)
            let expected = Self.whole(bytes)
            #expect(expected.damaged.contains(true))
            for size in [70_001] { #expect(Self.blocks(ByteSource(bytes), of: size) == expected) }
        }
    }

    @Test func aFileIsReadFromTheDiskInBlocks() throws {
        var text = "名称,代码\r\n"
        for line in 0..<60_000 { text += "样例\(line)公司,\"\(line)\"\r\n" }
        for encoding in [TextEncoding.utf8, .utf8Marked, .gb18030, .utf16LittleEndian] {
            let bytes = encoding.mark + (try encoding.encode(text))
            let path = NSTemporaryDirectory() + "stream-\(UUID().uuidString)"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            defer { try? FileManager.default.removeItem(atPath: path) }
            let expected = Self.whole(bytes)
            let found = Self.blocks(try ByteSource(path: path), of: 100_000)
            #expect(found == expected)
            #expect(found.blocks > 10 && found.rows.count == 60_001)
        }
    }

    @Test func refusalsAreTheSame() throws {
        let texts: [[UInt8]] = [
            [], Array("  \n\r\n".utf8), Array("a,b\r\n1,\u{0}2\r\n3,\u{0}4\r\n".utf8), [0x50, 0x4B, 3, 4],
            [0x1F, 0x8B, 8],
            [0x61, 0x0A] + [UInt8](repeating: 0xFF, count: 3_000) + [0x0A, 0xFF, 0x0A, 0xFF, 0x0A, 0xFF, 0x0A],
            Array("<a><b>".utf8),
        ]
        for bytes in texts {
            let expected = Self.whole(bytes)
            #expect(expected.refusal != nil)
            #expect(Self.blocks(ByteSource(bytes), of: 16) == expected)
        }
    }

    @Test func aFileThatChangesWhileItIsReadIsRefused() throws {
        let path = NSTemporaryDirectory() + "stream-\(UUID().uuidString)"
        let url = URL(fileURLWithPath: path)
        let text = String(repeating: "甲,乙\n", count: 1_000)
        try Data(text.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let stream = try TableStream(path: path, name: "名录.csv", blockSize: 1_000)
        _ = try stream.next()
        let handle = try FileHandle(forWritingTo: url)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("丙,丁\n".utf8))
        try handle.close()
        let problem = #expect(throws: Problem.self) { while try stream.next() != nil {} }
        #expect(problem?.message == .fileChanged && problem?.position.file == "名录.csv")
    }

    @Test func xmlAndWorkbooksComeAsOneBlockForEachTable() throws {
        let xml = Array("<r><a><b>1</b></a><a><b>2</b></a></r>".utf8)
        let stream = try TableStream(ByteSource(xml), name: "f", blockSize: 8)
        let block = try #require(try stream.next())
        #expect(block.sheet == "a" && block.rows.map(\.fields) == [["b"], ["1"], ["2"]])
        #expect(try stream.next() == nil)
    }
}
