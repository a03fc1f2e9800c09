import Messages
import TestSupport
import Testing

@testable import Intake

@Suite struct FindingsTests {
    /// Findings of every shape; texts up to far beyond what one piece holds.
    static func findings(_ count: Int, _ random: inout SplitMix64) -> [Finding] {
        let messages: [Message] = [.rowRepeated, .columnUnknown, .badBytes]
        let texts = ["", "甲", "样例有限公司", "a\u{0}b", "341282**********11", String(repeating: "长", count: 30_000)]
        return (0..<count).map { number in
            func text() -> String {
                random.below(4) == 0 ? "第\(number)" : texts[random.below(random.below(50) == 0 ? 6 : 5)]
            }
            let found = text()
            let position = Position(
                file: random.below(5) == 0 ? "别的.csv" : nil, sheet: random.below(3) == 0 ? "表" : nil,
                byte: random.below(3) == 0 ? random.below(1 << 40) : nil)
            return Finding(
                line: random.below(6) == 0 ? nil : random.below(1 << 20), column: texts[random.below(3)],
                problem: Problem(messages[random.below(3)], at: position, expected: text(), found: found),
                original: random.below(2) == 0 ? found : text(), suggestion: text(),
                disposition: Finding.Disposition.allCases[random.below(4)])
        }
    }

    @Test func comeBackAsTheyWereAdded() {
        var random = SplitMix64(7)
        let all = Self.findings(3_000, &random)
        var kept = Findings()
        kept += all[..<2_000]
        for finding in all[2_000...] { kept.append(finding) }
        #expect(kept.count == 3_000)
        #expect(Array(kept) == all)
        kept[1_234] = all[5]
        #expect(Array(kept[1_233...1_235]) == [all[1_233], all[5], all[1_235]])
        #expect(kept.count == 3_000)
    }

    @Test func thoseThatNameNoFileBearTheFileOfAll() {
        var random = SplitMix64(8)
        let all = Self.findings(200, &random)
        var kept = Findings()
        kept += all
        kept.file = "名录.csv"
        #expect(kept.map(\.problem) == all.map { $0.problem.inFile("名录.csv") })
        #expect(Set(kept.map(\.problem.position.file)) == ["名录.csv", "别的.csv"])
    }

    @Test func areOrderedByLineAndThoseOfOneLineAsTheyWereAdded() {
        var random = SplitMix64(9)
        let all = Self.findings(2_000, &random).map { finding in
            Finding(
                line: finding.line.map { $0 % 300 }, column: finding.column, problem: finding.problem,
                original: finding.original, disposition: finding.disposition)
        }
        var kept = Findings()
        kept += all
        kept.sortByLine()
        let sorted = all.enumerated().sorted { ($0.element.line ?? -1, $0.offset) < ($1.element.line ?? -1, $1.offset) }
        #expect(Array(kept) == sorted.map(\.element))
        #expect(kept.first?.line == nil)
    }
}
