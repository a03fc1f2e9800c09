import Ceremony
import Digest
import Drawing
import Filing
import Messages
import Model
import Planning
import Profile
import Registry
import Standards
import Tabular

/// What the office tells of its draws (抽取情况): every freeze, how it ended, what it lacks.
///
/// It is a function of what is recorded, not of the day it is asked on: it is dated by the last event, and a freeze whose
/// time is over becomes an event of its own, then and on the first of every month until it is ended. Of a running task
/// it names nobody.
struct DrawAccount {
    /// The last event.
    let last: Moment
    /// Whether there is anything to file: a draw or a change that ended, or one whose time is over.
    let isDue: Bool
    /// The freezes that are told, by id.
    let records: [DrawRecord]
    /// What has neither result nor void, with the task that owes it.
    let open: [Unended]
    /// The day of the last event, which the filing bears.
    var date: CivilDate { last.date }
    private let run: Run
    private let amended: [String: AmendedDraw]
    private let voids: [String: VoidRecord]
    private let secret: [String]

    /// A freeze, or a step after a draw, without an end.
    struct Unended {
        let record: DrawRecord
        let id: String
        let frozenAt: Moment
        let due: Moment?
        let owed: String

        /// Whether the moment before which it had to be ended is over.
        func isOverdue(at moment: Moment) -> Bool { due.map { $0 <= moment } ?? false }
    }

    /// Looks at the draws of a year, and at those of earlier ones that have no end.
    init(of year: Int, in run: Run) throws(Problem) {
        self.run = run
        let registry = run.workspace.registry
        let all = try registry.draws()
        let ledger = try AmendmentLedger(workspace: run.workspace).entries()
        var amended: [String: AmendedDraw] = [:]
        var voids: [String: VoidRecord] = [:]
        let open = try Unended.all(in: run)
        var events: [Moment] = []
        for record in all where record.year == year {
            switch record.state {
            case .frozen, .thrown: break
            case .void:
                let bytes = try DrawFolder(workspace: run.workspace, id: record.id).read()["void.txt"]
                guard let bytes, let freeze = HashValue(hex: record.freeze) else {
                    throw Problem(.registryDamaged, found: record.id)
                }
                let void = try VoidRecord(bytes, family: .draw, freeze: freeze)
                guard void.at <= run.asOf else { continue }
                voids[record.id] = void
                events.append(void.at)
            case .drawn:
                let draw = try AmendedDraw.known(record, in: run)
                // A replay passes moments before the draw again.
                guard draw.draw.heldAt <= run.asOf else { continue }
                amended[record.id] = draw
                events.append(draw.draw.heldAt)
                events += draw.draw.strength.witnesses.map(\.witness.at)
                events += ledger.filter { $0.draw == record.id }.map(\.at)
            }
        }
        let ended = events.max()
        events += open.compactMap(\.due).flatMap { due in DrawAccount.reminders(from: due, until: run.asOf) }
        let last = events.max() ?? run.asOf
        self.last = last
        isDue = !events.isEmpty
        // A freeze of a running ceremony is told once something has ended after it, or once its own time is over.
        self.open = open.filter { one in
            one.isOverdue(at: last) || ended.map { one.frozenAt <= $0 } ?? false
        }
        records = all.filter { amended[$0.id] != nil || voids[$0.id] != nil }
        self.amended = amended
        self.voids = voids
        secret = try DrawAccount.unpublished(year, in: run)
    }

    /// The moment a freeze's time is over, and midnight of every first of a month after it, up to a moment.
    private static func reminders(from due: Moment, until end: Moment) -> [Moment] {
        guard due <= end else { return [] }
        let first = CivilDate(iso: due.date.text.prefix(8) + "01") ?? due.date
        return [due] + (1...).lazy.map { Moment(startOf: first.adding(months: $0)) }.prefix { $0 <= end }
    }

    /// Codes and names of targets that are drawn in tasks whose lists are not published, longer ones first.
    private static func unpublished(_ year: Int, in run: Run) throws(Problem) -> [String] {
        let home = "\(run.workspace.root)/public/tasks/\(year)"
        let hidden = Set(
            try run.workspace.registry.draws().filter { record in
                record.year == year && !FileReader.exists("\(home)/\(record.task)/SHA256SUMS")
            }.map(\.id))
        let codes = Set(try run.workspace.registry.drawnTargets().filter { hidden.contains($0.draw) }.map(\.oid))
        let names = try run.workspace.rosters().rosters.targets.filter { codes.contains($0.oid) }.map(\.name)
        return (codes.sortedByBytes() + names.filter { !$0.isEmpty }.sortedByBytes())
            .enumerated().sorted { ($1.element.utf8.count, $0.offset) < ($0.element.utf8.count, $1.offset) }
            .map(\.element)
    }

    // MARK: What is filed

    /// The filing under a letter: the draws of the tasks that `initiator` initiated, all of them for nil.
    func filing(of initiator: String?, _ letter: Letter) throws(Problem) -> DrawFiling {
        let own = { (record: DrawRecord) throws(Problem) -> Bool in
            guard let initiator else { return true }
            return try task(record)?.initiator == initiator
        }
        var sittings: [DrawFiling.Sitting] = []
        var voided: [DrawFiling.Voided] = []
        for record in records where try own(record) {
            if let draw = amended[record.id] {
                let title = draw.draw.sittingTitle
                let told = try told(draw)
                if let index = sittings.firstIndex(where: { $0.title == title }) {
                    sittings[index] = .init(title: title, draws: sittings[index].draws + [told])
                } else {
                    sittings.append(.init(title: title, draws: [told]))
                }
            } else if let void = voids[record.id] {
                voided.append(try told(record, void))
            }
        }
        var unended: [DrawFiling.Open] = []
        for one in open where try own(one.record) { unended.append(try told(one)) }
        return DrawFiling(
            letter, county: run.workspace.county.county, year: run.workspace.county.year, chain: try chain(),
            sittings: sittings, voided: voided, open: unended)
    }

    /// The departments that initiated what is told, sorted.
    func initiators() throws(Problem) -> [String] {
        var codes: Set<String> = []
        for record in records + open.map(\.record) {
            if let code = try task(record)?.initiator { codes.insert(code) }
        }
        return codes.sortedByBytes()
    }

    private func told(_ draw: AmendedDraw) throws(Problem) -> DrawFiling.Draw {
        var items: [DrawFiling.Item] = []
        let plan = try run.workspace.currentPlan()?.plan
        let now = Dictionary(grouping: draw.targets, by: \.item).mapValues(\.count)
        for line in draw.resultLines {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 5, fields[0] == "item", let population = Int(fields[3]), let drawn = Int(fields[4])
            else { continue }
            items.append(
                DrawFiling.Item(
                    name: plan?.row(item: fields[1])?.item.name ?? fields[1], mode: AmendedDraw.modeName(fields[2]),
                    population: population, drawn: drawn, now: now[fields[1]] ?? 0))
        }
        return DrawFiling.Draw(
            id: draw.record.id, task: try taskName(draw.record), frozen: draw.record.frozenAt.chineseText,
            digest: HexGroups.lines(draw.record.freeze), isWitnessed: draw.draw.strength.level == .witnessed,
            strength: draw.draw.strength.sentences(.chinese).map(shown), later: draw.publicSteps.map(shown),
            items: items)
    }

    private func told(_ record: DrawRecord, _ void: VoidRecord) throws(Problem) -> DrawFiling.Voided {
        let next = try run.workspace.registry.draws().first {
            $0.id > record.id && $0.year == record.year && $0.task == record.task && $0.items == record.items
        }
        return DrawFiling.Voided(
            id: record.id, task: try taskName(record), frozen: record.frozenAt.chineseText, at: void.at.chineseText,
            reason: void.reason, next: next?.id ?? "—")
    }

    private func told(_ one: Unended) throws(Problem) -> DrawFiling.Open {
        DrawFiling.Open(
            id: one.id, task: try taskName(one.record), frozen: one.frozenAt.chineseText,
            days: one.frozenAt.date.days(to: date), due: one.due?.chineseText ?? "—",
            isOverdue: one.isOverdue(at: last), owed: shown(one.owed))
    }

    /// What the office typed may name somebody who is drawn and not yet public: that word waits, and says so.
    private func shown(_ sentence: String) -> String {
        secret.reduce(sentence) { text, word in
            text.contains(word) ? text.replacing(word, with: "（某抽中对象，公示后列明）") : text
        }
    }

    private func chain() throws(Problem) -> String {
        var links: [FreezeChain.Link] = []
        for record in try run.workspace.registry.draws() where record.frozenAt.date <= date {
            links.append(try FreezeChain.Link(DrawFolder(workspace: run.workspace, id: record.id).read()))
        }
        do throws(Problem) {
            _ = try FreezeChain.check(links)
            return "封存编号连续，每次封存均载明上一次的摘要，没有缺号。"
        } catch {
            return "封存编号或前后摘要不相衔接，请受理单位查问：\(error.sentence(.chinese))。"
        }
    }

    private func task(_ record: DrawRecord) throws(Problem) -> InspectionTask? {
        try run.workspace.currentPlan()?.plan.task(record.task)
    }

    private func taskName(_ record: DrawRecord) throws(Problem) -> String { try task(record)?.name ?? record.task }
}

extension DrawAccount.Unended {
    /// Every freeze and every step after a draw that has no end, of all years, by id.
    static func all(in run: Run) throws(Problem) -> [DrawAccount.Unended] {
        let ledger = try AmendmentLedger(workspace: run.workspace).entries()
        var open: [DrawAccount.Unended] = []
        for record in try run.workspace.registry.draws() {
            switch record.state {
            case .void: break
            case .frozen, .thrown: open.append(try DrawAccount.Unended(record, in: run.workspace))
            case .drawn:
                guard DrawFolder(workspace: run.workspace, id: record.id).pendingStep != nil else { continue }
                let draw = try AmendedDraw(record, in: run)
                if let step = DrawAccount.Unended(draw, ledger.filter { $0.draw == record.id }) { open.append(step) }
            }
        }
        return open
    }

    /// A freeze that waits for its value or its result.
    fileprivate init(_ record: DrawRecord, in workspace: Workspace) throws(Problem) {
        let ceremony = try PartyCeremony(record, in: workspace)
        let times = ceremony.freeze.terms.times
        self.init(
            record: record, id: record.id, frozenAt: record.frozenAt, due: times.beacon?.fallbackAt ?? times.revealBy,
            owed: ceremony.progress.owedInWords)
    }

    /// The step after a draw that has no end; nil when there is none.
    fileprivate init?(_ draw: AmendedDraw, _ recorded: [AmendmentLedger.Entry]) {
        guard let pending = draw.draw.pending, let owed = draw.owed else { return nil }
        let frozenAt = recorded.last { $0.step == pending }?.at ?? draw.record.frozenAt
        self.init(
            record: draw.record, id: "\(draw.record.id) \(pending)", frozenAt: frozenAt,
            due: draw.draw.pendingChange?.change.terms.times.beacon?.fallbackAt, owed: owed)
    }
}

extension CeremonyProgress {
    /// What a freeze without an end lacks, in words.
    fileprivate var owedInWords: String {
        let who = owing.isEmpty ? "本单位" : owing.joined(separator: "、")
        let what =
            switch step {
            case .commit: "密封（commits.txt）"
            case .reveal: "启封（reveals.txt）"
            case .beacon: "公开随机数（seed.txt）"
            case .run, .ended: "抽取结果（result.txt）"
            }
        return "\(what)，\(who)"
    }
}

extension AmendedDraw {
    /// A drawn draw, computed once by a process for the same steps and witnesses.
    fileprivate static func known(_ record: DrawRecord, in run: Run) throws(Problem) -> AmendedDraw {
        let home = "\(run.workspace.root)/draws/\(record.id)"
        let steps = FileReader.names(in: home).filter { $0.hasPrefix("amend-") }.sortedByBytes().map { step in
            "\(step) " + FileReader.names(in: "\(home)/\(step)").sortedByBytes().joined(separator: " ")
        }
        let witnesses = try FileReader.text(at: "\(home)/witness.txt") ?? ""
        return try run.workspace.amended.value("\(record.id) \(steps) \(witnesses)") { () throws(Problem) in
            try AmendedDraw(record, in: run)
        }
    }
}

extension FinishedDraw {
    /// When the public value was due, or the secrets where there is none.
    fileprivate var heldAt: Moment { freeze.terms.times.beacon?.at ?? freeze.terms.times.revealBy }

    /// How a draw was held, when, and by which event: what its batch is called.
    fileprivate var sittingTitle: String {
        "\(heldAt.chineseText)　\(strength.form.chineseName)\(strength.beacon.map { "　\($0.text)" } ?? "")"
    }
}
