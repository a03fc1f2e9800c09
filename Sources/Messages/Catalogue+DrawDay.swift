// What would let somebody choose a draw's outcome on the day, and is refused (SSJ-DRAW/1 §1.3).
extension Message {
    /// A throw's number that serves another sitting already.
    public static let throwTaken = Message(
        "W050", exit: .gateClosed,
        zh: "{found} 已用于另一次摇号（{expected}）", remedy: "每次摇号在记录中另编一个编号；同一次摇号的各任务须用相同的四个时刻，并在掷骰前封存。",
        en: "{found} belongs to another sitting already ({expected})",
        remedyEnglish:
            "Give every sitting a number of its own; tasks of one sitting have the same four times and are frozen before the throw."
    )
    /// One throw recorded with two values.
    public static let throwDiffers = Message(
        "W051", exit: .gateClosed,
        zh: "{expected} 已登记了 {found} 的点数，与现在键入的不同", remedy: "同一次摇号只有一个结果：核对签字记录，键入相同的点数。",
        en: "{found} was recorded for {expected} with other dice",
        remedyEnglish: "One sitting has one value: look at the signed minutes and type the same dice.")
    /// A value recorded before it could be made.
    public static let throwTooEarly = Message(
        "W052", exit: .gateClosed,
        zh: "现在是 {found}，还没到摇号时刻 {expected}", remedy: "在公布的摇号时刻当众掷骰，之后再登记点数。",
        en: "It is {found}, before the throw at {expected}",
        remedyEnglish: "Throw in the open at the announced time, then record the dice.")
    /// Minutes dated before the freeze that they show.
    public static let minutesBeforeFreeze = Message(
        "W053",
        zh: "签字时刻 {found} 早于封存时刻 {expected}", remedy: "签字记录上印有封存摘要 F，只能在封存之后签；核对 --signed-at。",
        en: "The minutes are signed at {found}, before the freeze at {expected}",
        remedyEnglish: "The minutes show the digest F and are signed after the freeze; check --signed-at.")
    /// A draw whose value is known is never voided.
    public static let voidAfterThrow = Message(
        "W054", exit: .gateClosed,
        zh: "{found} 的点数已登记，结果已经确定，不能作废重来",
        remedy: "登记同一点数并运行 draw run；封存文件若有改动，先从备份恢复。",
        en: "The throw of {found} is recorded and its result is fixed; it cannot be voided",
        remedyEnglish: "Record the same dice and run draw run; when frozen files were altered, restore them first.")
    /// A frozen folder other than the one whose F was signed.
    public static let freezeReplaced = Message(
        "W055", exit: .verificationFailed,
        zh: "{found} 的 freeze.txt 不是封存时登记的那一份", remedy: "从备份恢复 draws/ 下该文件夹；F 应与签字记录上的一致：{expected}",
        en: "freeze.txt of {found} is not the one that was frozen",
        remedyEnglish: "Restore the folder from a backup; F must be as in the signed minutes: {expected}")
    /// A freeze dated before the one it follows.
    public static let freezeAntedated = Message(
        "W056", exit: .gateClosed,
        zh: "现在是 {found}，早于上一次封存的时刻 {expected}", remedy: "封存按先后相接，不得倒填时间；核对 --as-of 和本机时钟。",
        en: "It is {found}, before the preceding freeze at {expected}",
        remedyEnglish: "Freezes follow each other and are never antedated; check --as-of and this machine's clock.")
    /// A registry that lists other targets or seats than the draw's own files give.
    public static let registryDisagrees = Message(
        "W057", exit: .verificationFailed,
        zh: "登记库中 {found} 的记录与抽取文件重新计算的结果不一致", remedy: "查明谁改动过；从备份恢复 registry.sqlite 或 draws/ 下该文件夹。",
        en: "The registry's record of {found} differs from what the draw's files give",
        remedyEnglish: "Find out who altered it; restore registry.sqlite or the draw's folder from a backup.")
    /// A signature dated after the day on which it is recorded.
    public static let signedInFuture = Message(
        "W058",
        zh: "签字日期 {found} 晚于今天 {expected}", remedy: "核对签字日期和 --as-of；签字之后才登记。",
        en: "The signature is dated {found}, after today, {expected}",
        remedyEnglish: "Check the date and --as-of; a signature is recorded after it was made.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let drawDay: [Message] = [
        .throwTaken, .throwDiffers, .throwTooEarly, .minutesBeforeFreeze, .voidAfterThrow, .freezeReplaced,
        .freezeAntedated, .registryDisagrees, .signedInFuture,
    ]
}
