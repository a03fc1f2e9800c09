import Assignment
import Digest
import Messages
import Model
import Output
import Profile
import Registry
import Standards
import Tabular

extension Run {
    /// Names an officer for a seat before the assignment is frozen (直接指派), and prints the sheet to approve it.
    ///
    /// Refused where the profile knows no direct assignment (W096), after the freeze (W015), and for whoever may not
    /// take the seat (A021–A023). Nothing holds before the sheet is signed.
    public func assignDirectly(
        _ task: String, seat: String, to inspector: String, reason: String
    ) throws(Problem) -> Outcome {
        guard workspace.county.profile.crew.directAssignment else { throw Problem(.directNotAllowed, found: task) }
        let record = try directDraw(of: task, with: seat)
        var rows = try directRows(of: record).filter { $0[0] != seat }
        rows.append([seat, inspector, reason])
        try keep(rows, of: record)
        return .done
    }

    /// The seats of a task's drawn draws that may still be assigned directly, with how many officers could take each.
    public func seatsToAssign(_ task: String) throws(Problem) -> Outcome {
        for record in try draws(of: [task]) where record.state == .drawn {
            let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
            if folder.has("assign-freeze.txt") { continue }
            let names = try Pseudonyms(record.id, of: workspace)
            var targets: [String: String] = [:]
            for target in try workspace.rosters().rosters.targets { targets[target.oid] = target.name }
            let instance = try openInstance(of: record, direct: FrozenTable())
            for seat in instance.seats {
                let able = instance.explanation(of: seat.id)?.able.count ?? 0
                done(
                    zh: "\(seat.id)：\(targets[names.oid(of: seat.check)] ?? "")，\(workspace.name(of: seat.department))"
                        + "，\(SeatWording.text(seat.requirement))，可选 \(able) 人",
                    en: "\(seat.id): \(seat.requirement), \(able) could take it")
            }
        }
        return .done
    }

    /// Takes the direct assignment of a seat back before the assignment is frozen.
    public func withdrawDirect(_ task: String, seat: String) throws(Problem) -> Outcome {
        let record = try directDraw(of: task, with: seat)
        try keep(try directRows(of: record).filter { $0[0] != seat }, of: record)
        return .done
    }

    /// The signed direct assignments of a draw (W097 when their sheet is not signed); empty when there are none.
    func directAssignments(of record: DrawRecord) throws(Problem) -> FrozenTable<DirectRow> {
        let rows = try directRows(of: record)
        if rows.isEmpty { return FrozenTable() }
        guard workspace.county.profile.crew.directAssignment else {
            throw Problem(.directNotAllowed, found: record.task)
        }
        let digest = HashAlgorithm.sha256.hash(Run.text(of: rows)).hex
        guard let sheet = try desk.signed(.directAssignment, record.id, digest: digest), let signature = sheet.signature
        else {
            let open = try desk.open().last { $0.kind == .directAssignment && $0.subject == record.id }
            throw Problem(.directUnsigned, expected: open?.number ?? "—", found: record.task)
        }
        return try table(rows, of: record, document: signature.document.replacing(" ", with: ""))
    }

    private func table(
        _ rows: [[String]], of record: DrawRecord, document: String
    ) throws(Problem) -> FrozenTable<DirectRow> {
        let master = try DrawFolder(workspace: workspace, id: record.id).keptMaster() ?? record.freeze
        return try FrozenTable(
            rows.map { row in
                let text = "direct|\(row[0])|\(row[1])|\(row[2])"
                return DirectRow(
                    seat: row[0], inspector: row[1], document: document,
                    reason: HashAlgorithm.sha256.hmac(key: Array(master.utf8), message: Array(text.utf8)))
            })
    }

    /// The task's drawn draw that has a seat, not frozen for the assignment yet.
    private func directDraw(
        of task: String, with seat: String
    ) throws(Problem) -> DrawRecord {
        for record in try draws(of: [task]) where record.state == .drawn {
            let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
            guard try openInstance(of: record, direct: FrozenTable()).has(seat: seat) else { continue }
            guard !folder.has("assign-freeze.txt") else { throw Problem(.stepDoneAlready, found: record.id) }
            return record
        }
        throw Problem(.assignUnknownSeat, found: seat)
    }

    /// The instance as it would be frozen now.
    private func openInstance(
        of record: DrawRecord, direct: FrozenTable<DirectRow>
    ) throws(Problem) -> AssignmentInstance {
        let folder = try AssignmentFolder(workspace: workspace, draw: record.id)
        var tables = try folder.tables()
        tables.direct = direct
        var rules = AssignmentInstance.Rules(jointMaximum: workspace.county.profile.crew.jointMaximum)
        // Size and feasibility are looked at when the assignment is frozen.
        rules.jointReason = .zero
        return try AssignmentInstance(tables: tables, takes: try folder.takes(), rules: rules)
    }

    /// Validates the list, keeps it and prints its sheet.
    private func keep(_ rows: [[String]], of record: DrawRecord) throws(Problem) {
        let sorted = rows.sortedByBytes { $0[0] }
        _ = try openInstance(of: record, direct: try table(sorted, of: record, document: "—"))
        let path = Run.directPath(record.id)
        let text = Run.text(of: sorted)
        guard !sorted.isEmpty else {
            try workspace.office.removeIfPresent(path)
            done(zh: "\(record.id)：没有直接指派", en: "\(record.id): no direct assignments")
            return
        }
        try workspace.office.write(Array(text.utf8), to: path)
        var names: [String: String] = [:]
        for officer in try workspace.rosters().rosters.inspectors { names[officer.id] = officer.name }
        let sheet = try desk.sheet(
            for: .init(
                kind: .directAssignment, subject: record.id, digest: HashAlgorithm.sha256.hash(text).hex,
                lines: ["任务 \(record.task) 直接指派 \(sorted.count) 个岗位，不经随机抽取："]
                    + sorted.map { "岗位 \($0[0])：\(names[$0[1]] ?? "")（\($0[1])），理由：\($0[2])" }),
            at: asOf)
        done(
            zh: "\(record.id)：直接指派 \(sorted.count) 个岗位，签批单 \(sheet.number) 待签",
            en: "\(record.id): \(sorted.count) direct assignments, sheet \(sheet.number) to be signed")
    }

    /// Rows seat, inspector, reason.
    private func directRows(of record: DrawRecord) throws(Problem) -> [[String]] {
        let path = Run.directPath(record.id)
        let text = try FileReader.text(at: "\(workspace.root)/\(path)") ?? ""
        var rows: [[String]] = []
        for (index, line) in text.split(separator: "\n").enumerated() {
            let words = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard words.count == 3 else {
                throw Problem(
                    .assignRecordLine, at: Position(file: path, line: index + 1), expected: "SEAT INSPECTOR REASON",
                    found: String(line))
            }
            rows.append(words)
        }
        return rows
    }

    /// What the sheet of a draw's direct assignments approves; of no rows where there are none.
    func directDigest(of draw: String) throws(Problem) -> String {
        guard let record = try workspace.registry.draws().first(where: { $0.id == draw }) else { return "" }
        return HashAlgorithm.sha256.hash(Run.text(of: try directRows(of: record))).hex
    }

    private static func text(of rows: [[String]]) -> String {
        rows.map { row in
            // A reason is one line of text.
            let reason = row[2].map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
            return "\(row[0])\t\(row[1])\t\(reason)\n"
        }.joined()
    }

    private static func directPath(_ draw: String) -> String { "office/direct/\(draw).tsv" }
}

extension AssignmentInstance {
    fileprivate func has(seat: String) -> Bool { seats.contains { $0.id == seat } }
}
