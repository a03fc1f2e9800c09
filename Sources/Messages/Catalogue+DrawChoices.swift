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
}

extension Catalogue {
    /// The entries declared in this file.
    static let drawChoices: [Message] = [.ticketsAmbiguous, .optionsExclude]
}
