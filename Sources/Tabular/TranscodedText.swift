/// A sequence of bytes that is no character in the file's encoding.
struct BadSequence: Sendable {
    /// Where it begins in the file, from 0.
    let offset: Int
    /// How many bytes it has.
    let length: Int
    /// Where its replacement U+FFFD stands in the text.
    let textOffset: Int
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
}
