import Scratch

/// Copies of rows of one table, held without the others.
struct RowCopies: Sendable {
    private(set) var text: [UInt8] = []
    private var starts: [UInt32] = []
    private var marks: [RowContent.Mark] = []
    private var damaged: [Int] = []
    /// The storage of the last row, which tells the form of all.
    private var gap = 0
    private var quoted = false

    /// No rows.
    init() {}

    /// Adds a copy of a row.
    mutating func add(_ row: Row) {
        gap = row.content.gap
        quoted = row.content.quoted
        let start = row.bounds(0).lowerBound
        let firstField = starts.count
        for field in 0..<row.count {
            starts.append(UInt32(truncatingIfNeeded: row.bounds(field).lowerBound - start + text.count))
        }
        row.withAllBytes { text.append(contentsOf: $0) }
        if row.isDamaged { damaged.append(marks.count) }
        marks.append(RowContent.Mark(firstField: firstField, end: text.count, line: row.line))
    }

    /// The rows in the order in which they were added.
    var rows: RowStore {
        RowStore(
            RowContent(text: text, starts: starts, marks: marks, gap: gap, quoted: quoted, damaged: damaged))
    }
}

extension RowCopies {
    /// What must be known of rows to read them back from a file.
    struct Shape: Sendable {
        fileprivate let text: Int
        fileprivate let starts: Int
        fileprivate let marks: Int
        fileprivate let damaged: [Int]
        fileprivate let gap: Int
        fileprivate let quoted: Bool

        /// How many bytes they take in the file.
        var size: Int { text + starts * MemoryLayout<UInt32>.stride + marks * MemoryLayout<RowContent.Mark>.stride }
    }

    var shape: Shape {
        Shape(
            text: text.count, starts: starts.count, marks: marks.count, damaged: damaged, gap: gap, quoted: quoted)
    }

    /// Puts the rows into a file.
    func write(to file: ScratchFile, at offset: Int) throws(ScratchFile.Fault) {
        var at = offset
        func put(_ bytes: UnsafeRawBufferPointer) throws(ScratchFile.Fault) {
            try file.write(bytes, at: at)
            at += bytes.count
        }
        try text.withUnsafeBufferPointer { (all) throws(ScratchFile.Fault) in try put(UnsafeRawBufferPointer(all)) }
        try starts.withUnsafeBufferPointer { (all) throws(ScratchFile.Fault) in try put(UnsafeRawBufferPointer(all)) }
        try marks.withUnsafeBufferPointer { (all) throws(ScratchFile.Fault) in try put(UnsafeRawBufferPointer(all)) }
    }

    /// Reads rows back from a file.
    init(_ shape: Shape, in file: ScratchFile, at offset: Int) throws(ScratchFile.Fault) {
        var at = offset
        func array<Element>(_ count: Int) throws(ScratchFile.Fault) -> [Element] {
            let bytes = try file.read(count * MemoryLayout<Element>.stride, at: at)
            at += bytes.count
            return bytes.withUnsafeBytes { Array($0.bindMemory(to: Element.self)) }
        }
        text = try file.read(shape.text, at: at)
        at += shape.text
        starts = try array(shape.starts)
        marks = try array(shape.marks)
        damaged = shape.damaged
        gap = shape.gap
        quoted = shape.quoted
    }
}
