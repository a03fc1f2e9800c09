import Messages

/// A sequence of bytes that is no character in the file's encoding.
struct BadSequence: Sendable {
    /// Where it begins in the file, from 0.
    let offset: Int
    /// How many bytes it has.
    let length: Int
    /// Where its replacement U+FFFD stands in the text.
    let textOffset: Int
    /// Up to four of the bytes from there on, in hexadecimal, such as `FF 41`.
    let shown: String
    /// Whether it is a character, but one that may not stand there.
    let isForbidden: Bool

    /// What is wrong with it.
    var message: Message { isForbidden ? .forbiddenCharacter : .badBytes }

    /// The note on bytes that stand in no row.
    func note(line: Int?) -> Problem {
        Problem(.badBytesOutside, at: Position(line: line, byte: offset), found: shown)
    }

    /// The same sequence in a text that begins so many bytes later.
    func moved(back bytes: Int) -> BadSequence {
        BadSequence(
            offset: offset, length: length, textOffset: textOffset - bytes, shown: shown, isForbidden: isForbidden)
    }
}

/// A whole file as UTF-8, with the places where it could not be decoded.
struct TranscodedText: Sendable {
    /// The text as UTF-8; well-formed, with U+FFFD for every bad sequence.
    let text: [UInt8]
    /// Where the text begins, behind the mark.
    let start: Int
    /// How the file was encoded.
    let encoding: TextEncoding
    /// What could not be decoded, in file order.
    let bad: [BadSequence]

    private init(_ text: [UInt8], of other: TranscodedText) {
        self.text = text
        (start, encoding, bad) = (other.start, other.encoding, other.bad)
    }

    /// The same file with another text; where the bad sequences stand in it is no longer told.
    func with(_ text: [UInt8]) -> TranscodedText { TranscodedText(text, of: self) }

    /// Decodes a whole file; UTF-8 in memory is not copied.
    init(_ source: ByteSource, _ finding: EncodingFinder.Finding) throws(Problem) {
        encoding = finding.encoding
        start = finding.textStart
        if finding.isClean, finding.forbidden.isEmpty, finding.skip == 0, encoding == .utf8 || encoding == .utf8Marked,
            let bytes = source.inMemory
        {
            (text, bad) = (bytes, [])
        } else {
            var windows = try TextWindows(source, finding)
            let window = try windows.next(source.size)
            (text, bad) = (window.text, window.bad)
        }
    }
}
