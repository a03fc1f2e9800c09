import Glibc
import Messages

/// Finds lines of UTF-8 in a file that is GB18030 as a whole, because files of two sources were joined.
///
/// Their bytes are GB18030 too, of other characters: names would change without a trace.
struct MixedEncodings {
    /// How many characters of three or four bytes lines in a row must have together: twelve in well-formed UTF-8 are
    /// no chance, while a single rare name may be.
    private static let enough = 12

    private var number = 1
    private var characters = 0
    private var first = Problem(.encodingsMixed)

    /// Throws `encodingsMixed` with the first of the first lines in a row that are UTF-8, blank and ASCII ones aside.
    ///
    /// Complexity: O(bytes).
    static func check(_ source: ByteSource, from start: Int) throws(Problem) {
        var lines = MixedEncodings()
        try source.forEachPiece(start..<source.size) { (piece, offset, isLast) throws(Problem) in
            try lines.take(piece, at: offset, isLast: isLast)
        }
    }

    /// Takes the whole lines of a piece, and answers how many bytes they have; a line longer than that is cut.
    private mutating func take(_ source: UnsafeRawBufferPointer, at offset: Int, isLast: Bool) throws(Problem) -> Int {
        var begin = 0
        while begin < source.count {
            let end = lineEnd(source, begin)
            if end == source.count, !isLast, begin > 0 { return begin }
            let found = wideCharacters(source, begin..<end)
            if let found, found > 0, characters == 0 {
                let text = String(decoding: source[begin..<end], as: UTF8.self)
                first = Problem(
                    .encodingsMixed, at: Position(line: number, byte: offset + begin), found: String(text.prefix(20)))
            }
            characters = found.map { characters + $0 } ?? 0
            if characters >= Self.enough { throw first }
            if end < source.count { number += 1 }
            begin = end + 1
        }
        return source.count
    }

    /// How many characters of three or four bytes a line has; nil when it is not UTF-8.
    private func wideCharacters(_ source: UnsafeRawBufferPointer, _ line: Range<Int>) -> Int? {
        var at = line.lowerBound
        var count = 0
        while at < line.upperBound {
            guard source[at] >= 0x80 else {
                at &+= 1
                continue
            }
            let length = UTF8Scan.sequence(source, at)
            guard length > 0 else { return nil }
            if length > 2 { count &+= 1 }
            at &+= length
        }
        return count
    }

    private func lineEnd(_ source: UnsafeRawBufferPointer, _ start: Int) -> Int {
        guard let base = source.baseAddress, let hit = memchr(base + start, 0x0A, source.count - start) else {
            return source.count
        }
        return UnsafeRawPointer(hit) - base
    }
}
