import Glibc
import Messages

/// Refuses over-long tags before libxml2 sees them: its check for doubled attributes takes quadratic time.
///
/// 「<」 cannot stand inside a tag of well-formed XML, so only gaps between two of them that are longer than the
/// bound have to be looked at (spec/publish.md D1: 50,000 attributes took 7 s in libxml2 2.9.14).
enum XMLTagBound {
    /// The most bytes a tag may have.
    static let cap = 64 << 10

    /// The offset of the first tag that is too long, or nil, in O(bytes); most bytes are not looked at.
    static func firstLongTag(_ source: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = source.baseAddress else { return nil }
        let end = source.count
        var open = next(0x3C, base, start, end)
        while open < end {
            // From the last 「<」 within the bound no tag before it can be too long.
            var last = min(open + cap, end - 1)
            while last > open, source[last] != 0x3C { last -= 1 }
            if last > open {
                open = last
                continue
            }
            let following = next(0x3C, base, open + 1, end)
            if following - open > cap, isLongTag(source, open, following) { return open }
            open = following
        }
        return nil
    }

    private static func isLongTag(_ source: UnsafeRawBufferPointer, _ open: Int, _ stop: Int) -> Bool {
        let second = source[open + 1]
        // Comments, CDATA and processing instructions have no attributes; libxml2 bounds them itself.
        if second == 0x21 || second == 0x3F { return false }
        var quote: UInt8 = 0
        for at in open + 1..<stop {
            let byte = source[at]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return false
            }
            if at - open >= cap { return true }
        }
        return true
    }

    private static func next(_ byte: UInt8, _ base: UnsafeRawPointer, _ from: Int, _ end: Int) -> Int {
        guard from < end, let hit = memchr(base + from, Int32(byte), end - from) else { return end }
        return UnsafeRawPointer(hit) - base
    }
}
