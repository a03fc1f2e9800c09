import Ceremony
import Digest
import Drawing
import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// Records a throw for frozen tasks: commits, reveals, witness and seed of each of their draws.
    ///
    /// One throw serves all draws of the sitting. A draw that has this value already is left alone; another value
    /// is refused (W015), and so are draws of two sittings at once (W019).
    public func sitting(_ tasks: [String], throwing: CeremonyScript.Throw) throws(Problem) -> Outcome {
        let records = try draws(of: tasks).filter { $0.state != .void }
        for record in records where record.beacon != records[0].beacon {
            throw Problem(.sittingsMixed, expected: records[0].beacon, found: "\(record.id) \(record.beacon)")
        }
        for record in records {
            let folder = DrawFolder(workspace: workspace, id: record.id)
            let files = try folder.read()
            guard let text = files["freeze.txt"] else {
                throw Problem(.stepOutOfOrder, expected: "freeze.txt", found: record.id)
            }
            let freeze = try FreezeRecord(text)
            let sitting = Sitting(family: .draw, hash: freeze.hash, freeze: freeze.freeze, terms: freeze.terms)
            let records = try sitting.close(diceTypedBy: throwing.dice, and: throwing.diceAgain)
            let witness = try throwing.minutes(of: freeze.freeze)
            let added = [("witness.txt", Array(Witness.file([witness]).utf8))] + records.files
            if let seed = files["seed.txt"] {
                guard seed == Array(records.seedRecord.text.utf8) else {
                    throw Problem(.stepDoneAlready, found: record.id)
                }
                // A run that died between seed.txt and the registry left the draw frozen there.
                if record.state == .frozen { try save(record, state: .thrown, drawn: []) }
                continue
            }
            try folder.add(added.map { (name: $0.0, bytes: $0.1) })
            try save(record, state: .thrown, drawn: [])
            if let late = throwing.lateness(for: freeze.terms) { report(late) }
            done(zh: "\(record.id)：点数已记录，种子 \(records.seed.hex.prefix(16))…", en: "\(record.id): the throw is recorded")
        }
        return .done
    }

    /// Computes the results of thrown draws; a finished draw is left alone.
    public func runDraws(_ tasks: [String]) throws(Problem) -> Outcome {
        for record in try draws(of: tasks) where record.state != .void {
            guard record.state != .frozen else {
                throw Problem(.stepOutOfOrder, expected: "draw sitting", found: record.id)
            }
            if record.state == .thrown { try run(record) }
        }
        return .done
    }

    /// Runs every draw whose value is recorded.
    func runOpenDraws() throws(Problem) -> Outcome {
        for record in try workspace.registry.draws() where record.state == .thrown { try run(record) }
        return .done
    }

    private func run(_ record: DrawRecord) throws(Problem) {
        let folder = DrawFolder(workspace: workspace, id: record.id)
        var files = try folder.read()
        files["result.txt"] = nil
        files["tickets.tsv"] = nil
        let run = try DrawRun.run(files)
        try folder.add([
            (name: "tickets.tsv", bytes: run.result.ticketsText), (name: "result.txt", bytes: run.result.resultText),
        ])
        let names = try Pseudonyms(record.id, of: workspace)
        let drawn = run.result.items.flatMap { item in
            item.cells.flatMap { cell in
                cell.taken.map { entry in
                    DrawnTarget(
                        draw: record.id, item: item.row.item, cell: cell.cell, rank: entry.rank,
                        oid: names.oid(of: entry.oid))
                }
            }
        }
        try save(record, state: .drawn, drawn: drawn)
        let total = Set(drawn.map(\.oid)).count
        done(
            zh: "\(record.id)（任务 \(record.task)）：抽中 \(total) 户",
            en: "\(record.id) (task \(record.task)): \(total) targets drawn")
    }

    /// Ends freezes without a result, with a reason.
    public func void(_ tasks: [String], reason: String) throws(Problem) -> Outcome {
        for record in try draws(of: tasks) where record.state != .void {
            guard record.state != .drawn else { throw Problem(.stepDoneAlready, found: record.id) }
            guard let freeze = HashValue(hex: record.freeze) else { throw Problem(.registryDamaged, found: record.id) }
            let text = try VoidRecord(family: .draw, freeze: freeze, reason: reason, at: asOf).text
            try DrawFolder(workspace: workspace, id: record.id).add([(name: "void.txt", bytes: Array(text.utf8))])
            try save(record, state: .void, drawn: [])
            done(zh: "\(record.id) 已作废：\(reason)", en: "\(record.id) is void: \(reason)")
        }
        return .done
    }

    /// The draws of tasks in the order of their ids; a task without a freeze is out of order (W014).
    func draws(of tasks: [String]) throws(Problem) -> [DrawRecord] {
        let all = try workspace.registry.draws()
        for task in tasks where !all.contains(where: { $0.task == task && $0.state != .void }) {
            _ = try self.task(task)
            throw Problem(.stepOutOfOrder, expected: "draw freeze", found: task)
        }
        return all.filter { tasks.contains($0.task) }
    }

    private func save(_ record: DrawRecord, state: DrawRecord.State, drawn: [DrawnTarget]) throws(Problem) {
        var changed = record
        changed.state = state
        let saved = changed
        try workspace.registry.transaction { try $0.save(saved, drawn: drawn) }
    }
}
