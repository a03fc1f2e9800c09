import Standards

/// Which file and line a field's value comes from, and what others say (design §3, provenance per field).
public struct Provenance: Sendable {
    /// The field.
    public let field: TargetField
    /// The value that counts.
    public let value: String
    /// Where it was first said as it stands.
    public let source: SuppliedStatement
    /// What other current entries say instead, the one that counts most first.
    public let others: [(value: String, source: SuppliedStatement)]

    /// The provenance of every field that any current entry gives, in the order of `TargetField`.
    ///
    /// `history` is everything ever said of one target with the number of the file that ended it. A value that a later
    /// file of the department left open, or said again, is its earlier file's.
    public static func of(
        _ history: [(source: SuppliedStatement, until: Int?)], by order: SourceOrder
    ) -> [Provenance] {
        let current = order.sorted(history.filter { $0.until == nil }.map(\.source))
        func first(_ source: SuppliedStatement, _ field: TargetField) -> SuppliedStatement {
            let text = field.text(of: source.statement)
            let earlier = history.first {
                $0.until == source.file && $0.source.department == source.department
                    && $0.source.statement.listing.key == source.statement.listing.key
                    && ByteOrder.same(field.text(of: $0.source.statement), text)
            }
            return earlier.map { first($0.source, field) } ?? source
        }
        return TargetField.allCases.compactMap { field in
            guard let winner = current.first(where: { !field.text(of: $0.statement).isEmpty }) else { return nil }
            let value = field.text(of: winner.statement)
            let others = current.filter {
                let text = field.text(of: $0.statement)
                return !text.isEmpty && !field.isSame(text, value)
            }
            return Provenance(
                field: field, value: value, source: first(winner, field),
                others: others.map { (field.text(of: $0.statement), first($0, field)) })
        }
    }
}
