import Model
import Standards
import Testing

@testable import Intake

@Suite struct QuotaGrammarTests {
    static func share(_ text: String) -> Quota.Rule { .ratio(Rate(text) ?? .none) }

    @Test(
        arguments: [
            ("10%", share("10%")), ("１０％", share("10%")), (" 2.5 % ", share("2.5%")), ("约1.5%", share("1.5%")),
            ("≥20%", share("20%")), ("≥ 20%", share("20%")), ("不低于30%", share("30%")), ("100%", .ratio(.whole)),
            ("全覆盖", .ratio(.whole)), ("20%以上", share("20%")), ("不高于10%", share("10%")), ("抽查比例：10%", share("10%")),
            ("1户", .count(1)), ("3家", .count(3)), ("=1", .count(1)), (">=1", .count(1)), ("≥1户", .count(1)),
            ("抽取5户", .count(5)),
            ("按信用递加", .byTier), ("按信用风险分类", .byTier), ("10% (20户)", share("10%")), ("10%（20户）", share("10%")),
            ("3%;2次/年", share("3%")), ("基数:7 抽查比例:10%", share("10%")),
            ("≤10户时2户，超过10户50%", .piecewise(limit: 10, count: 2, above: Rate("50%") ?? .none)),
            ("10户以下抽2户，10户以上抽50%", .piecewise(limit: 10, count: 2, above: Rate("50%") ?? .none)),
            ("10户（含）以下的抽取2户；10户以上的按50%", .piecewise(limit: 10, count: 2, above: Rate("50%") ?? .none)),
            (
                "A:1% B:3% C:25% D:60%",
                .tiers([
                    "A": Rate("1%") ?? .none, "B": Rate("3%") ?? .none, "C": Rate("25%") ?? .none,
                    "D": Rate("60%") ?? .none,
                ])
            ),
            ("A级1%、B级3%", .tiers(["A": Rate("1%") ?? .none, "B": Rate("3%") ?? .none])),
        ] as [(String, Quota.Rule)])
    func wordingsOfPublishedPlansAreUnderstood(text: String, rule: Quota.Rule) {
        let grammar = QuotaGrammar(text)
        #expect(grammar.quota?.rule == rule)
        #expect(!grammar.isUnreadable)
    }

    @Test(arguments: [
        "10", "0.1", "若干", "10%或5户都可", "150%", "按计划", "≤10户时2户，超过20户50%", "2%-5%", "A:1% A:2%", "0户", "-5%",
    ])
    func whatIsNotClearIsNotGuessed(text: String) {
        let grammar = QuotaGrammar(text)
        #expect(grammar.quota == nil)
        #expect(grammar.isUnreadable)
    }

    @Test(arguments: ["", "无", "/", "—"])
    func anEmptyCellSaysNothing(text: String) {
        let grammar = QuotaGrammar(text)
        #expect(grammar.quota == nil)
        #expect(!grammar.isUnreadable)
    }

    @Test func limitsFrequencyAndRemarksAreKeptApart() {
        let limited = QuotaGrammar("10%，不少于2户，最多50户")
        #expect(limited.quota == Quota(rule: Self.share("10%"), minimum: 2, maximum: 50))
        #expect(QuotaGrammar("3%;2次/年").frequency == "2次/年")
        #expect(QuotaGrammar("10% (20户)").remark == "20户")
        #expect(QuotaGrammar("不高于10%").cap == Rate("10%"))
        #expect(QuotaGrammar("10%").cap == nil)
    }

    @Test(
        arguments: [
            ("2026-03-02至2026-04-30", "2026-03-02 至 2026-04-30"), ("2026年3月至5月", "2026-03-01 至 2026-05-31"),
            ("2026年3月2日-4月30日", "2026-03-02 至 2026-04-30"), ("2026.3.2～2026.4.30", "2026-03-02 至 2026-04-30"),
            ("2026年6月", "2026-06-01 至 2026-06-30"), ("2026-04-30至2026-03-02", nil), ("上半年", nil), ("3月至5月", nil),
        ] as [(String, String?)])
    func periodsAreReadOrNotGuessed(text: String, expected: String?) {
        #expect(WindowText.window(text)?.text == expected)
    }

    @Test(
        arguments: [
            ("2024-01-01至2029-12-31", .date("2029-12-31")), ("自2024.1.1-2029.12.31", .date("2029-12-31")),
            ("2024年1月1日至长期", .unlimited), ("2024-01至2029-12", .date("2029-12-31")), ("五年", nil), ("至长期", nil),
            ("2029-12-31至2024-01-01", nil), ("2024-01-01", nil),
        ] as [(String, Term?)])
    func theEndOfATermIsRead(text: String, expected: Term?) {
        let end: Term? =
            switch WindowText.end(of: text) {
            case .date(let date): .date(date.text)
            case .unlimited: .unlimited
            default: nil
            }
        #expect(end == expected)
    }

    enum Term: Equatable, Sendable {
        case date(String)
        case unlimited
    }
}
