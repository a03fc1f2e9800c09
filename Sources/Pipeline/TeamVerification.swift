import Assignment
import Ceremony
import Digest
import Messages
import Tabular

/// Whether the assignment in a draw's folder is genuine: records, rules, balance, the re-run, and every redraw.
struct TeamVerification {
    /// How the assignment stands.
    enum State {
        /// Frozen, its value is not known yet.
        case frozen
        /// Drawn, with so many seats and redraws.
        case drawn(seats: Int, redraws: Int)
    }

    private let folder: AssignmentFolder

    /// Every assignment that a folder holds.
    static func all(home: String) throws(Problem) -> [TeamVerification] {
        guard FileReader.exists("\(home)/assign/assign-freeze.txt") else { return [] }
        return try AssignmentFolder.all(home: home, draw: home.split(separator: "/").last.map(String.init) ?? home)
            .map { TeamVerification(folder: $0) }
    }

    /// `assign`, or `assign-2` and so on.
    var name: String { folder.name }

    /// How it stands, with everything that is wrong with it; throws at what cannot be read at all.
    func verify() throws(Problem) -> (state: State, problems: [Problem]) {
        let freeze = try AssignFreeze(try folder.read("assign-freeze.txt"))
        let quoted = try folder.quoted()
        var problems: [Problem] = []
        for (what, found, expected) in [
            ("draw", freeze.draw, quoted.draw), ("result", freeze.result, quoted.result),
            ("instance.tsv", HashAlgorithm.sha256.hash(try folder.read("instance.tsv")), freeze.instance),
        ] where found != expected {
            problems.append(
                Problem(
                    .assignNotGenuine, at: Position(file: "\(name)/\(what)"), expected: expected.hex, found: found.hex))
        }
        guard folder.has(TeamRow.fileName), problems.isEmpty else { return (.frozen, problems) }
        let records = try freeze.ceremony(
            commits: try folder.read("commits.txt"), reveals: try folder.read("reveals.txt"),
            seed: try folder.read("seed.txt"))
        try Witness.read(try folder.read("witness.txt")).requireOwn(of: freeze.freeze, records)
        let verification = AssignmentVerification(
            tables: try folder.tables(), takes: try folder.takes(), earlier: try folder.earlier(of: freeze),
            rules: try folder.rules())
        let teams = try folder.read(TeamRow.fileName)
        let postponed = folder.has(PostponedRow.fileName) ? try folder.read(PostponedRow.fileName) : []
        problems += try verification.problems(
            freeze: freeze, seed: records.seed, teams: teams, trace: try folder.read(TraceRow.fileName),
            postponed: postponed)
        guard problems.isEmpty else { return (.drawn(seats: 0, redraws: 0), problems) }
        let table = try TeamTable(parsing: teams)
        let instance = try folder.instance()
        if let chances = CappedLottery(instance)?.chances.bytes, chances != (try folder.read(ChanceRow.fileName)) {
            problems.append(
                Problem(
                    .assignNotGenuine, at: Position(file: "\(name)/\(ChanceRow.fileName)"), expected: "re-run",
                    found: ChanceRow.fileName))
        }
        var chain = RedrawVerification(instance, assignment: freeze.freeze, teams: table)
        let redraws = folder.redraws()
        for name in redraws { try chain.check(try files(of: name)) }
        if !redraws.isEmpty {
            problems += try verification.lawProblems(
                chain.teams, redrawn: chain.redrawn, lastVisitsYield: instance.hasLastVisitYielded,
                postponed: postponed)
        }
        return (.drawn(seats: table.rows.count, redraws: redraws.count), problems)
    }

    private func files(of redraw: String) throws(Problem) -> RedrawVerification.Files {
        var bytes: [String: [UInt8]] = [:]
        for name in [
            "redraw-freeze.txt", "commits.txt", "reveals.txt", "seed.txt", "witness.txt", RedrawnRow.fileName,
            TeamRow.fileName,
        ] where folder.has("\(redraw)/\(name)") {
            bytes[name] = try folder.read("\(redraw)/\(name)")
        }
        return RedrawVerification.Files(name: "\(name)/\(redraw)", bytes: bytes)
    }
}

extension TeamVerification.State {
    /// What a person reads of a genuine assignment; a further one is named.
    func notice(_ name: String) -> Notice {
        let mark = name == "assign" ? "" : "\(name) "
        switch self {
        case .frozen: return Notice(.done, zh: "\(mark)检查人员：已封存，待摇号", en: "\(mark)teams: frozen, not drawn yet")
        case .drawn(let seats, let redraws):
            return Notice(
                .done, zh: "\(mark)检查人员真实：\(seats) 个岗位合规、均衡、与重新计算一致，重抽 \(redraws) 次",
                en:
                    "\(mark)teams genuine: \(seats) seats lawful, balanced and equal to the re-computation, \(redraws) redraws"
            )
        }
    }
}
