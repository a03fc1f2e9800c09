import Model
import Testing

@Suite struct SelectorTests {
    /// A restaurant in 东城街道 with a food licence under one department and a waste tag under another.
    private static let restaurant = InspectionTarget(
        oid: "91341282MA2N12344P", name: "样例餐饮一店", subjectClass: .enterprise, status: .active, division: "341282",
        region: "东城街道", industry: "6210", address: "", representative: "", phone: "", founded: nil,
        listings: [
            Listing(
                library: "餐饮服务单位", licenceKind: "食品经营许可证", licenceNumber: "样证1", licenceEnd: nil, tags: ["大型"],
                supervisor: "11341282002901005A"),
            Listing(
                library: "排污单位", licenceKind: "排污许可证", licenceNumber: "样证2", licenceEnd: nil, tags: ["夜间", "油烟"],
                supervisor: "11341282002902008T"),
        ])

    static let covering: [Selector] = [
        Selector(libraries: ["餐饮服务单位"]),
        Selector(libraries: ["特种设备使用单位", "餐饮服务单位"]),
        Selector(subjectClasses: [.individual, .enterprise]),
        Selector(industryPrefixes: ["62"]), Selector(industryPrefixes: ["H", "6210"]),
        Selector(regions: ["西城街道", "东城街道"]),
        Selector(tags: ["油烟"]), Selector(tags: ["没有", "夜间"]),
        Selector(licenceKinds: ["排污许可证"]), Selector(supervisors: ["11341282002902008T"]),
        Selector(libraries: ["排污单位"], supervisors: ["11341282002902008T"], tags: ["油烟"], licenceKinds: ["排污许可证"]),
        Selector(libraries: ["餐饮服务单位"], subjectClasses: [.enterprise], industryPrefixes: ["6"], regions: ["东城街道"]),
    ]

    @Test(arguments: covering) func covers(_ selector: Selector) {
        #expect(selector.covers(Self.restaurant))
    }

    static let passing: [Selector] = [
        Selector(libraries: ["餐饮"]), Selector(subjectClasses: [.individual]), Selector(industryPrefixes: ["52"]),
        Selector(industryPrefixes: ["62101"]), Selector(regions: ["西城街道"]), Selector(tags: ["没有"]),
        Selector(licenceKinds: ["食品"]), Selector(supervisors: ["11341282002904003R"]),
        // Every condition is met but one.
        Selector(libraries: ["餐饮服务单位"], regions: ["西城街道"]),
        Selector(libraries: ["餐饮服务单位"], subjectClasses: [.individual]),
        // Each condition is met, but by two different listings.
        Selector(libraries: ["餐饮服务单位"], supervisors: ["11341282002902008T"]),
        Selector(libraries: ["餐饮服务单位"], tags: ["油烟"]), Selector(tags: ["大型"], licenceKinds: ["排污许可证"]),
    ]

    @Test(arguments: passing) func passesOver(_ selector: Selector) {
        #expect(!selector.covers(Self.restaurant))
    }

    @Test func anEmptySelectorSelectsNobody() {
        #expect(Selector().isEmpty)
        #expect(!Selector().covers(Self.restaurant))
        #expect(Self.covering.allSatisfy { !$0.isEmpty })
    }

    @Test func aTargetWithoutListingIsInNoRoster() {
        var target = Self.restaurant
        target.listings = []
        #expect(!Selector(regions: ["东城街道"]).covers(target))
    }

    @Test func statusIsLeftToTheDraw() {
        var target = Self.restaurant
        target.status = .deregistered
        #expect(Selector(regions: ["东城街道"]).covers(target))
        #expect(target.status.exclusionReason == "deregistered")
        #expect(RegistrationStatus.active.exclusionReason == nil)
    }
}
