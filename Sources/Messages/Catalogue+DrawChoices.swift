// What an item asks of its draw, and how a draw is computed (SSJ-DRAW/1 §2.5–§2.7, §2.10).
extension Message {
    /// One ticket file for several draws, or for none.
    public static let ticketsAmbiguous = Message(
        "W105",
        zh: "{found} 应当对应一次抽取，现在是：{expected}", remedy: "用抽取编号代替任务编号，一次只交回一次抽取的 tickets.tsv。",
        en: "{found} belongs to one draw, but these were named: {expected}",
        remedyEnglish: "Name the draw's id instead of its task, and give back one ticket file at a time.")
    /// Two options of which only one can be meant.
    public static let optionsExclude = Message(
        "W106", exit: .usage,
        zh: "{found} 与 {expected} 不能同时使用", remedy: "先用前者写出材料，数据库排序后再用后者交回。",
        en: "{found} and {expected} exclude each other",
        remedyEnglish: "Emit first, let the database sort, then import.")
    /// A way of drawing that does not suit the quota.
    public static let drawChoiceUnfit = Message(
        "W107",
        zh: "事项 {found} 与它的抽查比例（数量）不相配", remedy: "items.toml 中可用：{expected}；逐户独立（poisson）户数随机，只用于不设上限的重点事项",
        en: "{found} does not suit the item's quota",
        remedyEnglish: "in items.toml use {expected}; poisson gives a random number, so only key items may ask for it")
    /// Clusters without their number or key, or more than there are.
    public static let clustersUnfit = Message(
        "W108",
        zh: "事项 {found} 的整群抽取不完整，或群数多于现有的群",
        remedy: "items.toml 中一并写 draw = \"cluster\"、clusters（群数）、cluster_by；应为：{expected}",
        en: "the clusters of item {found} are incomplete, or more than there are",
        remedyEnglish: "items.toml needs draw = \"cluster\", clusters and cluster_by together: {expected}")
    /// An item whose number the tickets alone decide.
    public static let numberRandom = Message(
        "W109",
        zh: "事项 {found} 逐户独立抽取，户数随机，计划数 {expected} 户为期望值", remedy: "实际户数以抽取结果为准",
        en: "every target of item {found} is drawn by itself; the planned {expected} is the expected number",
        remedyEnglish: "the draw's result says how many")
    /// An item whose clusters differ in size.
    public static let numberAtMost = Message(
        "W110",
        zh: "事项 {found} 整群抽取，各群大小不同，计划数 {expected} 户为最多户数", remedy: "实际户数以抽取结果为准",
        en: "item {found} draws clusters of different sizes; the planned {expected} is the most they can give",
        remedyEnglish: "the draw's result says how many")
}

extension Catalogue {
    /// The entries declared in this file.
    static let drawChoices: [Message] = [
        .ticketsAmbiguous, .optionsExclude, .drawChoiceUnfit, .clustersUnfit, .numberRandom, .numberAtMost,
    ]
}
