import Glibc
import Messages
import Output
import Tabular

/// Properties of the readers of tables.
enum TableTargets {
    static func file(_ bytes: [UInt8]) -> [String] { result(bytes).map(tables) ?? [] }

    static func csv(_ bytes: [UInt8]) -> [String] {
        guard let result = result(Array("sep=,\n".utf8) + bytes), result.format.container == .delimited else {
            return []
        }
        var broken = tables(result)
        let rows = result.tables[0].rows
        // Every byte that is neither quotation mark nor delimiter nor line end stands in exactly one field; a zero byte
        // costs its line.
        if result.format.encoding == .utf8, !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil {
            let plain = { (byte: UInt8) in byte != 0x22 && byte != 0x2C && byte != 0x0A && byte != 0x0D }
            var kept: [UInt8] = []
            for row in rows {
                for field in 0..<row.count { row.withBytes(field) { kept += $0.filter(plain) } }
            }
            if kept != bytes.filter(plain) { broken.append("bytes were lost or added") }
        }
        if streamed(bytes, blockSize: 1 + Int(bytes.first ?? 0)) != cells(rows) {
            broken.append("in blocks it reads otherwise")
        }
        return broken + writtenAgain(rows.filter { !$0.isDamaged }.map(\.fields))
    }

    static func sheet(_ bytes: [UInt8]) -> [String] {
        let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false).map(Array.init)
        let part = { (index: Int, usual: String) in
            parts.count > index && !parts[index].isEmpty ? parts[index] : Array(usual.utf8)
        }
        let relations =
            "<R><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></R>"
        let entries: [(String, [UInt8])] = [
            ("xl/worksheets/sheet1.xml", part(0, "<worksheet/>")), ("xl/sharedStrings.xml", part(1, "<sst/>")),
            ("xl/styles.xml", part(2, "<styleSheet/>")),
            ("xl/workbook.xml", part(3, "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
        ]
        let archive = ZipArchive(entries.map { ZipArchive.Entry($0.0, $0.1, method: .stored) })
        return (try? archive.bytes()).map(file) ?? ["no archive was made"]
    }

    private static func result(_ bytes: [UInt8]) -> ReadResult? {
        try? TableReader.read(SourceFile(name: "file", bytes: bytes))
    }

    /// What must hold of any tables: rows in order, one problem for each damaged row, every field there to be read.
    private static func tables(_ result: ReadResult) -> [String] {
        var broken: [String] = []
        var damaged = 0
        if result.tables.isEmpty { broken.append("no table") }
        for table in result.tables {
            if table.rows.isEmpty { broken.append("a table without rows") }
            var line = 0
            for (index, row) in table.rows.enumerated() {
                // The names of an XML document's fields stand in the line of its first record.
                if row.line < line || row.line == line && result.format.container != .xml {
                    broken.append("row \(index) is not below the one before it")
                }
                line = row.line
                if row.isDamaged { damaged += 1 }
                for field in 0..<row.count where !row.withBytes(field, isText) {
                    broken.append("no UTF-8 in row \(index)")
                }
            }
        }
        if damaged != result.problems.count {
            broken.append("\(damaged) damaged rows, \(result.problems.count) problems")
        }
        return broken
    }

    /// The fields of the rows that a stream over a file of these bytes gives; nil when it refuses them.
    private static func streamed(_ bytes: [UInt8], blockSize: Int) -> [[[UInt8]]]? {
        var name = Array("/dev/shm/fuzz-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        unlink(name)
        defer { close(descriptor) }
        let all = Array("sep=,\n".utf8) + bytes
        guard write(descriptor, all, all.count) == all.count,
            let stream = try? TableStream(path: "/proc/self/fd/\(descriptor)", name: "file", blockSize: blockSize)
        else { return nil }
        var found: [[[UInt8]]] = []
        do throws(Problem) {
            while let block = try stream.next() { found += cells(block.rows) }
            return found
        } catch {
            return nil
        }
    }

    private static func cells(_ rows: RowStore) -> [[[UInt8]]] {
        rows.map { row in (0..<row.count).map { row.withBytes($0, Array.init) } }
    }

    private static func isText(_ bytes: UnsafeRawBufferPointer) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// Rows of one width, written by the product's own writer, must read as they were.
    private static func writtenAgain(_ rows: [[String]]) -> [String] {
        guard let width = rows.first?.count else { return [] }
        let same = rows.filter { $0.count == width }
        guard let header = same.first,
            let file = try? CSVWriter.file(header: header, rows: Array(same.dropFirst()), for: .machine)
        else { return ["the writer refuses what was read"] }
        // A long field may grow beyond the bound by its doubled quotation marks.
        guard same.allSatisfy({ $0.allSatisfy { $0.utf8.count < 30_000 } }), file.bytes.count < 1 << 19 else {
            return []
        }
        guard let again = result(Array("sep=,\n".utf8) + file.bytes) else { return ["what was written cannot be read"] }
        let found = again.tables[0].rows.map { $0.fields.map { Array($0.utf8) } }
        return found == same.map { $0.map { Array($0.utf8) } } ? [] : ["what was written reads otherwise"]
    }
}
