/// Finds the reporting unit (填报单位) in the rows above the header.
enum ReportingUnit {
    private static let marks = ["填报单位", "填报部门", "报送单位", "报送部门", "填表单位", "上报单位"]
    private static let ends = ["填报日期", "填表日期", "报送日期", "填报时间", "日期", "单位:", "单位：", "填表人", "填报人", "联系人", "联系电话"]

    /// The unit's name; nil when no row names one.
    static func find(_ rows: [[String]]) -> String? {
        for cells in rows {
            for (index, cell) in cells.enumerated() {
                guard let name = name(in: cell) else { continue }
                if !name.isEmpty { return name }
                // The name may stand in the next filled cell.
                let next = cells[(index + 1)...].map(CellText.trimmed).first { !$0.isEmpty }
                if let next { return clipped(next) }
            }
        }
        return nil
    }

    private static func name(in cell: String) -> String? {
        for mark in marks {
            guard let range = cell.firstRange(of: mark) else { continue }
            var rest = cell[range.upperBound...]
            for bracket in ["(盖章)", "（盖章）", "(公章)", "（公章）", "(章)", "（章）"] where rest.hasPrefix(bracket) {
                rest = rest.dropFirst(bracket.count)
            }
            while let first = rest.first, first == ":" || first == "：" || first.isWhitespace { rest = rest.dropFirst() }
            return clipped(String(rest))
        }
        return nil
    }

    // Up to a space or the next label of the same line.
    private static func clipped(_ text: String) -> String {
        var rest = text[...]
        for end in ends {
            if let range = rest.firstRange(of: end) { rest = rest[..<range.lowerBound] }
        }
        let word = rest.prefix { !$0.isWhitespace }
        for bracket in ["(盖章)", "（盖章）", "(公章)", "（公章）"] where word.hasSuffix(bracket) {
            return String(word.dropLast(bracket.count))
        }
        return String(word)
    }
}
