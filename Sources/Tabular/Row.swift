/// One record of a table, with its fields as they stand in the file.
///
/// A quoted field is given without its quotes, doubled quotes as one; nothing else is changed: no trimming, no
/// folding. In a damaged row the fields are the raw text between delimiters.
public struct Row: Sendable {
    @usableFromInline let content: RowContent
    @usableFromInline let index: Int
    @usableFromInline let mark: RowContent.Mark
    /// How many fields the row has; at least one.
    public let count: Int

    @usableFromInline
    init(content: RowContent, index: Int, mark: RowContent.Mark, count: Int) {
        self.content = content
        self.index = index
        self.mark = mark
        self.count = count
    }

    /// The physical line of the row's first byte, from 1.
    @inlinable public var line: Int { Int(mark.line) }

    /// Whether the row could not be read in full; a problem of the same line says why.
    ///
    /// Complexity: O(log damaged rows).
    public var isDamaged: Bool { content.isDamaged(index) }

    /// The same row with storage of its own, which does not keep the table's in memory.
    public var detached: Row {
        var copies = RowCopies()
        copies.add(self)
        return copies.rows[0]
    }

    /// The text of a field.
    ///
    /// Requires `0 <= field < count`.
    public func field(_ field: Int) -> String {
        withBytes(field) { String(decoding: $0, as: UTF8.self) }
    }

    /// All fields as text.
    public var fields: [String] { (0..<count).map(field) }

    /// Hands the UTF-8 of a field to a closure, without allocating unless the field holds doubled quotes.
    ///
    /// Requires `0 <= field < count`. The buffer is valid only inside the closure.
    @inlinable
    public func withBytes<Result>(_ field: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let range = bounds(field)
        if content.quoted, range.count > 1, content.text[range.lowerBound] == 0x22, !isDamaged {
            return withQuotedBytes(range, body)
        }
        return content.text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Hands the UTF-8 of the whole row to a closure: all fields, quotes included, and what stands between them.
    ///
    /// The buffer is valid only inside the closure.
    @inlinable
    public func withAllBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let start = Int(content.starts[Int(mark.firstField)])
        return content.text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<Int(mark.end)])) }
    }

    /// Where a field lies in the text, quotes included.
    @inlinable @inline(__always)
    func bounds(_ field: Int) -> Range<Int> {
        precondition(field >= 0 && field < count, "field index out of range")
        let first = Int(mark.firstField) + field
        let end = field + 1 < count ? Int(content.starts[first + 1]) - content.gap : Int(mark.end)
        return Int(content.starts[first])..<end
    }

    @usableFromInline
    func withQuotedBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let inner = range.lowerBound + 1..<range.upperBound - 1
        let text = content.text
        guard text[inner].contains(0x22) else {
            return text.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[inner])) }
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(inner.count)
        var at = inner.lowerBound
        while at < inner.upperBound {
            plain.append(text[at])
            at += text[at] == 0x22 ? 2 : 1
        }
        return plain.withUnsafeBytes(body)
    }
}
