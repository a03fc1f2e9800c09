import Digest
import Messages
import Standards

/// One line of witness.txt: who saw which digest, and when (SSJ-DRAW/1 §2.3.5).
public struct Witness: Hashable, Sendable {
    /// What was seen.
    public enum Subject: String, Sendable, CaseIterable {
        /// H(freeze.txt).
        case freeze = "F"
        /// H(commits.txt).
        case commits = "K"
        /// H(reveals.txt).
        case reveals = "R"
        /// The public random value.
        case value = "VALUE"
        /// The head of the office's ledger.
        case head = "HEAD"
    }

    /// How it was seen.
    public enum Kind: String, Sendable, CaseIterable {
        /// A protocol signed by people of at least two organisations, with the digest printed on it (纪要).
        case minutes
        /// Filed with the joint-conference office (回执).
        case receipt
        /// Published on a portal.
        case portal
        /// A time stamp after RFC 3161.
        case rfc3161
        /// Signed by another office's ledger.
        case cosign
    }

    /// What was seen.
    public let subject: Subject
    /// Its digest.
    public let digest: HashValue
    /// When it was signed.
    public let at: Moment
    /// How it was seen.
    public let kind: Kind
    /// The document's number without spaces.
    public let document: String
    /// The digest of its scan; nil while the scan is still to follow, written `-`.
    public let scan: HashValue?

    /// Makes one line; the document's number must not hold spaces or line ends (D007).
    public init(
        _ subject: Subject, _ digest: HashValue, at: Moment, kind: Kind, document: String, scan: HashValue?
    ) throws(Problem) {
        let bytes = document.utf8
        guard !bytes.isEmpty, !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else {
            throw Problem(.fieldMalformed, expected: "REF", found: document)
        }
        self.subject = subject
        self.digest = digest
        self.at = at
        self.kind = kind
        self.document = document
        self.scan = scan
    }

    /// The line without its LF.
    public var text: String {
        "witness \(subject.rawValue) \(digest.hex) \(at.text) \(kind.rawValue) \(document):\(scan?.hex ?? "-")"
    }

    /// The text of witness.txt; the lines keep the order given.
    public static func file(_ witnesses: [Witness]) -> String { witnesses.map { $0.text + "\n" }.joined() }

    /// Reads witness.txt, any number of lines.
    public static func read(_ bytes: [UInt8], file: String = "witness.txt") throws(Problem) -> [Witness] {
        var reader = try RecordReader(bytes, file: file)
        var witnesses: [Witness] = []
        while reader.keyword != nil {
            let words = try reader.words(of: "witness", count: 5)
            let reference = words[4]
            guard let subject = Subject(rawValue: words[0]), let at = Moment(words[2]),
                let kind = Kind(rawValue: words[3]),
                let colon = reference.utf8.lastIndex(of: UInt8(ascii: ":"))
            else {
                throw reader.problem(
                    .fieldMalformed, expected: "witness F|K|R|VALUE|HEAD HEX T KIND REF",
                    found: words.joined(separator: " "))
            }
            let scan = String(reference[reference.utf8.index(after: colon)...])
            do {
                witnesses.append(
                    try Witness(
                        subject, reader.digest(words[1]), at: at, kind: kind, document: String(reference[..<colon]),
                        scan: scan == "-" ? nil : reader.digest(scan)))
            } catch {
                throw reader.problem(error.message, expected: error.expected, found: error.found)
            }
        }
        return witnesses
    }
}

extension [Witness] {
    /// A witness of F, K or R must name this ceremony's digest (D052); the others are not part of it.
    public func requireOwn(of freeze: HashValue, _ records: CeremonyRecords) throws(Problem) {
        for (line, witness) in enumerated() {
            let own: HashValue? =
                switch witness.subject {
                case .freeze: freeze
                case .commits: records.commitsHash
                case .reveals: records.revealsHash
                case .value, .head: nil
                }
            if let own, own != witness.digest {
                throw Problem(
                    .witnessForeign, at: Position(file: "witness.txt", line: line + 1), expected: own.hex,
                    found: witness.digest.hex)
            }
        }
    }
}
