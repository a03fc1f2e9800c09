import Digest
import Intake
import Messages
import Model
import Output
import Registry
import Tabular

/// What goes back to the departments: `quality/<department>/<file>…`.
struct QualityFiles {
    let run: Run
    /// Names in use, each with its department's code; a report never takes the place of another file's.
    private var used: Set<String>

    /// Knows the names of all files received so far.
    init(run: Run) throws(Problem) {
        self.run = run
        used = Set(
            try run.workspace.registry.receivedFiles().map { "\($0.department) \(QualityFiles.base(of: $0.name))" })
    }

    /// A file's name below its department's folder; folders in it become part of the name.
    private static func base(of name: String) -> String {
        let parts = name.split(separator: "/")
        return Visible.fileName(parts.count > 1 ? parts.dropFirst().joined(separator: "-") : name)
    }

    /// Writes the findings of each table of a file, and its refused rows in the department's own columns and encoding.
    ///
    /// A second file of the same name, such as next month's, gets its digest behind the name; the tables of a file that
    /// has several are numbered.
    mutating func write(
        _ reports: [QualityReport], of file: Inbox.File, department: Department, format: SourceFormat
    ) throws(Problem) {
        var base = QualityFiles.base(of: file.source.name)
        if !used.insert("\(department.code) \(base)").inserted { base += "-\(file.digest.hex.prefix(8))" }
        for (index, report) in reports.enumerated() {
            let name = reports.count > 1 ? "\(base)-表\(index + 1)" : base
            try write(report, to: "quality/\(department.shortName)/\(name)", format)
        }
    }

    private func write(_ report: QualityReport, to path: String, _ format: SourceFormat) throws(Problem) {
        let banner = run.workspace.banner
        let findings = try CSVWriter.file(
            header: report.findings.header, rows: report.findings.rows, banner: banner, for: .people)
        try run.workspace.office.write(findings.bytes, to: path + "-质量报告.csv")
        guard let rejects = report.rejects else { return }
        let table = try CSVWriter.file(
            above: rejects.above, header: rejects.header, rows: rejects.rows, banner: banner, for: .people,
            encoder: encoder(format))
        try run.workspace.office.write(table.bytes, to: path + "-退回行.csv")
    }

    /// GB18030 for departments that sent GB18030; everybody else gets UTF-8 with a byte order mark.
    private func encoder(_ format: SourceFormat) -> CSVWriter.Encoder? {
        guard format.encoding == .gb18030 else { return nil }
        return { (bytes) throws(Problem) in try GB18030.encode(String(decoding: bytes, as: UTF8.self)) }
    }
}
