import Digest
import Intake
import Messages
import Model
import Output
import Registry
import Standards
import Tabular

/// What goes back to the departments: `quality/<department>/<file>…`.
struct QualityFiles {
    let run: Run
    /// The names in use, each with the digest of the file it stands for; a report never takes another file's place.
    private var holders: [String: String] = [:]

    /// The folder for files that nobody can be sent.
    private static let unknownDepartment = "部门不明"

    /// Knows the names of all files looked at so far.
    init(run: Run) throws(Problem) {
        self.run = run
        for file in try run.workspace.registry.fileQuality() {
            let key = QualityFiles.key(file.department, QualityFiles.base(of: file.name))
            if holders[key] == nil { holders[key] = file.digest }
        }
    }

    /// A file's name below its department's folder; folders in it become part of the name.
    private static func base(of name: String) -> String {
        let parts = name.split(separator: "/")
        return Visible.fileName(parts.count > 1 ? parts.dropFirst().joined(separator: "-") : name)
    }

    private static func key(_ department: String, _ base: String) -> String { department + " " + base }

    /// Writes what was found in each table of a file: all findings and the rows to correct, as CSV and in a workbook.
    ///
    /// The CSV of the rows to correct has the department's own encoding. Of a file that could not be read the workbook
    /// says why. A second file of the same name, such as next month's, gets its digest behind the name; the tables of a file that
    /// has several are numbered.
    mutating func write(
        _ reports: [QualityReport], of file: Inbox.File, department: Department?, format: SourceFormat?,
        refusal: Problem?, on day: CivilDate
    ) throws(Problem) {
        var base = QualityFiles.base(of: file.source.name)
        let key = QualityFiles.key(department?.code ?? "", base)
        if holders[key, default: file.digest.hex] != file.digest.hex { base += "-\(file.digest.hex.prefix(8))" }
        if holders[key] == nil { holders[key] = file.digest.hex }
        let folder = "quality/\(department?.shortName ?? QualityFiles.unknownDepartment)"
        if reports.isEmpty { try writeBook(of: nil, refusal, on: day, to: "\(folder)/\(base)") }
        for (index, report) in reports.enumerated() {
            let path = folder + "/" + (reports.count > 1 ? "\(base)-表\(index + 1)" : base)
            try writeTables(report, to: path, format)
            if refusal != nil || !report.isEmpty { try writeBook(of: report, refusal, on: day, to: path) }
        }
    }

    private func writeTables(_ report: QualityReport, to path: String, _ format: SourceFormat?) throws(Problem) {
        let banner = run.workspace.banner
        try run.workspace.office.write(
            { (take) throws(Problem) in
                var writer = try CSVWriter(header: report.findings.header, for: .people)
                try report.findings.forEachRow { (row) throws(Problem) in
                    try writer.append(row)
                    try writer.pass(to: take)
                }
                if let banner { try writer.append(banner: banner) }
                try writer.pass(to: take, all: true)
            }, to: path + "-质量报告.csv")
        guard let rejects = report.rejects else { return }
        try run.workspace.office.write(
            { (take) throws(Problem) in
                var writer = try CSVWriter(
                    above: rejects.above, header: rejects.header, banner: banner, for: .people,
                    encoder: encoder(format))
                try rejects.forEachRow { (row) throws(Problem) in
                    try writer.append(row)
                    try writer.pass(to: take)
                }
                try writer.pass(to: take, all: true)
            }, to: path + "-退回行.csv")
    }

    private func writeBook(
        of report: QualityReport?, _ refusal: Problem?, on day: CivilDate, to path: String
    ) throws(Problem) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let book = QualityBook(
            title: name, banner: run.workspace.banner, report: report, refusal: refusal, created: day)
        try run.workspace.office.write(book.workbook.xlsx, to: path + "-质量报告.xlsx")
    }

    /// GB18030 for departments that sent GB18030; everybody else gets UTF-8 with a byte order mark.
    private func encoder(_ format: SourceFormat?) -> CSVWriter.Encoder? {
        guard format?.encoding == .gb18030 else { return nil }
        return { (bytes) throws(Problem) in try GB18030.encode(String(decoding: bytes, as: UTF8.self)) }
    }
}
