import Digest
import Messages

/// What the office signed for beside the rosters: its own roster, every target's tier, the settings of draws (§2.2).
///
/// Its text is three lines of roster.txt, and their SHA-256 is the digest on the office's confirmation sheet, so that
/// `grep -E '^(office|tiers|policy) ' roster.txt | sha256sum` leads from the signed paper to the frozen files.
public struct SignedBasis: Hashable, Sendable {
    /// The office's department.
    public let office: String
    /// The digest of that department's rosters.
    public let rosters: HashValue
    /// The newest month of a class, `2026-01`; `-` when there is none.
    public let month: String
    /// How many targets have a tier.
    public let count: Int
    /// SHA-256 of the list of tiers, rows `oid`, `tier` by bytes of the oid.
    public let tiers: HashValue
    /// SHA-256 of the settings that draws read.
    public let policy: HashValue

    /// Takes all parts; `list` are the bytes of the list of tiers.
    public init(office: String, rosters: HashValue, month: String, list: [UInt8], policy: HashValue) {
        self.office = office
        self.rosters = rosters
        self.month = month
        self.count = list.count { $0 == UInt8(ascii: "\n") }
        self.tiers = HashAlgorithm.sha256.hash(list)
        self.policy = policy
    }

    /// Reads the three lines wherever they stand in a text; nil when one of them is missing.
    public init?(_ text: String) {
        var lines: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if ["office", "tiers", "policy"].contains(words[0]) { lines[words[0]] = words }
        }
        guard let office = lines["office"], office.count == 3, let rosters = HashValue(hex: office[2]),
            let tiers = lines["tiers"], tiers.count == 4, let count = Int(tiers[2]),
            let list = HashValue(hex: tiers[3]), let policy = lines["policy"], policy.count == 2,
            let settings = HashValue(hex: policy[1])
        else { return nil }
        self.office = office[1]
        self.rosters = rosters
        self.month = tiers[1]
        self.count = count
        self.tiers = list
        self.policy = settings
    }

    /// The three lines.
    public var text: String {
        "office \(office) \(rosters.hex)\ntiers \(month) \(count) \(tiers.hex)\npolicy \(policy.hex)\n"
    }

    /// The digest on the office's sheet.
    public var digest: HashValue { HashAlgorithm.sha256.hash(text) }

    /// The basis that roster.txt names; nil when it names none.
    ///
    /// - Throws: D085 when the office's confirmation there is of something else.
    static func read(_ rosterText: [UInt8]) throws(Problem) -> SignedBasis? {
        let lines = String(decoding: rosterText, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let own = lines.filter { line in
            ["office", "tiers", "policy"].contains(line.prefix { $0 != " " })
        }
        guard own.contains(where: { !$0.hasPrefix("office") }) else { return nil }
        let text = own.map { $0 + "\n" }.joined()
        guard let basis = SignedBasis(text), basis.text == text else {
            throw Problem(
                .basisUnsigned, at: Position(file: "roster.txt"), expected: "office, tiers, policy", found: text)
        }
        guard lines.contains(where: { $0 == "confirmed \(basis.office) \(basis.digest.hex)" }) else {
            throw Problem(
                .basisUnsigned, at: Position(file: "roster.txt"),
                expected: "confirmed \(basis.office) \(basis.digest.hex)",
                found: lines.first { $0.hasPrefix("confirmed \(basis.office) ") }.map(String.init) ?? "—")
        }
        return basis
    }

    /// Checks a frame against the list of tiers that was signed.
    ///
    /// The list is that one (D085), and nobody stands in another tier's cell (D086). A blinded frame needs its openings;
    /// cells without a tier say nothing.
    func check(_ frame: Frame, list: [UInt8], openings: Openings?) throws(Problem) {
        let found = HashAlgorithm.sha256.hash(list)
        guard found == tiers else {
            throw Problem(.basisUnsigned, at: Position(file: "tiers"), expected: tiers.hex, found: found.hex)
        }
        var signed: [String: String] = [:]
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: "\t", maxSplits: 1).map(String.init)
            if words.count == 2 { signed[words[0]] = words[1] }
        }
        var objects: [String: String] = [:]
        for row in openings?.rows ?? [] { objects[row.pid] = row.oid }
        if openings == nil, frame.isBlinded {
            throw Problem(.fileAbsent, at: Position(file: "openings.tsv"), found: "openings.tsv")
        }
        for group in frame.groups {
            guard let tier = group.cell.split(separator: "/").first.map(String.init), group.cell.contains("/"),
                tier != "all"
            else { continue }
            for row in group.rows {
                let name = frame.oid(Int32(row))
                let oid = objects[name] ?? name
                let own = signed[oid] ?? "U"
                guard own == tier else {
                    throw Problem(
                        .tierUnsigned, at: Position(file: "frame.tsv", line: row + 1), expected: own,
                        found: "\(oid) \(tier)")
                }
            }
        }
    }
}
