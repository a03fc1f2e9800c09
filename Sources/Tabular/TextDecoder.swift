import Messages

/// Turns the bytes of a text file into UTF-8, piece by piece.
struct TextDecoder {
    private let encoding: TextEncoding
    /// Whether the bytes were found to be UTF-8 without a fault, so that they are their own text.
    let isCopy: Bool
    /// The most bytes of text that one byte may become.
    private let growth: (numerator: Int, denominator: Int)
    /// The table of GB18030, when that is the encoding.
    let table: GB18030Table?
    private let forbidden: ForbiddenBytes

    /// Prepares for a file in an encoding; `isClean` says that all of it was decoded before without a fault.
    ///
    /// Forbidden bytes are told like those that are no characters.
    init(_ encoding: TextEncoding, isClean: Bool, forbidding forbidden: ForbiddenBytes = .none) throws(Problem) {
        self.encoding = encoding
        self.forbidden = forbidden
        let isClean = isClean && forbidden.isEmpty
        isCopy = isClean && (encoding == .utf8 || encoding == .utf8Marked)
        growth = isCopy ? (1, 1) : isClean ? (3, 2) : (3, 1)
        table = encoding == .gb18030 ? try GB18030Table.shared.get() : nil
    }

    /// How much room the text of so many bytes may need.
    func room(_ count: Int) -> Int { count * growth.numerator / growth.denominator + 16 }

    /// Writes the text of a piece, which stands at an offset of the file, and returns how many bytes of it were taken.
    ///
    /// Bytes at the end that may go on in the next piece are left, unless it is the last. A sequence that is no
    /// character gives U+FFFD and an entry in `bad`. `written` counts the bytes of `target` that are in use; there
    /// must be `room` for more.
    func decode(
        _ piece: UnsafeRawBufferPointer, at offset: Int, isLast: Bool, into target: UnsafeMutableRawBufferPointer,
        _ written: inout Int, _ bad: inout [BadSequence]
    ) -> Int {
        var output = TextOutput(target: target, count: written, offset: offset)
        defer {
            written = output.count
            if !output.bad.isEmpty { bad += output.bad }
        }
        if isCopy {
            output.copy(piece, 0..<piece.count)
            return piece.count
        }
        guard !forbidden.isEmpty else { return decode(piece, isLast: isLast, &output) }
        // What is forbidden begins with a byte that is in neither encoding part of another character.
        var at = 0
        while let stop = forbidden.first(in: piece, from: at, offset: offset, of: encoding) {
            let part = UnsafeRawBufferPointer(rebasing: piece[at..<stop])
            output.offset = offset + at
            _ = decode(part, isLast: true, &output)
            output.offset = offset
            // What is shown of it may stand in the next piece.
            let length = piece[stop] < 0x80 ? encoding.unit : encoding.nonCharacter.count
            guard isLast || stop + max(length, 2) <= piece.count else { return stop }
            output.replace(piece, at: stop, length: length, isForbidden: true)
            at = stop + length
        }
        output.offset = offset + at
        return at + decode(UnsafeRawBufferPointer(rebasing: piece[at...]), isLast: isLast, &output)
    }

    private func decode(_ piece: UnsafeRawBufferPointer, isLast: Bool, _ output: inout TextOutput) -> Int {
        switch encoding {
        case .utf8, .utf8Marked: UTF8Scan.decode(piece, isLast: isLast, &output)
        case .utf16LittleEndian: UTF16Text.decode(piece, isLast: isLast, highFirst: false, &output)
        case .utf16BigEndian: UTF16Text.decode(piece, isLast: isLast, highFirst: true, &output)
        case .gb18030: table.map { GB18030.decode(piece, isLast: isLast, $0, &output) } ?? piece.count
        }
    }
}

/// Text being written, and the places where the bytes were no characters.
struct TextOutput {
    let target: UnsafeMutableRawBufferPointer
    var count: Int
    /// Where the piece being decoded stands in the file.
    var offset: Int
    var bad: [BadSequence] = []

    /// Appends bytes of the piece as they are.
    @inline(__always) mutating func copy(_ piece: UnsafeRawBufferPointer, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        UnsafeMutableRawBufferPointer(rebasing: target[count..<count + range.count])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[range]))
        count += range.count
    }

    /// Appends U+FFFD for bytes of the piece that are no character.
    mutating func replace(
        _ piece: UnsafeRawBufferPointer, at: Int, length: Int, isForbidden: Bool = false
    ) {
        let shown = piece[at..<min(piece.count, at + max(length, 2))]
            .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
            .joined(separator: " ")
        bad.append(
            BadSequence(
                offset: offset + at, length: length, textOffset: count, shown: shown, isForbidden: isForbidden))
        target[count] = 0xEF
        target[count + 1] = 0xBF
        target[count + 2] = 0xBD
        count += 3
    }
}
