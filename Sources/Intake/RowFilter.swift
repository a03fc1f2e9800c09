import Standards
import Tabular

/// Tells data rows from what else stands in and below a table (spec/domain.md §6.2).
struct RowFilter {
    let mapping: HeaderMapping
    private let headers: [String]
    /// How many digits a row may hold that repeats the header.
    private let mostDigits: Int

    init(mapping: HeaderMapping) {
        self.mapping = mapping
        headers = mapping.columns.map { HeaderText.normal($0.header) }
        mostDigits = mapping.columns.reduce(8) { $0 + $1.header.utf8.count { $0 >= 0x30 && $0 <= 0x39 } }
    }

    /// Why a row is no data row.
    enum Reason: String {
        case blank = "空行"
        case repeatedHeader = "重复的表头"
        case repeatedTitle = "重复的标题"
        case columnNumbers = "列序号行"
        case sample = "示例行"
        case total = "合计行"
        case remark = "表尾说明行"
    }

    /// What a row is.
    enum Reading: Equatable {
        /// A data row: it holds a valid code, perhaps a unified code as it stands in the column of codes.
        case data(hasPlainCode: Bool)
        /// A row without a valid code that looks like data.
        case unclear
        /// No data row.
        case skipped(Reason)
    }

    /// What a row is: a row with a valid code is always data, whatever its words, except for samples.
    ///
    /// Cost of a data row: a look at its first cells.
    func reading(_ row: Row) -> Reading {
        var first: Int?
        var filled = 0
        for index in 0..<row.count {
            let isBlank = row.withBytes(index) { $0.allSatisfy { $0 <= 0x20 } }
            if isBlank { continue }
            filled += 1
            if filled == 1 { first = index }
            if filled == 2 { break }
        }
        guard let first else { return .skipped(.blank) }
        if isSample(first, row) { return .skipped(.sample) }
        if let data = data(row) { return data }
        let text = row.withBytes(first, CellText.text)
        if text.isEmpty, filled < 2 { return .skipped(.blank) }
        let key = NameKey.key(of: text)
        if isTotal(key) { return .skipped(.total) }
        if isRemark(key, isAlone: filled == 1) { return .skipped(.remark) }
        if isNumberRow(row) { return .skipped(.columnNumbers) }
        return isHeader(row) ? .skipped(.repeatedHeader) : .unclear
    }

    private func data(_ row: Row) -> Reading? {
        for field in [Field.code, .registrationNumber, .recusedTarget] {
            guard let column = mapping.column(of: field), column < row.count else { continue }
            let isPlain = row.withBytes(column) { UnifiedCode.isValid($0.assumingMemoryBound(to: UInt8.self)) }
            if isPlain || SubjectCode(row.field(column)).code != nil {
                return .data(hasPlainCode: isPlain && field == .code)
            }
        }
        return nil
    }

    private func isSample(_ first: Int, _ row: Row) -> Bool {
        if row.withBytes(first, { RowFilter.samples.begin(CellText.trimmed($0)) }) { return true }
        guard let column = mapping.column(of: .name), column < row.count else { return false }
        return row.withBytes(column) { RowFilter.sampleNames.begin(CellText.trimmed($0)) }
    }

    private static let samples = FirstWords([
        "例:", "例：", "示例", "样例:", "样例：", "填写示例", "举例", "如:", "如：", "(例)", "（例）", "(示例)", "（示例）",
    ])
    private static let sampleNames = FirstWords(["测试企业", "示例企业", "例：", "示例："])
    private static let totals = FirstWords(["合计", "小计", "总计", "共计", "本页小计", "本页合计", "累计"])
    private static let remarks = FirstWords([
        "填表人", "审核人", "制表人", "制表", "填表", "复核", "复核人", "经办人", "填报人", "负责人签字", "单位负责人", "分管负责人", "联系电话", "联系人", "备注",
        "说明", "填表说明", "填写说明", "注", "注意", "填报单位", "填报日期", "填表日期", "制表日期", "制表时间", "制表单位", "打印日期", "打印时间", "打印人", "导出日期",
        "导出时间", "导出人", "统计时间", "统计日期", "统计口径", "数据来源", "查询条件", "单位(盖章)", "单位盖章", "(盖章)", "审核",
    ])

    // 合计, 小 计, 总计：35户; not 合计算量有限公司: behind the word comes nothing, a colon, a bracket or a number.
    private func isTotal(_ key: String) -> Bool {
        RowFilter.totals.begin(key) { ":(0123456789".utf8.contains($0) }
    }

    // 以下空白, ——————, 共3户 alone in a row.
    private func isFiller(_ key: String) -> Bool {
        let bare = key.filter { $0 != "(" && $0 != ")" }
        if ["以下空白", "以下无正文", "此页无正文", "以下无数据", "以下为空"].contains(where: bare.hasPrefix) { return true }
        if bare.utf8.count > 1, bare.unicodeScalars.allSatisfy({ "-—–_=*·.…─".unicodeScalars.contains($0) }) {
            return true
        }
        return isPager(bare)
    }

    // 共3户, 第1/2页, 共14条记录 每页20条 当前第1页: numbers and words of a pager alone.
    private func isPager(_ text: String) -> Bool {
        guard text.hasPrefix("共") || text.hasPrefix("第") || text.hasPrefix("当前第") || text.hasPrefix("总共") else {
            return false
        }
        var rest = text.filter { !("0"..."9").contains($0) && !" ,，/;:".contains($0) }
        guard rest.count < text.count else { return false }
        for word in ["当前", "总共", "每页", "记录", "数据", "共", "第", "户", "家", "条", "人", "个", "项", "页", "行"] {
            rest = rest.replacing(word, with: "")
        }
        return rest.isEmpty
    }

    private func isRemark(_ key: String, isAlone: Bool) -> Bool {
        if RowFilter.remarks.begin(key, before: { ":(1".utf8.contains($0) }) { return true }
        // The line that a sample's or a rehearsal's own sheets bear, when they come back filled in.
        if isAlone && (key.hasSuffix("不得公示") || isFiller(key)) { return true }
        return isAlone && (key.hasPrefix("※") || key.hasPrefix("*") || key.hasPrefix("第") && key.hasSuffix("页"))
    }

    // 1 2 3 …, (1) (2) (3) … or 甲 乙 1 2 under the header.
    private func isNumberRow(_ row: Row) -> Bool {
        let letters = ["甲", "乙", "丙", "丁", "戊"]
        var expected = 1
        var count = 0
        var filled = 0
        for index in 0..<row.count {
            var text = CellText.key(row.field(index))
            if text.isEmpty { continue }
            filled += 1
            // Spreadsheets take (1) for -1.
            if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
            if text.hasPrefix("-") { text.removeFirst() }
            if text == String(expected) {
                expected += 1
                count += 1
            } else if expected == 1, count < letters.count, text == letters[count] {
                count += 1
            } else {
                return false
            }
        }
        return filled >= 2 && count == filled
    }

    private func isHeader(_ row: Row) -> Bool {
        // To look at digits costs far less than to fold the texts.
        var digits = 0
        for index in 0..<row.count {
            row.withBytes(index) { digits += $0.count { $0 >= 0x30 && $0 <= 0x39 } }
            if digits > mostDigits { return false }
        }
        var same = 0
        var filled = 0
        for index in 0..<min(row.count, headers.count) {
            let text = HeaderText.normal(row.field(index))
            if text.isEmpty { continue }
            filled += 1
            if text == headers[index] { same += 1 }
        }
        return same >= 2 && same * 2 > filled
    }
}
