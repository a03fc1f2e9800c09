import Model
import Testing

@Suite struct TierTests {
    @Test(
        arguments: [
            (.a, 0, .a), (.a, 1, .b), (.a, 2, .c), (.a, 3, .d), (.a, 4, .d), (.b, 1, .c), (.b, 2, .d), (.b, 9, .d),
            (.c, 1, .d), (.d, 0, .d), (.d, 1, .d), (.u, 0, .u), (.u, 1, .c), (.u, 2, .d), (.u, 9, .d), (.b, -1, .b),
        ] as [(Tier, Int, Tier)])
    func raising(_ tier: Tier, _ steps: Int, _ raised: Tier) {
        #expect(tier.raised(by: steps) == raised)
    }

    @Test func unclassifiedIsRaisedAsIfGeneral() {
        for steps in 1...4 { #expect(Tier.u.raised(by: steps) == Tier.b.raised(by: steps)) }
    }

    @Test func standInTheOrderOfRisk() {
        #expect(Tier.allCases.sorted() == [.a, .b, .c, .d, .u])
        #expect(Tier.allCases.map(\.rawValue) == ["A", "B", "C", "D", "U"])
    }
}
