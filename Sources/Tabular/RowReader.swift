import Messages

/// Reads single rows of a text file again whose place is known, without the rest of the file.
public struct RowReader {
    private let source: ByteSource
    private let delimiter: Delimiter

    /// Opens a file (W001) that has been read in a format.
    public init(_ file: SourceFile, _ format: SourceFormat) throws(Problem) {
        source = try file.source()
        delimiter = format.delimiter ?? .comma
    }

    /// The row of an extent, which begins in a line (T100 when the file has changed so that there is none).
    public func row(_ extent: Range<Int>, line: Int) throws(Problem) -> Row {
        guard extent.upperBound <= source.size else { throw Problem(.fileChanged) }
        let text = try source.bytes(extent)
        var progress = RecordProgress(line: line)
        let records = try text.withUnsafeBufferPointer { (text) throws(Problem) in
            try RecordScanner.scan(
                UnsafeRawBufferPointer(text), from: 0, isLast: true, delimiter: delimiter, &progress)
        }
        let content = RowContent(
            text: text, starts: records.starts, marks: records.marks, gap: delimiter.bytes.count, quoted: true,
            damaged: records.damaged)
        guard let row = RowStore(content).first else { throw Problem(.fileChanged) }
        return row
    }
}
