import Messages
import Model
import Standards

extension RosterMerge {
    /// Takes one item; a code that another file of this run already uses is refused unless both say the same.
    mutating func take(_ entry: ItemEntry, from export: Int) {
        let item = entry.item
        guard let first = items[item.code] else {
            items[item.code] = (item, export)
            results[export].items.append(Entry(line: entry.line, record: item, operation: entry.operation))
            return
        }
        note(
            .itemRepeated, export: export, line: entry.line, field: .itemCode,
            expected: exports[first.export].department.shortName, found: item.code,
            first.item == item ? .merged : .rejected)
    }

    /// Takes one class row.
    mutating func take(_ entry: ClassEntry, from export: Int) throws(Problem) {
        guard let oid = try listed(entry.subject, entry.line, export) else { return }
        let row = CreditClass(oid: oid, tier: entry.tier, month: entry.month)
        let key = oid + "\t" + entry.month.text
        if let first = classes[key], first != entry.tier, entry.operation != .delete {
            note(
                .valuesDiffer, export: export, line: entry.line, field: .tier, expected: first.rawValue,
                found: entry.tier.rawValue, suggestion: first.rawValue)
        }
        if entry.operation != .delete { classes[key] = classes[key] ?? entry.tier }
        results[export].classes.append(Entry(line: entry.line, record: row, operation: entry.operation))
    }

    /// Takes the rows of a list that raises tiers: rows about one target, flag and day are one piece of evidence.
    mutating func take(_ rows: [EvidenceEntry], from export: Int) throws(Problem) {
        var places: [String: Int] = [:]
        var evidence: [Entry<CreditEvidence>] = []
        for entry in rows {
            guard let oid = try listed(entry.subject, entry.line, export) else { continue }
            if let removed = entry.removed {
                results[export].removals.append(EvidenceRemoval(oid: oid, flag: entry.flag, removed: removed))
                continue
            }
            let key = oid + "\t" + entry.flag.rawValue + "\t" + (entry.date?.text ?? "")
            let place = places[key] ?? evidence.count
            let before = place < evidence.count ? evidence[place] : nil
            let row = CreditEvidence(
                oid: oid, flag: entry.flag, count: (before?.record.count ?? 0) + entry.count, date: entry.date)
            if let before {
                evidence[place] = Entry(line: before.line, record: row, operation: before.operation)
            } else {
                places[key] = place
                evidence.append(Entry(line: entry.line, record: row, operation: entry.operation))
            }
        }
        results[export].evidence = evidence
    }

    /// Takes one earlier inspection.
    mutating func take(_ entry: HistoryEntry, from export: Int) throws(Problem) {
        guard let oid = try listed(entry.subject, entry.line, export) else { return }
        results[export].history.append(
            Entry(
                line: entry.line,
                record: PastInspection(
                    oid: oid, date: entry.date, department: entry.department, item: entry.item, result: entry.result),
                operation: entry.operation))
    }

    /// Takes one result of a drawn task.
    mutating func take(_ entry: ResultEntry, from export: Int) throws(Problem) {
        guard let oid = try listed(entry.subject, entry.line, export) else { return }
        results[export].results.append(
            Entry(
                line: entry.line,
                record: ReportedResult(
                    oid: oid, task: entry.task, date: entry.date, department: entry.department, item: entry.item,
                    result: entry.result, problems: entry.problems, disposal: entry.disposal,
                    inspectors: entry.inspectors),
                operation: entry.operation))
    }

    /// Takes one target that others have drawn.
    mutating func take(_ entry: ExternalDrawEntry, from export: Int) throws(Problem) {
        guard let oid = try listed(entry.subject, entry.line, export) else { return }
        results[export].externalDraws.append(
            Entry(
                line: entry.line,
                record: ExternalDraw(
                    oid: oid, task: entry.task, taskName: entry.taskName, date: entry.date,
                    authority: entry.authority, department: entry.department, item: entry.item),
                operation: entry.operation))
    }

    /// Takes one refusal to sign for a new market entity.
    mutating func take(_ entry: ClaimRefusalEntry, from export: Int) throws(Problem) {
        guard let oid = try listed(entry.subject, entry.line, export) else { return }
        results[export].claimRefusals.append(
            Entry(
                line: entry.line,
                record: ClaimRefusal(oid: oid, department: exports[export].department.code, reason: entry.reason)))
    }

    private mutating func listed(
        _ subject: SubjectReference, _ line: Int, _ export: Int
    ) throws(Problem) -> String? {
        let mapping = exports[export].mapping
        let codeField = [Field.code, .registrationNumber, .organisationCode].first { mapping.has($0) } ?? .code
        return try oid(
            of: subject, export: export, line: line, mustExist: false, nameField: .name, codeField: codeField)
    }
}
