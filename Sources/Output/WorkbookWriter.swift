import CLibXLSXWriter
import Glibc
import Messages
import Scratch
import Standards

extension Workbook {
    /// The workbook as the bytes of an .xlsx file; the same value gives the same bytes in every time zone.
    ///
    /// Written by libxlsxwriter in constant memory, into an unnamed scratch file that no crash can leave
    /// behind; then every cell is read back and compared, because the library does not notice when its own
    /// scratch files are cut short. Errors: `sheet…` for Excel's limits, `outputLibraryFailed`,
    /// `outputIncomplete`, `outputDiskFull`, and what making the rows throws. Complexity: O(text).
    public func xlsx() throws(Problem) -> [UInt8] {
        let file = try scratchFile()
        return try scratch { () throws(ScratchFile.Fault) in try file.read(file.size, at: 0) }
    }

    /// Hands over the bytes of the .xlsx file in pieces, as ``xlsx()``; memory O(one row).
    public func xlsx(to take: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) {
        let file = try scratchFile()
        let size = try scratch { () throws(ScratchFile.Fault) in try file.size }
        for start in stride(from: 0, to: size, by: Self.piece) {
            let bytes = try scratch { () throws(ScratchFile.Fault) in
                try file.read(min(Self.piece, size - start), at: start)
            }
            try bytes.withUnsafeBufferPointer { (bytes) throws(Problem) in try take(UnsafeRawBufferPointer(bytes)) }
        }
    }

    private static let piece = 1 << 18

    private func scratchFile() throws(Problem) -> ScratchFile {
        precondition(!sheets.isEmpty, "a workbook needs a sheet")
        try WorkbookLimits.check(self)
        let file = try scratch(creating: true) { () throws(ScratchFile.Fault) in try ScratchFile() }
        var echo = CellEcho()
        let result = try write(to: file.path, echo: &echo)
        guard result == LXW_NO_ERROR else {
            throw Problem(
                .outputLibraryFailed, at: Position(file: title),
                found: "libxlsxwriter: " + String(cString: lxw_strerror(result)))
        }
        let archive = try ZipReader(file.path)
        var found = CellEcho()
        for number in sheets.indices {
            try archive.read("xl/worksheets/sheet\(number + 1).xml") { found.add(xml: $0) }
        }
        guard found.isComplete(sheets: sheets.count), found == echo else {
            throw Problem(.outputIncomplete, at: Position(file: title), found: "\(found.cells)/\(echo.cells)")
        }
        return file
    }

    private func scratch<Value>(
        creating: Bool = false, _ work: () throws(ScratchFile.Fault) -> Value
    ) throws(Problem) -> Value {
        do {
            return try work()
        } catch {
            throw Failure.problem(error.number, at: error.path, creating: creating)
        }
    }

    private func write(to path: String, echo: inout CellEcho) throws(Problem) -> lxw_error {
        var temporary = Array((getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp").utf8CString)
        return try temporary.withUnsafeMutableBufferPointer { (temporary) throws(Problem) in
            var options = lxw_workbook_options(constant_memory: 1, tmpdir: temporary.baseAddress, use_zip64: 0)
            guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
            do throws(Problem) {
                guard try fill(book, echo: &echo) else {
                    _ = workbook_close(book)
                    return LXW_ERROR_MEMORY_MALLOC_FAILED
                }
            } catch {
                _ = workbook_close(book)
                throw error
            }
            return workbook_close(book)
        }
    }

    /// Writes everything; false when there is no memory for it.
    private func fill(_ book: UnsafeMutablePointer<lxw_workbook>, echo: inout CellEcho) throws(Problem) -> Bool {
        setProperties(book)
        let styles = WorkbookStyles(book)
        for sheet in sheets {
            guard let page = workbook_add_worksheet(book, sheet.name) else { return false }
            try SheetWriter(book: self, sheet: sheet, page: page, styles: styles).write(echo: &echo)
        }
        return true
    }

    private func setProperties(_ book: UnsafeMutablePointer<lxw_workbook>) {
        var text = Array(title.utf8CString)
        text.withUnsafeMutableBufferPointer { text in
            var properties = lxw_doc_properties()
            properties.title = text.baseAddress
            // Noon, because the library takes the value 0 for "now".
            properties.created = time_t(created.days) * 86_400 + 43_200
            workbook_set_properties(book, &properties)
        }
    }
}
