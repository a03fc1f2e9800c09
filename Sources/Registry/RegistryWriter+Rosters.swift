import GRDB
import Messages
import Model
import Standards

extension RegistryWriter {
    /// Writes what differs between two states of the rosters; records are matched by identity.
    ///
    /// Tables without an identity (recusals, classes, evidence, history) are written anew when they differ.
    /// Complexity: O(records); the disk sees only the changed ones.
    public func update(from old: Rosters, to new: Rosters) throws {
        try updateTargets(from: old.targets, to: new.targets)
        try updateInspectors(from: old.inspectors, to: new.inspectors)
        try updateItems(from: old.items, to: new.items)
        try rewrite("recusal", columns: 3, from: old.recusals, to: new.recusals) {
            [$0.inspector, $0.oid, $0.reason]
        }
        try rewrite("credit_class", columns: 3, from: old.classes, to: new.classes) {
            [$0.oid, $0.tier.rawValue, $0.month.text]
        }
        try rewrite("credit_evidence", columns: 4, from: old.evidence, to: new.evidence) {
            [$0.oid, $0.flag.rawValue, $0.count, $0.date?.text]
        }
        try rewrite("past_inspection", columns: 5, from: old.history, to: new.history) {
            [$0.oid, $0.date.text, $0.department, $0.item, $0.result]
        }
    }

    private func updateTargets(from old: [InspectionTarget], to new: [InspectionTarget]) throws {
        let change = Change(from: old, to: new, identity: \.oid)
        let remove = try database.makeStatement(sql: "DELETE FROM target WHERE oid = ?")
        let removeListings = try database.makeStatement(sql: "DELETE FROM listing WHERE oid = ?")
        for oid in change.gone {
            try remove.execute(arguments: [oid])
            try removeListings.execute(arguments: [oid])
        }
        let insert = try inserting("target", columns: 11)
        let insertListing = try inserting("listing", columns: 7)
        for target in change.written {
            try insert.execute(arguments: [
                target.oid, target.name, target.subjectClass.rawValue, target.status.rawValue, target.division,
                target.region, target.industry, target.address, target.representative, target.phone,
                target.founded?.text,
            ])
            for listing in target.listings {
                try insertListing.execute(arguments: [
                    target.oid, listing.supervisor, listing.library, listing.licenceKind, listing.licenceNumber,
                    listing.licenceEnd?.text, listing.tags.joined(separator: "\n"),
                ])
            }
        }
    }

    private func updateInspectors(from old: [Inspector], to new: [Inspector]) throws {
        let change = Change(from: old, to: new, identity: \.id)
        let remove = try database.makeStatement(sql: "DELETE FROM inspector WHERE id = ?")
        for id in change.gone { try remove.execute(arguments: [id]) }
        let insert = try inserting("inspector", columns: 8)
        for inspector in change.written {
            try insert.execute(arguments: [
                inspector.id, inspector.name, inspector.department, try StoredJSON.encode(inspector.certificates),
                inspector.specialties.joined(separator: "\n"), inspector.regions.joined(separator: "\n"),
                inspector.mayLead, inspector.isActive,
            ])
        }
    }

    private func updateItems(from old: [InspectionItem], to new: [InspectionItem]) throws {
        let change = Change(from: old, to: new, identity: \.code)
        let remove = try database.makeStatement(sql: "DELETE FROM item WHERE code = ?")
        for code in change.gone { try remove.execute(arguments: [code]) }
        let insert = try inserting("item", columns: 2)
        for item in change.written { try insert.execute(arguments: [item.code, try StoredJSON.encode(item)]) }
    }

    private func rewrite<Element: Equatable>(
        _ table: String, columns: Int, from old: [Element], to new: [Element],
        values: (Element) -> [(any DatabaseValueConvertible)?]
    ) throws {
        guard old != new else { return }
        try database.execute(sql: "DELETE FROM " + table)
        let insert = try inserting(table, columns: columns)
        for element in new { try insert.execute(arguments: StatementArguments(values(element))) }
    }

    /// A prepared insert into one of the schema's own tables; never given outside text.
    func inserting(_ table: String, columns: Int) throws -> Statement {
        let slots = Array(repeating: "?", count: columns).joined(separator: ", ")
        return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(slots))")
    }
}

/// Which records go and which are written when one sorted state replaces another.
private struct Change<Element: Equatable> {
    /// Identities to delete: gone or changed.
    var gone: [String] = []
    /// Records to insert: new or changed.
    var written: [Element] = []

    init(from old: [Element], to new: [Element], identity: KeyPath<Element, String>) {
        var known: [String: Element] = [:]
        for element in old { known[element[keyPath: identity]] = element }
        for element in new {
            let key = element[keyPath: identity]
            let before = known.removeValue(forKey: key)
            if before == element { continue }
            if before != nil { gone.append(key) }
            written.append(element)
        }
        gone += known.keys.sortedByBytes()
    }
}
