import Assignment
import Ceremony
import Digest
import Drawing
import Messages
import Tabular

/// One draw's assignment on the disk, `draws/<id>/assign/`, with everything its instance is derived from.
struct AssignmentFolder {
    let workspace: Workspace
    let draw: String
    private let frozen: DrawFiles

    init(workspace: Workspace, draw: String) throws(Problem) {
        self.workspace = workspace
        self.draw = draw
        frozen = try DrawFolder(workspace: workspace, id: draw).read()
    }

    var path: String { "draws/\(draw)/assign" }

    func has(_ name: String) -> Bool { FileReader.exists("\(workspace.root)/\(path)/\(name)") }

    func read(_ name: String) throws(Problem) -> [UInt8] {
        try FileReader.bytes(at: "\(workspace.root)/\(path)/\(name)")
    }

    /// The frozen tables of the draw's folder, with the direct assignments of this one.
    func tables() throws(Problem) -> AssignmentTables {
        var tables = try AssignmentTables { frozen[$0] }
        if has(DirectRow.fileName) { tables.direct = try FrozenTable(parsing: try read(DirectRow.fileName)) }
        return tables
    }

    /// The instance that was frozen here (A017 when the files give another one).
    func instance(jointMaximum: Int) throws(Problem) -> AssignmentInstance {
        let freeze = try AssignFreeze(try read("assign-freeze.txt"))
        let rules = try AssignmentInstance.Rules(
            recordedIn: try read("instance.tsv"), jointMaximum: jointMaximum)
        let instance = try AssignmentInstance(
            tables: try tables(), takes: try takes(), earlier: try load(of: freeze), rules: rules)
        guard freeze.instance == instance.digest else {
            throw Problem(
                .assignNotGenuine, at: Position(file: "\(path)/instance.tsv"), expected: freeze.instance.hex,
                found: instance.digest.hex)
        }
        return instance
    }

    /// The seats of the earlier teams that a frozen assignment names, as they were kept beside it.
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

    /// The folders of redraws, in their order: `redraw/01` and so on.
    func redraws() -> [String] {
        FileReader.names(in: "\(workspace.root)/\(path)/redraw").sorted().map { "redraw/\($0)" }
    }

    /// The teams as they stand, redraws included; nil before they are drawn.
    func currentTeams() throws(Problem) -> TeamTable? {
        guard has("teams.tsv") else { return nil }
        let newest = redraws().last { has("\($0)/teams.tsv") }
        return try TeamTable(parsing: try read(newest.map { "\($0)/teams.tsv" } ?? "teams.tsv"))
    }

    /// The takes of result.txt.
    func takes() throws(Problem) -> [Take] {
        try frozen.recomputed().result.items.flatMap { item in
            item.cells.flatMap { cell in
                cell.taken.map { Take(item: item.row.item, cell: cell.cell, rank: $0.rank, oid: $0.oid) }
            }
        }
    }

    /// F of the draw and the digest of its result.
    func quoted() throws(Problem) -> (draw: HashValue, result: HashValue) {
        guard let freeze = frozen["freeze.txt"], let result = frozen["result.txt"] else {
            throw Problem(.stepOutOfOrder, expected: "draw run", found: draw)
        }
        return (try FreezeRecord(freeze).freeze, HashAlgorithm.sha256.hash(result))
    }
}
