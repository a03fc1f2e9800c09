import Messages
import Model
import Registry
import Standards

/// Finds what a single record is about, and makes the rows that say what is to be so; what is incomplete, unknown or in
/// doubt is refused.
struct SingleRecordRows {
    let record: SingleRecord
    let department: Department
    let run: Run

    /// The columns that make a listing; another value in one of them is another listing.
    private static let identifying: Set<String> = ["监管部门", "专项库", "许可证名称", "许可证编号"]
    private static let listed = identifying.union(["许可有效期至", "标签"])

    /// The rows, and whether they would change anything.
    ///
    /// Errors: W135 what is missing, W136 for no such column, W137 for one that is there already, W138 for one that is
    /// not, W139 and R090 in doubt, R091 for what cannot be changed, S for codes.
    func rows() throws(Problem) -> [SingleRecordFile.Row] {
        for (column, _) in record.values where !record.columns.contains(column) {
            throw Problem(
                .singleColumn, expected: record.columns.joined(separator: "、"), found: column)
        }
        // In a roster of targets an empty cell takes nothing away.
        if record.kind == .targets, let empty = record.values.first(where: { NameKey.key(of: $0.value).isEmpty }) {
            throw Problem(.singleIncomplete, expected: empty.column, found: record.number)
        }
        let (number, _) = record.keyColumns
        if let value = record.values.first(where: { $0.column == number })?.value, value != record.number {
            throw Problem(.singleKeyFixed, expected: number, found: value)
        }
        return record.kind == .targets ? try targetRows() : try inspectorRows()
    }

    private func stated(over standing: [String: String]) -> [String: String] {
        var values = standing
        for (column, value) in record.values { values[column] = value }
        return values
    }

    private func complete(_ values: [String: String]) throws(Problem) -> [String: String] {
        let missing = record.obligatory.filter { (values[$0] ?? "").isEmpty }
        guard missing.isEmpty else {
            throw Problem(.singleIncomplete, expected: missing.joined(separator: "、"), found: record.number)
        }
        return values
    }

    // Targets.

    private func targetRows() throws(Problem) -> [SingleRecordFile.Row] {
        // Old numbers are shown with their mark, and typed as they are shown.
        let code = SubjectCode(record.number.hasPrefix("REG-") ? String(record.number.dropFirst(4)) : record.number)
        if case .damaged(let damage) = code.reading { throw damage.problem(raw: record.number) }
        guard let text = code.code else {
            throw Problem(.singleIncomplete, expected: record.keyColumns.number, found: record.number)
        }
        let oid = if case .unified = code.reading { text } else { "REG-" + text }
        let own = try run.workspace.registry.history(of: oid)
            .filter { $0.until == nil && $0.source.department == department.code }.map(\.source.statement)
        guard record.action == .add else {
            guard !own.isEmpty else {
                throw Problem(.singleMissing, expected: department.shortName, found: record.number)
            }
            return try changes(of: own, code: text)
        }
        let values = try complete(stated(over: [record.keyColumns.number: text]))
        if !own.isEmpty { throw Problem(.singleKnown, expected: department.shortName, found: record.number) }
        let key = NameKey.key(of: values[record.keyColumns.name] ?? "")
        for target in try run.workspace.rosters().rosters.targets
        where (target.oid == oid) != (NameKey.key(of: target.name) == key) {
            throw Problem(
                .singleInDoubt, expected: "\(target.oid) \(target.name)",
                found: "\(record.number) \(values[record.keyColumns.name] ?? "")")
        }
        return [("新增", values)]
    }

    private func changes(of own: [TargetStatement], code: String) throws(Problem) -> [SingleRecordFile.Row] {
        let touched = Set(record.values.map(\.column))
        if own.count > 1, let column = record.values.first(where: { SingleRecordRows.listed.contains($0.column) }) {
            throw Problem(.singleSeveral, expected: column.column, found: "\(record.number)：\(own.count)")
        }
        var rows: [SingleRecordFile.Row] = []
        for statement in own {
            let standing = values(of: statement, code: code)
            let isMoved = SingleRecordRows.identifying.contains {
                touched.contains($0) && stated(over: [:])[$0] != standing[$0]
            }
            if isMoved { rows.append((SingleRecordFile.deletion, standing)) }
            rows.append(("变更", stated(over: standing)))
        }
        return rows
    }

    private func values(of statement: TargetStatement, code: String) -> [String: String] {
        let listing = statement.listing
        return [
            "统一社会信用代码": code, "企业名称": statement.name, "主体类别": statement.subjectClass?.rawValue ?? "",
            "登记状态": statement.status?.rawValue ?? "", "行业代码": statement.industry, "住所": statement.address,
            "法定代表人": statement.representative, "联系电话": statement.phone, "成立日期": statement.founded?.text ?? "",
            "所属乡镇街道": statement.region, "行政区划代码": statement.division,
            "监管部门": run.workspace.register.department(code: listing.supervisor)?.shortName ?? "",
            "专项库": listing.library, "许可证名称": listing.licenceKind, "许可证编号": listing.licenceNumber,
            "许可有效期至": listing.licenceEnd?.text ?? "", "标签": listing.tags.joined(separator: "、"),
        ]
    }

    // Inspectors.

    private func inspectorRows() throws(Problem) -> [SingleRecordFile.Row] {
        let number = NameKey.key(of: record.number)
        let all = try run.workspace.rosters().rosters.inspectors
        let holders = all.filter { $0.certificates.contains { $0.number == number } }
        let own = holders.first { $0.department == department.code }
        guard record.action == .add else {
            guard let own else { throw Problem(.singleMissing, expected: department.shortName, found: record.number) }
            return [("变更", stated(over: values(of: own)))]
        }
        if own != nil { throw Problem(.singleKnown, expected: department.shortName, found: record.number) }
        let values = try complete(stated(over: [record.keyColumns.number: number]))
        let key = NameKey.key(of: values[record.keyColumns.name] ?? "")
        let namesake = all.first { $0.department == department.code && NameKey.key(of: $0.name) == key }
        if let other = holders.first ?? namesake {
            let place = run.workspace.register.department(code: other.department)?.shortName ?? other.department
            throw Problem(
                .singleInDoubt, expected: "\(place) \(other.certificates.first?.number ?? "") \(other.name)",
                found: "\(record.number) \(values[record.keyColumns.name] ?? "")")
        }
        return [("新增", values)]
    }

    private func values(of inspector: Inspector) -> [String: String] {
        func last(_ certificate: Inspector.Certificate?) -> String {
            certificate.map { $0.to?.text ?? "长期" } ?? ""
        }
        let certificates = inspector.certificates
        let second = certificates.count > 1 ? certificates[1] : nil
        return [
            "姓名": inspector.name, "执法证号": certificates.first?.number ?? "",
            "执法证有效期起": certificates.first?.from?.text ?? "", "执法证有效期至": last(certificates.first),
            "第二执法证号": second?.number ?? "", "第二执法证有效期至": last(second),
            "业务专长": inspector.specialties.joined(separator: "、"), "负责区域": inspector.regions.joined(separator: "、"),
            "可任组长": inspector.mayLead.map { $0 ? "是" : "否" } ?? "", "岗位状态": inspector.isActive ? "在岗" : "离岗",
        ]
    }
}
