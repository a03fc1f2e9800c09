import CreditTiers
import Messages
import Model
import Standards
import Testing

@Suite("Credit tiers")
struct TieringTests {
    static let rules = TierRules(
        raise: [.complaints: 1, .abnormal: 1, .serious: 2, .penalty: 1, .special: 1], complaintsFrom: 2,
        evidenceMonths: 12, specialTags: ["重点监管", "危险化学品"])

    static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .earliest }
    static func month(_ text: String) -> YearMonth { YearMonth(iso: text) ?? CivilDate.earliest.yearMonth }

    static func target(_ oid: String, library: String = "一般库", tags: [String] = []) -> InspectionTarget {
        InspectionTarget(
            oid: oid, name: oid, subjectClass: .enterprise, status: .active, division: "341282", region: "",
            industry: "", address: "", representative: "", phone: "", founded: nil,
            listings: [
                Listing(
                    library: library, licenceKind: "", licenceNumber: "", licenceEnd: nil, tags: tags, supervisor: "S")
            ])
    }

    static func assign(
        _ targets: [InspectionTarget], _ classes: [CreditClass] = [], _ evidence: [CreditEvidence] = []
    ) -> TieringResult {
        Tiering.assign(targets: targets, classes: classes, evidence: evidence, rules: rules, asOf: day("2026-05-20"))
    }

    static func evidence(_ flag: CreditFlag, _ count: Int = 1, on date: String? = nil) -> CreditEvidence {
        CreditEvidence(oid: "T1", flag: flag, count: count, date: date.map(day))
    }

    @Test(
        "flags raise, each once, and the sum ends at D",
        arguments: [
            (Tier.a, [evidence(.abnormal)], Tier.b),
            (.a, [evidence(.abnormal), evidence(.abnormal)], .b),
            (.a, [evidence(.serious)], .c),
            (.a, [evidence(.serious), evidence(.penalty)], .d),
            (.c, [evidence(.serious), evidence(.penalty)], .d),
            (.d, [evidence(.penalty)], .d),
            (.u, [], .u),
            (.u, [evidence(.penalty)], .c),
            (.a, [evidence(.complaints, 1)], .a),
            (.a, [evidence(.complaints, 1), evidence(.complaints, 1)], .b),
            (.a, [evidence(.complaints, .max), evidence(.complaints, .max)], .b),
        ])
    func raises(base: Tier, evidence: [CreditEvidence], expected: Tier) throws {
        let classes = base == .u ? [] : [CreditClass(oid: "T1", tier: base, month: Self.month("2026-04"))]
        let result = Self.assign([Self.target("T1")], classes, evidence)
        let only = try #require(result.assignments.first)
        #expect(only.base == base && only.tier == expected)
        #expect(only.raises.isEmpty == (expected == base && base != .d))
    }

    @Test(
        "complaints and penalties age, list entries last, nothing counts before it happens",
        arguments: [
            (evidence(.penalty, on: "2025-05-20"), Tier.b), (evidence(.penalty, on: "2025-05-19"), .a),
            (evidence(.penalty), .b), (evidence(.penalty, on: "2026-05-21"), .a),
            (evidence(.abnormal, on: "2019-01-01"), .b), (evidence(.abnormal, on: "2026-05-21"), .a),
            (evidence(.complaints, 2, on: "2025-05-19"), .a), (evidence(.complaints, 2, on: "2026-05-20"), .b),
        ])
    func dates(evidence: CreditEvidence, expected: Tier) {
        let classes = [CreditClass(oid: "T1", tier: .a, month: Self.month("2026-04"))]
        #expect(Self.assign([Self.target("T1")], classes, [evidence]).assignments.map(\.tier) == [expected])
    }

    @Test("the newest class that is not after the as-of month wins")
    func newest() {
        let classes = [("2026-06", Tier.d), ("2026-05", .b), ("2026-01", .c)].map {
            CreditClass(oid: "T1", tier: $0.1, month: Self.month($0.0))
        }
        for order in [classes, classes.reversed()] {
            let result = Self.assign([Self.target("T1")], order)
            #expect(result.assignments.map(\.tier) == [.b])
            #expect(result.assignments.first?.month == Self.month("2026-05"))
            #expect(result.problems.map(\.message) == [.classesAhead])
        }
    }

    @Test("two classes of one month are reported and the riskier one is used; older conflicts are history")
    func conflict() {
        let classes = [("2026-04", Tier.a), ("2026-04", .c), ("2026-04", .a)].map {
            CreditClass(oid: "T1", tier: $0.1, month: Self.month($0.0))
        }
        let result = Self.assign([Self.target("T1")], classes)
        #expect(result.assignments.map(\.base) == [.c])
        #expect(result.problems.map(\.message) == [.classConflict])
        #expect(result.problems.first?.sentence(.chinese).contains("2026-04 A、C") == true)
        let settled = Self.assign(
            [Self.target("T1")], classes + [CreditClass(oid: "T1", tier: .a, month: Self.month("2026-05"))])
        #expect(settled.assignments.map(\.base) == [.a] && settled.problems.isEmpty)
    }

    @Test("stale classes and rows about strangers are counted")
    func staleAndStrangers() {
        let classes = [
            CreditClass(oid: "T1", tier: .b, month: Self.month("2025-04")),
            CreditClass(oid: "T2", tier: .b, month: Self.month("2025-05")),
            CreditClass(oid: "X9", tier: .b, month: Self.month("2026-05")),
        ]
        let result = Self.assign(
            [Self.target("T2"), Self.target("T1")], classes,
            [CreditEvidence(oid: "X9", flag: .penalty, count: 1, date: nil)])
        #expect(result.problems.map(\.message) == [.classesStale, .creditRowsUnknown])
        #expect(result.problems.map(\.found) == ["1", "2"])
        #expect(result.problems.last?.expected == "X9")
        #expect(result.summary.months.map(\.targets) == [1, 1])
    }

    @Test("a library or tag of the rules makes a target special", arguments: [("危险化学品", []), ("一般库", ["重点监管"])])
    func special(library: String, tags: [String]) {
        let result = Self.assign([Self.target("T1", library: library, tags: tags), Self.target("T2")])
        #expect(result.assignments.map(\.tier) == [.c, .u])
        #expect(result.assignments.first?.raises.map(\.flag) == [.special])
    }

    @Test("assignments are sorted, one per oid, whatever the order of the inputs")
    func order() {
        let targets = ["T3", "T1", "T2", "T1"].map { Self.target($0) }
        let classes = (1...3).map { CreditClass(oid: "T\($0)", tier: .b, month: Self.month("2026-0\($0)")) }
        let result = Self.assign(targets, classes, [Self.evidence(.penalty)])
        let turned = Self.assign(targets.reversed(), classes.reversed(), [Self.evidence(.penalty)])
        #expect(result.assignments.map(\.oid) == ["T1", "T2", "T3"])
        #expect(result.assignments == turned.assignments && result.summary == turned.summary)
        #expect(result.summary.tiers.map(\.targets) == [0, 2, 1, 0, 0])
        #expect(result.summary.raised == 1 && result.tiers["T1"] == .c)
    }

    @Test("the explanation names class, reasons and outcome in both languages")
    func explanation() throws {
        let result = Self.assign(
            [Self.target("T1")], [CreditClass(oid: "T1", tier: .b, month: Self.month("2026-04"))],
            [Self.evidence(.complaints, 3), Self.evidence(.serious)])
        let only = try #require(result.assignments.first)
        #expect(
            only.explanation(.chinese) == [
                "分类数据：B（2026年4月）", "投诉举报 3 件，提高 1 级", "列入严重违法失信名单，提高 2 级", "评定等级：D（共提高 3 级，以 D 级为限）",
            ])
        #expect(
            only.explanation(.english, names: [.b: "general"]) == [
                "class on file: general (2026-04)", "complaints × 3, raised by 1",
                "on the list of serious violations, raised by 2", "tier: D (raised by 3, never above D)",
            ])
        let plain = try #require(Self.assign([Self.target("T1")]).assignments.first)
        #expect(plain.explanation(.chinese, names: [.u: "未分类"]) == ["分类数据：无；加级时按 B 级起算", "评定等级：未分类"])
    }
}
