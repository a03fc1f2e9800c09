import Messages

/// The lines of a frozen or record file, found after the byte rules of SSJ-DRAW/1 §2.1 were checked.
public enum TextLines {
    /// The range of every line without its LF, in file order; an empty file has no lines.
    ///
    /// Refuses a BOM, a CR, bytes that are not UTF-8, an empty line and a last line without LF, each with file
    /// and line. Complexity: O(bytes).
    public static func ranges(_ bytes: [UInt8], file: String) throws(Problem) -> [Range<Int>] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw Problem(.byteOrderMark, at: Position(file: file, line: 1, byte: 0))
        }
        var ranges: [Range<Int>] = []
        var start = 0
        var isASCII = true
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") {
                if index == start { throw Problem(.emptyLine, at: Position(file: file, line: ranges.count + 1)) }
                ranges.append(start..<index)
                start = index + 1
            } else if byte == UInt8(ascii: "\r") {
                throw Problem(.carriageReturn, at: Position(file: file, line: ranges.count + 1, byte: index))
            } else if byte >= 0x80 {
                isASCII = false
            }
        }
        if start != bytes.count { throw Problem(.lastLineOpen, at: Position(file: file, line: ranges.count + 1)) }
        if !isASCII {
            for (line, range) in ranges.enumerated() where String(validating: bytes[range], as: UTF8.self) == nil {
                throw Problem(.notUTF8, at: Position(file: file, line: line + 1))
            }
        }
        return ranges
    }

    /// The slices between single separators; two separators in a row give an empty slice.
    public static func fields(_ line: ArraySlice<UInt8>, separator: UInt8) -> [ArraySlice<UInt8>] {
        line.split(separator: separator, omittingEmptySubsequences: false)
    }
}
