import Digest
import Messages
import Standards
import Testing

@testable import Assignment

@Suite("From frozen files to seats")
struct InstanceTests {
    @Test("a visit has the seats of its items' departments and of the initiator")
    func seats() throws {
        let instance = try County().instance()
        #expect(
            instance.seats.filter { $0.check == "REG-1" }.map { "\($0.id) \($0.requirement)" } == [
                "REG-1#D1#00 leader", "REG-1#D1#01 general", "REG-1#D2#00 specialty:消防", "REG-1#D2#01 general",
            ])
        #expect(instance.seats.filter { $0.check == "REG-4" }.count == 2)
        #expect(instance.seats.count == 18)
    }

    @Test("the initiator takes part even where no item asks for it")
    func initiator() throws {
        var county = County()
        county.takes = [Take(item: "i2", cell: "all", rank: 1, oid: "REG-1")]
        #expect(
            try county.instance().seats.map(\.id) == ["REG-1#D1#00", "REG-1#D1#01", "REG-1#D2#00", "REG-1#D2#01"])
    }

    @Test("who joined after the teams gets the departments that nobody sends yet, and who has them all gets nobody")
    func joined() throws {
        var county = County()
        county.served = ["REG-1": ["D1"], "REG-2": ["D1", "D2"]]
        county.takes = (1...3).flatMap { rank in
            ["i1", "i2"].map { Take(item: $0, cell: "all", rank: rank, oid: "REG-\(rank)") }
        }
        #expect(
            try county.instance().seats.map(\.id) == [
                "REG-1#D2#00", "REG-1#D2#01", "REG-3#D1#00", "REG-3#D1#01", "REG-3#D2#00", "REG-3#D2#01",
            ])
        #expect(
            try AssignmentInstance.openVisits(county.tables(), takes: county.takes).map(\.oid) == ["REG-1", "REG-3"])
        #expect(try county.result()?.teams.rows.count == 6)
    }

    @Test("more specialties than the minimum add seats, more than the maximum are refused")
    func specialties() throws {
        var county = County()
        county.rules[2] = County.rule("i2", "D2", specialties: ["消防", "特种设备", "食品"])
        #expect(try county.instance().seats.count { $0.id.hasPrefix("REG-1#D2") } == 3)
        county.rules[2] = County.rule("i2", "D2", maximum: 2, specialties: ["消防", "特种设备", "食品"])
        #expect(throws: Problem.self) { try county.instance() }
    }

    @Test(
        "a certificate holds through its last day",
        arguments: [("2026-03-30", false), ("2026-03-31", true), ("2026-04-01", true)])
    func certificate(to: String, isEligible: Bool) throws {
        var county = County()
        county.inspectors[0] = InspectorRow(id: "P0001", department: "D1", certificateTo: County.day(to))
        #expect(try county.eligible(for: "REG-1#D1#01").contains("P0001") == isEligible)
    }

    @Test("a pool of two with one certificate that lapses the day before has no teams")
    func lapsed() throws {
        var county = County()
        county.takes = [Take(item: "i1", cell: "all", rank: 1, oid: "REG-1")]
        county.inspectors = [
            InspectorRow(id: "P0001", department: "D1", certificateTo: County.day("2026-03-30")),
            InspectorRow(id: "P0002", department: "D1"),
        ]
        let shortfall = try #require(LevelDraw.assign(try county.instance(), seed: seed(1)).shortfalls.first)
        #expect(shortfall.binding == .reason(.certificate))
        #expect(!shortfall.remedies.contains { if case .lift = $0 { true } else { false } })
        county.inspectors[0] = InspectorRow(id: "P0001", department: "D1", certificateTo: County.day("2026-03-31"))
        #expect(LevelDraw.assign(try county.instance(), seed: seed(1)).result != nil)
    }

    @Test("recusal, region, absence, role and department each keep somebody out")
    func reasons() throws {
        var county = County()
        county.recusals = [County.recusal("P0001", "REG-1")]
        county.inspectors[1] = InspectorRow(id: "P0002", department: "D1", regions: ["east"])
        county.inspectors[2] = InspectorRow(id: "P0003", department: "D1", mayLead: false)
        county.absences = [AbsenceRow(id: "P0004", from: County.day("2026-02-01"), to: County.day("2026-04-01"))]
        let instance = try county.instance()
        let leader = try #require(instance.seats.firstIndex { $0.id == "REG-1#D1#00" })
        #expect(
            (0..<6).map { instance.failed(seat: leader, officer: Int32($0)) } == [
                .recusal, .region, .role, .unavailable, [], .department,
            ])
        #expect(instance.exclusions(seat: leader) == [4, 1, 0, 0, 1, 1, 1])
        #expect(try county.eligible(for: "REG-1#D1#01") == ["P0003", "P0005"])
        #expect(try county.eligible(for: "REG-2#D1#00") == ["P0001", "P0002", "P0005"])
        #expect(try county.eligible(for: "REG-1#D2#00") == ["P0006", "P0007"])
    }

    @Test("absences keep out only when together they cover the window")
    func absences() throws {
        var county = County()
        county.absences = [
            AbsenceRow(id: "P0001", from: County.day("2026-03-01"), to: County.day("2026-03-15")),
            AbsenceRow(id: "P0001", from: County.day("2026-03-17"), to: County.day("2026-03-31")),
        ]
        #expect(try county.eligible(for: "REG-1#D1#01").contains("P0001"))
        county.absences[1] = AbsenceRow(id: "P0001", from: County.day("2026-03-16"), to: County.day("2026-03-31"))
        #expect(try !county.eligible(for: "REG-1#D1#01").contains("P0001"))
    }

    @Test("carried load is clamped to the lowest + 3, earlier teams count, caps default to twice the share")
    func loads() throws {
        var county = County()
        county.inspectors[0] = InspectorRow(id: "P0001", department: "D1", base: 40)
        county.inspectors[1] = InspectorRow(id: "P0002", department: "D1", cap: 7)
        let earlier = TeamLoad([
            try TeamTable([
                TeamRow(seat: "X#D1#00", check: "X", department: "D1", requirement: "leader", inspector: "P0003")
            ])
        ])
        let instance = try county.instance(earlier: earlier)
        #expect(instance.officers.prefix(4).map(\.base) == [3, 0, 1, 0])
        #expect(instance.officers.prefix(3).map(\.cap) == [5, 7, 5])
        #expect(
            instance.defaultCaps == [
                .init(department: "D1", seats: 12, people: 5, cap: 5),
                .init(department: "D2", seats: 6, people: 4, cap: 3),
            ])
    }

    @Test("rows that name somebody or something unknown are refused, never dropped")
    func unknown() throws {
        var county = County()
        county.recusals = [County.recusal("P9999", "REG-1")]
        #expect(
            throws: Problem(
                .assignUnknownOfficer, at: .init(file: "recusal.tsv", line: 1, column: "id"), found: "P9999")
        ) { try county.instance() }
        county.recusals = [County.recusal("P0001", "REG-9")]
        #expect(
            throws: Problem(
                .assignUnknownObject, at: .init(file: "recusal.tsv", line: 1, column: "oid"), found: "REG-9")
        ) { try county.instance() }
        county = County()
        county.absences = [AbsenceRow(id: "P9999", from: County.day("2026-03-01"), to: County.day("2026-03-02"))]
        #expect(throws: Problem.self) { try county.instance() }
        county = County()
        county.takes.append(Take(item: "i9", cell: "all", rank: 1, oid: "REG-1"))
        #expect(throws: Problem(.assignItemWithoutRule, at: .init(file: "seatrules.tsv"), found: "i9")) {
            try county.instance()
        }
    }

    @Test("the order of rows and takes has no influence on the instance, any fact has")
    func digest() throws {
        let first = try County().instance()
        var county = County()
        county.inspectors.reverse()
        county.takes.reverse()
        county.objects.reverse()
        #expect(try county.instance().digest == first.digest)
        county.inspectors[0] = InspectorRow(id: "P0009", department: "D2", base: 1)
        #expect(try county.instance().digest != first.digest)
    }

    @Test("more officers than a joint check may have are refused, with a recorded reason they are a warning")
    func jointMaximum() throws {
        let county = County()
        func instance(_ limit: Int, _ reason: HashValue?) throws -> AssignmentInstance {
            try AssignmentInstance(
                tables: county.tables(), takes: county.takes, rules: .init(jointMaximum: limit, jointReason: reason))
        }
        #expect(throws: Problem(.assignJointMaximum, expected: "3", found: "REG-1 4")) { try instance(3, nil) }
        let reason = HashAlgorithm.sha256.hash("联席会议纪要")
        let above = try instance(3, reason).notices.filter { $0.message == .assignJointMaximum }
        #expect(above.map(\.found) == ["REG-1 4", "REG-2 4", "REG-3 4"])
        #expect(try instance(4, nil).notices.allSatisfy { $0.message != .assignJointMaximum })
        #expect(try instance(4, nil).digest != instance(4, reason).digest)
    }

    @Test("six departments of two exceed ten (X05)")
    func sixDepartments() throws {
        var county = County()
        county.rules = [County.rule(nil, "D1")] + (1...6).map { County.rule("i1", "D\($0)") }
        county.inspectors = (1...6).flatMap { department in
            (1...3).map { InspectorRow(id: "P\(department)\($0)", department: "D\(department)") }
        }
        county.takes = [Take(item: "i1", cell: "all", rank: 1, oid: "REG-1")]
        #expect(throws: Problem(.assignJointMaximum, expected: "10", found: "REG-1 12")) { try county.instance() }
        let reason = HashAlgorithm.sha256.hash("纪要")
        let instance = try AssignmentInstance(
            tables: county.tables(), takes: county.takes, rules: .init(jointReason: reason))
        #expect(LevelDraw.assign(instance, seed: seed(1)).lawful?.teams.rows.count == 12)
    }

    @Test("pairs of the last year are mostly kept apart; without the history any pair is as likely")
    func history() throws {
        var county = County()
        county.takes = [Take(item: "i1", cell: "all", rank: 1, oid: "REG-1")]
        func meetings() throws -> Int {
            let instance = try county.instance()
            return (0..<60).count {
                LevelDraw.assign(instance, seed: seed($0)).lawful?.teamText == ["REG-1": "P0002P0004"]
            }
        }
        // One pair of ten: 6 of 60 expected, standard deviation 2.3.
        #expect(try meetings() <= 15)
        let everyPair = (1...5).flatMap { one in (1...5).filter { $0 > one }.map { ("P000\(one)", "P000\($0)") } }
        county.pairs = everyPair.filter { $0 != ("P0002", "P0004") }.map { PairRow($0.0, $0.1, count: 2) }
        #expect(try meetings() >= 30)
    }

    @Test("an explanation names the specialty, and one more specialist as the remedy")
    func specialist() throws {
        var county = County()
        county.inspectors[6] = InspectorRow(id: "P0007", department: "D2", cap: 3)
        county.inspectors[5] = InspectorRow(id: "P0006", department: "D2", specialties: ["消防"], cap: 2)
        let shortfall = try #require(LevelDraw.assign(try county.instance(), seed: seed(1)).shortfalls.first)
        #expect(shortfall.officers == ["P0006"] && shortfall.need == 3 && shortfall.available == 2)
        #expect(shortfall.binding == .reason(.specialty))
        #expect(shortfall.remedies.contains(.raiseCaps(by: 1, of: ["P0006"])))
        #expect(shortfall.remedies.contains(.lift(.specialty, for: ["P0007", "P0008", "P0009"])))
        #expect(shortfall.remedies.contains(.oneMore(department: "D2", requirement: "specialty:消防")))
    }

    @Test("two recusals that leave one person bind by recusal, which is not offered as a remedy")
    func recusals() throws {
        var county = County()
        county.recusals = ["P0002", "P0003", "P0004", "P0005"].map { County.recusal($0, "REG-5") }
        let shortfall = try #require(LevelDraw.assign(try county.instance(), seed: seed(1)).shortfalls.first)
        #expect(shortfall.seats == ["REG-5#D1#00", "REG-5#D1#01"] && shortfall.available == 1)
        #expect(shortfall.binding == .reason(.recusal))
        #expect(shortfall.exclusions.map(\.officers.count) == [4])
        #expect(
            shortfall.remedies == [
                .oneMore(
                    department: "D1", requirement: shortfall.seats[0] == shortfall.missing[0] ? "leader" : "general")
            ])
        #expect(shortfall.explanation.contains("回避"))
    }
}
