import Digest
import Messages
import Testing

@testable import Assignment

@Suite("Rules of a team")
struct CrewRuleTests {
    @Test("an officer of twice the weight carries twice as much")
    func weights() throws {
        for number in 0..<20 {
            let instance = AssignmentInstance.sample(
                officers: [("a", 99, 0, 2), ("b", 99, 0, 1), ("c", 99, 0, 1)],
                seats: (0..<24).map { ("c\(100 + $0)", ["a", "b", "c"]) })
            let loads = try #require(LevelDraw.assign(instance, seed: seed(number)).result).loads.map(\.load)
            #expect(loads == [12, 6, 6])
        }
    }

    @Test("weekly and yearly caps bind; what was carried before counts towards the year")
    func caps() throws {
        var county = County()
        // Five weeks of March; six visits of two seats in D1 each.
        county.limits = [LimitRow(id: "P0001", year: 3), LimitRow(id: "P0002", week: 0)]
        let earlier = TeamLoad([
            try TeamTable([
                TeamRow(seat: "X#D1#00", check: "X", department: "D1", requirement: "leader", inspector: "P0001")
            ])
        ])
        let instance = try county.instance(earlier: earlier)
        #expect(instance.officers.map(\.cap).prefix(3) == [2, 0, 5])
        county.limits = [LimitRow(id: "P0003", week: 1)]
        #expect(try county.instance().officers[2].cap == 5)
        county.inspectors = (1...3).map { InspectorRow(id: "P000\($0)", department: "D1", cap: 9) }
        county.takes = county.takes.filter { $0.item == "i1" }
        county.limits = [LimitRow(id: "P0001", year: 1)]
        let held = try #require(try county.result()).loads.map(\.seats)
        #expect(held == [1, 6, 5] || held == [1, 5, 6])
    }

    @Test("a limit of somebody unknown is refused")
    func unknownLimit() {
        var county = County()
        county.limits = [LimitRow(id: "P9999", week: 1)]
        #expect(
            throws: Problem(
                .assignUnknownOfficer, at: Position(file: "limits.tsv", line: 1, column: "id"), found: "P9999")
        ) { try county.instance() }
    }

    @Test("who inspected a target last time stands aside")
    func lastVisit() throws {
        var county = County()
        county.lastVisits = [LastVisitRow(id: "P0001", oid: "REG-1"), LastVisitRow(id: "P0002", oid: "REG-1")]
        #expect(try county.eligible(for: "REG-1#D1#00") == ["P0003", "P0004", "P0005"])
        let result = try #require(try county.result())
        #expect(!result.teams.rows.contains { $0.check == "REG-1" && ["P0001", "P0002"].contains($0.inspector) })
        #expect(try county.instance().notices.isEmpty)
    }

    @Test("where that leaves no team it yields for the task and says so; a strict profile refuses instead")
    func lastVisitYields() throws {
        var county = County()
        county.lastVisits = (1...4).map { LastVisitRow(id: "P000\($0)", oid: "REG-1") }
        let instance = try county.instance()
        #expect(instance.hasLastVisitYielded)
        #expect(instance.notices.contains(Problem(.assignLastVisitYields, found: "1")))
        #expect(try county.result() != nil)
        county.options = [OptionRow(.lastVisit, "strict")]
        #expect(try !county.instance().hasLastVisitYielded)
        #expect(try county.result() == nil)
    }

    @Test("where the task is infeasible anyway, the rule does not yield")
    func lastVisitWithoutUse() throws {
        var county = County()
        county.lastVisits = [LastVisitRow(id: "P0001", oid: "REG-1")]
        county.recusals = (1...4).map { County.recusal("P000\($0)", "REG-2") }
        #expect(try !county.instance().hasLastVisitYielded)
    }

    @Test("a written check takes the officers of its mode; on site the usual numbers hold")
    func modes() throws {
        var county = County()
        county.itemRules = [ItemRuleRow(item: "i1", mode: .written, officers: 1)]
        func seats(_ check: String) throws -> [String] {
            try county.instance().seats.filter { $0.check == check }.map { "\($0.department) \($0.requirement)" }
        }
        #expect(try seats("REG-4") == ["D1 leader"])
        // i2 is on site, so the initiator's two and both of D2 are there.
        #expect(try seats("REG-1") == ["D1 leader", "D1 general", "D2 specialty:消防", "D2 general"])
        #expect(try county.result() != nil)
        county.itemRules = [
            ItemRuleRow(item: "i1", mode: .online, officers: 1),
            ItemRuleRow(item: "i2", mode: .commissioned, officers: 1),
        ]
        #expect(try seats("REG-1") == ["D1 leader", "D2 specialty:消防"])
        county.itemRules = [ItemRuleRow(item: "i9", mode: .written, officers: 1)]
        #expect(throws: Problem.self) { try county.instance() }
    }

    @Test("experts come along by specialty, are nobody's officer, and are dropped when there are none")
    func experts() throws {
        var county = County()
        county.itemRules = [ItemRuleRow(item: "i2", mode: .onSite, officers: 0, experts: ["食品检验"])]
        county.experts = [
            ExpertRow(id: "E1", specialties: ["食品检验"]), ExpertRow(id: "E2", regions: ["east"], specialties: ["食品检验"]),
            ExpertRow(id: "E3", specialties: ["特种设备"]),
        ]
        county.recusals = [County.recusal("E1", "REG-1")]
        let result = try #require(try county.result())
        let rows = result.teams.rows.filter { $0.department == "expert" }
        // REG-1 lies in the west, where only E1 goes, who stands aside there.
        #expect(rows.map(\.seat) == ["REG-2#expert#00", "REG-3#expert#00"] && result.droppedExtras == 1)
        #expect(rows.allSatisfy { $0.requirement == "expert:食品检验" && $0.inspector != "E3" })
        #expect(result.trace.rows.count == result.teams.rows.count)
    }

    @Test("an expert is not one of two officers (X07)")
    func expertAndOfficer() throws {
        var county = County()
        county.inspectors = [InspectorRow(id: "P0001", department: "D1")]
        county.takes = [Take(item: "i1", cell: "all", rank: 1, oid: "REG-1")]
        county.itemRules = [ItemRuleRow(item: "i1", mode: .onSite, officers: 0, experts: ["消防"])]
        county.experts = [ExpertRow(id: "E1", specialties: ["消防"])]
        #expect(try county.result() == nil)
        county.inspectors.append(InspectorRow(id: "P0002", department: "D1"))
        #expect(try county.result()?.teams.rows.map(\.inspector).sorted() == ["E1", "P0001", "P0002"])
    }

    @Test("third officers come last, where somebody has room, within the joint maximum")
    func thirdPerson() throws {
        var county = County()
        county.options = [OptionRow(.thirdPerson, "1")]
        county.settings.jointMaximum = 5
        let result = try #require(try county.result())
        let sizes = Dictionary(grouping: result.teams.rows, by: \.check).mapValues(\.count)
        #expect(sizes["REG-1"] == 5 && sizes["REG-4"] == 3)
        #expect(result.trace.rows.filter { $0.step == "extra" }.count == 6)
        county.inspectors = county.inspectors.map {
            InspectorRow(id: $0.id, department: $0.department, specialties: $0.specialties, cap: 3)
        }
        #expect(try #require(try county.result()).droppedExtras == 3)
    }

    @Test("targets of one town with the same items are one visit, and what keeps somebody from one keeps from all")
    func bundles() throws {
        var county = County()
        county.objects = (1...6).map { ObjectRow(oid: "REG-\($0)", region: nil, town: $0 == 6 ? nil : "光武镇") }
        county.takes = (1...6).map { Take(item: "i1", cell: "all", rank: $0, oid: "REG-\($0)") }
        county.options = [OptionRow(.bundle, "2")]
        county.recusals = [County.recusal("P0001", "REG-3"), County.recusal("P0002", "REG-4")]
        let instance = try county.instance()
        // Five of the town in three bundles of 1, 2, 2; the one without a town alone.
        #expect(instance.bundles == [["REG-2", "REG-3"], ["REG-4", "REG-5"]])
        #expect(instance.seats.count == 8)
        #expect(try county.eligible(for: "REG-2#D1#00") == ["P0002", "P0003", "P0004", "P0005"])
        #expect(try county.result() != nil)
        let shuffled = county.takes.reversed()
        county.takes = Array(shuffled)
        #expect(try county.instance().digest == instance.digest)
    }

    @Test("a direct assignment is fixed, consumes room and never moves (D01)")
    func direct() throws {
        var county = County()
        county.direct = [County.direct("REG-1#D1#01", "P0004"), County.direct("REG-2#D1#01", "P0004")]
        #expect(try county.instance().directSeats == 2)
        for number in 0..<30 {
            let result = try #require(try county.result(number))
            for row in result.teams.rows where ["REG-1#D1#01", "REG-2#D1#01"].contains(row.seat) {
                #expect(row.inspector == "P0004")
            }
            #expect(result.trace.rows.filter { $0.step == "direct" }.map(\.seat) == ["REG-1#D1#01", "REG-2#D1#01"])
            // Two of twelve seats are his already, so the draw gives him the least of the rest: loads stay 2 or 3.
            #expect(result.loads.filter { $0.inspector < "P0006" }.allSatisfy { (2...3).contains($0.seats) })
        }
    }

    @Test("an unlawful direct assignment is refused with its reason (D01)")
    func unlawfulDirect() throws {
        func refusal(_ change: (inout County) -> Void) -> Problem? {
            var county = County()
            county.direct = [County.direct("REG-1#D1#01", "P0004")]
            change(&county)
            do {
                _ = try county.instance()
                return nil
            } catch {
                return error
            }
        }
        #expect(refusal { _ in } == nil)
        #expect(refusal { $0.recusals = [County.recusal("P0004", "REG-1")] }?.expected == "回避")
        #expect(
            refusal {
                $0.inspectors[3] = InspectorRow(
                    id: "P0004", department: "D1", certificateTo: County.day("2026-03-30"))
            }?.expected == "证件")
        #expect(refusal { $0.direct = [County.direct("REG-1#D2#00", "P0004")] }?.expected == "部门")
        #expect(refusal { $0.direct = [County.direct("REG-1#D2#00", "P0009")] }?.expected == "专业")
        #expect(refusal { $0.direct = [County.direct("REG-1#D9#00", "P0004")] }?.message == .assignUnknownSeat)
        #expect(refusal { $0.direct = [County.direct("REG-1#D1#00", "P9999")] }?.message == .assignUnknownOfficer)
        #expect(
            refusal { $0.direct = [County.direct("REG-1#D1#00", "P0004"), County.direct("REG-1#D1#01", "P0004")] }?
                .message == .assignDirectOverCap)
        // Having been there last time is a wish only.
        #expect(refusal { $0.lastVisits = [LastVisitRow(id: "P0004", oid: "REG-1")] } == nil)
    }

    @Test("whole visits are postponed by lottery where people are too few; nobody is left alone")
    func postponed() throws {
        var county = County()
        county.recusals = (1...4).map { County.recusal("P000\($0)", "REG-5") }
        county.inspectors = county.inspectors.map {
            InspectorRow(
                id: $0.id, department: $0.department, specialties: $0.specialties, cap: $0.department == "D2" ? 1 : 9)
        }
        // D2 has four people of one seat each for three visits of two, and REG-5 has one officer only.
        #expect(try county.result() == nil)
        county.settings.mayPostpone = true
        var chosen: Set<[String]> = []
        for number in 0..<40 {
            let result = try #require(try county.result(number))
            chosen.insert(result.postponed.rows.map(\.check))
            let sizes = Dictionary(grouping: result.teams.rows, by: \.check).mapValues(\.count)
            #expect(sizes.values.allSatisfy { $0 >= 2 } && sizes.count == 4)
        }
        #expect(chosen == [["REG-1", "REG-5"], ["REG-2", "REG-5"], ["REG-3", "REG-5"]])
    }

    @Test("one and two threads give the same bytes")
    func threads() throws {
        let officers = (0..<60).map { (id: "P\(100 + $0)", cap: 9, base: 0) }
        let seats = (0..<120).map { check in
            (check: "c\(100 + check)", eligible: (0..<3).map { "P\(100 + check % 20 * 3 + $0)" })
        }
        let instance = AssignmentInstance.sample(officers: officers, seats: seats + seats)
        let alone = try #require(LevelDraw.assign(instance, seed: seed(1), threads: 1).result)
        for threads in [2, 3, 16] {
            let together = try #require(LevelDraw.assign(instance, seed: seed(1), threads: threads).result)
            #expect(together.teams.bytes == alone.teams.bytes && together.trace.bytes == alone.trace.bytes)
            #expect(together.counts == alone.counts)
        }
    }

    @Test("a walk that hardly moves is told")
    func littleMixing() throws {
        let forced = AssignmentInstance.sample(
            officers: [("a", 2, 0), ("b", 2, 0)], seats: [("c1", ["a"]), ("c2", ["b"]), ("c3", ["a", "b"])])
        #expect(
            LevelDraw.assign(forced, seed: seed(1)).result?.mixingWarning?.message == .assignLittleMixing)
        let free = AssignmentInstance.sample(
            officers: (0..<9).map { ("p\($0)", 9, 0) },
            seats: (0..<9).map { ("c\($0)", (0..<9).map { "p\($0)" }) })
        #expect(LevelDraw.assign(free, seed: seed(1)).result?.mixingWarning == nil)
    }
}
