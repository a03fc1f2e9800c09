import Messages
import Tabular

/// From the frozen names of a draw back to the rosters' oids; in an unblinded draw both are the same.
struct Pseudonyms {
    private let oids: [String: String]

    /// Reads the office's openings of a draw, `office/openings/<id>.tsv` (rows pid, oid, salt).
    init(_ draw: String, of workspace: Workspace) throws(Problem) {
        let path = "\(workspace.root)/\(Pseudonyms.path(draw))"
        guard let text = try FileReader.text(at: path) else {
            oids = [:]
            return
        }
        var oids: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3 else { throw Problem(.inputMissing, found: path) }
            oids[String(fields[0])] = String(fields[1])
        }
        self.oids = oids
    }

    /// Where the openings of a draw lie, relative to the workspace.
    static func path(_ draw: String) -> String { "office/openings/\(draw).tsv" }

    /// The roster's oid behind a frozen name.
    func oid(of name: String) -> String { oids[name] ?? name }
}
