extension Catalogue {
    /// The entries of planning: L001–L039 refuse a plan, L101 and up warn, L201 and up are about credit tiers.
    static let planning: [Message] = itemGaps + taskFaults + planWarnings + tierRemarks
}

// Fields of an item that the plan needs (design §3, InspectionItem).
extension Message {
    /// An item has no selector.
    public static let itemWithoutSelector = Message(
        "L001",
        zh: "事项 {found} 没有可执行的抽查对象范围",
        remedy: "在专项库、主体类别、行业代码、监管部门、所在区域、标签、许可类别中至少填一栏；“抽查对象”文字说明不能代替",
        en: "item {found} has no selector of targets",
        remedyEnglish: "fill at least one of library, subject class, industry, supervisor, region, tag, licence kind")
    /// An item has no legal basis.
    public static let itemWithoutBasis = Message(
        "L002",
        zh: "事项 {found} 没有抽查依据",
        remedy: "填写法律、法规、规章的名称和条款；没有依据的事项不得检查",
        en: "item {found} has no legal basis",
        remedyEnglish: "name the law and the article; nothing is inspected without a legal basis")
    /// A general item has no cap.
    public static let itemWithoutCap = Message(
        "L003",
        zh: "一般检查事项 {found} 没有比例上限",
        remedy: "在“比例上限”栏填写百分数，例如 5%；一般检查事项必须严格设定上限",
        en: "general item {found} has no cap",
        remedyEnglish: "fill in the cap as a percentage, such as 5%")
    /// An item has no quota.
    public static let itemWithoutQuota = Message(
        "L004",
        zh: "事项 {found} 没有抽查比例或数量",
        remedy: "在“抽查比例(数量)”栏填写 5%、20户 或 按信用风险分类",
        en: "item {found} has neither rate nor number",
        remedyEnglish: "fill in the rate or number, such as 5%, 20户 or 按信用风险分类")
    /// An item is neither key nor general.
    public static let itemWithoutClass = Message(
        "L005",
        zh: "事项 {found} 没有写明重点或一般",
        remedy: "在“事项类别”栏填写“重点”或“一般”",
        en: "item {found} is neither key nor general",
        remedyEnglish: "write 重点 (key) or 一般 (general)")
    /// An item has no initiating department.
    public static let itemWithoutInitiator = Message(
        "L006",
        zh: "事项 {found} 没有发起部门",
        remedy: "在“发起部门”栏填写部门名册中的部门",
        en: "item {found} has no initiating department",
        remedyEnglish: "name a department of the register")
    /// An item's code cannot stand in frozen files.
    public static let itemCodeInvalid = Message(
        "L007",
        zh: "事项编码 {found} 不合要求，应为 {expected}",
        remedy: "只用字母、数字和 . _ / -，以字母或数字开头，不超过 64 个字符",
        en: "the item code {found} is not of the form {expected}",
        remedyEnglish: "use letters, digits and . _ / - only, at most 64, starting with a letter or digit")
    /// Two items share a code.
    public static let itemListedTwice = Message(
        "L008",
        zh: "事项编码 {found} 出现不止一次",
        remedy: "每个编码只保留一行；不同事项用不同编码",
        en: "the item code {found} is listed more than once",
        remedyEnglish: "keep one row per code")
    /// A quota that contradicts itself.
    public static let quotaInvalid = Message(
        "L009",
        zh: "事项 {found} 的抽查数量自相矛盾，应为 {expected}",
        remedy: "改正“抽查比例(数量)”“批次”栏",
        en: "the quota of item {found} contradicts itself; expected {expected}",
        remedyEnglish: "correct the quota or the number of batches")
    /// Batches on an item that is not wholly inspected.
    public static let batchesNotAllowed = Message(
        "L010",
        zh: "事项 {found} 填了批次，但不是比例为 100% 的重点事项",
        remedy: "批次只用于 100% 检查的重点事项，由随机抽取确定先后；删除批次，或改为重点事项、100%",
        en: "item {found} has batches but is not a key item at 100 %",
        remedyEnglish: "batches fix the order of key items that are wholly inspected; remove them or set 100 %")
    /// More batches than targets.
    public static let batchesExceedPopulation = Message(
        "L011",
        zh: "事项 {found} 的批次数多于抽查基数 {expected} 户",
        remedy: "减少批次",
        en: "item {found} has more batches than its {expected} targets",
        remedyEnglish: "use fewer batches")
    /// A general item above its cap.
    public static let capExceeded = Message(
        "L012",
        zh: "一般检查事项 {found}，超过比例上限 {expected}",
        remedy: "降低抽查比例或数量，或按程序调整该事项的比例上限",
        en: "general item {found} exceeds its cap of {expected}",
        remedyEnglish: "lower the quota, or have the cap of the item changed")
    /// A tier that occurs has no rate.
    public static let tierRateMissing = Message(
        "L013",
        zh: "事项 {found} 的抽查基数中有 {expected} 级对象，但没有该级比例",
        remedy: "补上该级的抽查比例",
        en: "item {found} covers targets of tier {expected} but has no rate for it",
        remedyEnglish: "add the rate of that tier")
    /// A tier that does not exist.
    public static let quotaTierUnknown = Message(
        "L014",
        zh: "事项比例中的信用风险等级 {found} 无法识别，应为 {expected}",
        remedy: "改用 A、B、C、D、U（未分类）",
        en: "the tier {found} in an item's rates is not one of {expected}",
        remedyEnglish: "use A, B, C, D or U (not classified)")
    /// A fixed number smaller than the targets that must be drawn.
    public static let countBelowCertain = Message(
        "L015",
        zh: "事项 {found} 的数量少于比例为 100% 的对象 {expected} 户",
        remedy: "提高数量，或降低 100% 的等级比例",
        en: "item {found} draws fewer targets than the {expected} whose rate is 100 %",
        remedyEnglish: "raise the number, or lower the rates of 100 %")
}

extension Catalogue {
    /// What is wrong with items.
    static let itemGaps: [Message] = [
        .itemWithoutSelector, .itemWithoutBasis, .itemWithoutCap, .itemWithoutQuota, .itemWithoutClass,
        .itemWithoutInitiator, .itemCodeInvalid, .itemListedTwice, .quotaInvalid, .batchesNotAllowed,
        .batchesExceedPopulation, .capExceeded, .tierRateMissing, .quotaTierUnknown, .countBelowCertain,
    ]
}
