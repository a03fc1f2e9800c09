import GRDB
import Model
import Standards

/// The columns of `target_entry`, in their order.
enum TargetRow {
    static let columns = 3 + StatementBatch.Column.allCases.count

    /// The columns that are never NULL.
    static let mustStand = Set([StatementBatch.Column.oid, .name, .supervisor, .library].map(\.rawValue))

    static func arguments(_ statement: TargetStatement, file: Int, line: Int) -> StatementArguments {
        let listing = statement.listing
        return [
            file, line, nil, statement.oid, statement.name, statement.subjectClass?.rawValue,
            statement.status?.rawValue, text(statement.division), text(statement.region), text(statement.industry),
            text(statement.address), text(statement.representative), text(statement.phone), statement.founded?.text,
            listing.supervisor, listing.library, text(listing.licenceKind), text(listing.licenceNumber),
            listing.licenceEnd?.text, text(listing.tags.joined(separator: "\n")), text(statement.owner),
        ]
    }

    private static func text(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Adds a row of the table to a batch.
    static func add(_ row: RawRow, to rows: inout StatementBatch) {
        rows.begin(line: Int(row.number(1)), .update)
        for column in StatementBatch.Column.allCases {
            row.withText(Int32(column.rawValue + 3)) { rows.put(column, $0) }
        }
        rows.keep()
    }

    /// Whether a row of the table stands now, or stood at a snapshot.
    static func stands(_ row: Row, _ statement: TargetStatement, at snapshot: Snapshot?) -> Bool {
        let until: Int? = row[2]
        return snapshot?.holds(of: statement.listing.supervisor, from: row[0], until: until) ?? (until == nil)
    }

    /// The statement of a row whose columns begin at an index.
    static func statement(_ row: Row, from first: Int = 0) throws -> TargetStatement {
        func text(_ column: Int) -> String { (row[first + column] as String?) ?? "" }
        func choice<Choice: RawRepresentable>(_ column: Int) throws -> Choice? where Choice.RawValue == String {
            row.hasNull(atIndex: first + column) ? nil : try row.choice(first + column)
        }
        return TargetStatement(
            oid: text(3), name: text(4), subjectClass: try choice(5), status: try choice(6), division: text(7),
            region: text(8), industry: text(9), address: text(10), representative: text(11), phone: text(12),
            founded: try row.optionalDate(first + 13), owner: text(20),
            listing: Listing(
                library: text(15), licenceKind: text(16), licenceNumber: text(17),
                licenceEnd: try row.optionalDate(first + 18),
                tags: row.hasNull(atIndex: first + 19) ? [] : row.lines(first + 19), supervisor: text(14)))
    }
}
