import Messages
import Model
import Standards

extension RosterMerge {
    /// Takes the rows of rosters whose code lost digits, once all whole ones are in: by name and candidates, or not.
    mutating func takeDamaged(from export: Int) {
        for entry in exports[export].records.damagedTargets {
            guard let damage = entry.damage,
                let oid = recovered(damage, name: entry.name, export: export, line: entry.line)
            else { continue }
            take(entry.identified(as: oid), from: export)
        }
    }

    /// The one target with this name that the damaged code can have been; nil when the row was refused.
    mutating func recovered(_ damage: DamagedCode, name: String, export: Int, line: Int) -> String? {
        let named = targets(named: name).map { targets[$0].oid }
        let fitting = named.filter { damage.candidates.contains($0) }
        guard fitting.count == 1 else {
            let suggestion = fitting.isEmpty && named.count == 1 && damage.candidates.isEmpty ? named[0] : ""
            note(damage.problem, export: export, line: line, field: damage.field, suggestion: suggestion, .rejected)
            return nil
        }
        note(
            .codeRecovered, export: export, line: line, field: damage.field, expected: fitting[0],
            found: damage.problem.found, suggestion: fitting[0], .altered)
        return fitting[0]
    }
}

extension TargetEntry {
    /// The same row under an identity that was found for it.
    fileprivate func identified(as oid: String) -> TargetEntry {
        TargetEntry(
            line: line, oid: oid, name: name, subjectClass: subjectClass, status: status, division: division,
            region: region, industry: industry, address: address, representative: representative, phone: phone,
            founded: founded, listing: listing, owner: owner, operation: operation)
    }
}
