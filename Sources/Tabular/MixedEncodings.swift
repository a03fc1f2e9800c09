import Glibc

/// Finds lines of UTF-8 in a file that is GB18030 as a whole, because files of two sources were joined.
///
/// Their bytes are GB18030 too, of other characters: names would change without a trace.
enum MixedEncodings {
    /// How many characters of three or four bytes lines in a row must have together: twelve in well-formed UTF-8 are
    /// no chance, while a single rare name may be.
    private static let enough = 12

    /// A line and where it begins in the file.
    struct Line {
        var number = 0
        var offset = 0
        /// Its first characters.
        var sample = ""
    }

    /// The first of the first lines in a row that are UTF-8, blank and ASCII ones aside; nil when there are none.
    ///
    /// Complexity: O(bytes).
    static func lineOfUTF8(_ bytes: [UInt8], from start: Int) -> Line? {
        bytes.withUnsafeBytes { source in
            var number = 1
            var begin = start
            var first = Line()
            var characters = 0
            while begin < source.count {
                let end = lineEnd(source, begin)
                let found = wideCharacters(source, begin..<end)
                if let found, found > 0, characters == 0 {
                    let text = String(decoding: source[begin..<end], as: UTF8.self)
                    first = Line(number: number, offset: begin, sample: String(text.prefix(20)))
                }
                characters = found.map { characters + $0 } ?? 0
                if characters >= enough { return first }
                begin = end + 1
                number += 1
            }
            return nil
        }
    }

    /// How many characters of three or four bytes a line has; nil when it is not UTF-8.
    private static func wideCharacters(_ source: UnsafeRawBufferPointer, _ line: Range<Int>) -> Int? {
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

    private static func lineEnd(_ source: UnsafeRawBufferPointer, _ start: Int) -> Int {
        guard let base = source.baseAddress, let hit = memchr(base + start, 0x0A, source.count - start) else {
            return source.count
        }
        return UnsafeRawPointer(hit) - base
    }
}
