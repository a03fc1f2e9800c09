import Drawing
import Messages
import Standards
import TestSupport
import Testing

@Suite("SSJ-DRAW/1 §2.7: history classes, cap, coverage, replaced objects") struct HistoryTests {
    private static let result = String(repeating: "a1", count: 32)

    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    private func rule(cap: Int = 2, years: Int = 0) throws -> HistoryRule {
        try HistoryRule(asOf: Self.day("2026-03-10"), capPerYear: cap, coverageYears: years)
    }

    private func visit(_ oid: String, _ day: String, approved: Bool = true) throws -> HistoryRow {
        .visit(
            oid, on: try Self.day(day), draw: "370921-2025-07", item: "X01", result: approved ? Self.result : nil)
    }

    @Test(
        "the class follows the rule, in the order of §2.7",
        arguments: [
            ("2025-03-11", 0, "r"), ("2025-03-10", 0, "n"), ("2024-01-01", 0, "n"), ("2025-03-11", 5, "r"),
            ("2024-05-01", 5, "n"), ("2020-12-31", 5, "d2"),
        ])
    func classes(visited: String, years: Int, expected: String) throws {
        let history = try [
            HistoryRow.entry("A1", on: Self.day("2023-06-01")), visit("A1", visited),
        ]
        let classes = HistoryClasses(rule: try rule(years: years), history: history, replaced: [])
        #expect(try classes.class(of: "A1", in: "X01").text == expected)
        let again = HistoryClasses(
            rule: try rule(years: years), history: history,
            replaced: [ReplacedRow(item: "X01", oid: "A1", draw: "370921-2025-07", code: "moved-out")])
        #expect(try again.class(of: "A1", in: "X01") == .replaced)
        #expect(try again.class(of: "A1", in: "X02").text == expected, "only in the item it left")
    }

    @Test("a sham visit buys neither rest nor a place under the cap nor coverage")
    func shamVisit() throws {
        let history = try [
            HistoryRow.entry("A1", on: Self.day("2026-01-01")), visit("A1", "2026-03-01", approved: false),
            .visit("A1", on: Self.day("2026-03-02"), draw: nil, item: nil, result: Self.result),
        ]
        let classes = HistoryClasses(rule: try rule(cap: 1, years: 5), history: history, replaced: [])
        #expect(!classes.isCapped("A1"))
        #expect(try classes.class(of: "A1", in: "X01").text == "d5")
        #expect(throws: Problem.self) { try classes.class(of: "A2", in: "X01") }
    }

    @Test("five years of coverage reach everybody, each year alike, and nobody is ever safe")
    func coverage() throws {
        #expect((1...5).map { HistoryRule.dueRate(yearsLeft: $0) } == [1_000_000, 500_000, 333_334, 250_000, 200_000])
        var random = SplitMix64(71)
        var visitedIn = [Int](repeating: 0, count: 5)
        for _ in 0..<20_000 {
            for year in 0..<5 where random.below(1_000_000) < Int(HistoryRule.dueRate(yearsLeft: 5 - year)) {
                visitedIn[year] += 1
                break
            }
        }
        #expect(visitedIn.reduce(0, +) == 20_000)
        #expect(visitedIn.allSatisfy { abs($0 - 4000) < 4 * 57 })
        #expect(try rule().restingRate(of: 1) == 1 && rule().restingRate(of: 250_000) == 12_500)
    }

    /// A draw with all classes: objects 0–9 normal, 10–14 resting, 15 replaced, 16 capped.
    private func plan(hash blinded: Bool = false) throws -> FreezePlan {
        var plan = Samples.plan(
            [
                (
                    ItemRow(item: "X01", mode: .rate, value: 0, scope: "v1"),
                    [("B/n/370921", 10, 100_000), ("B/r/370921", 5, 5_000), ("B/p/370921", 1, 1_000_000)]
                )
            ], terms: try Samples.terms())
        plan.excluded = [ExcludedRow(item: "X01", oid: Samples.oid(16), reason: "annual-cap")]
        plan.confirmed.append(.init(item: "X01", oid: Samples.oid(16)))
        var rows = try (10..<15).map { try visit(Samples.oid($0), "2025-09-01") }
        rows += try ["2026-01-05", "2026-02-05"].map { try visit(Samples.oid(16), $0) }
        plan.history = (try rule(), rows)
        plan.replaced = [ReplacedRow(item: "X01", oid: Samples.oid(15), draw: "370921-2025-07", code: "moved-out")]
        if blinded {
            plan.blinded = .init(
                blinding: try Blinding(master: String(repeating: "5a", count: 32), hash: plan.hash), county: "370921",
                smallCellReason: "规模过小")
        }
        return plan
    }

    @Test(
        "a frozen draw carries rule and history, and both programs compute the classes again", arguments: [false, true])
    func frozen(blinded: Bool) throws {
        let run = try Samples.drawn(plan(hash: blinded))
        #expect(run.files.names.contains("classrule.toml") && run.files.names.contains("replaced.tsv"))
        #expect(Verification.verify(run.files, scope: .complete).problem == nil)
        #expect(run.result.items[0].cells.first { $0.cell == "B/p/370921" }?.drawn == 1)
        var kit = run.files
        for name in ["classrule.toml", "history.tsv", "replaced.tsv", "excluded.tsv"] { kit[name] = nil }
        #expect(Verification.verify(kit, scope: .publicKit).problem == nil)
        let lines = run.result.listLines
        #expect(
            try PythonVerifier.verdicts([run.files, kit], office: true)
                == [.init(exit: 0, lines: lines), .init(exit: 0, lines: lines)])
    }

    enum Fraud: String, CaseIterable {
        case restWithoutVisit, normalDespiteVisit, capped, notCapped, certainByHand, certainMadeCheap, restRate
        case replacedDropped, replacedByPaper
    }

    @Test("classes chosen by hand are refused when frozen and found by both programs", arguments: Fraud.allCases)
    func fraud(fraud: Fraud) throws {
        var plan = try plan()
        let expected: Message
        func move(_ index: Int, to cell: String) {
            plan.frame = plan.frame.map {
                $0.oid == Samples.oid(index) ? .init(item: $0.item, cell: cell, oid: $0.oid) : $0
            }
        }
        func setRate(_ cell: String, _ rate: UInt64) {
            plan.cells = plan.cells.map { $0.cell == cell ? CellRow(item: $0.item, cell: cell, rate: rate) : $0 }
        }
        switch fraud {
        case .restWithoutVisit: (move(3, to: "B/r/370921"), expected = .classWrong).1
        case .normalDespiteVisit: (move(12, to: "B/n/370921"), expected = .classWrong).1
        case .capped:
            plan.excluded = []
            plan.frame.append(.init(item: "X01", cell: "B/r/370921", oid: Samples.oid(16)))
            expected = .capWrong
        case .notCapped:
            plan.frame.removeAll { $0.oid == Samples.oid(3) }
            plan.excluded.append(ExcludedRow(item: "X01", oid: Samples.oid(3), reason: "annual-cap"))
            expected = .capWrong
        case .certainByHand: (move(3, to: "B/p/370921"), expected = .certainWithoutCause).1
        case .certainMadeCheap: (setRate("B/p/370921", 10_000), expected = .classRateWrong).1
        case .restRate: (setRate("B/r/370921", 1), expected = .classRateWrong).1
        case .replacedDropped:
            plan.frame.removeAll { $0.oid == Samples.oid(15) }
            plan.excluded.append(ExcludedRow(item: "X01", oid: Samples.oid(15), reason: "closed"))
            expected = .replacedLost
        case .replacedByPaper: (move(15, to: "B/n/370921"), expected = .replacedLost).1
        }
        #expect { try Freeze.make(plan) } throws: { ($0 as? Problem)?.message == expected }
        // The same bytes, frozen by a program that does not check, are found by both verifiers.
        let honest = try Samples.drawn(self.plan())
        var files = honest.files
        files["frame.tsv"] = sorted(plan.frame.map { "\($0.item)\t\($0.cell)\t\($0.oid)" })
        files["cells.tsv"] = sorted(plan.cells.map { "\($0.item)\t\($0.cell)\t\($0.rate)" })
        files["excluded.tsv"] = sorted(plan.excluded.map { "\($0.item)\t\($0.oid)\t\($0.reason)" })
        files["population.tsv"] = Array("X01\t17\t\(plan.frame.count)\t\(plan.excluded.count)\n".utf8)
        var random = SplitMix64(1)
        let forged = try AgreementTests.refrozen(files, &random)
        #expect(Verification.verify(forged, scope: .publicKit).problem?.message == expected)
        #expect(try PythonVerifier.verdicts([forged], office: true).map(\.exit) == [76])
    }

    private func sorted(_ lines: [String]) -> [UInt8] { lines.sorted().flatMap { Array("\($0)\n".utf8) } }

    @Test(
        "classrule.toml is read strictly",
        arguments: ["rest_months = 12\n", "epsilon_ppm = 0", "cap_per_year = 400", "other = 1", "rest_months = 012"])
    func ruleForm(line: String) throws {
        let text = try rule().text
        #expect(try HistoryRule(Array(text.utf8)) == rule())
        let key = line.prefix { $0 != " " }
        let changed = text.split(separator: "\n").map { $0.hasPrefix(key) ? line : String($0) }
        let bytes = Array((changed + (key == "other" ? [line] : [])).map { $0 + "\n" }.joined().utf8)
        if line == "rest_months = 12\n" {
            #expect(throws: Never.self) { try HistoryRule(bytes) }
        } else {
            #expect { try HistoryRule(bytes) } throws: { ($0 as? Problem)?.message == .ruleMalformed }
        }
    }
}
