import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Registry

/// A freeze after a void: the very files of the voided one under a new number, with a new throw (SSJ-DRAW/1 §2.3.6).
///
/// Whoever voids a draw gains nothing by it: rosters, tiers and officers that changed since stay out. Only a plan that
/// was signed anew since is frozen from the present state.
struct Retry {
    private let workspace: Workspace
    private let voided: DrawRecord
    private let record: FreezeRecord
    private let files: DrawFiles

    /// Reads the voided freeze; nil when it was made under another version of the plan.
    init?(of voided: DrawRecord, under stored: StoredPlan, in workspace: Workspace) throws(Problem) {
        self.workspace = workspace
        self.voided = voided
        let folder = try DrawFolder(workspace: workspace, id: voided.id).read()
        record = try folder.freeze(of: voided)
        let names = Set(record.entries.map(\.name))
        files = DrawFiles(folder.files.filter { names.contains($0.name) }.map { ($0.name, $0.bytes) })
        let plan = "plan \(stored.version) \(stored.digest)\n"
        guard files["roster.txt"]?.starts(with: plan.utf8) == true else { return nil }
    }

    /// Puts the folder in its place, with master and openings; every file must be as it was frozen (D037).
    func freeze(as id: String, previous: HashValue, terms: CeremonyTerms) throws(Problem) -> FreezeRecord {
        let again = try FreezeRecord(
            draw: id, hash: record.hash, previous: previous, files: files, terms: terms)
        for entry in record.entries where !again.entries.contains(entry) {
            throw Problem(.retryDiffers, at: Position(file: "draws/\(voided.id)/\(entry.name)"), found: entry.name)
        }
        let folder = DrawFolder(workspace: workspace, id: id)
        if let master = try DrawFolder(workspace: workspace, id: voided.id).keptMaster() {
            try folder.keep(master: master)
        }
        if let openings = try Pseudonyms.bytes(voided.id, in: workspace) {
            try workspace.office.write(openings, to: Pseudonyms.path(id))
        }
        try folder.create(files.adding([("freeze.txt", Array(again.text.utf8))]))
        return again
    }
}
