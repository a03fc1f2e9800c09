import Dispatch
import Messages
import Synchronization

/// Plain records, one behind the other, counted on another thread somewhere ahead in a file.
///
/// Whether they are records at all, and not the text of a comment, shows when the reading comes to where they begin.
final class XMLRun: Sendable {
    /// Where they begin: right behind the tag before them.
    let start: Int
    private let result = Mutex(Counted())
    private let isDone = DispatchSemaphore(value: 0)

    /// What was counted.
    struct Counted {
        /// The offset behind the last record.
        var end = 0
        /// How many line feeds stand before that, from the start on.
        var lines = 0
        /// How many records there are.
        var records = 0
    }

    /// Begins to count records of a path in a file of UTF-8, near an offset; nil where none begins.
    init?(of path: Int, _ plain: XMLPlainRecords, in source: ByteSource, from offset: Int) throws(Problem) {
        let text = try Self.window(source, at: offset)
        let start = text.withUnsafeBytes { text -> Int? in
            let first = plain.next(path, in: text, behind: 0, before: text.count)
            guard first < text.count, let end = text[..<first].lastIndex(of: 0x3E),
                text[(end + 1)..<first].allSatisfy({ $0 <= 0x20 })
            else { return nil }
            return offset + end + 1
        }
        guard let start else { return nil }
        self.start = start
        DispatchQueue.global().async { [self] in
            let counted = Self.count(path, plain, in: source, from: start)
            result.withLock { $0 = counted }
            isDone.signal()
        }
    }

    /// What was counted, when that is done.
    var counted: Counted {
        isDone.wait()
        isDone.signal()
        return result.withLock { $0 }
    }

    private static func count(_ path: Int, _ plain: XMLPlainRecords, in source: ByteSource, from start: Int) -> Counted
    {
        var plain = plain
        var table = XMLTableBuilder(path: path, room: 0, fieldCap: 0, header: nil)
        var counted = Counted(end: start)
        // A file that cannot be read any more is told of by the reading itself.
        while let text = try? window(source, at: counted.end) {
            let (end, lines) = text.withUnsafeBytes { text in
                text.hasNonCharacter ? (0, 0) : plain.read(path, in: text, from: 0, line: 1, into: &table)
            }
            counted = Counted(end: counted.end + end, lines: counted.lines + lines, records: table.count)
            guard end > 0 else { break }
        }
        return counted
    }

    private static func window(_ source: ByteSource, at offset: Int) throws(Problem) -> [UInt8] {
        try source.bytes(offset..<min(source.size, offset + XMLDocument.window))
    }
}
