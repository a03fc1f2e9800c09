import Intake
import Model
import Testing

/// Which names are listed as similar: those that differ by place and legal form alone, and no others.
@Suite struct SimilarNamesTests {
    private static let county = "341282"

    private static func target(_ number: Int, _ name: String, _ status: RegistrationStatus = .active)
        -> InspectionTarget
    {
        InspectionTarget(
            oid: Synthetic.code(number), name: name, subjectClass: .enterprise, status: status, division: county,
            region: "", industry: "", address: "", representative: "", phone: "", founded: nil, listings: [])
    }

    private static func isListed(_ first: String, _ second: String) -> Bool {
        SimilarNames.groups([target(1, first), target(2, second)], in: county).count == 1
    }

    @Test(
        "listed",
        arguments: [
            ("界首市样例甲商贸有限公司", "样例甲商贸有限责任公司"), ("安徽省阜阳市界首市样例甲商贸股份有限公司", "样例甲商贸有限公司"),
            ("界首样例甲商贸有限公司", "界首市样例甲商贸有限公司"), ("样例甲商贸有限公司", "样例甲商贸有限公司"),
            ("样例甲事务所（普通合伙）", "样例甲事务所(特殊普通合伙)"), ("样例甲农民专业合作社", "安徽样例甲专业合作社"),
            ("样例甲饭店（个体工商户）", "界首市样例甲饭店"), ("样例 甲·商贸有限公司", "样例甲・商贸有限公司"),
        ])
    func listed(pair: (String, String)) {
        #expect(Self.isListed(pair.0, pair.1))
        #expect(Self.isListed(pair.1, pair.0), "whichever comes first")
    }

    @Test(
        "not listed",
        arguments: [
            ("样例甲商贸有限公司", "样例乙商贸有限公司"), ("样例一店", "样例二店"), ("样例甲商贸有限公司", "样例甲商贸有限公司分公司"),
            ("样例甲（集团）有限公司", "样例甲有限公司"), ("样例甲商贸有限公司", "样例甲贸易有限公司"), ("样例甲有限公司", "样例甲公司"),
            ("太和县样例甲商贸有限公司", "样例甲商贸有限公司"), ("样例甲商贸有限公司", "甲商贸有限公司"),
            // Nothing but a place and a legal form is left to compare.
            ("界首市有限公司", "界首市股份有限公司"), ("界首市", "安徽省"),
        ])
    func notListed(pair: (String, String)) {
        #expect(!Self.isListed(pair.0, pair.1))
        #expect(!Self.isListed(pair.1, pair.0), "whichever comes first")
    }

    @Test func groupsAreWholeAndSortedAndEveryStatusCounts() {
        let names = ["界首市样例乙有限公司", "样例甲有限公司", "样例丙有限公司", "安徽样例甲有限责任公司", "样例乙股份有限公司", "阜阳样例甲有限公司"]
        let targets = names.enumerated().map { Self.target($0 + 1, $1, $0 == 3 ? .deregistered : .active) }
        let groups = SimilarNames.groups(targets, in: Self.county).map { $0.map(\.name) }
        #expect(
            groups == [["界首市样例乙有限公司", "样例乙股份有限公司"], ["样例甲有限公司", "安徽样例甲有限责任公司", "阜阳样例甲有限公司"]])
        let reversed = SimilarNames.groups(targets.reversed(), in: Self.county).map { $0.map(\.name) }
        #expect(groups == reversed, "whatever order they come in")
    }

    @Test func anotherCountyHasOtherPlaces() {
        let pair = [Self.target(1, "太和县样例甲商贸有限公司"), Self.target(2, "样例甲商贸有限公司")]
        #expect(SimilarNames.groups(pair, in: "341222").count == 1)
        #expect(SimilarNames.groups(pair, in: Self.county).isEmpty)
    }
}
