import Digest

/// Writes the canonical instance.tsv (assign.md §3.3), TAB-separated, LF after every line.
///
///     seat       ID CHECK DEPARTMENT REQUIREMENT ELIGIBLE-IDS     by seat id; ids joined by `,`, `-` for nobody
///     inspector  ID CAP BASE                                      by id
///     pair       ID ID COUNT                                      by ids; only pairs of listed officers
///     bundle     CHECK OIDS                                       by check; visits of more than one target
///     direct     SEAT ID                                          by seat; seats filled directly
///     extra      ID CHECK DEPARTMENT REQUIREMENT ELIGIBLE-IDS     by id; third officers and experts
///     weight     ID WEIGHT                                        by id; weights other than 1
///     rule       NAME VALUE                                       clamp, polish, proposals, and those that are used
struct InstanceWriter {
    private let instance: AssignmentInstance

    init(_ instance: AssignmentInstance) { self.instance = instance }

    var bytes: [UInt8] {
        var result: [UInt8] = []
        write { result += $0 }
        return result
    }

    /// SHA-256 of the bytes, which are never all in memory: the lists of ids can be many times the instance.
    var digest: HashValue {
        let hasher = RunningHash(.sha256)
        write { hasher.add($0) }
        return hasher.finished
    }

    /// Hands the lines on, a few at a time.
    private func write(_ take: ([UInt8]) -> Void) {
        let whole = instance.pools.map { ids($0.members) }
        var part: [UInt8] = []
        func flush(beyond size: Int) {
            guard part.count > size else { return }
            take(part)
            part.removeAll(keepingCapacity: true)
        }
        for (index, seat) in instance.seats.enumerated() {
            let aside = instance.recused[Int(instance.seatCheck[index])]
            let pool = Int(instance.seatPool[index])
            let members = aside.isEmpty ? [] : instance.pools[pool].members.filter { !aside.contains($0) }
            line("seat", [seat.id, seat.check, seat.department, seat.requirement], into: &part)
            part.append(0x09)
            part += aside.isEmpty ? whole[pool] : ids(members)
            part.append(0x0A)
            flush(beyond: 1 << 16)
        }
        for officer in instance.officers {
            line("inspector", [officer.id, String(officer.cap), String(officer.base)], into: &part)
            part.append(0x0A)
        }
        for pair in instance.pairs {
            let (first, second) = (instance.officers[Int(pair.first)].id, instance.officers[Int(pair.second)].id)
            line("pair", [first, second, String(pair.count)], into: &part)
            part.append(0x0A)
        }
        for targets in instance.bundles {
            line("bundle", [targets.first ?? "", targets.joined(separator: ",")], into: &part)
            part.append(0x0A)
        }
        for (seat, officer) in instance.direct.enumerated() where officer >= 0 {
            line("direct", [instance.seats[seat].id, instance.officers[Int(officer)].id], into: &part)
            part.append(0x0A)
        }
        for extra in instance.extras {
            let seat = extra.seat
            let names = eligible(extra)
            line("extra", [seat.id, seat.check, seat.department, seat.requirement], into: &part)
            part.append(0x09)
            part += names.isEmpty ? [UInt8(ascii: "-")] : Array(names.joined(separator: ",").utf8)
            part.append(0x0A)
            flush(beyond: 1 << 16)
        }
        for officer in instance.officers where officer.weight != 1 {
            line("weight", [officer.id, String(officer.weight)], into: &part)
            part.append(0x0A)
        }
        for (name, value) in rules {
            line("rule", [name, value], into: &part)
            part.append(0x0A)
        }
        flush(beyond: 0)
    }

    private var rules: [(String, String)] {
        let rules = instance.rules
        var values = [("clamp", String(rules.clamp))]
        if rules.jointMaximum != 10 { values.append(("joint-maximum", String(rules.jointMaximum))) }
        if let reason = rules.jointReason { values.append(("joint-reason", reason.hex)) }
        if instance.hasLastVisitYielded { values.append(("last-visit", "yielded")) }
        if rules.mayPostpone { values.append(("may-postpone", "1")) }
        if let percent = rules.pairCeiling { values.append(("pair-ceiling", String(percent))) }
        values.append(("polish", rules.polish ? "1" : "0"))
        values.append(("proposals", String(rules.proposalsPerSeat)))
        return values
    }

    private func eligible(_ extra: AssignmentInstance.Extra) -> [String] {
        switch extra.people {
        case .officers(let pool):
            let aside = instance.recused[Int(extra.check)]
            return instance.pools[Int(pool)].members.filter { !aside.contains($0) }.map {
                instance.officers[Int($0)].id
            }
        case .experts(let people):
            let aside = instance.expertsAside[Int(extra.check)]
            return people.filter { !aside.contains($0) }.map { instance.experts[Int($0)] }
        }
    }

    private func line(_ kind: String, _ fields: [String], into result: inout [UInt8]) {
        result.append(contentsOf: kind.utf8)
        for field in fields {
            result.append(0x09)
            result.append(contentsOf: field.utf8)
        }
    }

    private func ids(_ members: [Int32]) -> [UInt8] {
        if members.isEmpty { return [UInt8(ascii: "-")] }
        var result: [UInt8] = []
        for (index, member) in members.enumerated() {
            if index > 0 { result.append(UInt8(ascii: ",")) }
            result.append(contentsOf: instance.officers[Int(member)].id.utf8)
        }
        return result
    }
}
