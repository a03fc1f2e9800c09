// A ceremony with parties in several places (异地多方), step by step (SSJ-DRAW/1 §2.3).
extension Message {
    /// A record closed while parties still have time.
    public static let partiesOwe = Message(
        "W125", exit: .gateClosed,
        zh: "还没到截止时刻 {expected}，尚未收到：{found}", remedy: "等各方送达，或到截止时刻后再关闭；届时未送达的记为缺席。",
        en: "The time ends at {expected}, and these are still owed: {found}",
        remedyEnglish: "Wait for them, or close after that moment; who sent nothing is recorded as absent.")
    /// A value recorded after the freeze had to be voided.
    public static let freezeExpired = Message(
        "W126", exit: .gateClosed,
        zh: "{found} 没有备用来源，须在 {expected} 前登记公开随机数，逾时应当作废", remedy: "用 draw void 作废，再以同样的文件重新封存。",
        en: "{found} has no fallback, and its value was due before {expected}",
        remedyEnglish: "Void it with draw void and freeze the same files again.")
    /// One party alone where the profile does not allow it.
    public static let unattendedForbidden = Message(
        "W127", exit: .gateClosed,
        zh: "只有一个参与方（{found}）属于无人值守抽取，本地未允许", remedy: "改用现场摇号，或增加其他单位为参与方；确需无人值守的，由本级在配置 [draw] unattended 中允许。",
        en: "One party alone ({found}) is an unattended draw, which the profile does not allow",
        remedyEnglish: "Hold a sitting, or add parties of other organisations; [draw] unattended allows it.")
    /// A received letter that was changed afterwards.
    public static let letterAltered = Message(
        "W128", exit: .verificationFailed,
        zh: "收到的密封或启封与登记的摘要不符：{found}", remedy: "从备份恢复 draws/<编号>/parties/ 文件夹。",
        en: "A received letter differs from its recorded digest: {found}",
        remedyEnglish: "Restore the folder draws/<id>/parties/ from a backup.")
    /// A letter for several draws at once, or for none.
    public static let letterAmbiguous = Message(
        "W129",
        zh: "{found} 应当对应一次抽取，现在是：{expected}", remedy: "用抽取编号代替任务编号，一次只收一次抽取的密封或启封；各次抽取须分别密封。",
        en: "{found} belongs to one draw, but these were named: {expected}",
        remedyEnglish: "Name the draw's id instead of its task; every draw has letters of its own.")
    /// A secret before commits.txt is closed.
    public static let letterEarly = Message(
        "W130", exit: .gateClosed,
        zh: "{found} 是启封，但密封尚未截止", remedy: "先用 draw commit --close 关闭密封；在此之前任何一方都不得启封。",
        en: "{found} discloses a secret before the commitments are closed",
        remedyEnglish: "Close the commitments with draw commit --close first; nobody may reveal before.")
    /// A party's own number that is not where it was kept.
    public static let secretLost = Message(
        "W131", exit: .inputMissing,
        zh: "没有 {found} 密封时的随机数文件", remedy: "从备份恢复 secrets/ 下的文件；确已丢失的，到期按未启封（missing）处理。",
        en: "The number that {found} sealed is not here",
        remedyEnglish: "Restore secrets/ from a backup; if it is lost, the party counts as missing.")
}

extension Catalogue {
    /// The entries of this file.
    static let parties: [Message] = [
        .partiesOwe, .freezeExpired, .unattendedForbidden, .letterAltered, .letterAmbiguous, .letterEarly, .secretLost,
    ]
}
