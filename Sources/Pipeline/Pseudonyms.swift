import Drawing
import Messages
import Tabular

/// From the frozen names of a draw back to the rosters' oids; in an unblinded draw both are the same.
struct Pseudonyms {
    private let oids: [String: String]
    private let names: [String: String]

    /// Reads the office's openings of a draw, `office/openings/<id>.tsv` (rows pid, oid, salt).
    ///
    /// Every row must hash to its pseudonym, and every pseudonym of the frame must be opened (D053): whoever edits the
    /// file would otherwise choose who is behind a drawn name.
    init(_ draw: String, of workspace: Workspace) throws(Problem) {
        let frozen = try DrawFolder(workspace: workspace, id: draw).read()
        var oids: [String: String] = [:]
        if let bytes = try Pseudonyms.bytes(draw, in: workspace), let freeze = frozen["freeze.txt"] {
            do {
                for row in try Openings(bytes, hash: FreezeRecord(freeze).hash).rows { oids[row.pid] = row.oid }
            } catch {
                var placed = error
                placed.position.file = Pseudonyms.path(draw)
                throw placed
            }
        }
        for row in (frozen["frame.tsv"] ?? []).split(separator: UInt8(ascii: "\n")) {
            guard let last = row.split(separator: UInt8(ascii: "\t")).last, last.starts(with: "P-".utf8) else {
                continue
            }
            let name = String(decoding: last, as: UTF8.self)
            if oids[name] == nil {
                throw Problem(.openingWrong, at: Position(file: Pseudonyms.path(draw)), found: name)
            }
        }
        self.oids = oids
        names = Dictionary(oids.map { ($1, $0) }) { first, _ in first }
    }

    /// Where the openings of a draw lie, relative to the workspace.
    static func path(_ draw: String) -> String { "office/openings/\(draw).tsv" }

    /// The openings as they lie there; nil for an unblinded draw.
    static func bytes(_ draw: String, in workspace: Workspace) throws(Problem) -> [UInt8]? {
        try FileReader.bytesIfPresent(at: "\(workspace.root)/\(Pseudonyms.path(draw))")
    }

    /// The roster's oid behind a frozen name.
    func oid(of name: String) -> String { oids[name] ?? name }

    /// The frozen name of a roster's oid; the oid itself in an unblinded draw.
    func name(of oid: String) -> String { names[oid] ?? oid }
}
