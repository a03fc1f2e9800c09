extension Message {
    /// A value that goes before what another department said in an earlier run.
    public static let valueOverrules = Message(
        "R100",
        zh: "采用本文件的“{found}”，此前{expected}",
        remedy: "两个部门的数据不一致，按来源次序以本文件为准；请核对，有误的一方报送更正",
        en: "“{found}” of this file counts; before it stood {expected}",
        remedyEnglish: "The departments differ and this file comes first in the source order; compare and correct")
    /// A deletion of what no entry of the department says.
    public static let nothingToDelete = Message(
        "R101",
        zh: "要求删除的记录不在本部门的名录中，未作改动",
        remedy: "请核对代码、证号是否写错；如由其他部门报送，请由该部门删除",
        en: "The record to be deleted is not in the department's rosters; nothing was changed",
        remedyEnglish: "Check the code or number; what another department sent is for that department to delete")
    /// A number of the old generation and a unified code of one name and division.
    public static let generationsJoined = Message(
        "R102",
        zh: "{found} 与 {expected} 名称、行政区划相同，按同一主体的新旧代码合并",
        remedy: "请核对；如不是同一主体，请更正名称或区划；以后统一使用18位代码",
        en: "{found} and {expected} have one name and division and were joined as old and new code of one body",
        remedyEnglish:
            "Check it; correct name or division if they are two bodies; use the 18-character code from now on")
    /// A number of the old generation that was drawn before its unified code came.
    public static let numberDrawn = Message(
        "R106",
        zh: "{found} 与 {expected} 名称、行政区划相同，是同一主体的新旧代码；旧号已被抽中，抽取记录留在旧号上，两个代码未合并",
        remedy: "请核对；旧号的检查办结后用 doublerandom target stop 停用旧号（15位数字，不带 REG-），以免同一主体再被抽到两次",
        en:
            "{found} and {expected} are old and new code of one body by name and division; the old number was drawn and keeps its records, so they are not joined",
        remedyEnglish:
            "Check it; when the inspection under the old number is done, stop that number with doublerandom target stop (15 digits, without REG-), so that one body is not drawn twice"
    )
    /// A full file that takes much away waits for a confirmation.
    public static let removalWaits = Message(
        "W065", exit: .gateClosed,
        zh: "全量文件将移除 {found} 条记录，超过可直接移除的数量，整份文件未入库；待签批单 {expected} 签字",
        remedy: "核对移除清单：确属全量则签批并用 doublerandom approve 登记后重新导入；实为部分数据则改按增量报送",
        en:
            "The full file would remove {found} records, more than may go unasked; none is taken in: sheet {expected} waits",
        remedyEnglish:
            "Look at the list: if it is right, sign, approve and import again; if not, send it as incremental"
    )
    /// No received file is meant, or more than one.
    public static let noSuchFile = Message(
        "W066",
        zh: "没有唯一的已接收文件对应“{found}”（可选：{expected}）",
        remedy: "写出文件名，或至少八位的文件摘要（received/ 下的文件名）",
        en: "No single received file is meant by “{found}” (there are: {expected})",
        remedyEnglish: "Give the file's name, or at least eight digits of its digest (its name in received/)")
    /// Later files build on the one that is to be withdrawn.
    public static let withdrawLaterFirst = Message(
        "W067", exit: .gateClosed,
        zh: "“{found}”之后该部门又报送了同类文件，不能单独撤回",
        remedy: "先依次撤回：{expected}",
        en: "The department has sent files of the same kind after “{found}”; it cannot be withdrawn alone",
        remedyEnglish: "Withdraw these first, in this order: {expected}")
    /// A draw was frozen with what a file says.
    public static let withdrawFrozen = Message(
        "W068", exit: .gateClosed,
        zh: "抽取 {expected} 封存时用到了该文件的记录（{found}），不能撤回",
        remedy: "请部门报送更正后的文件；抽取如确须作废，先按程序作废再撤回",
        en: "Draw {expected} was frozen with records of this file ({found}); it cannot be withdrawn",
        remedyEnglish: "Have the department send a corrected file; a draw that must go is voided first")
}

extension Catalogue {
    /// The entries declared in this file.
    static let entries: [Message] = [
        .valueOverrules, .nothingToDelete, .generationsJoined, .numberDrawn, .removalWaits, .noSuchFile,
        .withdrawLaterFirst,
        .withdrawFrozen,
    ]
}
