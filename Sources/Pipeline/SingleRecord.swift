import Intake
import Messages
import Model
import Output
import Tabular

/// One record of a roster that an official states without a file: what, about whom, why, by whom.
public struct SingleRecord: Sendable {
    /// What is to be done.
    public enum Action: String, Sendable {
        /// A record that the department does not have yet.
        case add = "新增"
        /// Other values for a record that it has.
        case change = "变更"
        /// The target is out of business, or the officer out of post; the record stays.
        case stop = "停用"
    }

    /// `.targets` or `.inspectors`.
    public let kind: ExportKind
    /// What is to be done.
    public let action: Action
    /// The department, by any of its names.
    public let department: String
    /// The target's code, or the number of the officer's certificate.
    public let number: String
    /// Columns of the template and what is to stand in them.
    public var values: [(column: String, value: String)]
    /// Why.
    public let reason: String
    /// Who states it.
    public let person: String

    /// States a record.
    public init(
        _ kind: ExportKind, _ action: Action, number: String, of department: String,
        values: [(column: String, value: String)], reason: String, by person: String
    ) {
        self.kind = kind
        self.action = action
        self.department = department
        self.number = number
        self.values = values
        self.reason = reason
        self.person = person
    }

    /// The columns of the template that may be stated.
    var columns: [String] { FillInTemplate(kind).columns.dropFirst().map(SingleRecord.bare) }

    /// The columns without which there is no record.
    var obligatory: [String] {
        FillInTemplate(kind).columns.filter { $0.header.hasPrefix("*") }.map(SingleRecord.bare)
    }

    /// The column that names the record, and the one of its name.
    var keyColumns: (number: String, name: String) {
        kind == .targets ? ("统一社会信用代码", "企业名称") : ("执法证号", "姓名")
    }

    private static func bare(_ column: FillInTemplate.Column) -> String {
        column.header.hasPrefix("*") ? String(column.header.dropFirst()) : column.header
    }
}

/// The file that a single record becomes: it is received, kept, imported and withdrawn like any other.
struct SingleRecordFile {
    private static let mark = "单条登记"
    private static let head = ["操作类型", mark, mark + "原因", mark + "经办"]

    /// The word by which a row asks for a deletion.
    static let deletion = "删除"

    /// One row: what is to be done in an exchange file's words, and the values by column.
    typealias Row = (operation: String, values: [String: String])

    /// The file's bytes as a table of those columns that hold anything.
    static func source(
        _ record: SingleRecord, _ rows: [Row], department: Department, on day: String, banner: String?
    ) throws(Problem) -> SourceFile {
        let (number, name) = record.keyColumns
        let others = (record.columns + ["行政区划代码", "执法证有效期起"]).filter { column in
            column != number && column != name && rows.contains { !($0.values[column] ?? "").isEmpty }
        }
        let columns = [number, name] + others
        let file = try CSVWriter.file(
            above: [["填报单位：\(department.shortName)"]], header: head + columns,
            rows: rows.map { row in
                [row.operation, record.action.rawValue, record.reason, record.person]
                    + columns.map { row.values[$0] ?? "" }
            }, banner: banner, for: .people)
        let about = Visible.fileName(record.number.split(separator: "/").joined(separator: "-"))
        return SourceFile(
            name: "\(ImportOverride.singleRecordMark)\(day)-\(record.action.rawValue)-\(about).csv", bytes: file.bytes)
    }

    /// Whether a received file is one.
    static func isOne(_ name: String) -> Bool {
        (name.split(separator: "/").last ?? "").hasPrefix(ImportOverride.singleRecordMark)
    }

    /// What a file states, for the sheet that confirms it: `变更 91… 样例甲有限公司：迁址（经办 综合监管股）`.
    static func lines(in source: SourceFile) throws(Problem) -> [String] {
        let rows = try TableReader.read(source).tables.first?.rows.map(\.fields) ?? []
        guard let header = rows.firstIndex(where: { $0.starts(with: head) }) else { return [] }
        var lines: [String] = []
        for row in rows[(header + 1)...] where row.count > head.count + 1 && row[0] != deletion {
            let line = "\(row[1]) \(row[4]) \(row[5])：\(row[2])（经办 \(row[3])）"
            if !lines.contains(line) { lines.append(line) }
        }
        return lines
    }
}
