import Ceremony
import Messages
import Standards

/// A row of history.tsv: `oid`, `entry` or `visit`, day, draw, item, digest of the approved result (SSJ-DRAW/1 §2.7).
///
/// An entry has `-` in its last three fields. A visit counts for rest, cap and coverage only when it cites a draw, an
/// item and an approved result: a sham visit must not buy rest.
public struct HistoryRow: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, Hashable, Sendable {
        /// The object entered the roster.
        case entry
        /// It was inspected.
        case visit
    }

    /// The object (its pseudonym in a blinded frame).
    public let oid: String
    /// What happened.
    public let kind: Kind
    /// When.
    public let day: CivilDate
    /// The draw's ID; nil for an entry and for what was not drawn.
    public let draw: String?
    /// The item; nil as above.
    public let item: String?
    /// The digest of the approved result, 64 hex; nil while there is none.
    public let result: String?

    /// An object's entry to the roster.
    public static func entry(_ oid: String, on day: CivilDate) -> HistoryRow {
        HistoryRow(oid: oid, kind: .entry, day: day, draw: nil, item: nil, result: nil)
    }

    /// A visit; it is checked when frozen.
    public static func visit(
        _ oid: String, on day: CivilDate, draw: String?, item: String?, result: String?
    ) -> HistoryRow {
        HistoryRow(oid: oid, kind: .visit, day: day, draw: draw, item: item, result: result)
    }

    private init(oid: String, kind: Kind, day: CivilDate, draw: String?, item: String?, result: String?) {
        self.oid = oid
        self.kind = kind
        self.day = day
        self.draw = draw
        self.item = item
        self.result = result
    }

    /// Whether it is a visit that cites draw, item and approved result.
    public var counts: Bool { kind == .visit && draw != nil && item != nil && result != nil }

    func line(oid shown: String) -> String {
        "\(shown)\t\(kind.rawValue)\t\(day.text)\t\(draw ?? "-")\t\(item ?? "-")\t\(result ?? "-")"
    }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [HistoryRow] {
        var rows: [HistoryRow] = []
        for row in try TableReader.rows(bytes, file: "history.tsv", fields: 6) {
            guard let kind = Kind(rawValue: row.text(1)) else { throw row.malformed(1, "entry|visit") }
            guard let day = CivilDate(iso: row.text(2)) else { throw row.malformed(2, "2026-03-01") }
            func field(_ index: Int, _ form: String, _ isWell: (String) -> Bool) throws(Problem) -> String? {
                let text = row.text(index)
                if text == "-" { return nil }
                guard kind == .visit, isWell(text) else { throw row.malformed(index, form) }
                return text
            }
            rows.append(
                HistoryRow(
                    oid: try row.oid(0), kind: kind, day: day, draw: try field(3, "draw|-") { Grammar.isDrawID($0) },
                    item: try field(4, "item|-") { Grammar.isName($0.utf8) },
                    result: try field(5, "[0-9a-f]{64}|-") { Grammar.isHex($0, count: 64) }))
        }
        return rows
    }
}
