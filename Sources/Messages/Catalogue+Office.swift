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
    /// A quality report that lists another number of refused rows than were counted.
    public static let rowsDoNotAddUp = Message(
        "R130", exit: .bug,
        zh: "质量报告的退回行数与统计不符：统计 {expected} 行，报告 {found} 行", remedy: "本文件未导入；这是程序缺陷，请把文件（脱敏后）和本提示一并反馈。",
        en: "The report lists {found} refused rows, but {expected} were counted",
        remedyEnglish: "The file was not taken in; this is a defect of the program: report it with the file.")
    /// A row of a claim sheet without an answer.
    public static let claimUnanswered = Message(
        "R131",
        zh: "没有填认领结果，该主体仍为待认领", remedy: "请填“认领”或“不认领”后再报；逾期未认领的计为监管真空。",
        en: "There is no answer; the entity stays to be claimed",
        remedyEnglish: "Fill in 认领 or 不认领 and send the sheet again; after the deadline it counts as a supervision gap.")
    /// An answer that says nothing certain.
    public static let claimAnswerUnknown = Message(
        "R132",
        zh: "认领结果“{found}”看不出是否认领", remedy: "请填：{expected}。",
        en: "The answer “{found}” does not say whether the entity is claimed",
        remedyEnglish: "Fill in one of: {expected}.")
    /// A refusal without a reason.
    public static let claimReasonMissing = Message(
        "R133",
        zh: "不认领的没有写原因", remedy: "请在“不认领原因”一列写明原因，例如应由哪个部门监管。",
        en: "The refusal gives no reason", remedyEnglish: "Write the reason, such as which department supervises it.")
    /// A department named for claims that has nothing to claim, or files that are no claim sheets.
    public static let noClaimSheet = Message(
        "W077",
        zh: "{found} 不是签收认领单", remedy: "请选择由 doublerandom claim 生成、部门填写后的认领单；其他文件用 onboard 接收。",
        en: "{found} is no claim sheet",
        remedyEnglish: "Give the sheets that doublerandom claim wrote, filled in; other files go through onboard.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let office: [Message] = [
        .asOfBeforeRecorded, .asOfInFuture, .officeDepartmentUnknown, .rowsDoNotAddUp, .claimUnanswered,
        .claimAnswerUnknown, .claimReasonMissing, .noClaimSheet,
    ]
}
