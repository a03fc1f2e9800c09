import Intake
import Messages
import Synchronization
import Tabular
import Testing

/// Who waits for a long file is told how far it was read; nobody is told of a short one.
@Suite struct ProgressTests {
    private final class Listener: Sendable {
        let heard = Mutex<[ReadingProgress]>([])
    }

    private static func read(rows: Int, addressed: Int) throws -> [ReadingProgress] {
        let address = String(repeating: "样", count: addressed)
        var text = "统一社会信用代码,企业名称,住所\n"
        for number in 0..<rows { text += "91341282MA2N12344P,样例\(number)有限公司,\(address)\n" }
        let listener = Listener()
        var context = try County.context()
        context.progress = { progress in listener.heard.withLock { $0.append(progress) } }
        let file = SourceFile(name: "名录.csv", bytes: Array(text.utf8))
        _ = try ExportReader.read(file, folder: County.market, context: context)
        return listener.heard.withLock { $0 }
    }

    @Test func aLongFileIsToldBlockByBlock() throws {
        let heard = try Self.read(rows: 300, addressed: 20_000)
        #expect(heard.count >= 2)
        #expect(zip(heard, heard.dropFirst()).allSatisfy { $0.rows < $1.rows && $0.bytes < $1.bytes })
        #expect(heard.dropLast().allSatisfy { $0.bytes < $0.size })
        let last = try #require(heard.last)
        // The header is a row as well.
        #expect(last.rows == 301 && last.bytes == last.size && last.file == "名录.csv")
    }

    @Test func aShortFileIsNotToldOf() throws {
        #expect(try Self.read(rows: 30, addressed: 20).isEmpty)
    }

    @Test func theLineSaysRowsPerSecondAndTheTimeThatIsLeft() {
        let progress = ReadingProgress(file: "名录\u{202E}.csv", rows: 250_000, bytes: 25, size: 100)
        let line = progress.text(after: 2, .english)
        #expect(line.contains("250000 rows, 125000 rows/s, about 6 s left"))
        #expect(!line.unicodeScalars.contains("\u{202E}"))
        #expect(progress.text(after: 2, .chinese).contains("250000 行，125000 行/秒，约剩 6 秒"))
    }
}
