import Digest
import Messages
import Standards
import Testing

@testable import Assignment

/// A small fictitious county: two departments, one task of two items, a window in March 2026.
struct County {
    var objects: [ObjectRow] = (1...6).map {
        ObjectRow(oid: "REG-\($0)", region: $0 % 2 == 0 ? "east" : "west", town: nil)
    }
    var rules: [SeatRuleRow] = [
        County.rule(nil, "D1"), County.rule("i1", "D1"), County.rule("i2", "D2", specialties: ["消防"]),
    ]
    var inspectors: [InspectorRow] =
        (1...5).map { InspectorRow(id: "P000\($0)", department: "D1") }
        + (6...9).map { InspectorRow(id: "P000\($0)", department: "D2", specialties: $0 < 8 ? ["消防"] : []) }
    var absences: [AbsenceRow] = []
    var recusals: [RecusalRow] = []
    var pairs: [PairRow] = []
    var limits: [LimitRow] = []
    var lastVisits: [LastVisitRow] = []
    var itemRules: [ItemRuleRow] = []
    var experts: [ExpertRow] = []
    var options: [OptionRow] = []
    var direct: [DirectRow] = []
    var served: [String: Set<String>] = [:]
    var settings = AssignmentInstance.Rules()
    var takes: [Take] =
        (1...6).map { Take(item: "i1", cell: "all", rank: $0, oid: "REG-\($0)") }
        + (1...3).map { Take(item: "i2", cell: "all", rank: $0, oid: "REG-\($0)") }

    static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .earliest }

    static func rule(
        _ item: String?, _ department: String, minimum: Int = 2, maximum: Int = 3, specialties: [String] = []
    ) -> SeatRuleRow {
        SeatRuleRow(
            item: item, department: department, minimum: minimum, maximum: maximum, specialties: specialties,
            from: day("2026-03-01"), to: day("2026-03-31"))
    }

    static func recusal(_ id: String, _ oid: String) -> RecusalRow {
        RecusalRow(id: id, oid: oid, reason: HashAlgorithm.sha256.hash("salt"))
    }

    func tables() throws(Problem) -> AssignmentTables {
        var tables = AssignmentTables(
            objects: try FrozenTable(objects), seatRules: try FrozenTable(rules),
            inspectors: try FrozenTable(inspectors), availability: try FrozenTable(absences),
            recusal: try FrozenTable(recusals), pairs: try FrozenTable(pairs))
        tables.limits = try FrozenTable(limits)
        tables.lastVisits = try FrozenTable(lastVisits)
        tables.itemRules = try FrozenTable(itemRules)
        tables.experts = try FrozenTable(experts)
        tables.options = try FrozenTable(options)
        tables.direct = try FrozenTable(direct)
        tables.served = served
        return tables
    }

    func instance(earlier: TeamLoad = TeamLoad()) throws(Problem) -> AssignmentInstance {
        try AssignmentInstance(tables: tables(), takes: takes, earlier: earlier, rules: settings)
    }

    /// The lawful result of a seed, checked by the independent verifier; nil when there is none.
    func result(_ number: Int = 1) throws -> LevelResult? {
        let instance = try instance()
        guard let result = LevelDraw.assign(instance, seed: seed(number)).lawful else { return nil }
        let problems = try AssignmentVerification(tables: tables(), takes: takes, rules: settings).problems(
            instance: instance, load: TeamLoad(), seed: seed(number), teams: result.teams.bytes,
            trace: result.trace.bytes, postponed: result.postponed.bytes)
        #expect(problems.isEmpty)
        return result
    }

    /// A direct assignment by a document.
    static func direct(_ seat: String, _ id: String) -> DirectRow {
        DirectRow(seat: seat, inspector: id, document: "〔2026〕3号", reason: HashAlgorithm.sha256.hash("salt"))
    }

    /// Ids of the officers who may take a seat.
    func eligible(for seat: String) throws(Problem) -> [String] {
        let instance = try instance()
        guard let index = instance.seats.firstIndex(where: { $0.id == seat }) else { return [] }
        return instance.officers.indices.filter { instance.failed(seat: index, officer: Int32($0)).isEmpty }.map {
            instance.officers[$0].id
        }
    }
}
