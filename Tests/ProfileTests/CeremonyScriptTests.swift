import Messages
import Model
import Profile
import Standards
import Testing

@Suite struct CeremonyScriptTests {
    private func script(_ sample: String) throws -> CeremonyScript {
        try CeremonyScript(
            text: Repository.text("samples/\(sample)/ceremony.toml"), file: "ceremony.toml",
            register: Repository.register(of: sample))
    }

    private func read(_ text: String) throws -> CeremonyScript {
        try CeremonyScript(text: text, file: "ceremony.toml", register: Repository.register(of: "jieshou"))
    }

    private func kind(_ action: CeremonyScript.Action) -> String {
        switch action {
        case .confirmRosters: "confirm"
        case .approve(let kind, _, _): kind.rawValue
        case .freeze: "freeze"
        case .sitting: "sitting"
        case .assign: "assign"
        }
    }

    @Test(arguments: ["jieshou", "yangcheng"]) func samplesLoadInTheOrderOfTheirMoments(_ sample: String) throws {
        let events = try script(sample).events
        let count = try Repository.text("samples/\(sample)/ceremony.toml").split(separator: "[[event]]").count - 1
        #expect(events.count == count)
        #expect(zip(events, events.dropFirst()).allSatisfy { $0.at <= $1.at })
        #expect(
            Set(events.map { kind($0.action) }).isSuperset(of: [
                "confirm", "plan", "filing", "freeze", "sitting", "assign",
            ]))
    }

    /// A freeze's own times are in order, it has a master, and its dice are thrown later.
    @Test(arguments: ["jieshou", "yangcheng"]) func samplesKeepTheRulesOfTheCeremony(_ sample: String) throws {
        var frozen: [String: CeremonyScript.Times] = [:]
        for event in try script(sample).events {
            switch event.action {
            case .freeze(let tasks, let times, let masters):
                #expect(event.at < times.commitBy && times.commitBy < times.revealBy)
                #expect(times.revealBy < times.beaconAt && times.beaconAt < times.fallbackAt)
                #expect(!masters.isEmpty && masters.values.allSatisfy { $0.count == 64 })
                for task in tasks { frozen[task] = times }
            case .sitting(let tasks, let throwing):
                #expect(throwing.dice == throwing.diceAgain && throwing.dice.count == 60)
                for task in tasks {
                    let times = try #require(frozen[task])
                    #expect(throwing.signedAt < times.commitBy && event.at >= times.beaconAt)
                }
            default: continue
            }
        }
        #expect(!frozen.isEmpty)
    }

    @Test func eventsAreSortedAndEqualMomentsKeepTheOrderOfTheFile() throws {
        let event = { (day: Int, by: String) in
            """
            [[event]]
            at = "2026-03-0\(day)T09:00:00+08:00"
            kind = "approve"
            approval = "plan"
            by = "\(by)"
            document = "样〔2026〕1号"

            """
        }
        let events = try read(event(3, "丙") + event(1, "甲") + event(3, "丁") + event(2, "乙")).events
        let signers = events.compactMap { event -> String? in
            guard case .approve(.plan, nil, let signature) = event.action else { return nil }
            return signature.by + signature.date.text.suffix(1)
        }
        #expect(signers == ["甲1", "乙2", "丙3", "丁3"])
        #expect(events.map(\.position.line) == [8, 20, 2, 14])
    }

    @Test func everyKindOfEventIsRead() throws {
        let times = """
            commit_by = "2026-03-30T09:30:00+08:00"
            reveal_by = "2026-03-30T09:40:00+08:00"
            beacon_at = "2026-03-30T10:00:00+08:00"
            fallback_at = "2026-03-30T18:00:00+08:00"
            """
        let throwing = """
            dice = "123456"
            dice_again = "123465"
            document = "样摇〔2026〕1号"
            document_digest = "00"
            signed_at = "2026-03-30T09:20:00+08:00"
            """
        let events = try read(
            """
            [[event]]
            at = "2026-03-01T09:00:00+08:00"
            kind = "confirm-rosters"
            departments = ["农委", "市场监管局"]
            by = "岗甲"
            document = "样确〔2026〕1号"
            [[event]]
            at = "2026-03-02T09:00:00+08:00"
            kind = "filing-receipt"
            subject = "route-1"
            by = "收文岗"
            document = "样收〔2026〕8号"
            [[event]]
            at = "2026-03-30T09:00:00+08:00"
            kind = "freeze"
            tasks = ["LH-01", "SCJG-01"]
            beacon = "DICE a-1 60"
            masters = { "LH-01" = "aa", "SCJG-01" = "bb" }
            \(times)
            [[event]]
            at = "2026-03-30T10:00:00+08:00"
            kind = "sitting"
            tasks = ["LH-01"]
            \(throwing)
            [[event]]
            at = "2026-04-20T10:00:00+08:00"
            kind = "assign-throw"
            tasks = ["LH-01"]
            beacon = "DICE a-1z 60"
            \(times)
            \(throwing)
            """
        ).events
        #expect(events.map { kind($0.action) } == ["confirm", "filing", "freeze", "sitting", "assign"])
        guard case .confirmRosters(let departments, let signature) = events[0].action,
            case .approve(.filing, let subject, _) = events[1].action,
            case .freeze(let tasks, let read, let masters) = events[2].action,
            case .sitting(_, let thrown) = events[3].action
        else {
            Issue.record("the events are of other kinds")
            return
        }
        #expect(departments == ["11341282002901005A", "11341282002904003R"])
        #expect(signature.document == "样确〔2026〕1号")
        #expect(subject == "route-1")
        #expect(tasks == ["LH-01", "SCJG-01"])
        #expect(read.beacon == "DICE a-1 60")
        #expect(read.fallbackAt.text == "2026-03-30T18:00:00+08:00")
        #expect(masters == ["LH-01": "aa", "SCJG-01": "bb"])
        #expect(thrown.dice == "123456" && thrown.diceAgain == "123465")
    }

    @Test(
        arguments: [
            ("at = \"2026-03-01 09:00\"\nkind = \"approve\"", "P004", 2, "event.at"),
            ("at = \"2026-03-01T09:00:00Z\"\nkind = \"approve\"", "P004", 2, "event.at"),
            ("at = \"2026-03-01T09:00:00+08:00\"\nkind = \"redraw\"", "P004", 3, "event.kind"),
            ("at = \"2026-03-01T09:00:00+08:00\"", "P002", 1, "event.kind"),
            (
                "at = \"2026-03-01T09:00:00+08:00\"\nkind = \"confirm-rosters\"\ndepartments = [\"税务局\"]\nby = \"岗\"",
                "P011",
                4, "event.departments"
            ),
            (
                "at = \"2026-03-01T09:00:00+08:00\"\nkind = \"approve\"\napproval = \"draw\"\nby = \"岗\"", "P004", 4,
                "event.approval"
            ),
            (
                "at = \"2026-03-01T09:00:00+08:00\"\nkind = \"approve\"\napproval = \"plan\"\nby = \"岗\"\ndocument = \"号\"\nforce = true",
                "P003", 7, "event.force"
            ),
        ])
    func faultsAreFoundWhereTheyStand(_ event: String, _ code: String, _ line: Int, _ key: String) {
        let problem = problem { try read("[[event]]\n" + event) }
        #expect(problem?.message.code == code)
        #expect(problem?.position == Position(file: "ceremony.toml", line: line, column: key))
    }
}
