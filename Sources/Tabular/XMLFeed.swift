import Messages

/// Leads the text of a file to libxml2, window by window, so that a large document is never held whole.
///
/// White space before the XML declaration, a fault of many exporters, is passed over. What the listener can take by
/// itself never reaches libxml2: being whole elements between others, it may be left out of a document without a
/// change to the well-formedness of the rest.
final class XMLFeed<Events: XMLEvents> {
    /// How far apart the places are where a listener is asked that could not take anything at the last.
    private static var stride: Int { 64 << 10 }

    /// The listener.
    let events: Events
    /// How many bytes of text were read on.
    private(set) var offset = 0
    private var windows: TextWindows
    private var push: XMLPush?
    private let windowSize: Int
    private var size: Int
    private let start: Int
    private var line = 1
    private var isEnded = false

    /// Begins at the start of a file that has been looked through before; a window has the text of about so many bytes.
    init(
        _ source: ByteSource, _ finding: EncodingFinder.Finding, window: Int, telling events: Events
    ) throws(Problem) {
        windows = try TextWindows(source, finding)
        (windowSize, size) = (window, window)
        start = finding.textStart
        self.events = events
    }

    /// Begins at the start of a text in memory.
    convenience init(_ text: TranscodedText, telling events: Events) throws(Problem) {
        let isMarked = text.start > 0
        let finding = EncodingFinder.Finding(
            encoding: isMarked ? .utf8Marked : .utf8, skip: 0, isClean: true, forbidden: .none)
        try self.init(ByteSource(text.text), finding, window: XMLDocument.window, telling: events)
    }

    /// Reads on by one window; false when that was the last, and the document is well-formed.
    ///
    /// Throws what `XMLPush.finish` throws, `xmlTagTooLong`, and `fileChanged`.
    func step() throws(Problem) -> Bool {
        guard !isEnded else { return false }
        let window = try windows.next(size)
        let stop = try window.text.withUnsafeBufferPointer { (text) throws(Problem) in
            try read(UnsafeRawBufferPointer(text), window)
        }
        windows.putBack(window, from: stop)
        offset += stop
        // A tag longer than the window.
        size = stop > 0 ? windowSize : min(size, Int.max / 4) * 2
        isEnded = window.isLast
        if isEnded { try open(at: offset).finish() }
        return !isEnded
    }

    /// Whether the text is the file's own bytes.
    var isCopy: Bool { windows.isCopy }

    /// Reads on to the end.
    func finish() throws(Problem) -> Events {
        while try step() {}
        return events
    }

    /// Returns up to where the text of the window was read.
    private func read(_ text: UnsafeRawBufferPointer, _ window: TextWindows.Window) throws(Problem) -> Int {
        var at = offset == 0 ? min(start, text.count) : 0
        if push == nil {
            while at < text.count, text[at] <= 0x20 {
                if text[at] == 0x0A { line += 1 }
                at += 1
            }
            guard at < text.count else { return at }
        }
        let push = try open(at: offset + at)
        // A tag that goes on in the next window waits for it, so that its length is seen as a whole.
        var stop = text.count
        if !window.isLast, let open = text.lastIndex(of: 0x3C), stop - open <= XMLTagBound.cap { stop = open }
        if !window.bad.isEmpty { events.expect(placed(window.bad, in: text, at..<stop, line: push.line)) }
        let isPlain = window.bad.isEmpty && !text.hasNonCharacter
        var stride = 0
        while at < stop {
            var next = stop
            if isPlain {
                if push.isBetweenElements {
                    let (end, lines) = events.take(text, from: at, offset: offset, line: push.line)
                    push.skip(bytes: end - at, lines: lines)
                    // What the window cuts off may be taken from the next one.
                    if end > at, !window.isLast, stop - end < Self.stride { return end }
                    (at, stride) = (end, 0)
                }
                next = events.next(text, behind: at + stride, before: stop)
                stride = Self.stride
            }
            guard next > at else { break }
            let piece = UnsafeRawBufferPointer(rebasing: text[at..<next])
            if let long = XMLTagBound.firstLongTag(piece, from: 0) {
                let line = push.line + piece[..<long].count { $0 == 0x0A }
                throw Problem(
                    .xmlTagTooLong, at: Position(line: line, byte: offset + at + long),
                    expected: String(XMLTagBound.cap))
            }
            if !push.feed(piece) { try push.finish() }
            at = next
        }
        return max(at, stop)
    }

    /// The parser; its text begins at an offset of the whole.
    private func open(at offset: Int) throws(Problem) -> XMLPush {
        if let push { return push }
        let push = try XMLPush.begin(telling: events, line: line, offset: offset)
        self.push = push
        return push
    }

    /// The lines of bad sequences in a range of the window; they are moved to where they stand in the whole text.
    private func placed(
        _ bad: [BadSequence], in text: UnsafeRawBufferPointer, _ range: Range<Int>, line: Int
    ) -> [(line: Int, bad: BadSequence)] {
        var (line, at) = (line, range.lowerBound)
        return bad.filter { range.contains($0.textOffset) }.map { bad in
            line += text[at..<bad.textOffset].count { $0 == 0x0A }
            at = bad.textOffset
            return (line, bad.moved(back: -offset))
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether there is U+FFFE or U+FFFF in UTF-8, which no XML document may hold.
    var hasNonCharacter: Bool {
        guard count > 2, let base = baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
        var least: UInt8 = 1
        // Without a way out of the loop several bytes are tested at a time: zero when three are EF BF BE or EF BF BF.
        for at in 0..<count &- 2 {
            least = Swift.min(least, (base[at] ^ 0xEF) | (base[at &+ 1] ^ 0xBF) | ((base[at &+ 2] | 1) ^ 0xBF))
        }
        return least == 0
    }
}
