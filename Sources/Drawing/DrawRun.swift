import Ceremony
import Digest
import Messages

/// The draw itself: a frozen folder with its ceremony records becomes a result (SSJ-DRAW/1 §2.3–§2.8).
public struct DrawRun: Sendable {
    /// The folder with result.txt and tickets.tsv added.
    public let files: DrawFiles
    /// The result as values.
    public let result: DrawResult
    /// freeze.txt.
    public let freeze: FreezeRecord
    /// commits, reveals, seed.
    public let records: CeremonyRecords

    /// Runs the draw over freeze.txt, every listed file, commits.txt, reveals.txt and seed.txt.
    ///
    /// Adds the records first when they are given. Refuses whatever `verify` would refuse later, and a folder that
    /// has a result or a void record already (D050): a finished draw is never run again.
    public static func run(_ folder: DrawFiles, records given: CeremonyRecords? = nil) throws(Problem) -> DrawRun {
        var files = folder
        if let given { files = files.adding(given.files) }
        for name in ["void.txt", "result.txt"] where files[name] != nil {
            throw Problem(.voidAndResult, at: Position(file: name))
        }
        let frozen = try FrozenFolder(files, scope: .complete)
        guard let records = try frozen.records() else {
            throw Problem(.fileAbsent, at: Position(file: "seed.txt"), found: "seed.txt")
        }
        let result = DrawResult(frozen.tables, hash: frozen.freeze.hash, seed: records.seed)
        files["result.txt"] = result.resultText
        files["tickets.tsv"] = result.ticketsText
        return DrawRun(files: files, result: result, freeze: frozen.freeze, records: records)
    }
}
