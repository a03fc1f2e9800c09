import Messages
import Model
import Planning
import Standards
import Testing

@Suite("Visits and officers")
struct PlanLoadTests {
    /// Ten firms, two of them also in the second library; three tasks.
    static func load() throws -> (plan: AnnualPlan, load: PlanLoad) {
        let targets = (0..<10).map { Samples.target($0) } + (0..<2).map { Samples.target($0, library: "M") }
        let half = Quota(rule: .ratio(Samples.rate("50%")))
        let items = [
            Samples.item("A", .key, half, participants: ["D2"]),
            Samples.item("B", .key, Quota(rule: .count(2)), initiator: "D2"),
            Samples.item("C", .key, Quota(rule: .ratio(.whole), batches: 2), selector: Selector(libraries: ["M"])),
            Samples.item("W", .key, Quota(rule: .ratio(.whole)), method: .written),
            Samples.item("E", .key, Quota(rule: .ratio(.whole)), selector: Selector(libraries: ["M"])),
        ]
        let inputs = Samples.inputs(items, targets: targets, tasks: [Samples.task("T", ["A", "B"])])
        let plan = try #require(Planner.plan(inputs).plan)
        return (plan, PlanLoad(plan: plan, targets: targets, tiers: [:]))
    }

    @Test("items of one task are one visit, written checks are none, batches are one visit")
    func visits() throws {
        let load = try Self.load().load
        #expect(load.visits.count == 10)
        #expect(load.visits.prefix(3).map(\.ppm) == [2_500_000, 2_500_000, 500_000])
        #expect(load.visits.prefix(3).map(\.tasks) == [3, 3, 1])
        #expect([0, 2, 3].map { load.overCap($0) } == [0, 2, 0])
        #expect(load.warnings(cap: 2).map(\.message) == [.visitsOverCap] && load.warnings(cap: 3).isEmpty)
        #expect(
            load.loads.map { "\($0.task) \($0.department) \($0.visits)" } == ["C D1 2", "E D1 2", "T D1 5", "T D2 5"])
    }

    @Test("seats are counted per department and window, batches spread")
    func capacity() throws {
        let load = try Self.load().load
        let capacity = Capacity(seatsPerVisit: 2, visitsPerDay: 1)
        let demands = capacity.demands(load)
        #expect(demands.map(\.department) == ["D1", "D1", "D1", "D2"])
        #expect(demands.map(\.tasks) == [["C"], ["E", "T"], ["C"], ["T"]])
        #expect(demands.map(\.seats) == [2, 14, 2, 10])
        let few = capacity.warnings(demands, officers: ["D1": 1, "D2": 2], names: ["D1": "甲局"]) { _ in 5 }
        #expect(few.map(\.message) == [.officersShort, .officersShort, .officersShort])
        #expect(few.map(\.expected) == ["0", "0", "0"] && few.allSatisfy { $0.found.hasPrefix("甲局 2026-") })
        #expect(capacity.warnings(demands, officers: ["D1": 3, "D2": 2]) { _ in 5 }.isEmpty)
        #expect(capacity.warnings(demands, officers: ["D1": 3, "D2": 2]) { _ in 4 }.map(\.expected) == ["12", "8"])
        #expect(capacity.warnings(demands, officers: ["D1": 3, "D2": 2]).isEmpty)
    }

    @Test("the chances of a fixed number follow the weights of the tiers, certainties first")
    func chances() throws {
        let mix = Samples.mix([(.a, 1000), (.d, 10)])
        let quota = Quota(rule: .tiers(["A": Samples.rate("1%"), "D": .whole]), maximum: 15)
        let row = try #require(
            Planner.plan(Samples.inputs([Samples.item("X", .key, quota)], targets: mix.targets, tiers: mix.tiers))
                .plan?.row(item: "X"))
        #expect(row.mode == .count(15) && row.chances[.a] == 5_000 && row.chances[.d] == 1_000_000)
    }
}
