import Messages
import Model
@testable import Profile
import Standards
import Testing

/// The values of domain.md §1.7, as the source documents fix them.
@Suite struct BuiltInProfileTests {
    private func profile(_ name: String) throws -> JurisdictionProfile {
        let text = try #require(BuiltInProfiles.text(name))
        return try JurisdictionProfile(ConfigTable(text: text, file: name + ".toml"))
    }

    @Test func listsWhatShips() {
        #expect(BuiltInProfiles.names == ["jieshou", "yangcheng"])
        #expect(BuiltInProfiles.text("Jieshou") == nil)
        #expect(BuiltInProfiles.text("../county") == nil)
    }

    @Test(arguments: BuiltInProfiles.names) func generatedTextIsTheResource(_ name: String) throws {
        #expect(try Repository.text("Sources/Profile/Resources/\(name).toml") == BuiltInProfiles.text(name))
    }

    @Test func jieshouFilesByTheEndOfMarchAndPublishesIn20WorkingDays() throws {
        let profile = try profile("jieshou")
        #expect(profile.county == "界首市")
        #expect(profile.division == "341282")
        #expect(profile.plan == .init(deadline: "03-31", yearAhead: false))
        #expect(
            profile.filings == [
                .init(from: .department, to: "界首市商事制度改革联席会议办公室", kind: .letter, closing: "现予报送，请备案。")
            ])
        #expect(profile.gate == .init(plan: .filed, rostersConfirmedDays: 15, publicationNeedsApproval: true))
        #expect(profile.result == .init(days: 20, unit: .working, start: .taskFinished, classes: .all))
        #expect(
            profile.crew
                == .init(
                    singleMinimum: 2, singleMaximum: 3, jointMaximum: 10, leadDays: 10, directAssignment: false,
                    certificatePattern: "^34[0-9]{9}$", offSiteMinimum: 2, thirdPerson: false, lastVisits: 1,
                    isLastVisitStrict: false, pairMonths: 12, pairCeiling: 0, bringsExperts: false, bundle: 1,
                    capPerBatch: 0, capPerWeek: 0,
                    capPerYear: 0))
        #expect(profile.rates == [.a: rate("1%"), .b: rate("3%"), .c: rate("25%"), .d: rate("60%"), .u: rate("3%")])
        #expect(profile.tier.raise == [.complaints: 1, .abnormal: 1, .serious: 2, .penalty: 1, .special: 0])
        #expect(profile.tier.synonyms["守信"] == .a)
        #expect(profile.tier.synonyms["失信"] == .c)
        #expect(profile.tier.synonyms["严重失信"] == .d)
        #expect(profile.tier.synonyms["U"] == .u)
        #expect(profile.publish.channels.contains("国家企业信用信息公示系统（安徽）"))
        #expect(profile.history.capPerYear == 2)
    }

    @Test func yangchengIsOneDepartmentWithFiveDaysForNormalResults() throws {
        let profile = try profile("yangcheng")
        #expect(profile.county == "阳城县")
        #expect(profile.division == "140522")
        #expect(profile.plan == .init(deadline: nil, yearAhead: false))
        #expect(
            profile.filings == [
                .init(
                    from: .department, to: "阳城县公安局“双随机、一公开”监管工作领导小组办公室", kind: .report, closing: "特此报告。")
            ])
        #expect(profile.gate == .init(plan: .approved, rostersConfirmedDays: 15, publicationNeedsApproval: true))
        #expect(profile.result == .init(days: 5, unit: .working, start: .inspectionEnded, classes: .normal))
        #expect(profile.crew.singleMinimum == 2)
        #expect(profile.crew.certificatePattern.isEmpty)
        #expect(profile.tier.complaintsFrom == 2)
        #expect(profile.tier.names[.d] == "重点关注")
    }

    @Test(arguments: BuiltInProfiles.names) func drawsAreHeldInASittingAndTiersStayInside(_ name: String) throws {
        let profile = try profile(name)
        #expect(profile.draw == .init(hash: "sm3", unattended: false, dice: 60))
        #expect(profile.publish.frame == .blinded)
        #expect(
            profile.intake
                == .init(
                    rejectCeiling: rate("5%"), rejectCeilingFromRows: 100, retentionYears: 10,
                    rostersDue: name == "jieshou" ? "02-28" : nil, returnDays: 5, claimDays: 15))
        #expect(Divisions.exists(profile.division))
        #expect(Tier.allCases.allSatisfy { profile.rates[$0] != nil && profile.tier.names[$0]?.isEmpty == false })
    }

    /// A county's IT person changes values by reading what stands beside them.
    @Test(arguments: BuiltInProfiles.names) func everyValueIsExplainedBesideIt(_ name: String) throws {
        let lines = try #require(BuiltInProfiles.text(name)).split(separator: "\n")
        let keys = lines.filter { $0.contains("=") && !$0.hasPrefix("#") }
        #expect(keys.count > 45)
        for key in keys {
            let comment = key.split(separator: "#").last.map(String.init) ?? ""
            #expect(key.contains(" # ") && comment.unicodeScalars.contains { $0.value > 0x4E00 }, "\(key)")
        }
    }

    private func rate(_ text: String) -> Rate { Rate(text) ?? .none }
}
