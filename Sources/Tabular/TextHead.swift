import Messages

/// The beginning of a text file, after the whole of it was found to be text.
struct TextHead {
    private static let size = 1 << 20

    /// The text as UTF-8: that of the first mebibyte.
    let text: [UInt8]
    /// Where it begins, behind the mark.
    let start: Int

    /// Looks at a file whose encoding is known.
    ///
    /// Throws `nulByte` with the first line that has a zero byte when more than 1 % of the lines (and more than two) or
    /// more than half of them do, and `fileEmpty` when there is nothing but white space. Complexity: O(bytes).
    init(_ source: ByteSource, _ finding: EncodingFinder.Finding) throws(Problem) {
        start = finding.textStart
        var windows = try TextWindows(source, finding)
        let window = try windows.next(Self.size)
        text = window.text
        if case .zero = finding.forbidden { try Self.checkZeros(source, finding) }
        var hasInk = text[start...].contains { $0 > 0x20 }
        var isLast = window.isLast
        while !hasInk, !isLast {
            let more = try windows.next(Self.size)
            hasInk = more.text.contains { $0 > 0x20 }
            isLast = more.isLast
        }
        guard hasInk else { throw Problem(.fileEmpty) }
    }

    private static func checkZeros(_ source: ByteSource, _ finding: EncodingFinder.Finding) throws(Problem) {
        var windows = try TextWindows(source, finding)
        var lines = LineCount()
        var hit: (first: Int, last: Int, count: Int)?
        var isLast = false
        while !isLast {
            let window = try windows.next(size)
            isLast = window.isLast
            var at = 0
            for bad in window.bad where bad.isForbidden {
                lines.take(window.text[at..<bad.textOffset])
                at = bad.textOffset
                if hit?.last == lines.ended { continue }
                hit = (hit?.first ?? lines.ended, lines.ended, (hit?.count ?? 0) + 1)
            }
            lines.take(window.text[at...])
        }
        guard let hit, hit.count > max(2, lines.ended / 100) || hit.count * 2 > lines.ended else { return }
        throw Problem(.nulByte, at: Position(line: 1 + hit.first))
    }
}

/// Counts the physical lines that end in a text; CR LF counts once.
private struct LineCount {
    private(set) var ended = 0
    private var isAfterCR = false

    mutating func take(_ text: ArraySlice<UInt8>) {
        for byte in text {
            if byte == 0x0D || byte == 0x0A && !isAfterCR { ended += 1 }
            isAfterCR = byte == 0x0D
        }
    }
}
