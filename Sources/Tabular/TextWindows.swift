import Messages

/// The text of a file in windows, one after the other; what a reader leaves of one comes again at the head of the next.
struct TextWindows {
    private let source: ByteSource
    private let decoder: TextDecoder
    private var offset: Int
    /// Where the window before lies in the file.
    private var last = 0..<0
    private var rest: ArraySlice<UInt8> = []
    private var restBad: [BadSequence] = []

    /// Some text of the file.
    struct Window {
        /// The text as UTF-8.
        let text: [UInt8]
        /// What could not be decoded.
        let bad: [BadSequence]
        /// Whether the file ends with this text.
        let isLast: Bool
    }

    /// Begins at the start of a file that has been looked through before.
    init(_ source: ByteSource, _ finding: EncodingFinder.Finding) throws(Problem) {
        self.source = source
        decoder = try TextDecoder(finding.encoding, isClean: finding.isClean, forbidding: finding.forbidden)
        offset = finding.skip
    }

    /// What was left of the window before, and the text of the next `size` bytes of the file.
    ///
    /// Throws `fileChanged` when the end is reached and somebody has written to the file meanwhile.
    mutating func next(_ size: Int) throws(Problem) -> Window {
        let count = min(max(size, 8), source.size - offset)
        source.letGo(last)
        var bad = restBad
        var taken = count
        var problem: Problem?
        let isLast = offset + count == source.size
        let text = [UInt8](unsafeUninitializedCapacity: rest.count + decoder.room(count)) { buffer, written in
            let target = UnsafeMutableRawBufferPointer(buffer)
            rest.withUnsafeBytes { target.copyMemory(from: $0) }
            written = rest.count
            do throws(Problem) {
                if decoder.isCopy {
                    try source.read(
                        offset, into: UnsafeMutableRawBufferPointer(rebasing: target[written..<written + count]))
                    written += count
                } else {
                    let raw = try source.bytes(offset..<offset + count)
                    taken = raw.withUnsafeBytes {
                        decoder.decode($0, at: offset, isLast: isLast, into: target, &written, &bad)
                    }
                }
            } catch {
                problem = error
            }
        }
        if let problem { throw problem }
        last = offset..<offset + taken
        offset += taken
        rest = []
        restBad = []
        if isLast { try source.checkUnchanged() }
        return Window(text: text, bad: bad, isLast: isLast)
    }

    /// Whether the text is the file's own bytes, so that offsets in the one are offsets in the other.
    var isCopy: Bool { decoder.isCopy }

    /// Puts back the text of a window from an index on; behind its end, text of a copied file is passed over.
    mutating func putBack(_ window: Window, from index: Int) {
        offset += max(0, index - window.text.count)
        rest = window.text[min(index, window.text.count)...]
        restBad = window.bad.drop { $0.textOffset < index }.map { $0.moved(back: index) }
    }
}
