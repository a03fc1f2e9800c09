import Standards

/// The month that a title speaks of: 2026年2月企业信用风险分类结果.
enum TitleMonth {
    /// The one month that a title names with year and month, not a day; nil when it names none, or several.
    static func find(_ title: String) -> YearMonth? {
        let pieces = title.split { !$0.isASCII && !"年月日".contains($0) || $0.isASCII && !("0"..."9").contains($0) }
        var months: Set<YearMonth> = []
        for piece in pieces where piece.contains("年") && piece.contains("月") {
            if case .month(let month) = DepartmentDate.parse(String(piece)) { months.insert(month) }
        }
        return months.count == 1 ? months.first : nil
    }
}
