import Assignment
import Ceremony
import Digest
import Drawing
import Messages
import Tabular

/// One draw's assignment on the disk, `draws/<id>/assign/`, with everything its instance is derived from.
struct AssignmentFolder {
    let draw: String
    private let home: String
    private let frozen: DrawFiles

    init(workspace: Workspace, draw: String) throws(Problem) {
        try self.init(home: "\(workspace.root)/draws/\(draw)", draw: draw)
    }

    /// The assignment in a draw's folder anywhere on the disk.
    init(home: String, draw: String) throws(Problem) {
        self.draw = draw
        self.home = home
        frozen = try DrawFolder.files(in: home)
    }

    /// The folder within the workspace.
    var path: String { "draws/\(draw)/assign" }

    func has(_ name: String) -> Bool { FileReader.exists("\(home)/assign/\(name)") }

    func read(_ name: String) throws(Problem) -> [UInt8] { try FileReader.bytes(at: "\(home)/assign/\(name)") }

    /// The frozen tables of the draw's folder, with the direct assignments of this one.
    func tables() throws(Problem) -> AssignmentTables {
        var tables = try AssignmentTables { frozen[$0] }
        if has(DirectRow.fileName) { tables.direct = try FrozenTable(parsing: try read(DirectRow.fileName)) }
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
        FileReader.names(in: "\(home)/assign/redraw").sorted().map { "redraw/\($0)" }
    }

    /// The teams as they stand, redraws included; nil before they are drawn.
    func currentTeams() throws(Problem) -> TeamTable? {
        guard has("teams.tsv") else { return nil }
        let newest = redraws().last { has("\($0)/teams.tsv") }
        return try TeamTable(parsing: try read(newest.map { "\($0)/teams.tsv" } ?? "teams.tsv"))
    }

    /// Who is drawn now: the takes of result.txt, and what came after them (W116 while a step is open).
    func takes() throws(Problem) -> [Take] {
        let finished = try FinishedDraw(frozen)
        if let pending = finished.pending { throw Problem(.amendOwed, expected: pending, found: draw) }
        return finished.drawnNow.map { Take(item: $0.item, cell: $0.cell, rank: $0.rank, oid: $0.oid) }
    }

    /// F of the draw and the digest of the result that stands.
    func quoted() throws(Problem) -> (draw: HashValue, result: HashValue) {
        guard let freeze = frozen["freeze.txt"], let result = frozen[try FinishedDraw(frozen).resultFile] else {
            throw Problem(.stepOutOfOrder, expected: "draw run", found: draw)
        }
        return (try FreezeRecord(freeze).freeze, HashAlgorithm.sha256.hash(result))
    }
}
