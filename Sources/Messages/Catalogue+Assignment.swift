extension Message {
    /// A line does not end in a single LF, or is empty.
    public static let assignLineEnd = Message(
        "A001", zh: "文件行格式不合规定：每行须以换行符（LF）结尾，不得有空行或回车符。", remedy: "请勿手工编辑封存文件，用本软件重新生成。",
        en: "A line must end with LF; empty lines and CR are not allowed.",
        remedyEnglish: "Do not edit frozen files by hand; generate them again.")
    /// A line is not UTF-8.
    public static let assignBytes = Message(
        "A002", zh: "文件内容不是 UTF-8 编码。", remedy: "请勿手工编辑封存文件，用本软件重新生成。",
        en: "The line is not UTF-8.", remedyEnglish: "Do not edit frozen files by hand; generate them again.")
    /// A line has the wrong number of fields.
    public static let assignFieldCount = Message(
        "A003", zh: "本行有 {found} 个字段，应为：{expected}。", remedy: "核对该行字段数，字段之间用一个制表符分隔。",
        en: "The line has {found} fields; expected: {expected}.",
        remedyEnglish: "Separate exactly these fields by one TAB each.")
    /// A field's value is not of the column's grammar.
    public static let assignValue = Message(
        "A004", zh: "字段值“{found}”不合规定，应为：{expected}。", remedy: "更正来源名录中的该值后重新封存。",
        en: "The value “{found}” is not allowed here; expected: {expected}.",
        remedyEnglish: "Correct the value in its source and freeze again.")
    /// A key occurs twice.
    public static let assignDuplicate = Message(
        "A005", zh: "“{found}”重复出现。", remedy: "同一对象只保留一行，更正来源名录后重新封存。",
        en: "“{found}” occurs twice.", remedyEnglish: "Keep one row per key in the source and freeze again.")
    /// The rows are not sorted by bytes.
    public static let assignUnsorted = Message(
        "A006", zh: "“{found}”所在行未按字节顺序排列。", remedy: "请勿手工编辑封存文件，用本软件重新生成。",
        en: "The row of “{found}” is not in byte order.",
        remedyEnglish: "Do not edit frozen files by hand; generate them again.")
    /// A rule asks for fewer than two officers.
    public static let assignFewerThanTwo = Message(
        "A007", zh: "每个部门的执法检查人员不得少于两人，现为 {found} 人。", remedy: "将该事项该部门的最少人数改为 2 人以上。",
        en: "A department must send at least two officers, not {found}.",
        remedyEnglish: "Set the department's minimum for this item to 2 or more.")
    /// Not exactly one row names the initiator.
    public static let assignInitiator = Message(
        "A008", zh: "检查岗位规则须有且只有一行发起部门（事项栏为“-”），现有 {found} 行。", remedy: "在计划中为该任务指定一个发起部门后重新封存。",
        en: "The seat rules need exactly one row of the initiator (item “-”), not {found}.",
        remedyEnglish: "Name one initiating department for the task in the plan and freeze again.")
    /// A rule's window differs from the task's.
    public static let assignWindow = Message(
        "A009", zh: "检查时间窗口为“{found}”，与任务的“{expected}”不一致。", remedy: "同一任务的各事项使用同一检查时间，更正后重新封存。",
        en: "The window “{found}” differs from the task's “{expected}”.",
        remedyEnglish: "Give all items of one task the same window and freeze again.")
    /// A drawn item has no seat rule.
    public static let assignItemWithoutRule = Message(
        "A010", zh: "抽查事项“{found}”没有检查岗位规则。", remedy: "为该事项补充参与部门和人数后重新封存。",
        en: "The item “{found}” has no seat rule.",
        remedyEnglish: "Add the item's departments and numbers to the rules and freeze again.")
    /// A department's specialties do not fit into its maximum.
    public static let assignTooManySpecialties = Message(
        "A011", zh: "“{found}”所需岗位多于该部门人数上限 {expected}。", remedy: "提高该部门人数上限，或合并专业要求后重新封存。",
        en: "“{found}” needs more seats than the department's maximum {expected}.",
        remedyEnglish: "Raise the department's maximum or merge specialties and freeze again.")
    /// A row names an officer who is not in inspectors.tsv.
    public static let assignUnknownOfficer = Message(
        "A012", zh: "执法检查人员“{found}”不在本次人员名单中。", remedy: "核对人员编号：回避、请假和工作量记录必须对应到名单中的人员，不得忽略。",
        en: "The officer “{found}” is not in inspectors.tsv.",
        remedyEnglish: "Correct the id: recusals, absences and loads must match a listed officer.")
    /// A row names a target that is not in objects.tsv.
    public static let assignUnknownObject = Message(
        "A013", zh: "检查对象“{found}”不在本次对象名单中。", remedy: "核对对象编号，更正后重新封存。",
        en: "The target “{found}” is not in objects.tsv.", remedyEnglish: "Correct the oid and freeze again.")
    /// A visit has more officers than is usual for a joint check.
    public static let assignJointMaximum = Message(
        "A014", zh: "“{found}”人，超过联合检查一般不超过的 {expected} 人。", remedy: "减少参与部门或人数；确需超过的，用 --above-maximum 记录理由后继续。",
        en: "“{found}” officers exceed the usual maximum {expected} of a joint check.",
        remedyEnglish: "Reduce departments or numbers, or record the reason with --above-maximum.")
    /// A pool is about as small as its seats.
    public static let assignLittleRandomness = Message(
        "A015", zh: "随机性不足：“{found}”（可选人数/岗位数），共 {expected} 次检查如此。", remedy: "扩充该部门人员名录，或请其他单位人员参加，使人选可以随机产生。",
        en: "Little randomness: “{found}” (people/seats), {expected} visits are like this.",
        remedyEnglish: "Enlarge the department's roster or borrow officers, so that chance can decide.")
    /// No lawful teams can be formed.
    public static let assignInfeasible = Message(
        "A016", exit: .teamInfeasible, zh: "无法组成合规的检查组：{found}；原因：{expected}。", remedy: "按该说明文件所列办法之一补充人员或调整后重新抽取。",
        en: "No lawful teams can be formed: {found}; cause: {expected}.",
        remedyEnglish: "Apply one of the remedies of the file named above and assign again.")
    /// The result is not what the frozen files and the seed give.
    public static let assignNotGenuine = Message(
        "A017", exit: .verificationFailed, zh: "检查人员分派结果核验不通过：{found}，应为 {expected}。",
        remedy: "结果文件可能被改动，请取原始文件重新核验并报告监督部门。",
        en: "The assignment does not verify: {found}, expected {expected}.",
        remedyEnglish: "The files may have been altered; fetch the originals and report it.")
    /// A line of assign-freeze.txt is not what stands there.
    public static let assignRecordLine = Message(
        "A018", exit: .verificationFailed, zh: "封存记录该行应为“{expected}”，现为“{found}”。", remedy: "请勿手工编辑封存记录，取原始文件重新核验。",
        en: "This line of the record should be “{expected}”, not “{found}”.",
        remedyEnglish: "Do not edit the record; fetch the original.")
    /// Who inspected a target last time takes part again, for otherwise there are no teams.
    public static let assignLastVisitYields = Message(
        "A019", zh: "“上次检查人员回避”在本任务放宽：不放宽则无法组成合规的检查组，涉及 {found} 次检查，已记录在案。",
        remedy: "扩充人员名录后，下一任务将恢复该规则；如规定不得放宽，请在配置中设为严格。",
        en:
            "Officers who inspected the target last time take part in this task, for otherwise there are no lawful teams; {found} visits are concerned, and this is recorded.",
        remedyEnglish: "Enlarge the roster, or set the rule to strict in the profile.")
    /// The random walk hardly moved.
    public static let assignLittleMixing = Message(
        "A020", zh: "随机性不足：混合步骤只接受了 {found} 次调换，少于 {expected} 个岗位每岗两次。", remedy: "人选受专业、区域、回避限制过多，请扩充人员名录。",
        en: "Little randomness: mixing accepted {found} moves, fewer than two for each of {expected} seats.",
        remedyEnglish: "Specialties, regions and recusals leave little choice; enlarge the roster.")
    /// A seat that does not exist.
    public static let assignUnknownSeat = Message(
        "A021", zh: "没有岗位“{found}”。", remedy: "按派员表或 teams.tsv 中的岗位编号填写；增派人员和专家岗位不能重抽。",
        en: "There is no seat “{found}”.",
        remedyEnglish: "Use a seat id of teams.tsv; extra officers and experts are not drawn again.")
    /// A direct assignment breaks a rule.
    public static let assignDirectUnlawful = Message(
        "A022", zh: "不得直接指派“{found}”到该岗位，不符合：{expected}。", remedy: "改派符合条件的人员；回避和证件要求不得以直接指派绕过。",
        en: "“{found}” must not be assigned to this seat directly: {expected}.",
        remedyEnglish: "Name somebody who fulfils the rules; recusal and certificate hold for direct assignments too.")
    /// Direct assignments exceed somebody's cap, or put somebody twice into one team.
    public static let assignDirectOverCap = Message(
        "A023", zh: "直接指派给“{found}”的岗位超过其任务上限 {expected}，或在同一检查组内重复。", remedy: "改派其他人员，或调整其任务上限。",
        en: "The direct assignments of “{found}” exceed the cap {expected} or repeat within one team.",
        remedyEnglish: "Name somebody else or raise the cap.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let assignment: [Message] = [
        .assignLineEnd, .assignBytes, .assignFieldCount, .assignValue, .assignDuplicate, .assignUnsorted,
        .assignFewerThanTwo, .assignInitiator, .assignWindow, .assignItemWithoutRule, .assignTooManySpecialties,
        .assignUnknownOfficer, .assignUnknownObject, .assignJointMaximum, .assignLittleRandomness, .assignInfeasible,
        .assignNotGenuine, .assignRecordLine, .assignLastVisitYields, .assignLittleMixing, .assignUnknownSeat,
        .assignDirectUnlawful, .assignDirectOverCap,
    ]
}
