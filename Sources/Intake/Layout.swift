import Messages

/// Where the table lies on the sheet: titles above, header, first data row (spec/domain.md §6.2).
struct Layout: Sendable {
    /// The header row's index; for a header of two rows, the upper one.
    let headerRow: Int
    /// The index of the first row below the header.
    let firstDataRow: Int
    /// The header of every column; group and sub-label joined where the header has two rows.
    let headers: [String]
}

/// Finds the header among the first rows of a table.
enum HeaderFinder {
    /// How many rows are looked at.
    static let searchedRows = 30

    /// The row with the most columns that are understood; at least two, one of them a name or a code.
    ///
    /// Of two equally good rows the upper one counts. Nil when no row qualifies.
    static func find(_ rows: [[String]]) -> Layout? {
        var best: (row: Int, score: Int)?
        for (index, cells) in rows.prefix(searchedRows).enumerated() {
            let score = score(cells)
            if score > (best?.score ?? 0) { best = (index, score) }
        }
        guard let best else { return nil }
        let upper = rows[best.row]
        if best.row + 1 < rows.count, let joined = joined(upper, rows[best.row + 1]) {
            return Layout(headerRow: best.row, firstDataRow: best.row + 2, headers: joined)
        }
        return Layout(headerRow: best.row, firstDataRow: best.row + 1, headers: upper.map(oneLine))
    }

    /// The number of distinct meanings, 0 when there are fewer than two or none of them names a subject, person or item.
    static func score(_ cells: [String]) -> Int {
        var fields: Set<Field> = []
        var columns = 0
        for cell in cells where cell.utf8.count <= 120 {
            guard let field = HeaderDictionary.everything.field(of: cell) else { continue }
            fields.insert(field)
            columns += 1
        }
        let anchors: Set<Field> = [
            .code, .registrationNumber, .organisationCode, .name, .personName, .certificate, .itemName, .itemCode,
            .recusedTarget, .recusedName, .objectText,
        ]
        guard fields.count >= 2, !fields.isDisjoint(with: anchors) else { return 0 }
        return columns
    }

    private static func oneLine(_ text: String) -> String {
        String(text.filter { !$0.isNewline }.drop { $0 == " " })
    }

    // The lower row adds sub-labels to merged groups: 工商执法证 over 编号 and 有效期.
    private static func joined(_ upper: [String], _ lower: [String]) -> [String]? {
        let subLabels: Set<String> = [
            "编号", "号码", "证号", "证件号", "名称", "有效期", "有效期至", "有效期止", "起", "止", "日期", "到期日期", "类别", "代码",
        ]
        let filled = lower.indices.filter { !HeaderText.normal(lower[$0]).isEmpty }
        guard filled.count >= 2, filled.allSatisfy({ subLabels.contains(HeaderText.normal(lower[$0])) }) else {
            return nil
        }
        var group = ""
        return (0..<max(upper.count, lower.count)).map { index in
            let above = index < upper.count ? oneLine(upper[index]) : ""
            let below = index < lower.count ? oneLine(lower[index]) : ""
            if !above.isEmpty { group = above }
            return below.isEmpty ? above : group + below
        }
    }
}
