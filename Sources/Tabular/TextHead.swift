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
    /// Throws `nulByte` with the line of the first zero byte, which never stands in text (tools that let it through cut
    /// the field off there), and `fileEmpty` when there is nothing but white space. Complexity: O(bytes).
    init(_ source: ByteSource, _ finding: EncodingFinder.Finding) throws(Problem) {
        start = finding.textStart
        var windows = try TextWindows(source, finding)
        let window = try windows.next(Self.size)
        text = window.text
        if finding.hasNUL { try Self.refuseNUL(source, finding) }
        var hasInk = text[start...].contains { $0 > 0x20 }
        var isLast = window.isLast
        while !hasInk, !isLast {
            let more = try windows.next(Self.size)
            hasInk = more.text.contains { $0 > 0x20 }
            isLast = more.isLast
        }
        guard hasInk else { throw Problem(.fileEmpty) }
    }

    private static func refuseNUL(_ source: ByteSource, _ finding: EncodingFinder.Finding) throws(Problem) {
        var windows = try TextWindows(source, finding)
        var lines = LineCount()
        while true {
            let window = try windows.next(size)
            let hit = window.text.firstIndex(of: 0)
            lines.take(window.text[..<(hit ?? window.text.count)])
            if hit != nil { throw Problem(.nulByte, at: Position(line: 1 + lines.ended)) }
            if window.isLast { return }
        }
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
