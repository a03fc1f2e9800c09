import Ceremony
import Digest
import Messages

/// openings.tsv: which object stands behind each pseudonym; for the office's bundle and auditors (SSJ-DRAW/1 §2.9).
public struct Openings: Hashable, Sendable {
    /// One opening.
    public struct Row: Hashable, Sendable {
        /// The pseudonym.
        public let pid: String
        /// The object.
        public let oid: String
        /// Its salt, 64 hex.
        public let salt: String
    }

    /// The openings, ascending by pseudonym.
    public let rows: [Row]

    /// Opens the pseudonyms of these objects; an object given twice is opened once.
    public init(oids: some Sequence<String>, blinding: Blinding) {
        rows = Set(oids).map { Row(pid: blinding.pid(oid: $0), oid: $0, salt: blinding.salt(oid: $0)) }
            .sorted { $0.pid < $1.pid }
    }

    /// Reads openings.tsv, `pid oid salt`: every row must hash to its pseudonym (D053), no object twice (D009).
    public init(_ bytes: [UInt8], hash: HashAlgorithm) throws(Problem) {
        var rows: [Row] = []
        var objects: Set<String> = []
        for row in try TableReader.rows(bytes, file: "openings.tsv", fields: 3) {
            let next = Row(pid: try row.oid(0), oid: try row.oid(1), salt: row.text(2))
            if Blinding.pid(hash, salt: next.salt, oid: next.oid) != next.pid {
                throw row.problem(.openingWrong, found: next.pid)
            }
            if !objects.insert(next.oid).inserted { throw row.problem(.keyRepeated, found: next.oid) }
            rows.append(next)
        }
        self.rows = rows
    }

    /// The bytes of openings.tsv.
    public var bytes: [UInt8] { rows.flatMap { Array("\($0.pid)\t\($0.oid)\t\($0.salt)\n".utf8) } }

    /// Checks that exactly the pseudonyms of a frame and its exclusions are opened: one each, no phantom (D053).
    func check(_ frame: Frame, excluded: [ExcludedRow]) throws(Problem) {
        let needed = Set(Set(frame.numbers).map { frame.oid($0) } + excluded.map(\.oid))
        let opened = Set(rows.map(\.pid))
        if let pid = needed.subtracting(opened).min() ?? opened.subtracting(needed).min() {
            throw Problem(.openingWrong, at: Position(file: "openings.tsv"), found: pid)
        }
    }
}
