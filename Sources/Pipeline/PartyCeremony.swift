import Ceremony
import Digest
import Drawing
import Messages
import Model
import Registry
import Standards

/// The ceremony of one frozen draw as its folder and its parties' letters tell it.
struct PartyCeremony {
    let record: DrawRecord
    let folder: DrawFolder
    let files: DrawFiles
    let freeze: FreezeRecord
    let letters: PartyLetters
    /// Everything received so far, in the order of receipt.
    let inbox: PartyInbox

    init(_ record: DrawRecord, in workspace: Workspace) throws(Problem) {
        self.record = record
        folder = DrawFolder(workspace: workspace, id: record.id)
        files = try folder.read()
        freeze = try files.freeze(of: record)
        letters = PartyLetters(workspace: workspace, draw: record.id)
        var received: [PartyInbox.Received] = []
        for letter in try letters.letters() {
            let message = try PartyCeremony.message(
                letter.bytes, name: letter.name, files: files, freeze: freeze)
            received.append(PartyInbox.Received(message, at: letter.at))
        }
        inbox = PartyInbox(received)
    }

    /// Which step comes next, who owes it and until when.
    var progress: CeremonyProgress {
        var committed: [String] = []
        var revealed: [String] = []
        for next in inbox.received {
            switch next.message {
            case .commit(let party, _): if next.at < freeze.terms.times.commitBy { committed.append(party) }
            case .reveal(let party, _): if next.at < freeze.terms.times.revealBy { revealed.append(party) }
            }
        }
        return CeremonyProgress(
            terms: freeze.terms, records: Set(files.names), committed: committed, revealed: revealed)
    }

    /// K and R as far as they are fixed, in groups for paper, and what is owed next.
    var lines: [String] {
        var lines: [String] = []
        for (subject, name) in [("K", "commits.txt"), ("R", "reveals.txt")] where !freeze.terms.parties.isEmpty {
            guard let bytes = files[name] else { continue }
            lines += HexGroups.lines(freeze.hash.hash(bytes).hex).map { "  \(subject)  \($0)" }
        }
        return progress.step == .ended ? lines : lines + ["  →  \(progress.owed)"]
    }

    /// commits.txt; out of order before it is closed (D084).
    func commitments() throws(Problem) -> Commitments {
        guard let bytes = files["commits.txt"] else {
            throw Problem(.stepOwed, expected: progress.owed, found: "reveals.txt")
        }
        return try Commitments(bytes, family: .draw, freeze: freeze.freeze, terms: freeze.terms)
    }

    /// Reads a letter of this draw: a party's line of commits.txt, or of reveals.txt once that is closed (W130).
    func message(_ bytes: [UInt8], name: String) throws(Problem) -> PartyMessage {
        try PartyCeremony.message(bytes, name: name, files: files, freeze: freeze)
    }

    private static func message(
        _ bytes: [UInt8], name: String, files: DrawFiles, freeze: FreezeRecord
    ) throws(Problem) -> PartyMessage {
        if bytes.starts(with: "commit ".utf8) {
            return try PartyMessage.readCommit(bytes, file: name, terms: freeze.terms)
        }
        guard let commits = files["commits.txt"] else { throw Problem(.letterEarly, found: name) }
        return try PartyMessage.readReveal(
            bytes, file: name,
            under: try Commitments(commits, family: .draw, freeze: freeze.freeze, terms: freeze.terms),
            terms: freeze.terms, hash: freeze.hash)
    }
}
