import Messages
import Model
import Output
import Profile
import Standards

extension Run {
    /// Everything whose gates are open, in order: import, tier, plan, approvals, filings, draws, teams, publications.
    ///
    /// In a sample workspace the events of `ceremony.toml` are replayed in between, each as of its own moment. It
    /// never freezes a draw and never opens a gate by itself. A refused file stops the business after the import; a
    /// task without lawful teams does not stop the others (exit 69 at the end).
    public func annualPlan() throws(Problem) -> Outcome {
        var clock = StageClock()
        let first = workspace.ceremony?.events.first.map { min($0.at, asOf) } ?? asOf
        let opening = at(first)
        let imported = try clock.measure("import") { () throws(Problem) in try opening.takeInbox() }
        guard imported.status == .done || imported.status == .doneWithRejects else {
            try writeOverview()
            return imported
        }
        var outcome = Outcome(problems: imported.problems, status: .done)
        outcome = outcome.then(try clock.measure("tier") { () throws(Problem) in try opening.assignTiers() })
        outcome = outcome.then(try clock.measure("plan") { () throws(Problem) in try opening.makePlan(revise: false) })
        guard outcome.status == .done else {
            try writeOverview()
            return outcome
        }
        if !dryRun {
            for event in workspace.ceremony?.events ?? [] where event.at <= asOf {
                outcome = outcome.then(try at(event.at).replay(event, clock: &clock))
            }
            outcome = outcome.then(try advance(&clock))
            try clock.measure("file") { () throws(Problem) in try fileDraws() }
            try printDueConfirmations()
        }
        try writeOverview()
        if tally.done == 0 { report(Notice(.done, zh: "没有要办的事", en: "nothing to do")) }
        try nextSteps()
        if !dryRun { try finish(clock) }
        return outcome
    }

    /// Says how long the stages took, and where the results lie; writes the same to `run/run.json`.
    private func finish(_ clock: StageClock) throws(Problem) {
        report(
            Notice(
                .place, zh: "结果在 \(workspace.root)：public/ 公示，office/ 办公室，quality/ 质量报告，draws/ 抽取",
                en: "results in \(workspace.root): public/, office/, quality/, draws/"))
        report(Notice(.place, zh: "各阶段用时：\(clock.text)", en: "seconds per stage: \(clock.text)"))
        let text = "{\"as_of\": \"\(asOf.text)\", \"milliseconds\": {\(clock.json)}}\n"
        try workspace.office.write(Array(text.utf8), to: "run/run.json")
    }

    /// Takes every step that is open as of this run's moment.
    func advance(_ clock: inout StageClock) throws(Problem) -> Outcome {
        var outcome = Outcome.done
        outcome = outcome.then(try clock.measure("file") { () throws(Problem) in try fileIfOpen() })
        outcome = outcome.then(try clock.measure("draw") { () throws(Problem) in try runOpenDraws() })
        outcome = outcome.then(try clock.measure("publish") { () throws(Problem) in try publishOpen() })
        return outcome
    }
}

/// How long each stage took; for people only, never part of a result.
struct StageClock {
    private var stages: [(name: String, nanoseconds: UInt64)] = []

    /// Runs one stage and adds its time under its name.
    mutating func measure<Value>(_ name: String, _ work: () throws(Problem) -> Value) throws(Problem) -> Value {
        let begun = ContinuousClock.now
        defer { add(name, ContinuousClock.now - begun) }
        return try work()
    }

    private mutating func add(_ name: String, _ duration: Duration) {
        let nanoseconds =
            UInt64(max(0, duration.components.seconds)) * 1_000_000_000
            + UInt64(max(0, duration.components.attoseconds) / 1_000_000_000)
        if let index = stages.firstIndex(where: { $0.name == name }) {
            stages[index].nanoseconds += nanoseconds
        } else {
            stages.append((name, nanoseconds))
        }
    }

    /// As `import 0.412 s, tier 0.020 s`.
    var text: String {
        stages.map { stage in
            let thousandths = stage.nanoseconds / 1_000_000
            let rest = String(thousandths % 1000)
            return "\(stage.name) \(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) s"
        }.joined(separator: ", ")
    }

    /// The stages as JSON members for run.json.
    var json: String {
        stages.map { "\"\($0.name)\": \($0.nanoseconds / 1_000_000)" }.joined(separator: ", ")
    }
}
