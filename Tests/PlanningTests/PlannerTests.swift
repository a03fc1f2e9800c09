import Messages
import Model
import Planning
import Standards
import TestSupport
import Testing

@Suite("The annual plan")
struct PlannerTests {
    @Test("everything that is missing is told at once, by item and column, and no plan is made")
    func allGaps() {
        let bare = Samples.item(
            "B-02", nil, nil, cap: nil, selector: Selector(), initiator: "", basis: " \u{3000}")
        let general = Samples.item("A-01", .general, Quota(rule: .byTier), cap: nil)
        let odd = Samples.item("甲", .key, Quota(rule: .byTier))
        let tasks = [
            Samples.task("T1", ["A-01", "NONE"]), Samples.task("T2", ["A-01"]), Samples.task("T2", ["B-02"]),
            Samples.task("T3", []), Samples.task("A-01", ["B-02"]),
        ]
        let result = Planner.plan(
            Samples.inputs([odd, bare, general, bare], targets: Samples.targets(3), tasks: tasks))
        #expect(result.plan == nil)
        #expect(
            result.gaps.map { "\($0.item) \($0.field.rawValue)" } == [
                "A-01 比例上限", "B-02 事项编码", "B-02 事项类别", "B-02 抽查依据", "B-02 发起部门", "B-02 抽查比例(数量)", "B-02 专项库",
                "甲 事项编码",
            ])
        #expect(
            result.problems.dropFirst(result.gaps.count).map(\.message.code) == [
                "L023", "L020", "L022", "L024", "L021", "L021",
            ])
        #expect(result.problems.allSatisfy { !$0.text(.chinese).contains("{found}") && !$0.found.isEmpty })
    }

    @Test("a target listed twice, in one row or two, enters a population once")
    func doubleListing() {
        var twice = Samples.target(1)
        twice.listings += [
            Listing(library: "L", licenceKind: "许可", licenceNumber: "1", licenceEnd: nil, tags: [], supervisor: "S2")
        ]
        let item = Samples.item(
            "X", .key, Quota(rule: .count(1)), selector: Selector(libraries: ["L", "M"]))
        let targets = [
            twice, Samples.target(1, library: "M"), Samples.target(2), Samples.target(3, status: .suspended),
        ]
        #expect(Planner.plan(Samples.inputs([item], targets: targets)).plan?.row(item: "X")?.population == 2)
    }

    @Test(
        "selectors: conditions are ANDed, values ORed, listing conditions meet in one listing, only 存续 counts",
        arguments: [
            (Selector(libraries: ["L"]), 3), (Selector(libraries: ["L", "M"]), 5), (Selector(libraries: ["Z"]), 0),
            (Selector(subjectClasses: [.individual]), 1),
            (Selector(libraries: ["M"], subjectClasses: [.individual]), 0),
            (Selector(industryPrefixes: ["62"]), 2), (Selector(industryPrefixes: ["62", "H"]), 3),
            (Selector(supervisors: ["S2"]), 2), (Selector(libraries: ["L"], supervisors: ["S2"]), 0),
            (Selector(regions: ["东城"]), 1), (Selector(tags: ["重点", "连锁"]), 2),
            (Selector(libraries: ["M"], tags: ["重点"]), 1), (Selector(licenceKinds: ["食品"]), 1),
        ])
    func selectors(selector: Selector, expected: Int) {
        let targets = [
            Samples.target(1, industry: "6210", region: "东城"), Samples.target(2, subjectClass: .individual),
            Samples.target(3, tags: ["连锁"], industry: "H"), Samples.target(4, library: "M", supervisor: "S2"),
            Samples.target(
                5, library: "M", tags: ["重点"], supervisor: "S2", licenceKind: "食品", industry: "62"),
            Samples.target(6, library: "L", status: .revoked, industry: "62"),
        ]
        let item = Samples.item("X", .key, Quota(rule: .ratio(.whole)), selector: selector)
        #expect(Planner.plan(Samples.inputs([item], targets: targets)).plan?.row(item: "X")?.population == expected)
    }

    @Test("an item in no task is its own task, with its own window or the profile's")
    func defaultTasks() throws {
        let june = Samples.window("2026-06-01", "2026-06-30")
        let items = [
            Samples.item("B", .key, Quota(rule: .count(1)), participants: ["D2"], window: june),
            Samples.item("A", .key, Quota(rule: .count(1))), Samples.item("C", .key, Quota(rule: .count(1))),
        ]
        let plan = try #require(
            Planner.plan(
                Samples.inputs(items, targets: Samples.targets(9), tasks: [Samples.task("T", ["C"], windows: [])])
            ).plan)
        #expect(plan.tasks.map(\.id) == ["A", "T", "B"])
        #expect(plan.tasks.map { $0.windows } == [[Samples.wholeYear], [Samples.wholeYear], [june]])
        #expect(plan.tasks.map(\.isJoint) == [false, false, true])
        #expect(plan.rows.map(\.serial) == [1, 2, 3] && plan.rows.map(\.item.code) == ["A", "C", "B"])
    }

    @Test("one window is split over the batches without a gap", arguments: [1, 2, 3, 4, 7, 30])
    func batches(count: Int) throws {
        let item = Samples.item("X", .key, Quota(rule: .ratio(.whole), batches: count))
        let june = Samples.window("2026-06-01", "2026-06-30")
        let plan = try #require(
            Planner.plan(
                Samples.inputs([item], targets: Samples.targets(40), tasks: [Samples.task("T", ["X"], windows: [june])])
            ).plan)
        let windows = try #require(plan.tasks.first).windows
        #expect(windows.count == count && windows.first?.first == june.first && windows.last?.last == june.last)
        for (earlier, later) in zip(windows, windows.dropFirst()) {
            #expect(earlier.last.adding(days: 1) == later.first)
        }
        let lengths = windows.map(\.dayCount)
        #expect((lengths.max() ?? 0) - (lengths.min() ?? 0) <= 1)
    }

    @Test(
        "windows that do not fit are refused",
        arguments: [
            ([("2026-06-01", "2026-06-30"), ("2026-06-30", "2026-07-30")], 2, Message.windowsDisordered),
            ([("2026-07-01", "2026-07-30"), ("2026-06-01", "2026-06-30")], 2, .windowsDisordered),
            ([("2025-12-31", "2026-06-30")], 1, .windowOutsideYear),
            ([("2026-06-01", "2026-06-30"), ("2026-07-01", "2026-07-30")], 3, .windowsUnlikeBatches),
            ([("2026-06-01", "2026-06-30"), ("2026-07-01", "2026-07-30")], 1, .windowsUnlikeBatches),
            ([("2026-06-01", "2026-06-03")], 4, .windowTooShort),
        ])
    func windows(days: [(String, String)], batches: Int, expected: Message) {
        let quota = Quota(rule: .ratio(.whole), batches: batches)
        let task = Samples.task("T", ["X"], windows: days.map { Samples.window($0.0, $0.1) })
        let result = Planner.plan(
            Samples.inputs([Samples.item("X", .key, quota)], targets: Samples.targets(9), tasks: [task]))
        #expect(result.plan == nil && result.problems.map(\.message) == [expected])
    }

    @Test("a joint task may not mix firms with products, and is warned of items that never meet")
    func jointTasks() {
        let count = Quota(rule: .count(1))
        let items = [
            Samples.item("A", .key, count), Samples.item("B", .key, count, selector: Selector(libraries: ["M"])),
            Samples.item("C", .key, count, selector: Selector(libraries: ["P"])),
        ]
        let targets = [
            Samples.target(1), Samples.target(2, library: "M"), Samples.target(3, library: "P", subjectClass: .product),
        ]
        let apart = Planner.plan(Samples.inputs(items, targets: targets, tasks: [Samples.task("T", ["A", "B"])]))
        #expect(apart.plan != nil)
        #expect(apart.warnings.map(\.message) == [.populationsDisjoint, .populationsDisjoint])
        let mixed = Planner.plan(Samples.inputs(items, targets: targets, tasks: [Samples.task("T", ["A", "C"])]))
        #expect(mixed.problems.map(\.message) == [.taskKindsMixed])
        let unlike = [
            Samples.item("A", .key, Quota(rule: .ratio(.whole), batches: 2)),
            Samples.item("B", .key, Quota(rule: .ratio(.whole), batches: 3)),
        ]
        let numbers = Planner.plan(
            Samples.inputs(unlike, targets: Samples.targets(5), tasks: [Samples.task("T", ["A", "B"])]))
        #expect(numbers.problems.map(\.message) == [.batchesUnlike])
    }

    @Test("too many key items are warned of")
    func keyShare() {
        let items = [
            Samples.item("A", .key, Quota(rule: .count(1))), Samples.item("B", .general, Quota(rule: .count(1))),
        ]
        func warnings(limit: String) -> [String] {
            Planner.plan(
                PlanningInputs(
                    items: items, tasks: [], targets: Samples.targets(5), tiers: [:], rates: [:], year: 2026,
                    countedOn: Samples.day("2026-02-01"), defaultWindow: Samples.wholeYear,
                    keyShareLimit: Samples.rate(limit))
            ).warnings.map(\.found)
        }
        #expect(warnings(limit: "50%").isEmpty && warnings(limit: "49%") == ["1/2"])
    }

    @Test("the order of the inputs does not matter")
    func orderIndependence() throws {
        var generator = SplitMix64(7)
        let mix = Samples.mix([(.a, 50), (.b, 30), (.c, 9), (.d, 4), (.u, 7)])
        let items = (1...8).map { number in
            Samples.item(
                "I-\(number)", number % 2 == 0 ? .key : .general,
                number % 3 == 0 ? Quota(rule: .byTier) : Quota(rule: .ratio(Samples.rate("\(number * 3)%"))))
        }
        let tasks = [Samples.task("T2", ["I-5", "I-1"]), Samples.task("T1", ["I-7", "I-2"])]
        let reference = try #require(
            Planner.plan(Samples.inputs(items, targets: mix.targets, tiers: mix.tiers, tasks: tasks)).plan)
        for _ in 0..<5 {
            let shuffled = Planner.plan(
                Samples.inputs(
                    items.shuffled(using: &generator), targets: mix.targets.shuffled(using: &generator),
                    tiers: mix.tiers, tasks: tasks.shuffled(using: &generator)))
            #expect(shuffled.plan == reference)
        }
    }
}
