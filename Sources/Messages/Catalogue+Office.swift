// What the office may and may not do on a day: times, sheets, files returned, claims.
extension Message {
    /// A run that would stand for a moment before something that is recorded already.
    public static let asOfBeforeRecorded = Message(
        "W075", exit: .gateClosed,
        zh: "{found} 早于已登记的最近一件事（{expected}），不能倒填时间", remedy: "去掉 --as-of 或改用更晚的日期；没有写 --as-of 的，核对本机时钟。",
        en: "{found} is before the latest recorded event ({expected}); nothing is antedated",
        remedyEnglish: "Leave out --as-of or give a later day; without --as-of, check this machine's clock.")
    /// A run that would stand for a day to come.
    public static let asOfInFuture = Message(
        "W076", exit: .gateClosed,
        zh: "{found} 晚于今天 {expected}，不能预先登记",
        remedy: "去掉 --as-of；只想预览的用 --dry-run 或 status，练习用 init --rehearsal 新建的工作区。",
        en: "{found} is after today, {expected}; nothing is recorded in advance",
        remedyEnglish:
            "Leave out --as-of; look ahead with --dry-run or status, practise in a workspace made by init --rehearsal.")
    /// The department in county.toml is not in departments.csv.
    public static let officeDepartmentUnknown = Message(
        "W078", exit: .configuration,
        zh: "office.department 写的“{found}”不在 departments.csv 中，最接近的是 {expected}",
        remedy: "在 county.toml 中改正，写 departments.csv 里的简称、全称或别名。",
        en: "office.department names {found}, which is not in departments.csv; the nearest are {expected}",
        remedyEnglish: "Correct county.toml: write a short name, full name or alias of departments.csv.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let office: [Message] = [.asOfBeforeRecorded, .asOfInFuture, .officeDepartmentUnknown]
}
