import Model
import Planning
import Standards
import Testing

/// What the office sees of rosters and items as a whole: gaps, overlaps, whom to ask about new entities.
@Suite struct RosterViewTests {
    @Test func itemsWithoutTargetsAndTargetsWithoutItemsAreFound() {
        let targets = [
            Samples.target(1), Samples.target(2, library: "M"), Samples.target(3, library: "N"),
            Samples.target(4, library: "N", status: .deregistered),
        ]
        let items = [
            Samples.item("A", .general, nil), Samples.item("B", .general, nil, selector: Selector(libraries: ["空库"])),
            Samples.item("C", .general, nil, selector: Selector(libraries: ["L", "M"])),
            Samples.item("D", .general, nil, selector: Selector()),
        ]
        let coverage = RosterCoverage(items: items, targets: targets)
        #expect(coverage.populations == [1, 0, 2, 0])
        #expect(coverage.uncovered.map(\.oid) == [Samples.oid(3)], "a target out of business needs no item")
    }

    @Test func sharedTargetsAreCountedByPairsAndNamesakesShownButNeverMerged() {
        var shared = Samples.target(1, supervisor: "S1")
        shared.listings += Samples.target(1, supervisor: "S2").listings
        var twin = Samples.target(2, supervisor: "S2")
        var ownTwin = Samples.target(3, supervisor: "S1")
        var gone = Samples.target(4, status: .deregistered, supervisor: "S3")
        let first = Samples.target(5, supervisor: "S1")
        twin.name = "样例（５）"
        ownTwin.name = "样例7"
        gone.name = first.name
        var other = Samples.target(6, supervisor: "S1")
        other.name = "样例(5)"
        let overlap = RosterOverlap([shared, twin, ownTwin, gone, first, other])
        #expect(overlap.pairs.map { "\($0.first) \($0.second) \($0.targets)" } == ["S1 S2 1"])
        #expect(overlap.namesakes.map(\.oids) == [[Samples.oid(2), Samples.oid(6)]])
        #expect(overlap.namesakes.first?.departments == ["S1", "S2"])
    }

    static let items = [
        Samples.item(
            "W", .general, nil, selector: Selector(libraries: ["L"], industryPrefixes: ["62"]), initiator: "D1"),
        Samples.item(
            "X", .general, nil, selector: Selector(licenceKinds: ["经营许可证"]), initiator: "D2", participants: ["D3"]),
        Samples.item("Y", .general, nil, selector: Selector(libraries: ["L"]), initiator: "D4"),
    ]

    @Test(
        arguments: [
            ("6210", "", ["D1"]), ("5211", "经营许可证", ["D2", "D3"]), ("5211", "", []), ("7000", "", ["S9"]),
            ("6210", "经营许可证", ["D1", "D2", "D3"]), ("", "", []),
        ])
    func theDepartmentsAskedAreThoseWhoseItemsOrRostersSpeakOfTheIndustryOrLicence(
        industry: String, licence: String, expected: [String]
    ) {
        let stock = (0..<3).map { Samples.target($0, supervisor: "S9", industry: "7000") }
        let few = (3..<5).map { Samples.target($0, supervisor: "S8", industry: "5211") }
        let matcher = ClaimMatcher(items: Self.items, targets: stock + few)
        let new = Samples.target(9, library: "新库", supervisor: "S1", licenceKind: licence, industry: industry)
        let candidates = matcher.candidates(for: new)
        #expect(candidates.map(\.department) == expected)
        #expect(candidates.allSatisfy { !$0.basis.isEmpty })
    }

    @Test func aDepartmentThatListsTheEntityIsNotAsked() {
        let matcher = ClaimMatcher(items: Self.items, targets: [])
        let new = Samples.target(9, supervisor: "D1", industry: "6210")
        #expect(matcher.candidates(for: new).isEmpty)
    }
}
