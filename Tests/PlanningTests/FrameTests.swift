import Messages
import Model
import Planning
import TestSupport
import Testing

@Suite("Frames of draws")
struct FrameTests {
    static func plan(_ items: [InspectionItem], _ targets: [InspectionTarget], _ tiers: [String: Tier] = [:])
        throws -> AnnualPlan
    {
        let tasks = [Samples.task("T", items.map(\.code))]
        let result = Planner.plan(Samples.inputs(items, targets: targets, tiers: tiers, tasks: tasks))
        return try #require(result.plan, "\(result.problems.map { $0.text(.english) })")
    }

    static func groups(_ plan: AnnualPlan) -> [DrawGroup] {
        plan.tasks.flatMap { DrawGroup.groups(of: $0, in: plan) }
    }

    @Test("an item in mode all has a draw of its own, items without numbers have none")
    func groups() throws {
        let plan = try Self.plan(
            [
                Samples.item("C", .key, Quota(rule: .ratio(.whole), batches: 1)),
                Samples.item("A", .key, Quota(rule: .count(2))),
                Samples.item("B", .general, Quota(rule: .ratio(.none))),
                Samples.item("D", .key, Quota(rule: .ratio(.whole))),
            ], Samples.targets(6))
        #expect(
            Self.groups(plan) == [
                DrawGroup(task: "T", key: "T", items: ["A", "D"]), DrawGroup(task: "T", key: "C", items: ["C"]),
            ])
        let frame = try FrameBuilder(targets: Samples.targets(6), tiers: [:], division: "341282")
            .frame(of: Self.groups(plan)[1], in: plan)
        #expect(frame.cells.map(\.cell) == ["all"] && frame.cells.map(\.rate) == [.whole])
        #expect(frame.items.map(\.mode) == [.all(batches: 1)] && frame.items.map(\.total) == [6])
    }

    @Test("covered targets divide into frame and exclusions with reasons, and the figures add up")
    func exclusions() throws {
        let planned = Samples.targets(10)
        let plan = try Self.plan([Samples.item("A", .key, Quota(rule: .ratio(Samples.rate("50%"))))], planned)
        var later = planned
        later[3].status = .deregistered
        later.append(Samples.target(10, status: .suspended))
        let builder = FrameBuilder(
            targets: later.reversed(), tiers: [:], division: "341282",
            exclusions: [Samples.oid(3): "annual-cap", Samples.oid(5): "annual-cap", Samples.oid(99): "annual-cap"])
        let frame = try builder.frame(of: Self.groups(plan)[0], in: plan)
        #expect(
            frame.exclusions.map { "\($0.oid) \($0.reason)" } == [
                "\(Samples.oid(3)) deregistered", "\(Samples.oid(5)) annual-cap", "\(Samples.oid(10)) suspended",
            ])
        #expect(frame.populations.map { [$0.roster, $0.frame, $0.excluded] } == [[11, 8, 3]])
        #expect(frame.items.map(\.total) == [4] && frame.items.map(\.planned) == [5])
        #expect(frame.warnings.map(\.code) == ["total-changed"])
        #expect(frame.rows.map(\.oid) == frame.rows.map(\.oid).sorted())
    }

    @Test("cells carry tier and division where rates differ, and are one where they do not")
    func cells() throws {
        let targets = [
            Samples.target(1), Samples.target(2, division: "341204"), Samples.target(3),
            Samples.target(4, division: ""),
        ]
        let tiers: [String: Tier] = [Samples.oid(1): .d, Samples.oid(2): .d, Samples.oid(3): .a]
        let items = [
            Samples.item("A", .key, Quota(rule: .byTier)),
            Samples.item("B", .key, Quota(rule: .ratio(Samples.rate("50%")))),
            Samples.item("C", .key, Quota(rule: .byTier, minimum: 2)), Samples.item("E", .key, Quota(rule: .count(3))),
        ]
        let plan = try Self.plan(items, targets, tiers)
        let frame = try FrameBuilder(targets: targets, tiers: tiers, division: "341282")
            .frame(of: Self.groups(plan)[0], in: plan)
        let tiered = ["A/n/341282 10000", "D/n/341204 600000", "D/n/341282 600000", "U/n/341282 20000"]
        #expect(frame.cells.filter { $0.item == "A" }.map { "\($0.cell) \($0.rate.ppm)" } == tiered)
        #expect(frame.cells.filter { $0.item == "C" }.map { "\($0.cell) \($0.rate.ppm)" } == tiered)
        #expect(frame.cells.filter { $0.item == "B" }.map { "\($0.cell) \($0.rate.ppm)" } == ["all 500000"])
        #expect(frame.cells.filter { $0.item == "E" }.map { "\($0.cell) \($0.rate.ppm)" } == ["all 750000"])
        #expect(frame.items.map(\.mode) == [.rateMin, .rateMin, .count(2), .count(3)])
    }

    @Test("what has shrunk too far is skipped, held, or refused")
    func shrunk() throws {
        let items = [
            Samples.item("A", .general, Quota(rule: .ratio(Samples.rate("20%")))),
            Samples.item("B", .key, Quota(rule: .count(5))),
            Samples.item("C", .key, Quota(rule: .ratio(.whole), batches: 5)),
        ]
        let plan = try Self.plan(items, Samples.targets(5))
        let builder = FrameBuilder(targets: Samples.targets(4), tiers: [:], division: "341282")
        let frame = try builder.frame(of: Self.groups(plan)[0], in: plan)
        #expect(frame.skipped.map { "\($0.item) \($0.reason)" } == ["A zero-floor"])
        #expect(frame.items.map(\.mode) == [.count(4)] && frame.cells.map(\.rate) == [.whole])
        #expect(throws: Problem(.batchesExceedPopulation, expected: "4", found: "C 事项C")) {
            try builder.frame(of: Self.groups(plan)[1], in: plan)
        }
        #expect(throws: Problem(.taskNotPlanned, found: "Z")) {
            try builder.frame(of: DrawGroup(task: "T", key: "T", items: ["Z"]), in: plan)
        }
        let empty = FrameBuilder(targets: [], tiers: [:], division: "341282")
        let none = try empty.frame(of: Self.groups(plan)[0], in: plan)
        #expect(
            none.items.isEmpty && none.rows.isEmpty
                && none.skipped.map(\.reason) == ["empty-population", "empty-population"])
    }

    @Test("the fuller frame reproduces the plan's own numbers")
    func sameNumbers() throws {
        var generator = SplitMix64(11)
        for round in 0..<60 {
            let mix = Samples.mix(Tier.allCases.map { ($0, Int.random(in: 0...25, using: &generator)) })
            guard !mix.targets.isEmpty else { continue }
            let rules: [Quota.Rule] = [
                .byTier, .ratio(Samples.rate("37.5%")), .count(round),
                .piecewise(limit: 9, count: 2, above: Samples.rate("50%")),
            ]
            let items = rules.enumerated().map {
                Samples.item("I\($0.offset)", round % 2 == 0 ? .key : .general, Quota(rule: $0.element))
            }
            let plan = try Self.plan(items, mix.targets, mix.tiers)
            let builder = FrameBuilder(targets: mix.targets, tiers: mix.tiers, division: "341282")
            for group in Self.groups(plan) {
                let frame = try builder.frame(of: group, in: plan)
                #expect(frame.items.allSatisfy { $0.total == $0.planned && plan.row(item: $0.item)?.mode == $0.mode })
                #expect(frame.populations.allSatisfy { $0.roster == $0.frame + $0.excluded })
                #expect(frame.cells.reduce(0) { $0 + $1.size } == frame.rows.count)
            }
        }
    }
}
