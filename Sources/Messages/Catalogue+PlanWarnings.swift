extension Catalogue {
    /// What a plan warns of; the plan is made all the same.
    static let planWarnings: [Message] = [
        .populationEmpty, .plannedZero, .minimumIgnored, .numberReduced, .keyShareHigh, .populationsDisjoint,
        .rateRaised, .visitsOverCap, .officersShort, .keyCapPassed, .onlyCertain,
    ]
    /// What assigning credit tiers reports.
    static let tierRemarks: [Message] = [.classConflict, .classesStale, .classesAhead, .creditRowsUnknown]
}

// Warnings of the plan.
extension Message {
    /// No target is covered.
    public static let populationEmpty = Message(
        "L101",
        zh: "事项 {found} 的抽查基数为 0，本年不抽取",
        remedy: "核对抽查对象范围和名录库；确无对象的，可从清单中移出",
        en: "item {found} covers no target and is not drawn this year",
        remedyEnglish: "check the selector and the rosters; remove the item if there really is nobody")
    /// The number rounds to nobody.
    public static let plannedZero = Message(
        "L102",
        zh: "事项 {found} 按比例向下取整为 0 户，本年不抽取",
        remedy: "基数太小；如需检查，经批准后提高比例或与其他事项合并",
        en: "item {found} rounds down to no target and is not drawn this year",
        remedyEnglish: "the population is too small; raise the rate or merge the item if it must be inspected")
    /// A minimum on a general item.
    public static let minimumIgnored = Message(
        "L103",
        zh: "一般检查事项 {found} 的最低数量不予采用",
        remedy: "最低数量只用于重点检查事项",
        en: "the minimum of general item {found} is not applied",
        remedyEnglish: "only key items may have a minimum")
    /// More were asked for than there are.
    public static let numberReduced = Message(
        "L104",
        zh: "事项 {found} 的数量多于可抽取对象，按 {expected} 户计划",
        remedy: "核对抽查数量或名录库",
        en: "item {found} asks for more targets than can be drawn; planned as {expected}",
        remedyEnglish: "check the number or the rosters")
    /// Too many key items.
    public static let keyShareHigh = Message(
        "L105",
        zh: "重点检查事项占比偏高：{found}，控制线 {expected}",
        remedy: "严格控制重点检查事项的数量（例：界政发〔2020〕9号二(二)1）",
        en: "the share of key items is high: {found}, limit {expected}",
        remedyEnglish: "keep the number of key items small")
    /// Items of a joint task without any common target.
    public static let populationsDisjoint = Message(
        "L106",
        zh: "任务 {found} 的事项 {expected} 与其他事项没有共同的抽查对象",
        remedy: "联合抽查应“进一次门、查多项事”；核对对象范围，或分列任务",
        en: "item {expected} of task {found} has no target in common with the others",
        remedyEnglish: "check the selectors, or use separate tasks")
    /// Rounding up more than doubles the rate.
    public static let rateRaised = Message(
        "L107",
        zh: "事项 {found} 基数太小，向上取整后实际比例超过规定比例的两倍",
        remedy: "封存时将公开说明；可改为固定数量",
        en: "rounding up more than doubles the rate of item {found}, whose population is small",
        remedyEnglish: "the freeze states it in public; a fixed number may be clearer")
    /// Targets that will probably be visited too often.
    public static let visitsOverCap = Message(
        "L108",
        zh: "{found} 户对象的预计入户次数超过年度上限 {expected} 次",
        remedy: "合并同类任务（综合查一次），或降低比例；达到上限的对象在抽取时排除",
        en: "{found} targets expect more visits than the yearly cap of {expected}",
        remedyEnglish: "merge tasks or lower rates; targets at the cap are excluded from draws")
    /// Too few officers.
    public static let officersShort = Message(
        "L109",
        zh: "执法检查人员不足（部门、期限、所需人次）：{found}；现有有效证件人员可承担 {expected} 人次",
        remedy: "错开期限、增补持证人员，或降低数量",
        en: "too few officers: {found} seats needed; those certified can fill {expected}",
        remedyEnglish: "spread the windows, add certified officers, or lower the numbers")
    /// A key item above a cap of its own.
    public static let keyCapPassed = Message(
        "L110",
        zh: "重点检查事项 {found}，超过清单所写比例上限 {expected}",
        remedy: "重点检查事项不设上限；如确需上限，请改为一般检查事项",
        en: "key item {found} exceeds the cap of {expected} on its list",
        remedyEnglish: "key items have no cap; make it a general item if it needs one")
    /// Rounding down leaves only the tiers at 100 %.
    public static let onlyCertain = Message(
        "L111",
        zh: "事项 {found} 只抽到比例为 100% 的等级，其他等级合计不足 1 户，取整为 0",
        remedy: "基数太小；封存时将公开说明，也可改为固定数量",
        en: "item {found} draws only the tiers at 100 %: the others round down to nobody",
        remedyEnglish: "the population is small; the freeze states it in public, or use a fixed number")

    /// Two classes of one month.
    public static let classConflict = Message(
        "L201",
        zh: "对象 {found} 同一月份有不同的信用风险等级：{expected}，按较高风险计",
        remedy: "请提供部门核实后重新报送该月分类数据",
        en: "target {found} has unlike classes in one month: {expected}; the riskier one is used",
        remedyEnglish: "ask the department for a corrected class file of that month")
    /// Old classes.
    public static let classesStale = Message(
        "L202",
        zh: "{found} 户对象的信用风险分类数据早于 {expected}",
        remedy: "导入最新的分类数据",
        en: "{found} targets have classes older than {expected}",
        remedyEnglish: "import the newest class file")
    /// Classes of months to come.
    public static let classesAhead = Message(
        "L203",
        zh: "{found} 条信用数据的日期晚于 {expected}，未采用",
        remedy: "核对数据日期",
        en: "{found} credit rows are dated after {expected} and are not used",
        remedyEnglish: "check the date of the file")
    /// Rows for targets that no roster has.
    public static let creditRowsUnknown = Message(
        "L204",
        zh: "{found} 条信用数据的对象不在检查对象名录库中，共涉及 {expected}",
        remedy: "如属本地应纳入的对象，请补录名录库；否则无需处理",
        en: "{found} credit rows are about targets on no roster: {expected}",
        remedyEnglish: "add the targets if they belong to the county; otherwise nothing is needed")
}
