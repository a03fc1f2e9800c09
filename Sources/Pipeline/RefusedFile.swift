import Digest
import Intake
import Messages
import Model
import Output
import Registry
import Standards
import Tabular

/// A file of which nothing is taken: it could not be read, or too many of its rows were refused.
struct RefusedFile {
    /// The file.
    let file: Inbox.File
    /// Its tables; none when it could not be read.
    let exports: [Export]
    /// Why.
    let problem: Problem
}

extension Run {
    /// Writes the reports of refused files for their departments and records them; one that was refused before for the
    /// same reasons leaves everything as it is.
    func report(_ refused: [RefusedFile]) throws(Problem) {
        guard !refused.isEmpty else { return }
        let known = try workspace.registry.fileQuality()
        var files = try QualityFiles(run: self)
        var records: [FileQuality] = []
        for refused in refused {
            let file = refused.file
            let department = refused.exports.first?.department ?? file.department
            let before = known.first { $0.digest == file.digest.hex && $0.department == department?.code ?? "" }
            let day = before?.readOn ?? asOf.date
            var reports: [QualityReport] = []
            for export in refused.exports { reports.append(try QualityReport(export, ExportOutcome(export))) }
            try files.write(
                reports, of: file, department: department, format: refused.exports.first?.format,
                refusal: refused.problem, on: day)
            let record = FileQuality(
                of: file, refused.exports, reports, refused.exports.reduce(RowAccounting()) { $0 + $1.accounting },
                readOn: day, refusal: refused.problem)
            if record != before { records.append(record) }
        }
        if records.isEmpty { return }
        let changed = records
        try workspace.registry.transaction { writer in
            for record in changed { try writer.save(record) }
        }
    }

    /// Writes the overview for the office anew; one that says the same stays as it is.
    func writeOverview() throws(Problem) {
        let page = try QualityOverview(workspace, on: asOf.date).html()
        try workspace.office.write(page, to: QualityOverview.path)
    }
}

extension FileQuality {
    /// Joins the reports of a file's tables.
    init(
        of file: Inbox.File, _ exports: [Export], _ reports: [QualityReport], _ accounting: RowAccounting,
        readOn day: CivilDate, refusal: Problem? = nil
    ) {
        var counts: [[String]: Reason] = [:]
        for reason in reports.flatMap(\.reasons) {
            let key = [reason.code, reason.disposition]
            let before = counts[key]
            counts[key] = Reason(
                code: reason.code, disposition: reason.disposition, count: reason.count + (before?.count ?? 0),
                example: before?.example ?? reason.example)
        }
        var fields: [FieldCount] = []
        for field in reports.flatMap(\.fields) {
            if let place = fields.firstIndex(where: { $0.kind == field.kind && $0.name == field.name }) {
                fields[place] = FieldCount(
                    kind: field.kind, name: field.name, filled: fields[place].filled + field.filled,
                    rows: fields[place].rows + field.rows)
            } else {
                fields.append(field)
            }
        }
        let department = exports.first?.department ?? file.department
        self.init(
            digest: file.digest.hex, department: department?.code ?? "", name: file.source.name,
            kind: exports.first?.kind, readOn: day, accounting: accounting,
            altered: reports.reduce(0) { $0 + $1.altered }, reasons: FileQuality.ranked(Array(counts.values)),
            fields: fields, refusal: refusal.map { "\($0.message.code) \($0.sentence(.chinese))" },
            isReturned: exports.contains(where: \.isReturned))
    }
}
