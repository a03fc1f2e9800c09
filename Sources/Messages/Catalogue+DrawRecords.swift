// Party messages, classes of history, strength, what comes after a draw, and engines (SSJ-DRAW/1 §2.3, §2.6, §2.7, §2.10).
extension Message {
    /// Largest remainders leave a cell without any chance and without a published reason (SSJ-DRAW/1 §2.5).
    public static let zeroCell = Message(
        "D056",
        zh: "事项“{found}”按最大余数取整后有分组永远抽不到",
        remedy: "改用不带 +lr 的方式，或在 items.toml 该事项的 reason 中写明原因，随封存公开（warnings.tsv 代码 zero-cell）",
        en: "largest remainders leave a cell of the item “{found}” without any chance",
        remedyEnglish:
            "use the mode without +lr, or give the item's reason in items.toml, published as zero-cell in warnings.tsv")

    /// An item of mode cluster has several cells (§2.6).
    public static let clusterCells = Message(
        "D057",
        zh: "整群抽取的事项“{found}”只能有一个分组",
        remedy: "cells.tsv 中该事项只保留一行，比例为第二阶段抽查比例",
        en: "the item “{found}” of mode cluster must have one cell",
        remedyEnglish: "keep one row in cells.tsv with the rate of the second stage")

    /// A secret was revealed before, in another draw (§2.3).
    public static let secretReused = Message(
        "D058",
        zh: "“{found}”启封的随机数在 {expected} 中已经公开过",
        remedy: "每次抽取都用本程序重新生成随机数；旧随机数作废",
        en: "the secret of “{found}” was revealed already in {expected}",
        remedyEnglish: "make a new secret with this program for every draw")

    /// clusters.tsv does not map exactly the frame's objects (§2.2).
    public static let clusterMapWrong = Message(
        "D059",
        zh: "clusters.tsv 与待抽名单不符：{found}",
        remedy: "该事项的每个对象恰好属于一个群",
        en: "clusters.tsv does not match the frame: {found}",
        remedyEnglish: "every object of the item belongs to exactly one cluster")

    /// A step is taken before or after its time (§2.2, §2.3).
    public static let recordUntimely = Message(
        "D060", exit: .gateClosed,
        zh: "现在是 {found}，该步骤的时限为 {expected}",
        remedy: "按 freeze.txt 的时间办理；逾期的随机数只登记 late，不得使用",
        en: "it is {found}; the step is due {expected}",
        remedyEnglish: "keep to the times of freeze.txt; a late secret is only logged, never used")

    /// The fallback was used without the operator's cancellation (§2.3.3).
    public static let fallbackUnproved = Message(
        "D061", exit: .verificationFailed,
        zh: "使用了备用来源 {found}，但没有首选来源取消的证据",
        remedy: "取得发布机构的取消公告并登记 fallback.txt；没有证据只能用首选来源或作废",
        en: "the fallback {found} was used without evidence that the beacon was cancelled",
        remedyEnglish: "record the operator's own cancellation in fallback.txt; without it use the beacon or void")

    /// fallback.txt stands beside a value of the first beacon (§2.3.3).
    public static let fallbackNeedless = Message(
        "D062", exit: .verificationFailed,
        zh: "首选来源 {found} 已使用，却有其取消的记录 fallback.txt",
        remedy: "查明首选来源是否真的取消；两者只能有其一",
        en: "the beacon {found} was used although fallback.txt says it was cancelled",
        remedyEnglish: "find out whether it was cancelled; only one can be true")

    /// classrule.toml breaks its form (§2.7).
    public static let ruleMalformed = Message(
        "D063",
        zh: "classrule.toml 的写法不合规定：“{found}”，应为 {expected}",
        remedy: "每个键一行、各一次：as_of、rest_months、epsilon_ppm、cap_per_year、coverage_years",
        en: "classrule.toml is malformed: “{found}”, expected {expected}",
        remedyEnglish: "one line per key, each once: as_of, rest_months, epsilon_ppm, cap_per_year, coverage_years")

    /// Coverage is promised, but an object's entry to the roster is not in history.tsv (§2.7).
    public static let entryUnknown = Message(
        "D064",
        zh: "“{found}”没有入库日期，无法计算覆盖年限",
        remedy: "在 history.tsv 补 entry 行（对象首次进入名录的日期）",
        en: "the entry of “{found}” to the roster is not known, so that coverage cannot be computed",
        remedyEnglish: "add its entry row to history.tsv")

    /// An object stands in another history class than rule and history give (§2.7).
    public static let classWrong = Message(
        "D065",
        zh: "“{found}”应在历史类别 {expected}",
        remedy: "按 classrule.toml 和 history.tsv 重新分组；类别不得手工指定",
        en: "“{found}” belongs to the history class {expected}",
        remedyEnglish: "group again by classrule.toml and history.tsv; classes are never chosen by hand")

    /// The annual cap excludes somebody below it, or lets somebody above it be drawn (§2.7).
    public static let capWrong = Message(
        "D066",
        zh: "“{found}”的年度检查次数与上限 {expected} 不符",
        remedy: "达到上限的以 annual-cap 排除，未达到的不得排除",
        en: "the visits of “{found}” do not agree with the annual cap {expected}",
        remedyEnglish: "exclude as annual-cap exactly those who reached it")

    /// A history class has another rate than the rule gives (§2.7).
    public static let classRateWrong = Message(
        "D067",
        zh: "分组“{found}”的比例应为 {expected}",
        remedy: "p 类为 1000000；d 类不低于 1/剩余年数；r 类为同等级 n 类比例乘 epsilon",
        en: "the rate of the cell “{found}” should be {expected}",
        remedyEnglish: "p is 1000000, d at least 1/years left, r epsilon times the tier's rate in n")

    /// An object replaced earlier is neither certain nor excluded with a registry reference (§2.2).
    public static let replacedLost = Message(
        "D068",
        zh: "曾被递补替换的“{found}”既不在必抽的 p 类，也没有登记依据的排除",
        remedy: "列入 p 类（比例 1000000），或以“代码/登记文号”排除",
        en: "“{found}”, replaced earlier, is neither in class p nor excluded with a registry reference",
        remedyEnglish: "put it into class p (rate 1000000) or exclude it as CODE/REFERENCE")

    /// An object stands in class p although nobody replaced it (§2.7).
    public static let certainWithoutCause = Message(
        "D069",
        zh: "“{found}”在 p 类，但 replaced.tsv 没有它",
        remedy: "p 类只收曾被递补替换的对象，防止借“随机”之名定向",
        en: "“{found}” is in class p but not in replaced.tsv",
        remedyEnglish: "class p is only for objects that were replaced earlier")

    /// strength.txt says other than the records give (§2.3.5).
    public static let strengthDiffers = Message(
        "D070", exit: .verificationFailed,
        zh: "strength.txt 与重新计算的强度不一致：应为“{expected}”，实际为“{found}”",
        remedy: "重新生成材料包；强度只由记录和见证算出",
        en: "strength.txt differs: expected “{expected}”, found “{found}”",
        remedyEnglish: "make the bundle again; strength follows from the records alone")

    /// The folders amend-1, amend-2 … have a gap, an unknown file or no end (§2.6).
    public static let amendmentGap = Message(
        "D071", exit: .verificationFailed,
        zh: "更正与变更记录不完整：{found}，应为 {expected}",
        remedy: "amend-1、amend-2……依次编号，每个以结果或作废告终",
        en: "the amendments are not complete: {found}, expected {expected}",
        remedyEnglish: "amend-1, amend-2 … without gaps, each ended by a result or a void")

    /// The number of such an item cannot be changed (§2.6).
    public static let amendUnfit = Message(
        "D072",
        zh: "事项“{found}”的抽取方式不能变更数量",
        remedy: "只有按比例或定额抽取的事项可以变更；其余另行封存一次抽取",
        en: "the number of the item “{found}” cannot be changed in its mode",
        remedyEnglish: "only rates and counts can be changed; freeze another draw instead")

    /// More is added or taken away than there is (§2.6).
    public static let deltaTooLarge = Message(
        "D073",
        zh: "变更数量 {found} 超过可变更的 {expected}",
        remedy: "减少变更数量；已通知的和必抽的对象不得减去",
        en: "the change {found} exceeds the {expected} objects it may touch",
        remedyEnglish: "change fewer; notified and certain objects never leave")

    /// An object is named that is not drawn (§2.6).
    public static let notDrawn = Message(
        "D074",
        zh: "“{found}”不在当前抽中名单中",
        remedy: "核对事项、分组和对象编号",
        en: "“{found}” is not among the drawn objects",
        remedyEnglish: "check item, cell and object")

    /// A correction takes another event, repeats the value or comes too early (§2.3).
    public static let correctionUnfit = Message(
        "D075", exit: .verificationFailed,
        zh: "更正的公开随机数不合规定：“{found}”，应为 {expected}",
        remedy: "更正只改正同一来源发布错误的值，须有来源单位的证据，不得换来源重抽",
        en: "the corrected beacon “{found}” is not allowed; expected {expected}",
        remedyEnglish: "a correction mends the value of the same event by its source's evidence and is never a new draw"
    )

    /// A replacement's code is not in the closed list (§2.6).
    public static let replacementCode = Message(
        "D076",
        zh: "递补原因代码“{found}”不在规定范围（{expected}）",
        remedy: "无法联系、注销、已关闭等现场发现的情况是检查结果，不得递补",
        en: "the replacement code “{found}” is not one of {expected}",
        remedyEnglish: "what is found on a visit is a result and replaces nobody")

    /// A replacement's evidence is too old, or does not show ineligibility at the freeze (§2.6).
    public static let replacementEvidence = Message(
        "D077",
        zh: "递补证据日期不合规定：{found}（应为 {expected}）",
        remedy: "登记证据须在 30 日内取得，且证明封存时已不符合条件",
        en: "the date {found} of the evidence is not allowed (expected {expected})",
        remedyEnglish: "registry evidence is at most 30 days old and shows that the object was ineligible at the freeze"
    )

    /// The approver of a replacement is of the same organisation (§2.6).
    public static let approverOwn = Message(
        "D078",
        zh: "递补的经办单位和批准单位都是“{found}”",
        remedy: "由另一单位批准",
        en: "“{found}” both handles and approves the replacement",
        remedyEnglish: "another organisation approves")

    /// An engine has no SM3 (§2.10).
    public static let engineHash = Message(
        "D079",
        zh: "{found} 没有 SM3，不能计算本次抽取的抽签码",
        remedy: "用本程序计算；或在封存前把 hash 设为 sha256",
        en: "{found} has no SM3 and cannot compute the tickets of this draw",
        remedyEnglish: "compute with this program, or set hash to sha256 before freezing")

    /// An imported ticket file omits an object (§2.10).
    public static let ticketRowMissing = Message(
        "D080", exit: .verificationFailed,
        zh: "导入的抽签码文件缺少 {expected}",
        remedy: "引擎漏行或被删改：重新运行，不得手工补",
        en: "the imported ticket file lacks {expected}",
        remedyEnglish: "the engine dropped it or somebody did: run it again")

    /// An imported ticket file has a row that the local computation does not (§2.10).
    public static let ticketRowWrong = Message(
        "D081", exit: .verificationFailed,
        zh: "导入的抽签码文件此行应为“{expected}”，实际为“{found}”",
        remedy: "该文件被改动、排序有误或属于另一次抽取：重新运行",
        en: "the imported ticket file should say “{expected}” here but says “{found}”",
        remedyEnglish: "it was changed, sorted otherwise or belongs to another draw: run it again")

    /// A party's commit or reveal belongs to another freeze or party (§2.3).
    public static let messageForeign = Message(
        "D082",
        zh: "该文件属于另一次封存或另一单位：{found}，应为 {expected}",
        remedy: "请该单位按本次的 F、K 重新提交",
        en: "the file belongs to another freeze or party: {found}, expected {expected}",
        remedyEnglish: "ask the party to send it again for this F and K")

    /// A freeze after a void draws the same items from other tables (§2.3.6).
    public static let retryChanged = Message(
        "D083", exit: .verificationFailed,
        zh: "作废后的 {found} 更换了待抽名单、事项或分组，或没有公开随机数",
        remedy: "作废重抽须沿用原文件并指定公开随机数；请组织单位说明",
        en: "{found} follows a void freeze of the same items with other tables or without a beacon",
        remedyEnglish: "a retry keeps frame, items and cells and names a beacon: ask the office")

    /// A step comes before another that is owed (§2.3).
    public static let stepOwed = Message(
        "D084", exit: .gateClosed,
        zh: "还不能{found}：{expected}",
        remedy: "先完成所欠的步骤",
        en: "too early to {found}: {expected}",
        remedyEnglish: "take the step that is owed first")
}

extension Catalogue {
    /// The entries declared in this file.
    static let drawRecords: [Message] = [
        .zeroCell, .clusterCells, .secretReused, .clusterMapWrong, .recordUntimely, .fallbackUnproved,
        .fallbackNeedless, .ruleMalformed, .entryUnknown, .classWrong, .capWrong, .classRateWrong, .replacedLost,
        .certainWithoutCause, .strengthDiffers, .amendmentGap, .amendUnfit, .deltaTooLarge, .notDrawn, .correctionUnfit,
        .replacementCode, .replacementEvidence, .approverOwn, .engineHash, .ticketRowMissing, .ticketRowWrong,
        .messageForeign, .retryChanged, .stepOwed,
    ]
}
