import Ceremony
import Digest
import Messages
import Output
import Standards
import Tabular

/// What the parties of one draw sent, kept as it came with the moment: `draws/<id>/parties/` (异地多方, SSJ-DRAW/1 §2.3).
///
/// `received.tsv` has a row `moment name sha256` per letter, in the order of receipt; a letter is never replaced.
struct PartyLetters {
    let workspace: Workspace
    let draw: String

    /// One received letter.
    struct Letter {
        let at: Moment
        let name: String
        let bytes: [UInt8]
    }

    private var folder: String { "draws/\(draw)/parties" }
    private var register: String { "\(folder)/received.tsv" }

    /// The letters in the order of receipt; one that was altered since is refused (W128).
    func letters() throws(Problem) -> [Letter] {
        var letters: [Letter] = []
        for (index, row) in try rows().enumerated() {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let path = "\(workspace.root)/\(folder)/\(index + 1)-\(fields.count == 3 ? fields[1] : "")"
            guard fields.count == 3, let at = Moment(fields[0]), let bytes = try FileReader.bytesIfPresent(at: path),
                HashAlgorithm.sha256.hash(bytes).hex == fields[2]
            else { throw Problem(.letterAltered, at: Position(file: register, line: index + 1), found: row) }
            letters.append(Letter(at: at, name: fields[1], bytes: bytes))
        }
        return letters
    }

    /// Keeps a letter; false when the very same one is there already.
    func keep(_ bytes: [UInt8], name: String, at moment: Moment) throws(Problem) -> Bool {
        let known = try letters()
        if known.contains(where: { $0.name == name && $0.bytes == bytes }) { return false }
        let digest = HashAlgorithm.sha256.hash(bytes).hex
        try workspace.office.write(bytes, to: "\(folder)/\(known.count + 1)-\(name)")
        let rows = try rows() + ["\(moment.text)\t\(name)\t\(digest)"]
        try workspace.office.write(Array(rows.map { $0 + "\n" }.joined().utf8), to: register)
        return true
    }

    private func rows() throws(Problem) -> [String] {
        try FileReader.text(at: "\(workspace.root)/\(register)").map {
            $0.split(separator: "\n").map(String.init)
        } ?? []
    }
}
