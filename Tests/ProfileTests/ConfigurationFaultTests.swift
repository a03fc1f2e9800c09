import Messages
import Profile
import Testing

/// Every fault names its file and line, and what was meant; `county()` puts the added text on line 7.
@Suite struct ConfigurationFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let text: String
        let code: String
        let line: Int
        let key: String
        var found = ""
        var expected: String?
        var testDescription: String { text }
    }

    static let unknown: [Fault] = [
        Fault(text: "smaple = true", code: "P003", line: 7, key: "office.smaple", found: "office.smaple"),
        Fault(
            text: "[gate]\nplann = \"filed\"", code: "P003", line: 8, key: "gate.plann", found: "gate.plann",
            expected: "plan"),
        Fault(
            text: "[gate]\n\n# 注\nroster_confirmed_days = 9", code: "P003", line: 10, key: "gate.roster_confirmed_days",
            found: "gate.roster_confirmed_days", expected: "rosters_confirmed_days"),
        Fault(
            text: "[crew]\nsingel_min = 2", code: "P003", line: 8, key: "crew.singel_min", found: "crew.singel_min",
            expected: "single_min"),
        Fault(text: "[rate]\nA = \"1%\"", code: "P003", line: 7, key: "rate", found: "rate", expected: "rates"),
        Fault(
            text: "[tier.rise]\nabnormal = 1", code: "P003", line: 7, key: "tier.rise", found: "tier.rise",
            expected: "raise"),
        Fault(text: "[rates]\nE = \"1%\"", code: "P003", line: 8, key: "rates.E", found: "rates.E"),
        Fault(
            text: "[offices]\nname = \"甲\"", code: "P003", line: 7, key: "offices", found: "offices", expected: "office"
        ),
        Fault(
            text: "[[filing]]\nfrom = \"office\"\nto = \"甲\"\nkind = \"报告\"\nclosing = \"特此报告。\"\ncopy = \"乙\"",
            code: "P003", line: 12, key: "filing.copy", found: "filing.copy"),
    ]

    static let wrong: [Fault] = [
        Fault(
            text: "[gate]\nplan = \"file\"", code: "P004", line: 8, key: "gate.plan", found: "\"file\"",
            expected: "\"approved\" / \"filed\""),
        Fault(text: "[result]\ndays = \"20\"", code: "P004", line: 8, key: "result.days", found: "\"20\""),
        Fault(text: "[result]\ndays = 20.5", code: "P004", line: 8, key: "result.days", found: "20.5"),
        Fault(text: "[result]\ndays = -1", code: "P004", line: 8, key: "result.days", found: "-1"),
        Fault(text: "[rates]\nB = 3", code: "P004", line: 8, key: "rates.B", found: "3"),
        Fault(text: "[rates]\nB = \"3\"", code: "P004", line: 8, key: "rates.B", found: "\"3\"", expected: "\"5%\""),
        Fault(text: "[rates]\nB = \"300%\"", code: "P004", line: 8, key: "rates.B", found: "\"300%\""),
        Fault(
            text: "[crew]\nsingle_min = 1", code: "P004", line: 8, key: "crew.single_min", found: "1", expected: "2…"),
        Fault(text: "[crew]\nsingle_max = 1", code: "P004", line: 8, key: "crew.single_max", found: "1"),
        Fault(text: "[draw]\nunattended = \"no\"", code: "P004", line: 8, key: "draw.unattended", found: "\"no\""),
        Fault(text: "[draw]\ndice = 29", code: "P004", line: 8, key: "draw.dice", found: "29"),
        Fault(text: "[draw]\nhash = \"md5\"", code: "P004", line: 8, key: "draw.hash", found: "\"md5\""),
        Fault(text: "[plan]\ndeadline = \"3月底\"", code: "P004", line: 8, key: "plan.deadline", found: "\"3月底\""),
        Fault(text: "[plan]\ndeadline = 2026-03-31", code: "P004", line: 8, key: "plan.deadline", found: "2026-03-31"),
        Fault(text: "[publish]\nchannels = \"门户\"", code: "P004", line: 8, key: "publish.channels", found: "\"门户\""),
        Fault(
            text: "[publish]\nchannels = [\"门户\", 2]", code: "P004", line: 8, key: "publish.channels",
            found: "[\"门户\", 2]"),
        Fault(
            text: "[publish]\ninspector_names = \"all\"", code: "P004", line: 8, key: "publish.inspector_names",
            found: "\"all\""),
        Fault(text: "[regions]\n\"东城街道\" = \"东城\"", code: "P004", line: 8, key: "regions.东城街道", found: "\"东城\""),
        Fault(text: "[[gate]]\nplan = \"filed\"", code: "P004", line: 7, key: "gate", found: "[{plan}]"),
    ]

    @Test(arguments: unknown + wrong) func faultsAreFoundWhereTheyStand(_ fault: Fault) {
        check(fault, problem { try county(fault.text) })
    }

    /// On Windows every line ends with CRLF; to Swift that is one character.
    @Test(arguments: unknown + wrong) func linesEndingInCRLFCountTheSame(_ fault: Fault) {
        check(fault, problem { try county(fault.text, lineEnd: "\r\n") })
    }

    private func check(_ fault: Fault, _ problem: Problem?) {
        #expect(problem?.message.code == fault.code)
        #expect(problem?.message.exit == .configuration)
        #expect(problem?.position == Position(file: "county.toml", line: fault.line, column: fault.key))
        #expect(problem?.found == fault.found)
        if let expected = fault.expected { #expect(problem?.expected == expected) }
    }

    @Test(
        arguments: [
            ("profil = \"jieshou\"\nyear = 2026", "P002", "profile", 1),
            ("profile = \"jieshou\"", "P002", "year", 1),
            ("profile = \"jieshou\"\nyear = 20266", "P004", "year", 2),
            ("profile = \"jieshou\"\nyear = \"2026\"", "P004", "year", 2),
            ("\u{FEFF}profile = \"jieshou\"\nyear = 2026\nas_of = 2026-05-20", "P004", "as_of", 3),
            ("profile = \"jieshou\"\nyear = 2026\nas_of = \"2026-02-30\"", "P004", "as_of", 3),
            ("profile = \"jieshou\"\nyear = 2026\nas_off = \"2026-05-20\"\n\(office)", "P003", "as_off", 3),
            ("profile = \"jieshou\"\nyear = 2026\ndivision = \"349999\"\n\(office)", "P004", "division", 3),
            (
                "profile = \"jieshou\"\nyear = 2026\n[office]\nname = \"甲\"\ndepartment = \"乙\"", "P002",
                "office.prepared_by", 3
            ),
        ])
    func faultsOfTheTopTable(_ text: String, _ code: String, _ key: String, _ line: Int) {
        let problem = problem {
            try CountyConfiguration(text: text, file: "county.toml", profileText: BuiltInProfiles.text)
        }
        #expect(problem?.message.code == code)
        #expect(problem?.position == Position(file: "county.toml", line: line, column: key))
    }

    private static let office = "office = { name = \"甲\", department = \"乙\", prepared_by = \"丙\" }"

    @Test(
        arguments: [
            ("profile = \"jieshou\nyear = 2026", 1), ("profile = \"jieshou\"\nyear = = 2026", 2),
            ("profile = \"jieshou\"\nyear = 2026\n[office\nname = \"甲\"", 3), ("profile = 界首", 1),
            ("profile = \"jieshou\"\nprofile = \"yangcheng\"", 2), ("profile = “jieshou”", 1),
        ])
    func aSyntaxErrorHasItsLine(_ text: String, _ line: Int) {
        let problem = problem {
            try CountyConfiguration(text: text, file: "county.toml", profileText: BuiltInProfiles.text)
        }
        #expect(problem?.message == .configurationSyntax)
        #expect(problem?.position.file == "county.toml")
        #expect(problem?.position.line == line)
        #expect(problem?.found.isEmpty == false)
    }
}
