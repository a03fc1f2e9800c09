import Glibc
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
    /// How a file is to be decoded.
    struct Finding {
        let encoding: TextEncoding
        /// How many bytes at the head of the file are no part of the text.
        let skip: Int
        /// Whether every byte can be decoded.
        let isClean: Bool
        /// What the text may not hold: zero bytes, where there is one.
        var forbidden: ForbiddenBytes

        /// Whether every byte can be decoded, and none is forbidden.
        var isSound: Bool { isClean && forbidden.isEmpty }

        /// The same file, with the bytes at these offsets forbidden.
        func forbidding(_ places: [Int]) -> Finding {
            var finding = self
            finding.forbidden = .places(places)
            return finding
        }

        /// Where the text begins: a mark of UTF-8 stays in it.
        var textStart: Int { encoding == .utf8Marked ? 3 : 0 }
    }

    /// Reads all bytes once, twice when some cannot be decoded.
    ///
    /// Throws `encodingUnknown` with the first bad line, `encodingsMixed` with the first line that is GB18030 only by
    /// chance, or `gb18030TableDiffers`. Complexity: O(bytes).
    static func find(_ source: ByteSource) throws(Problem) -> Finding {
        let head = try source.bytes(0..<min(source.size, 4))
        if head.starts(with: TextEncoding.utf16LittleEndian.mark) {
            return try acceptable(.utf16LittleEndian, skip: 2, source)
        }
        if head.starts(with: TextEncoding.utf16BigEndian.mark) {
            return try acceptable(.utf16BigEndian, skip: 2, source)
        }
        // 「<?」 with a zero byte each: XML in UTF-16 whose writer left the mark out.
        if head == [0x3C, 0, 0x3F, 0] { return try acceptable(.utf16LittleEndian, skip: 0, source) }
        if head == [0, 0x3C, 0, 0x3F] { return try acceptable(.utf16BigEndian, skip: 0, source) }
        if source.size % 2 == 0,
            let highFirst = UTF16Text.unmarkedOrder(try source.bytes(0..<min(source.size, UTF16Text.sample)))
        {
            return try acceptable(highFirst ? .utf16BigEndian : .utf16LittleEndian, skip: 0, source)
        }
        let marked = head.starts(with: TextEncoding.utf8Marked.mark)
        let scan = try UTF8Scan.of(source, from: marked ? 3 : 0)
        let utf8 = marked ? TextEncoding.utf8Marked : .utf8
        if scan.bad == 0 {
            return Finding(encoding: utf8, skip: 0, isClean: true, forbidden: scan.hasNUL ? .zero : .none)
        }
        if scan.nearlyFits { return try acceptable(utf8, skip: 0, source) }
        // A UTF-8 mark before GB18030 bytes is a known defect of exporters; the bytes decide.
        let finding = try acceptable(.gb18030, skip: marked ? 3 : 0, source)
        try MixedEncodings.check(source, from: finding.skip)
        return finding
    }

    /// The finding, if the bytes that cannot be decoded stay within the bounds above.
    private static func acceptable(
        _ encoding: TextEncoding, skip: Int, _ source: ByteSource
    ) throws(Problem) -> Finding {
        let decoder = try TextDecoder(encoding, isClean: false)
        let halves = encoding == .gb18030 ? try source.halves(from: skip) : [skip..<source.size]
        let passes = concurrently(halves.count) { index in
            Result { () throws(Problem) in try cleanPass(source, decoder, halves[index]) }
        }
        let found = try passes.map { (pass) throws(Problem) in try pass.get() }
        if found.allSatisfy(\.isClean) {
            let hasNUL = found.contains(where: \.hasNUL)
            return Finding(encoding: encoding, skip: skip, isClean: true, forbidden: hasNUL ? .zero : .none)
        }
        var lines = BadLines(isWide: encoding == .utf16LittleEndian || encoding == .utf16BigEndian)
        let hasNUL = try forEachBad(source, decoder, skip..<source.size) { piece, offset, bad in
            lines.take(piece, at: offset, bad)
            return true
        }
        try lines.check()
        return Finding(encoding: encoding, skip: skip, isClean: false, forbidden: hasNUL ? .zero : .none)
    }

    /// Whether all of a range can be decoded, and whether there is a zero byte in its text.
    private static func cleanPass(
        _ source: ByteSource, _ decoder: TextDecoder, _ range: Range<Int>
    ) throws(Problem) -> (isClean: Bool, hasNUL: Bool) {
        var isClean = true
        var hasNUL = false
        if let table = decoder.table {
            try source.forEachPiece(range) { (piece, _, isLast) throws(Problem) in
                hasNUL = hasNUL || piece.hasZero
                let taken = GB18030.wellFormed(piece, isLast: isLast, table)
                isClean = taken != nil
                return taken
            }
        } else {
            hasNUL = try forEachBad(source, decoder, range) { _, _, bad in
                isClean = bad.isEmpty
                return isClean
            }
        }
        return (isClean, hasNUL)
    }

    /// Decodes a file piece by piece, and hands over each with its offset and what is bad in it; false ends it.
    ///
    /// Returns whether there is a zero byte in the text.
    private static func forEachBad(
        _ source: ByteSource, _ decoder: TextDecoder, _ range: Range<Int>,
        _ body: (UnsafeRawBufferPointer, Int, [BadSequence]) -> Bool
    ) throws(Problem) -> Bool {
        var hasNUL = false
        var text = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        defer { text.deallocate() }
        try source.forEachPiece(range) { (piece, offset, isLast) throws(Problem) in
            if text.count < decoder.room(piece.count) {
                text.deallocate()
                text = .allocate(byteCount: decoder.room(piece.count), alignment: 16)
            }
            var bad: [BadSequence] = []
            var written = 0
            let taken = decoder.decode(piece, at: offset, isLast: isLast, into: text, &written, &bad)
            hasNUL = hasNUL || UnsafeRawBufferPointer(rebasing: text[..<written]).hasZero
            return body(UnsafeRawBufferPointer(rebasing: piece[..<taken]), offset, bad) ? taken : nil
        }
        return hasNUL
    }
}

extension UnsafeRawBufferPointer {
    /// Whether a byte is zero.
    var hasZero: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }
}
