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
    /// `outputIncomplete`, `outputDiskFull`. Complexity: O(text); memory O(size of the file).
    public func xlsx() throws(Problem) -> [UInt8] {
        precondition(!sheets.isEmpty, "a workbook needs a sheet")
        try WorkbookLimits.check(self)
        let scratch = try scratch(creating: true) { () throws(ScratchFile.Fault) in try ScratchFile() }
        var echo = CellEcho()
        let result = write(to: scratch.path, echo: &echo)
        guard result == LXW_NO_ERROR else {
            throw Problem(
                .outputLibraryFailed, at: Position(file: title),
                found: "libxlsxwriter: " + String(cString: lxw_strerror(result)))
        }
        let bytes = try self.scratch { () throws(ScratchFile.Fault) in try scratch.read(scratch.size, at: 0) }
        let archive = try ZipReader(bytes)
        var found = CellEcho()
        for number in sheets.indices {
            try archive.read("xl/worksheets/sheet\(number + 1).xml") { found.add(xml: $0) }
        }
        guard found.isComplete(sheets: sheets.count), found == echo else {
            throw Problem(.outputIncomplete, at: Position(file: title), found: "\(found.cells)/\(echo.cells)")
        }
        return bytes
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

    private func write(to path: String, echo: inout CellEcho) -> lxw_error {
        var temporary = Array((getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp").utf8CString)
        return temporary.withUnsafeMutableBufferPointer { temporary in
            var options = lxw_workbook_options(constant_memory: 1, tmpdir: temporary.baseAddress, use_zip64: 0)
            guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
            setProperties(book)
            let styles = WorkbookStyles(book)
            for sheet in sheets {
                guard let page = workbook_add_worksheet(book, sheet.name) else {
                    _ = workbook_close(book)
                    return LXW_ERROR_MEMORY_MALLOC_FAILED
                }
                SheetWriter(book: self, sheet: sheet, page: page, styles: styles).write(echo: &echo)
            }
            return workbook_close(book)
        }
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
