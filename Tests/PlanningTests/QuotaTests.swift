import Messages
import Model
import Planning
import TestSupport
import Testing

@Suite("Quota to mode and number")
struct QuotaTests {
    static let dandong: [(Tier, Int)] = [(.a, 31_107), (.b, 12_044), (.c, 3_682), (.d, 721)]

    @Test(
        "the rates of 新郑 on the tiers of 丹东 give 2,026 for key items and 2,025 for general ones",
        arguments: [(ItemClass.key, 2_026, DrawMode.rateMin), (.general, 2_025, .rateMax)])
    func golden(itemClass: ItemClass, expected: Int, mode: DrawMode) throws {
        let mix = Samples.mix(Self.dandong)
        let item = Samples.item("X", itemClass, Quota(rule: .byTier))
        let plan = try #require(
            Planner.plan(Samples.inputs([item], targets: mix.targets, tiers: mix.tiers)).plan)
        let row = try #require(plan.row(item: "X"))
        #expect(row.population == 47_554 && row.planned == expected && row.mode == mode)
        #expect(row.rates.map(\.population) == [31_107, 12_044, 3_682, 721, 0])
        let task = try #require(plan.tasks.first)
        let builder = FrameBuilder(targets: mix.targets, tiers: mix.tiers, division: "341282")
        let frame = try builder.frame(of: #require(DrawGroup.groups(of: task, in: plan).first), in: plan)
        #expect(frame.items.map(\.total) == [expected])
        #expect(frame.cells.map(\.cell) == ["A/n/341282", "B/n/341282", "C/n/341282", "D/n/341282"])
        #expect(frame.rows.count == 47_554 && frame.warnings.isEmpty)
    }

    struct Case: Sendable {
        let itemClass: ItemClass
        let quota: Quota
        let size: Int
        let mode: DrawMode
        let planned: Int
        var warnings: [Message] = []
    }

    static let half = Samples.rate("50%")
    static let tenth = Samples.rate("10%")
    static let xuancheng = Quota(rule: .piecewise(limit: 10, count: 2, above: half))

    @Test(
        "numbers follow design §3",
        arguments: [
            Case(itemClass: .key, quota: xuancheng, size: 10, mode: .count(2), planned: 2),
            Case(itemClass: .key, quota: xuancheng, size: 11, mode: .count(6), planned: 6),
            Case(itemClass: .general, quota: xuancheng, size: 11, mode: .count(5), planned: 5),
            Case(itemClass: .key, quota: xuancheng, size: 1, mode: .count(1), planned: 1),
            Case(itemClass: .key, quota: Quota(rule: .ratio(.whole)), size: 1, mode: .rateMin, planned: 1),
            Case(itemClass: .key, quota: Quota(rule: .ratio(tenth), minimum: 1), size: 7, mode: .count(1), planned: 1),
            Case(itemClass: .key, quota: Quota(rule: .ratio(tenth)), size: 7, mode: .rateMin, planned: 1),
            Case(
                itemClass: .key, quota: Quota(rule: .ratio(tenth)), size: 4, mode: .rateMin, planned: 1,
                warnings: [.rateRaised]),
            Case(
                itemClass: .general, quota: Quota(rule: .ratio(tenth), minimum: 1), size: 7, mode: .rateMax, planned: 0,
                warnings: [.minimumIgnored, .plannedZero]),
            Case(
                itemClass: .general, quota: Quota(rule: .ratio(tenth)), size: 7, mode: .rateMax, planned: 0,
                warnings: [.plannedZero]),
            Case(itemClass: .general, quota: Quota(rule: .ratio(tenth)), size: 10, mode: .rateMax, planned: 1),
            Case(
                itemClass: .general, quota: Quota(rule: .ratio(tenth), maximum: 20), size: 300, mode: .count(20),
                planned: 20),
            Case(
                itemClass: .key, quota: Quota(rule: .ratio(tenth), minimum: 5, maximum: 20), size: 30, mode: .count(5),
                planned: 5),
            Case(itemClass: .general, quota: Quota(rule: .count(3)), size: 40, mode: .count(3), planned: 3),
            Case(
                itemClass: .key, quota: Quota(rule: .count(.max)), size: 4, mode: .count(4), planned: 4,
                warnings: [.numberReduced]),
            Case(
                itemClass: .key, quota: Quota(rule: .ratio(.whole), batches: 4), size: 9, mode: .all(batches: 4),
                planned: 9),
            Case(
                itemClass: .general, quota: Quota(rule: .ratio(tenth)), size: 0, mode: .rateMax, planned: 0,
                warnings: [.populationEmpty]),
            Case(
                itemClass: .key, quota: Quota(rule: .ratio(.whole), batches: 4), size: 0, mode: .all(batches: 4),
                planned: 0, warnings: [.populationEmpty]),
        ])
    func numbers(_ example: Case) throws {
        let item = Samples.item("X", example.itemClass, example.quota)
        let result = Planner.plan(Samples.inputs([item], targets: Samples.targets(example.size)))
        let row = try #require(result.plan?.row(item: "X"), "\(result.problems.map { $0.text(.english) })")
        #expect(row.mode == example.mode && row.planned == example.planned && row.population == example.size)
        #expect(result.warnings.map(\.message) == example.warnings)
        #expect(row.notes == result.warnings.map { $0.sentence(.chinese) })
    }

    struct Fault: Sendable {
        let itemClass: ItemClass
        let quota: Quota
        var cap: Rate? = .whole
        let field: ItemField
        let message: Message
    }

    @Test(
        "impossible quotas are refused, with the column to correct",
        arguments: [
            Fault(
                itemClass: .general, quota: Quota(rule: .count(2)), cap: Samples.rate("5%"), field: .cap,
                message: .capExceeded),
            Fault(
                itemClass: .general, quota: Quota(rule: .ratio(tenth)), cap: Samples.rate("9.9999%"), field: .cap,
                message: .capExceeded),
            Fault(
                itemClass: .general, quota: Quota(rule: .ratio(.whole), batches: 2), field: .batches,
                message: .batchesNotAllowed),
            Fault(
                itemClass: .key, quota: Quota(rule: .ratio(half), batches: 2), field: .batches,
                message: .batchesNotAllowed),
            Fault(
                itemClass: .key, quota: Quota(rule: .ratio(.whole), batches: 21), field: .batches,
                message: .batchesExceedPopulation),
            Fault(itemClass: .key, quota: Quota(rule: .count(-1)), field: .quota, message: .quotaInvalid),
            Fault(
                itemClass: .key, quota: Quota(rule: .ratio(half), minimum: 5, maximum: 4), field: .quota,
                message: .quotaInvalid),
            Fault(
                itemClass: .key, quota: Quota(rule: .tiers(["A": half, "E": half])), field: .quota,
                message: .quotaTierUnknown),
            Fault(itemClass: .key, quota: Quota(rule: .tiers(["B": half])), field: .quota, message: .tierRateMissing),
            Fault(
                itemClass: .key, quota: Quota(rule: .tiers(["A": .whole]), maximum: 19), field: .quota,
                message: .countBelowCertain),
        ])
    func faults(_ fault: Fault) {
        let mix = Samples.mix([(.a, 20)])
        let item = Samples.item("X", fault.itemClass, fault.quota, cap: fault.cap)
        let result = Planner.plan(Samples.inputs([item], targets: mix.targets, tiers: mix.tiers))
        #expect(result.plan == nil)
        #expect(result.gaps.map(\.field) == [fault.field] && result.problems.map(\.message) == [fault.message])
        #expect(result.problems.first?.position.column == fault.field.rawValue)
    }

    @Test("a cap on the whole lets single tiers go above it; a key item above its cap is only warned of")
    func capOnTheWhole() throws {
        let mix = Samples.mix([(.a, 900), (.d, 10)])
        let general = Samples.item("G", .general, Quota(rule: .byTier), cap: Samples.rate("5%"))
        let key = Samples.item("K", .key, Quota(rule: .ratio(Self.half)), cap: Samples.rate("5%"))
        let result = Planner.plan(Samples.inputs([general, key], targets: mix.targets, tiers: mix.tiers))
        #expect(result.plan?.row(item: "G")?.planned == 15)
        #expect(result.warnings.map(\.message) == [.keyCapPassed])
    }

    @Test("an own table of tiers takes the profile's rate for targets without a class")
    func ownTiers() throws {
        let mix = Samples.mix([(.a, 100), (.u, 100)])
        let item = Samples.item("X", .key, Quota(rule: .tiers(["A": Self.tenth])))
        let row = try #require(
            Planner.plan(Samples.inputs([item], targets: mix.targets, tiers: mix.tiers)).plan?.row(item: "X"))
        #expect(row.planned == 12 && row.rates.map(\.tier) == [.a, .u])
    }

    @Test("a general item that rounds down to its certain tier says so in plan and freeze")
    func onlyCertain() throws {
        let mix = Samples.mix([(.a, 9), (.d, 2)])
        let rule = Quota.Rule.tiers(["A": Self.tenth, "D": .whole])
        let items = [Samples.item("X", .general, Quota(rule: rule))]
        let result = Planner.plan(Samples.inputs(items, targets: mix.targets, tiers: mix.tiers))
        let plan = try #require(result.plan)
        #expect(result.warnings.map(\.message) == [.onlyCertain] && plan.row(item: "X")?.planned == 2)
        let group = try #require(DrawGroup.groups(of: plan.tasks[0], in: plan).first)
        let frame = try FrameBuilder(targets: mix.targets, tiers: mix.tiers, division: "341282")
            .frame(of: group, in: plan)
        #expect(frame.items.map(\.total) == [2] && frame.warnings.map(\.code) == ["zero-floor"])
    }

    @Test("property: a plan never draws more than cap × population for a general item, nor more than there are")
    func caps() {
        var generator = SplitMix64(54)
        var planned = 0
        var refused = 0
        for _ in 0..<400 {
            let mix = Samples.mix(Tier.allCases.map { ($0, Int.random(in: 0...30, using: &generator)) })
            let rate = Rate(ppm: Int.random(in: 0...1_000_000, using: &generator)) ?? .none
            let rules: [Quota.Rule] = [
                .ratio(rate), .byTier, .count(Int.random(in: 0...60, using: &generator)),
                .piecewise(limit: 20, count: 3, above: rate), .tiers(["A": rate, "B": rate, "C": .whole, "D": .none]),
            ]
            let maximum = Bool.random(using: &generator) ? Int.random(in: 0...50, using: &generator) : nil
            let quota = Quota(
                rule: rules[Int.random(in: 0..<rules.count, using: &generator)], minimum: 0, maximum: maximum)
            let cap = Rate(ppm: Int.random(in: 0...1_000_000, using: &generator)) ?? .none
            let itemClass: ItemClass = Bool.random(using: &generator) ? .general : .key
            let item = Samples.item("X", itemClass, quota, cap: cap)
            let result = Planner.plan(Samples.inputs([item], targets: mix.targets, tiers: mix.tiers))
            guard let row = result.plan?.row(item: "X") else {
                refused += 1
                #expect(!result.problems.isEmpty)
                continue
            }
            planned += 1
            #expect(row.planned <= row.population)
            if itemClass == .general { #expect(row.planned * 1_000_000 <= cap.ppm * row.population) }
            if case .count(let total) = row.mode { #expect(total == row.planned) }
        }
        #expect(planned > 50 && refused > 50, "the generator must reach both outcomes")
    }
}
