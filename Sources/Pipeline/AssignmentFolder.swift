import Assignment
import Ceremony
import Digest
import Drawing
import Messages
import Tabular

/// One assignment of a draw on the disk, `draws/<id>/assign/`, with everything its instance is derived from.
///
/// Whoever joins the draw after it gets a further one, `assign-2/` and so on, with a freeze and a throw of its own.
struct AssignmentFolder {
    let draw: String
    /// From 1.
    let round: Int
    private let home: String
    private let frozen: DrawFiles

    /// The first assignment of a draw.
    init(workspace: Workspace, draw: String) throws(Problem) {
        let home = "\(workspace.root)/draws/\(draw)"
        self.init(home: home, draw: draw, round: 1, frozen: try DrawFolder.files(in: home))
    }

    private init(home: String, draw: String, round: Int, frozen: DrawFiles) {
        self.draw = draw
        self.round = round
        self.home = home
        self.frozen = frozen
    }

    /// The assignments of a draw in their order: the first, and all further ones that are frozen.
    static func all(workspace: Workspace, draw: String) throws(Problem) -> [AssignmentFolder] {
        let first = try AssignmentFolder(workspace: workspace, draw: draw)
        return first.andFurther
    }

    /// The same in a draw's folder anywhere on the disk.
    static func all(home: String, draw: String) throws(Problem) -> [AssignmentFolder] {
        AssignmentFolder(home: home, draw: draw, round: 1, frozen: try DrawFolder.files(in: home)).andFurther
    }

    private var andFurther: [AssignmentFolder] {
        var all = [self]
        while let next = all.last?.following, next.has("assign-freeze.txt") { all.append(next) }
        return all
    }

    /// The assignment that comes after this one.
    var following: AssignmentFolder {
        AssignmentFolder(home: home, draw: draw, round: round + 1, frozen: frozen)
    }

    /// Those before it, in their order.
    private var earlierRounds: [AssignmentFolder] {
        (1..<round).map { AssignmentFolder(home: home, draw: draw, round: $0, frozen: frozen) }
    }

    /// `assign`, `assign-2` and so on.
    var name: String { round == 1 ? "assign" : "assign-\(round)" }

    /// The folder within the workspace.
    var path: String { "draws/\(draw)/\(name)" }

    /// The name of its teams in the freezes of later assignments.
    var loadName: String { round == 1 ? "\(draw).teams.tsv" : "\(draw).\(round).teams.tsv" }

    func has(_ file: String) -> Bool { FileReader.exists("\(home)/\(name)/\(file)") }

    func read(_ file: String) throws(Problem) -> [UInt8] { try FileReader.bytes(at: "\(home)/\(name)/\(file)") }

    /// The frozen tables of the draw's folder, with the direct assignments of this one and who goes where already.
    func tables() throws(Problem) -> AssignmentTables {
        var tables = try AssignmentTables { frozen[$0] }
        if has(DirectRow.fileName) { tables.direct = try FrozenTable(parsing: try read(DirectRow.fileName)) }
        for earlier in earlierRounds {
            let bundles = try earlier.bundles()
            for row in try TeamTable(parsing: try earlier.read(TeamRow.fileName)).rows {
                for target in bundles[row.check] ?? [row.check] {
                    tables.served[target, default: []].insert(row.department)
                }
            }
        }
        return tables
    }

    /// The instance that was frozen here (A017 when the files give another one).
    func instance() throws(Problem) -> AssignmentInstance {
        let freeze = try AssignFreeze(try read("assign-freeze.txt"))
        let instance = try AssignmentInstance(
            tables: try tables(), takes: try takes(), earlier: try load(of: freeze), rules: try rules())
        guard freeze.instance == instance.digest else {
            throw Problem(
                .assignNotGenuine, at: Position(file: "\(path)/instance.tsv"), expected: freeze.instance.hex,
                found: instance.digest.hex)
        }
        return instance
    }

    /// The choices that instance.tsv records.
    func rules() throws(Problem) -> AssignmentInstance.Rules { try .init(recordedIn: try read("instance.tsv")) }

    /// The earlier teams that a frozen assignment names, as they were kept beside it.
    func earlier(of freeze: AssignFreeze) throws(Problem) -> [AssignmentVerification.EarlierTeams] {
        var teams: [AssignmentVerification.EarlierTeams] = []
        for load in freeze.loads where load.name != DirectRow.fileName {
            teams.append(.init(name: load.name, bytes: try read(load.name)))
        }
        return teams
    }

    /// The seats of those teams (A017 when they are others than the frozen ones).
    private func load(of freeze: AssignFreeze) throws(Problem) -> TeamLoad {
        var teams: [TeamTable] = []
        for load in freeze.loads where load.name != DirectRow.fileName {
            let bytes = try read(load.name)
            guard HashAlgorithm.sha256.hash(bytes) == load.digest else {
                throw Problem(
                    .assignNotGenuine, at: Position(file: "\(path)/\(load.name)"), expected: load.digest.hex,
                    found: HashAlgorithm.sha256.hash(bytes).hex)
            }
            teams.append(try TeamTable(parsing: bytes))
        }
        return TeamLoad(teams)
    }

    /// The targets of every visit that has several (bundles), by the visit's own.
    func bundles() throws(Problem) -> [String: [String]] {
        var bundles: [String: [String]] = [:]
        for line in try read("instance.tsv").split(separator: 0x0A) where line.starts(with: "bundle\t".utf8) {
            let words = String(decoding: line, as: UTF8.self).split(separator: "\t").map(String.init)
            bundles[words[1]] = words[2].split(separator: ",").map(String.init)
        }
        return bundles
    }

    /// The folders of redraws, in their order: `redraw/01` and so on.
    func redraws() -> [String] {
        FileReader.names(in: "\(home)/\(name)/redraw").sorted().map { "redraw/\($0)" }
    }

    /// The teams as they stand, redraws included; nil before they are drawn.
    func currentTeams() throws(Problem) -> TeamTable? {
        guard has("teams.tsv") else { return nil }
        let newest = redraws().last { has("\($0)/teams.tsv") }
        return try TeamTable(parsing: try read(newest.map { "\($0)/teams.tsv" } ?? "teams.tsv"))
    }

    /// Who is to be visited: who was drawn by the result that this assignment quotes, before its freeze who is drawn now
    /// (W116 while a step is open); without those whose visits an earlier one postponed.
    func takes() throws(Problem) -> [Take] {
        let finished = try FinishedDraw(try standing())
        if let pending = finished.pending { throw Problem(.amendOwed, expected: pending, found: draw) }
        var postponed: Set<String> = []
        for earlier in earlierRounds { postponed.formUnion(try earlier.postponedTargets()) }
        return finished.drawnNow.filter { !postponed.contains($0.oid) }
            .map { Take(item: $0.item, cell: $0.cell, rank: $0.rank, oid: $0.oid) }
    }

    /// The targets, as frozen, whose visits were postponed for want of people.
    func postponedTargets() throws(Problem) -> Set<String> {
        guard has(PostponedRow.fileName) else { return [] }
        let bundles = try bundles()
        let table = try FrozenTable<PostponedRow>(parsing: try read(PostponedRow.fileName))
        return Set(table.rows.flatMap { bundles[$0.check] ?? [$0.check] })
    }

    /// The visits that joined the draw after its teams were drawn and that nobody is sent to yet; none while a step after
    /// the draw is open, for nobody knows them then.
    func joined() throws(Problem) -> [Visit] {
        guard has(TeamRow.fileName), frozen.names.contains(where: { $0.hasPrefix("amend-1/") }),
            try FinishedDraw(frozen).pending == nil
        else { return [] }
        return try AssignmentInstance.openVisits(try following.tables(), takes: try following.takes())
    }

    /// F of the draw and the digest of the result that this assignment is for.
    func quoted() throws(Problem) -> (draw: HashValue, result: HashValue) {
        let files = try standing()
        guard let freeze = files["freeze.txt"], let result = files[try FinishedDraw(files).resultFile] else {
            throw Problem(.stepOutOfOrder, expected: "draw run", found: draw)
        }
        return (try FreezeRecord(freeze).freeze, HashAlgorithm.sha256.hash(result))
    }

    /// The draw's files up to the result that this assignment quotes; all of them before its freeze, or when it quotes
    /// none of them.
    private func standing() throws(Problem) -> DrawFiles {
        guard has("assign-freeze.txt") else { return frozen }
        let quoted = try AssignFreeze(try read("assign-freeze.txt")).result
        func isQuoted(_ name: String) -> Bool { frozen[name].map { HashAlgorithm.sha256.hash($0) == quoted } ?? false }
        var steps = 0
        while !isQuoted(steps == 0 ? "result.txt" : "amend-\(steps)/result.txt") {
            steps += 1
            if !frozen.names.contains(where: { $0.hasPrefix("amend-\(steps)/") }) { return frozen }
        }
        let own = Set((0..<steps).map { "amend-\($0 + 1)" })
        return DrawFiles(
            frozen.files.filter { file in
                !file.name.hasPrefix("amend-") || own.contains(String(file.name.prefix { $0 != "/" }))
            }.map { ($0.name, $0.bytes) })
    }
}
