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
            guard entry.operation != .delete else {
                note(.nothingToDelete, export: export, line: entry.line, field: .operation)
                return
            }
            inspectorRows[inspectors.count] = (export, entry.line, entry.operation)
            indexCertificates(of: row, at: inspectors.count)
            inspectors.append(row)
            isCurrent.append(true)
            return
        }
        let current = inspectors[place]
        let updated = Inspector(
            id: current.id, name: row.name, department: row.department, certificates: row.certificates,
            specialties: row.specialties, regions: row.regions, mayLead: row.mayLead, isActive: row.isActive)
        if inspectorRows[place] == nil {
            inspectorRows[place] = (export, entry.line, entry.operation)
            isCurrent[place] = entry.operation != .delete
            if entry.operation == .delete { return }
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
    mutating func take(_ entry: RecusalEntry, from export: Int) throws(Problem) {
        guard
            let inspector = inspector(
                entry.certificate, named: entry.inspectorName, of: entry.department, export: export, line: entry.line)
        else { return }
        guard
            let oid = try oid(
                of: entry.subject, export: export, line: entry.line, mustExist: true, nameField: .recusedName,
                codeField: .recusedTarget)
        else { return }
        results[export].recusals.append(
            Entry(
                line: entry.line, record: Recusal(inspector: inspector, oid: oid, reason: entry.reason),
                operation: entry.operation))
    }

    /// The inspector with a certificate number, else with a name; nil when the row was refused.
    private mutating func inspector(
        _ certificate: String, named name: String, of department: String, export: Int, line: Int
    ) -> String? {
        if !certificate.isEmpty {
            if let place = inspectorIndex[department + "\t" + certificate], isCurrent[place] {
                return inspectors[place].id
            }
            let elsewhere = current { $0.certificates.contains { $0.number == certificate } }
            if elsewhere.count == 1 { return elsewhere[0].id }
            note(
                .inspectorUnknown, export: export, line: line, field: .certificate, found: certificate, .rejected)
            return nil
        }
        let key = NameKey.key(of: name)
        let named = current { $0.department == department && NameKey.key(of: $0.name) == key }
        if named.count == 1 { return named[0].id }
        note(
            named.isEmpty ? .inspectorUnknown : .inspectorAmbiguous, export: export, line: line, field: .personName,
            found: name, .rejected)
        return nil
    }

    /// Takes one expert.
    mutating func take(_ entry: ExpertEntry, from export: Int) {
        results[export].experts.append(
            Entry(
                line: entry.line,
                record: Expert(
                    name: entry.name, department: entry.department, organisation: entry.organisation,
                    specialties: entry.specialties, qualification: entry.qualification, until: entry.until),
                operation: entry.operation))
    }

    /// Takes days of absence; unknown people are refused.
    mutating func take(_ entry: LeaveEntry, from export: Int) {
        guard
            let inspector = inspector(
                entry.certificate, named: entry.inspectorName, of: entry.department, export: export, line: entry.line)
        else { return }
        results[export].leave.append(
            Entry(
                line: entry.line, record: Leave(inspector: inspector, days: entry.days, reason: entry.reason),
                operation: entry.operation))
    }

    private func current(_ isMeant: (Inspector) -> Bool) -> [Inspector] {
        inspectors.indices.filter { isCurrent[$0] && isMeant(inspectors[$0]) }.map { inspectors[$0] }
    }
}
