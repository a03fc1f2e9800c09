import Messages

/// Finds the encoding of a file from all of its bytes: mark, then strict UTF-8, then strict GB18030.
///
/// A sample is never enough: the one bad byte may be the last. A file that fits neither encoding strictly is read in
/// the one it nearly fits, and only the rows with bad bytes are rejected; it is refused when
/// - more than 1 % of its lines (and more than two) hold bad bytes, or
/// - more than half of the first 20 lines with non-ASCII characters do.
///
/// "Nearly UTF-8" means at least four well-formed sequences of three or four bytes for each bad one: Chinese text in
/// GB18030 has far more bad ones than that, and a UTF-8 file with one bad byte must not become GB18030 by chance.
enum EncodingFinder {
    /// The file as UTF-8.
    ///
    /// Throws `encodingUnknown` with the first bad line, `encodingsMixed` with the first line that is GB18030 only by
    /// chance, or `gb18030TableDiffers`. Complexity: O(bytes).
    static func read(_ bytes: [UInt8]) throws(Problem) -> TranscodedText {
        if bytes.starts(with: TextEncoding.utf16LittleEndian.mark) {
            return try acceptable(UTF16Text.transcode(bytes, from: 2, highFirst: false), bytes)
        }
        if bytes.starts(with: TextEncoding.utf16BigEndian.mark) {
            return try acceptable(UTF16Text.transcode(bytes, from: 2, highFirst: true), bytes)
        }
        // 「<?」 with a zero byte each: XML in UTF-16 whose writer left the mark out.
        if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { return UTF16Text.transcode(bytes, from: 0, highFirst: false) }
        if bytes.starts(with: [0, 0x3C, 0, 0x3F]) { return UTF16Text.transcode(bytes, from: 0, highFirst: true) }
        let marked = bytes.starts(with: TextEncoding.utf8Marked.mark)
        let scan = UTF8Scan(bytes, from: marked ? 3 : 0)
        if scan.bad.isEmpty {
            return TranscodedText(
                text: bytes, start: marked ? 3 : 0, encoding: marked ? .utf8Marked : .utf8, bad: [])
        }
        if scan.nearlyFits {
            return try acceptable(scan.replacing(bytes, encoding: marked ? .utf8Marked : .utf8), bytes)
        }
        // A UTF-8 mark before GB18030 bytes is a known defect of exporters; the bytes decide.
        let limit = bytes.count / 50 + 8
        let text = try acceptable(GB18030.transcode(bytes, from: marked ? 3 : 0, badLimit: limit), bytes)
        if let line = MixedEncodings.lineOfUTF8(bytes, from: marked ? 3 : 0) {
            throw Problem(
                .encodingsMixed, at: Position(line: line.number, byte: line.offset), found: line.sample)
        }
        return text
    }

    /// The text if its bad sequences stay within the bounds above.
    private static func acceptable(_ text: TranscodedText, _ bytes: [UInt8]) throws(Problem) -> TranscodedText {
        guard let first = text.bad.first else { return text }
        var line = 1
        var firstBadLine = 0
        var badLines = 0
        var wideLines = 0
        var badEarly = 0
        var next = 0
        var lineIsBad = false
        var lineIsWide = false
        let isWide = text.encoding == .utf16LittleEndian || text.encoding == .utf16BigEndian
        for (offset, byte) in bytes.enumerated() {
            if next < text.bad.count, text.bad[next].offset == offset {
                next += 1
                lineIsBad = true
                if firstBadLine == 0 { firstBadLine = line }
            }
            if byte >= 0x80 { lineIsWide = true }
            guard byte == 0x0A || offset == bytes.count - 1 else { continue }
            line += 1
            if lineIsBad { badLines += 1 }
            if lineIsWide || lineIsBad, wideLines < 20 {
                wideLines += 1
                if lineIsBad { badEarly += 1 }
            }
            lineIsBad = false
            lineIsWide = false
        }
        guard badLines <= max(2, line / 100), isWide || badEarly * 2 <= wideLines || wideLines < 2 else {
            throw Problem(
                .encodingUnknown, at: Position(line: firstBadLine, byte: first.offset),
                found: BadBytes.text(bytes, first))
        }
        return text
    }
}

/// Shows bytes that could not be decoded.
enum BadBytes {
    /// Up to four of the bytes from a bad sequence on, in hexadecimal, such as `FF 41`.
    static func text(_ bytes: [UInt8], _ bad: BadSequence) -> String {
        bytes[bad.offset..<min(bytes.count, bad.offset + max(bad.length, 2))]
            .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
            .joined(separator: " ")
    }
}
