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

    /// The frozen tables of the draw's folder.
    func tables() throws(Problem) -> AssignmentTables {
        AssignmentTables(
            objects: try table(), seatRules: try table(), inspectors: try table(), availability: try table(),
            recusal: try table(), pairs: frozen["pairs.tsv"] == nil ? FrozenTable() : try table())
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

    private func table<Row: FrozenRow>() throws(Problem) -> FrozenTable<Row> {
        try FrozenTable<Row>(parsing: frozen[Row.fileName] ?? [])
    }
}
