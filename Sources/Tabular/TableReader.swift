import Glibc
import Messages

/// Reads a departmental export: bytes in, rows out.
public enum TableReader {
    /// The most bytes a file may have: offsets are kept in 32 bits.
    public static let fileCap = Int(UInt32.max) - 1

    /// Finds container, encoding and delimiter from the bytes, and reads all rows.
    ///
    /// Blank lines are no rows. A damaged row stays in the table, marked, and has a problem of its own in the result.
    /// Throws the problem, with the file's name filled in, when the file is refused as a whole; nothing is partly
    /// loaded then. Complexity: O(bytes).
    public static func read(_ file: SourceFile) throws(Problem) -> ReadResult {
        do {
            let result = try recognise(file.bytes)
            return ReadResult(
                tables: result.tables, format: result.format, problems: result.problems.map { $0.inFile(file.name) },
                notes: result.notes.map { $0.inFile(file.name) }, envelope: result.envelope)
        } catch {
            throw error.inFile(file.name)
        }
    }

    private static func recognise(_ bytes: [UInt8]) throws(Problem) -> ReadResult {
        guard bytes.count <= fileCap else { throw Problem(.fileTooLarge, found: String(bytes.count)) }
        if let refusal = ContainerSniffer.refusal(bytes) { throw Problem(refusal) }
        if ContainerSniffer.isZip(bytes) { return try workbook(bytes) }
        let text = try EncodingFinder.read(bytes)
        try refuseNUL(text)
        guard text.text[text.start...].contains(where: { $0 > 0x20 }) else { throw Problem(.fileEmpty) }
        switch ContainerSniffer.markup(text.text[text.start...]) {
        case .spreadsheetML: throw Problem(.containerSpreadsheetML)
        case .html: throw Problem(.containerHTML)
        case .xml: return try XMLDocument.read(text, original: bytes)
        case nil: return try DelimitedText.read(text, original: bytes)
        }
    }

    /// The sheets of a zip file, if it is a workbook.
    private static func workbook(_ bytes: [UInt8]) throws(Problem) -> ReadResult {
        do {
            if let result = try Workbook.read(bytes) { return result }
        } catch {
            // A container that cannot be opened may be anything; only its own bytes tell.
            if error.message != .workbookDamaged || ContainerSniffer.namesWorkbook(bytes) { throw error }
        }
        throw Problem(.containerZip)
    }

    /// A NUL never stands in text; tools that let it through cut the field off there.
    private static func refuseNUL(_ text: TranscodedText) throws(Problem) {
        let line: Int? = text.text.withUnsafeBytes { source in
            guard let base = source.baseAddress, let hit = memchr(base, 0, source.count) else { return nil }
            let search = RecordSearch(base: base, end: source.count, delimiter: .comma)
            return 1 + search.lines(0, UnsafeRawPointer(hit) - UnsafeRawPointer(base))
        }
        if let line { throw Problem(.nulByte, at: Position(line: line)) }
    }
}
