/// Whether a departmental file holds everything of its kind or only what has changed.
public enum Coverage: String, Sendable, Codable, CaseIterable {
    /// 全量: what the file does not hold is gone.
    case full
    /// 增量: what the file does not hold stays as it is.
    case incremental

    /// The name in reports and settings.
    public var chineseName: String { self == .full ? "全量" : "增量" }
}

/// What an exchange file asks to be done with a record (操作标志 i, u, d).
public enum RowOperation: UInt8, Sendable {
    /// 新增.
    case insert
    /// 更新; also every row of a file without such flags.
    case update
    /// 删除: the record is to go; its row needs no more than what names it.
    case delete

    /// What a flag says; nil for a word that says nothing certain, in any width and case.
    public init?(flag key: String) {
        switch key {
        case "I", "INSERT", "A", "ADD", "N", "NEW", "新增", "增加", "新建", "新设", "添加", "插入": self = .insert
        case "U", "UPDATE", "M", "MODIFY", "C", "CHANGE", "更新", "变更", "修改", "更改": self = .update
        case "D", "DELETE", "DEL", "R", "REMOVE", "删除", "移除", "移出", "注销", "作废": self = .delete
        default: return nil
        }
    }
}
