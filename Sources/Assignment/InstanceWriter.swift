/// Writes the canonical instance.tsv (assign.md §3.3), TAB-separated, LF after every line.
///
///     seat       ID CHECK DEPARTMENT REQUIREMENT ELIGIBLE-IDS     by seat id; ids joined by `,`, `-` for nobody
///     inspector  ID CAP BASE                                      by id
///     pair       ID ID COUNT                                      by ids; only pairs of listed officers
///     rule       NAME VALUE                                       clamp, polish, proposals
struct InstanceWriter {
    let officers: [AssignmentInstance.Officer]
    let pools: [AssignmentInstance.Pool]
    let recused: [[Int32]]

    func bytes(
        seats: [AssignmentInstance.Seat], seatPool: [Int32], seatCheck: [Int32], pairs: [AssignmentInstance.Pair],
        rules: AssignmentInstance.Rules
    ) -> [UInt8] {
        let whole = pools.map { ids($0.members) }
        var result: [UInt8] = []
        // The lists of ids are nearly all of the file; without this the array would double its way up.
        result.reserveCapacity(seatPool.reduce(seats.count * 160 + officers.count * 96) { $0 + whole[Int($1)].count })
        for (index, seat) in seats.enumerated() {
            line(["seat", seat.id, seat.check, seat.department, seat.requirement], into: &result)
            let aside = recused[Int(seatCheck[index])]
            let pool = Int(seatPool[index])
            result.append(0x09)
            result += aside.isEmpty ? whole[pool] : ids(pools[pool].members.filter { !aside.contains($0) })
            result.append(0x0A)
        }
        for officer in officers {
            line(["inspector", officer.id, String(officer.cap), String(officer.base)], into: &result)
            result.append(0x0A)
        }
        for pair in pairs {
            let (first, second) = (officers[Int(pair.first)].id, officers[Int(pair.second)].id)
            line(["pair", first, second, String(pair.count)], into: &result)
            result.append(0x0A)
        }
        let values = [("clamp", rules.clamp), ("polish", rules.polish ? 1 : 0), ("proposals", rules.proposalsPerSeat)]
        for (name, value) in values {
            line(["rule", name, String(value)], into: &result)
            result.append(0x0A)
        }
        return result
    }

    private func line(_ fields: [String], into result: inout [UInt8]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { result.append(0x09) }
            result.append(contentsOf: field.utf8)
        }
    }

    private func ids(_ members: [Int32]) -> [UInt8] {
        if members.isEmpty { return [UInt8(ascii: "-")] }
        var result: [UInt8] = []
        for (index, member) in members.enumerated() {
            if index > 0 { result.append(UInt8(ascii: ",")) }
            result.append(contentsOf: officers[Int(member)].id.utf8)
        }
        return result
    }
}
