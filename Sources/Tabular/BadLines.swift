import Messages

/// Counts the lines of a file that hold bytes which cannot be decoded, to tell damage from another encoding.
struct BadLines {
    /// Whether characters have two bytes at least, so that bytes above 0x7F say nothing.
    let isWide: Bool
    private var lines = 0
    private var badLines = 0
    private var wideLines = 0
    private var badEarly = 0
    private var lineIsBad = false
    private var lineIsWide = false
    private var lineIsOpen = false
    private var first: (line: Int, bad: BadSequence)?

    init(isWide: Bool) { self.isWide = isWide }

    /// Takes the next bytes of the file, which stand at an offset, and what is bad in them.
    mutating func take(_ piece: UnsafeRawBufferPointer, at offset: Int, _ bad: [BadSequence]) {
        var next = 0
        for (index, byte) in piece.enumerated() {
            if next < bad.count, bad[next].offset == offset + index {
                if first == nil { first = (lines + 1, bad[next]) }
                next += 1
                lineIsBad = true
            }
            if byte >= 0x80 { lineIsWide = true }
            lineIsOpen = byte != 0x0A
            if !lineIsOpen { endLine() }
        }
    }

    private mutating func endLine() {
        lines += 1
        if lineIsBad { badLines += 1 }
        if lineIsWide || lineIsBad, wideLines < 20 {
            wideLines += 1
            if lineIsBad { badEarly += 1 }
        }
        lineIsBad = false
        lineIsWide = false
    }

    /// Throws `encodingUnknown`, with the first bad line, when there is more damage than `EncodingFinder` allows.
    mutating func check() throws(Problem) {
        if lineIsOpen { endLine() }
        guard let first else { return }
        guard badLines <= max(2, (lines + 1) / 100), isWide || badEarly * 2 <= wideLines || wideLines < 2 else {
            throw Problem(
                .encodingUnknown, at: Position(line: first.line, byte: first.bad.offset), found: first.bad.shown)
        }
    }
}
