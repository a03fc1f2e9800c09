import Digest
import Messages

extension InstanceBuilder {
    /// Adds who must stand aside from which visit: declared recusals, and who inspected a target last time.
    ///
    /// A row that matches nobody is a recusal that silently fails to protect: refused, never dropped.
    func addRecusals(
        to draft: inout AssignmentInstance.Draft, visits: [Visit], lastVisits: LastVisits
    ) throws(Problem) {
        var checkOfTarget: [String: Int] = [:]
        for (check, visit) in visits.enumerated() {
            for target in visit.targets { checkOfTarget[target] = check }
        }
        var declared = [[Int32]](repeating: [], count: visits.count)
        var expertsAside = [[Int32]](repeating: [], count: visits.count)
        for (line, row) in tables.recusal.rows.enumerated() {
            try requireKnown(row.oid, file: RecusalRow.fileName, line: line + 1)
            let check = checkOfTarget[row.oid]
            if let officer = officerIndex[row.id] {
                if let check { declared[check].append(officer) }
            } else if let expert = expertIndex[row.id] {
                if let check { expertsAside[check].append(expert) }
            } else {
                throw Problem(
                    .assignUnknownOfficer, at: Position(file: RecusalRow.fileName, line: line + 1, column: "id"),
                    found: row.id)
            }
        }
        var last = [[Int32]](repeating: [], count: visits.count)
        for (line, row) in tables.lastVisits.rows.enumerated() {
            try requireKnown(row.oid, file: LastVisitRow.fileName, line: line + 1)
            // Whoever left the office meanwhile needs no rule.
            guard let check = checkOfTarget[row.oid], let officer = officerIndex[row.id] else { continue }
            if !declared[check].contains(officer) { last[check].append(officer) }
        }
        draft.lastVisit = last.map { sorted($0) }
        draft.expertsAside = expertsAside.map { sorted($0) }
        switch lastVisits {
        case .apart: draft.recused = declared.enumerated().map { sorted($1 + last[$0]) }
        case .yielded:
            draft.recused = declared.map { sorted($0) }
            draft.hasLastVisitYielded = true
            let count = last.count { !$0.isEmpty }
            draft.notices.append(Problem(.assignLastVisitYields, found: String(count)))
        }
    }

    /// Ascending, each once: a bundle's targets may have the same officer.
    private func sorted(_ people: [Int32]) -> [Int32] {
        var result: [Int32] = []
        for person in people.sorted() where result.last != person { result.append(person) }
        return result
    }

    private func requireKnown(_ oid: String, file: String, line: Int) throws(Problem) {
        guard objectIndex[oid] != nil else {
            throw Problem(.assignUnknownObject, at: Position(file: file, line: line, column: "oid"), found: oid)
        }
    }

    /// Gives directly filled seats a pool of the one officer; so the seat is fixed, consumes room and never moves.
    ///
    /// The officer must fulfil every rule that the draw obeys (A022), with room for all such seats (A023).
    func addDirectAssignments(to draft: inout AssignmentInstance.Draft) throws(Problem) {
        if tables.direct.rows.isEmpty { return }
        var seatIndex: [String: Int] = [:]
        for (index, seat) in draft.seats.enumerated() { seatIndex[seat.id] = index }
        let checkOfSeat = AssignmentInstance.checks(of: draft.seats)
        var held: [Int32: Int] = [:]
        var inTeam: Set<[Int32]> = []
        draft.direct = [Int32](repeating: -1, count: draft.seats.count)
        for (line, row) in tables.direct.rows.enumerated() {
            func place(_ column: String) -> Position {
                Position(file: DirectRow.fileName, line: line + 1, column: column)
            }
            guard let seat = seatIndex[row.seat] else {
                throw Problem(.assignUnknownSeat, at: place("seat"), found: row.seat)
            }
            guard let officer = officerIndex[row.inspector] else {
                throw Problem(.assignUnknownOfficer, at: place("inspector"), found: row.inspector)
            }
            let kind = draft.pools[Int(draft.seatPool[seat])].kind
            var failed = qualifications.failed(officer, for: kind)
            // That somebody was there last time is a wish, and this is a decision somebody answers for.
            let check = Int(checkOfSeat[seat])
            if draft.recused[check].contains(officer), !draft.lastVisit[check].contains(officer) {
                failed.insert(.recusal)
            }
            guard failed.isEmpty else {
                let words = Ineligibility.each.filter { failed.contains($0) }.map(\.word).joined(separator: "、")
                throw Problem(.assignDirectUnlawful, at: place("inspector"), expected: words, found: row.inspector)
            }
            held[officer, default: 0] += 1
            guard held[officer, default: 0] <= draft.officers[Int(officer)].cap,
                inTeam.insert([Int32(check), officer]).inserted
            else {
                throw Problem(
                    .assignDirectOverCap, at: place("inspector"), expected: String(draft.officers[Int(officer)].cap),
                    found: row.inspector)
            }
            draft.recused[check].removeAll { $0 == officer }
            draft.direct[seat] = officer
            draft.seatPool[seat] = Int32(draft.pools.count)
            draft.pools.append(
                .init(
                    kind: kind, members: [officer],
                    excluded: [Int32](repeating: 0, count: Ineligibility.each.count)))
        }
    }
}
