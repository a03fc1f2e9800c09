import Messages
import Model
import Standards

extension RosterMerge {
    /// Takes one item; a code that another file of this run already uses is refused unless both say the same.
    mutating func take(_ entry: ItemEntry, from export: Int) {
        let item = entry.item
        guard let first = itemsSet[item.code] else {
            itemsSet[item.code] = export
            items[item.code] = item
            return
        }
        let isSame = items[item.code] == item
        note(
            .itemRepeated, export: export, line: entry.line, field: .itemCode,
            expected: exports[first].department.shortName,
            found: item.code, isSame ? .merged : .rejected)
    }

    /// Takes one class row.
    mutating func take(_ entry: ClassEntry, from export: Int) {
        guard let oid = listed(entry.subject, entry.line, export) else { return }
        let key = oid + "\t" + entry.month.text
        let row = CreditClass(oid: oid, tier: entry.tier, month: entry.month)
        if classesSet.insert(key).inserted {
            classes[key] = row
        } else if let current = classes[key], current != row {
            note(
                .valuesDiffer, export: export, line: entry.line, field: .tier, expected: current.tier.rawValue,
                found: entry.tier.rawValue, suggestion: current.tier.rawValue)
        }
    }

    /// Takes one row of a list that raises tiers.
    mutating func take(_ entry: EvidenceEntry, from export: Int) {
        guard let oid = listed(entry.subject, entry.line, export) else { return }
        evidence.take(oid: oid, entry)
    }

    /// Takes one earlier inspection.
    mutating func take(_ entry: HistoryEntry, from export: Int) {
        guard let oid = listed(entry.subject, entry.line, export) else { return }
        let row = PastInspection(
            oid: oid, date: entry.date, department: entry.department, item: entry.item, result: entry.result)
        history[RosterMerge.key(of: row)] = row
    }

    static func key(of row: PastInspection) -> String {
        row.oid + "\t" + row.date.text + "\t" + row.department + "\t" + row.item
    }

    private mutating func listed(_ subject: SubjectReference, _ line: Int, _ export: Int) -> String? {
        let mapping = exports[export].mapping
        let codeField = [Field.code, .registrationNumber, .organisationCode].first { mapping.has($0) } ?? .code
        return oid(
            of: subject, export: export, line: line, mustExist: false, nameField: .name, codeField: codeField)
    }
}
