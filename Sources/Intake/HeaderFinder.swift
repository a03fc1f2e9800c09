import Messages
import Standards

/// Finds the header among the first rows of a table.
enum HeaderFinder {
    /// How many rows are looked at.
    static let searchedRows = 30
    /// How many rows a header may have.
    static let deepest = 3

    /// The row, or the two or three rows together, with the most columns that are understood; at least two, one of them
    /// a name or a code.
    ///
    /// Of equally good places the upper one counts, and of these the one of fewest rows. `offset` is the index of the
    /// first of the rows on its sheet. Nil when no row qualifies.
    static func find(_ rows: [[String]], offset: Int = 0) -> Layout? {
        var best: (row: Int, depth: Int, score: Int, headers: [String])?
        for index in rows.prefix(searchedRows).indices {
            var headers = rows[index].map(oneLine)
            var least = 0
            for depth in 1...deepest {
                if depth > 1 {
                    // Rows together must tell more than each of them alone.
                    guard index + depth <= rows.count, isGroupRow(headers),
                        let joined = joined(headers, rows[index + depth - 1])
                    else { break }
                    least = max(least, score(rows[index + depth - 1]))
                    headers = joined
                }
                let score = score(headers)
                if score > max(best?.score ?? 0, least) { best = (index, depth, score, headers) }
                least = max(least, score)
            }
        }
        return best.map {
            Layout(
                firstRow: offset, headerRow: offset + $0.row, firstDataRow: offset + $0.row + $0.depth,
                headers: $0.headers)
        }
    }

    /// The layout that a person has stated: the header in these rows, the uppermost first.
    static func stated(_ rows: [[String]], headerRow: Int, depth: Int) -> Layout? {
        guard depth >= 1, headerRow + depth <= rows.count else { return nil }
        var headers = rows[headerRow].map(oneLine)
        for row in rows[(headerRow + 1)..<(headerRow + depth)] {
            headers = joined(headers, row, isStated: true) ?? headers
        }
        return Layout(firstRow: 0, headerRow: headerRow, firstDataRow: headerRow + depth, headers: headers)
    }

    /// The number of columns understood, 0 when there are fewer than two meanings or none of them names a subject,
    /// person or item.
    static func score(_ cells: [String]) -> Int {
        var fields: Set<Field> = []
        var columns = 0
        for cell in cells where cell.utf8.count <= 120 {
            guard let field = HeaderDictionary.everything.field(of: cell) else { continue }
            fields.insert(field)
            columns += 1
        }
        guard fields.count >= 2, !fields.isDisjoint(with: anchors) else { return 0 }
        return columns
    }

    /// What names a subject, person or item.
    static let anchors: Set<Field> = [
        .code, .registrationNumber, .organisationCode, .name, .personName, .certificate, .itemName, .itemCode,
        .recusedTarget, .recusedName, .objectText, .objectName, .objectNumber,
    ]

    private static func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 <= 0x20 }) else { return text }
        return String(text.filter { !$0.isNewline }.drop { $0 == " " })
    }

    // The lower row adds sub-labels to merged groups: 工商执法证 over 编号 and 有效期. It says nothing below a column that
    // has a label of its own already.
    private static func joined(_ upper: [String], _ lower: [String], isStated: Bool = false) -> [String]? {
        func text(_ cells: [String], _ index: Int) -> String {
            index < cells.count && !HeaderText.normal(cells[index]).isEmpty ? oneLine(cells[index]) : ""
        }
        var understood = 0
        var filled = 0
        var group = ""
        var headers: [String] = []
        for index in 0..<max(upper.count, lower.count) {
            let (above, below) = (text(upper, index), text(lower, index))
            if !above.isEmpty { group = above } else if below.isEmpty { group = "" }
            guard !below.isEmpty else {
                headers.append(above)
                continue
            }
            filled += 1
            let isLabel = subLabels.contains(HeaderText.normal(below))
            if isLabel || HeaderDictionary.everything.field(of: below) != nil { understood += 1 }
            let isGroup = above.isEmpty || index + 1 < upper.count && text(upper, index + 1).isEmpty
            guard isStated || isGroup || isLabel, isStated || !isValue(below) else { return nil }
            headers.append(header(group, below, isLabel: isLabel))
        }
        return filled >= 1 && understood * 2 >= filled || isStated ? headers : nil
    }

    /// What a label below a group is called: with the group's name — 工商执法证编号 — where that is a word or the label says
    /// too little alone; without it where the group is no more than 企业基本情况.
    private static func header(_ group: String, _ below: String, isLabel: Bool) -> String {
        let dictionary = HeaderDictionary.everything
        let whole = group + below
        if group.isEmpty || dictionary.isExact(whole) || dictionary.field(of: below) == nil && !isLabel { return whole }
        guard isLabel else { return below }
        guard let ending = generalEndings.first(where: group.hasSuffix) else { return whole }
        let short = String(group.dropLast(ending.count)) + below
        if dictionary.isExact(short) { return short }
        return [whole, short, below].first { dictionary.field(of: $0) != nil } ?? whole
    }

    private static let generalEndings = ["基本情况", "基本信息", "情况", "信息", "资料"]

    // Not a title, which stands alone, nor a line such as 填报单位：… 单位：户.
    private static func isGroupRow(_ cells: [String]) -> Bool {
        let filled = cells.filter { !HeaderText.normal($0).isEmpty }
        return filled.count >= 2 && !filled.contains { $0.contains("：") || $0.contains(":") || isValue($0) }
    }

    private static func isValue(_ text: String) -> Bool {
        text.utf8.count > 60 || text.utf8.count(where: { $0 >= 0x30 && $0 <= 0x39 }) >= 4
    }

    private static let subLabels: Set<String> = [
        "编号", "号码", "证号", "证件号", "名称", "有效期", "有效期至", "有效期止", "起", "止", "日期", "到期日期", "类别", "代码",
        "自", "至", "开始", "结束", "起始日期", "截止日期", "起始", "终止",
    ]
}
