import Model

/// The kind of file in which a column that a roster carries beside would count.
enum ElsewhereKind {
    /// By what the header speaks of; classes where it speaks of nothing else.
    static func of(_ header: String) -> ExportKind {
        let marks: [(String, ExportKind)] = [
            ("异常", .abnormalList), ("严重违法", .seriousList), ("投诉", .complaints), ("处罚", .penalties),
        ]
        return marks.first { header.contains($0.0) }?.1 ?? .creditClasses
    }
}
