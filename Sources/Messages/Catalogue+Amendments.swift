// What comes after a draw: replacements, changes of number, corrected public values, receipts (SSJ-DRAW/1 §2.6, §2.9).
extension Message {
    /// A replacement or a change of number when the task is over.
    public static let amendAfterEnd = Message(
        "W115", exit: .gateClosed,
        zh: "任务 {found} 已于 {expected} 结束，不再递补或调整数量", remedy: "检查中发现的情况按检查结果登记；公开随机数有误的，用 draw amend-beacon 更正。",
        en: "Task {found} ended on {expected}; nothing is replaced or changed any more",
        remedyEnglish: "What a visit found is its result; a wrong public value is corrected with draw amend-beacon.")
    /// A step after a draw while the one before is not over.
    public static let amendOwed = Message(
        "W116", exit: .gateClosed,
        zh: "{found} 的上一步还没有完成，还缺：{expected}", remedy: "先完成所缺的一步；数量调整在掷骰之前也可以用 draw amend void 作废。",
        en: "The step before is not over in {found}; it still lacks: {expected}",
        remedyEnglish: "Take the step that is lacking; a change of number can be voided before its throw.")
    /// A change of number with parties or a fallback.
    public static let amendTermsUnfit = Message(
        "W117",
        zh: "数量调整另行摇号或取公开随机数，不设参与方和备用来源（{found}）", remedy: "去掉 --party 和 --fallback；取不到值的，作废后重新调整。",
        en: "A change of number has a sitting or a public value of its own, without parties and fallback ({found})",
        remedyEnglish: "Leave out --party and --fallback; without a value, void it and begin anew.")
    /// A change that is not `item=+n` or `item=-n`.
    public static let deltaMalformed = Message(
        "W118", exit: .usage,
        zh: "数量调整“{found}”读不懂，应为 {expected}", remedy: "写明事项代码、增减和户数，例如 SC-02-01=+3。",
        en: "The change “{found}” is not understood; expected {expected}",
        remedyEnglish: "Give the item's code, the sign and the number, such as SC-02-01=+3.")
    /// Several draws where one has to be named.
    public static let drawAmbiguous = Message(
        "W119", exit: .usage,
        zh: "{found} 不是一次抽取，应为其中之一：{expected}", remedy: "写抽取编号（如 341282-2026-01）；任务只有一次抽取时也可写任务编号。",
        en: "{found} is not one draw; name one of: {expected}",
        remedyEnglish: "Give the draw's id, or the task's when it has one draw.")
    /// A receipt before any draw is published.
    public static let receiptEarly = Message(
        "W140", exit: .gateClosed,
        zh: "还没有已公示的抽取，不能出具抽取情况说明（{expected}）", remedy: "任务结束、名单公示之后再出具；在此之前不得告知任何单位是否被抽中。",
        en: "No draw is published yet, so no receipt can be given ({expected})",
        remedyEnglish: "Issue it when the lists are published; until then nobody learns whether it is drawn.")
    /// A receipt for something that is not a code.
    public static let receiptCode = Message(
        "W141",
        zh: "“{found}”不是有效的统一社会信用代码", remedy: "请申请单位提供营业执照上的18位代码，逐位核对。",
        en: "“{found}” is not a valid unified social credit code",
        remedyEnglish: "Ask for the 18 characters on the licence and compare them one by one.")
    /// A step's reason other than the one that was recorded.
    public static let stepAltered = Message(
        "W142", exit: .verificationFailed,
        zh: "{found} 的这份说明与登记时不同（登记的 SHA-256：{expected}）", remedy: "从备份恢复该文件；更正以后的更正另行登记，不改动已登记的。",
        en: "This step of {found} is not what was recorded (recorded SHA-256: {expected})",
        remedyEnglish:
            "Restore the file from a backup; what is recorded is never edited, a mistake gets a step of its own.")
}

extension Catalogue {
    /// The entries of this file.
    static let amendments: [Message] = [
        .amendAfterEnd, .amendOwed, .amendTermsUnfit, .deltaMalformed, .drawAmbiguous, .receiptEarly, .receiptCode,
        .stepAltered,
    ]
}
