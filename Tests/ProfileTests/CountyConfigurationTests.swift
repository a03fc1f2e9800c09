import Messages
import Model
@testable import Profile
import Standards
import Testing

@Suite struct CountyConfigurationTests {
    @Test func jieshouSampleLoads() throws {
        let county = try CountyConfiguration(
            text: Repository.text("samples/jieshou/county.toml"), file: "county.toml", profileText: BuiltInProfiles.text
        )
        #expect(county.county == "界首市")
        #expect(county.division == "341282")
        #expect(county.year == 2026)
        #expect(county.asOf?.text == "2026-05-20")
        #expect(county.isSample)
        #expect(county.banner == "样例数据，不得公示")
        #expect(county.office.department == "市场监管局")
        #expect(county.office.preparedBy == "综合监管股")
        #expect(county.specialties.term(for: "特设") == "特种设备")
        #expect(county.regions.term(containedIn: "界首市东城办事处样例路1号") == "东城街道")
        #expect(county.regions.terms.count == 18)
    }

    @Test func yangchengSampleLoads() throws {
        let county = try CountyConfiguration(
            text: Repository.text("samples/yangcheng/county.toml"), file: "county.toml",
            profileText: BuiltInProfiles.text)
        #expect(county.county == "阳城县")
        #expect(county.division == "140522")
        #expect(county.profile.gate.plan == .approved)
        #expect(county.specialties.terms == ["保安", "旅馆", "特行"])
    }

    @Test(
        arguments: [
            ("", ""), ("rehearsal = true", "演练，不得公示"), ("sample = true", "样例数据，不得公示"),
        ])
    func theBannerSaysWhatItIs(_ line: String, _ banner: String) throws {
        let text = """
            profile = "jieshou"
            \(line)
            year = 2026
            office = { name = "样例办公室", department = "市场监管局", prepared_by = "综合监管股" }
            """
        let county = try CountyConfiguration(text: text, file: "county.toml", profileText: BuiltInProfiles.text)
        #expect(county.banner == banner)
    }

    @Test func withoutOverridesTheProfileStands() throws {
        let plain = try county()
        let text = try #require(BuiltInProfiles.text("jieshou"))
        #expect(plain.profile == (try JurisdictionProfile(ConfigTable(text: text, file: "jieshou"))))
        #expect(plain.asOf == nil)
        #expect(!plain.isSample)
        #expect(plain.regions.terms.isEmpty)
    }

    @Test func aCountysOwnValuesWinAndTheOthersStay() throws {
        let own = try county(
            """
            [gate]
            plan = "approved"
            [crew]
            lead_days = 7
            [rates]
            C = "30%"
            [tier.raise]
            penalty = 0
            """
        ).profile
        let base = try county().profile
        #expect(own.gate.plan == .approved)
        #expect(own.gate.rostersConfirmedDays == base.gate.rostersConfirmedDays)
        #expect(own.crew.leadDays == 7)
        #expect(own.crew.singleMaximum == base.crew.singleMaximum)
        #expect(own.rates[.c] == Rate("30%"))
        #expect(own.rates[.d] == base.rates[.d])
        #expect(own.tier.raise[.penalty] == 0)
        #expect(own.tier.raise[.serious] == 2)
        #expect(own.tier.names == base.tier.names)
    }

    @Test func aCountysOwnRoutesReplaceTheProfiles() throws {
        let own = try county(
            """
            [[filing]]
            from = "office"
            to = "市人民政府"
            kind = "请示"
            closing = "妥否，请批示。"
            """
        ).profile
        #expect(own.filings == [.init(from: .office, to: "市人民政府", kind: .request, closing: "妥否，请批示。")])
    }

    @Test func aFileOfOnesOwnIsAProfile() throws {
        let text = try #require(BuiltInProfiles.text("yangcheng"))
            .replacing("county   = \"阳城县\"", with: "county   = \"样例县\"")
        let own = try county(profile: "./own.toml", own: text)
        #expect(own.profileName == "./own.toml")
        #expect(own.county == "样例县")
        #expect(own.division == "140522")
    }

    @Test(arguments: ["./own.toml", "./没有.toml", "界首", ""]) func anUnknownProfileIsToldTheBuiltInOnes(_ name: String) {
        let problem = problem { try county(profile: name) }
        #expect(problem?.message == .profileUnknown)
        #expect(problem?.position == Position(file: "county.toml", line: 1, column: "profile"))
        #expect(problem?.expected == "jieshou、yangcheng")
    }

    @Test func aProfilesOwnFaultNamesTheProfile() throws {
        let text = try #require(BuiltInProfiles.text("yangcheng")).replacing("days    = 5 ", with: "days    = -5 ")
        let problem = problem { try county(profile: "./own.toml", own: text) }
        #expect(problem?.message == .configurationValue)
        #expect(problem?.position.file == "./own.toml")
        #expect(problem?.position.column == "result.days")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(problem?.position.line == (lines.firstIndex { $0.hasPrefix("days    = -5") } ?? 0) + 1)
    }
}
