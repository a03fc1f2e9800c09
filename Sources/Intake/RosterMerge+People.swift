import Messages
import Model
import Standards

extension RosterMerge {
    mutating func indexCertificates(of inspector: Inspector, at place: Int) {
        for certificate in inspector.certificates {
            let key = inspector.department + "\t" + certificate.number
            if inspectorIndex[key] == nil { inspectorIndex[key] = place }
        }
    }

    /// Takes one row of a roster of inspectors; new ones get their ids later, all at once.
    mutating func take(_ entry: InspectorEntry, from export: Int) {
        let row = entry.inspector
        let known = row.certificates.lazy.compactMap { [inspectorIndex] in
            inspectorIndex[row.department + "\t" + $0.number]
        }
        .first
        guard let place = known else {
            inspectorsSet.insert(inspectors.count)
            indexCertificates(of: row, at: inspectors.count)
            inspectors.append(row)
            return
        }
        let current = inspectors[place]
        let updated = Inspector(
            id: current.id, name: row.name, department: row.department, certificates: row.certificates,
            specialties: row.specialties, regions: row.regions, mayLead: row.mayLead, isActive: row.isActive)
        if inspectorsSet.insert(place).inserted {
            inspectors[place] = updated
            indexCertificates(of: updated, at: place)
        } else if current != updated {
            note(
                .valuesDiffer, export: export, line: entry.line, field: .personName,
                expected: current.name + " " + (current.certificates.first?.number ?? ""), found: row.name,
                suggestion: current.name)
        }
    }

    /// Gives ids to the new inspectors, in the order of department code and certificate number.
    mutating func giveIDs() {
        let fresh = inspectors.indices.filter { inspectors[$0].id.isEmpty }.sorted { left, right in
            let (a, b) = (inspectors[left], inspectors[right])
            let departments = ByteOrder.compare(a.department, b.department)
            if departments != 0 { return departments < 0 }
            return ByteOrder.precedes(a.certificates.first?.number ?? "", b.certificates.first?.number ?? "")
        }
        var next = (inspectors.compactMap { Int($0.id.dropFirst()) }.max() ?? 0) + 1
        for place in fresh {
            let digits = String(next)
            let row = inspectors[place]
            inspectors[place] = Inspector(
                id: "P" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits, name: row.name,
                department: row.department, certificates: row.certificates, specialties: row.specialties,
                regions: row.regions, mayLead: row.mayLead, isActive: row.isActive)
            next += 1
        }
    }

    /// Takes one declared recusal; unknown people and targets are refused.
    mutating func take(_ entry: RecusalEntry, from export: Int) {
        guard let inspector = inspector(of: entry, export: export) else { return }
        guard
            let oid = oid(
                of: entry.subject, export: export, line: entry.line, mustExist: true, nameField: .recusedName,
                codeField: .recusedTarget)
        else { return }
        recusals[inspector + "\t" + oid] = Recusal(inspector: inspector, oid: oid, reason: entry.reason)
    }

    private mutating func inspector(of entry: RecusalEntry, export: Int) -> String? {
        if !entry.certificate.isEmpty {
            if let place = inspectorIndex[entry.department + "\t" + entry.certificate] { return inspectors[place].id }
            let elsewhere = inspectors.filter { $0.certificates.contains { $0.number == entry.certificate } }
            if elsewhere.count == 1 { return elsewhere[0].id }
            note(
                .inspectorUnknown, export: export, line: entry.line, field: .certificate, found: entry.certificate,
                .rejected)
            return nil
        }
        let key = NameKey.key(of: entry.inspectorName)
        let named = inspectors.filter { $0.department == entry.department && NameKey.key(of: $0.name) == key }
        if named.count == 1 { return named[0].id }
        note(
            named.isEmpty ? .inspectorUnknown : .inspectorAmbiguous, export: export, line: entry.line,
            field: .personName,
            found: entry.inspectorName, .rejected)
        return nil
    }
}
