// Steps of the assignment that must wait or are refused.
extension Message {
    /// Teams drawn long before the inspection could be known to those inspected.
    public static let assignTooEarly = Message(
        "W095", exit: .gateClosed,
        zh: "现在抽取检查人员过早：{found}，最早为 {expected}", remedy: "检查人员在任务开始前的规定日数内抽取，以防泄露；到期再运行，或按规定修改 [crew] lead_days。",
        en: "It is too early to draw the inspectors: {found}, not before {expected}",
        remedyEnglish:
            "Inspectors are drawn shortly before the task starts; run again then, or change [crew] lead_days.")
    /// The profile knows no direct assignment.
    public static let directNotAllowed = Message(
        "W096", exit: .gateClosed,
        zh: "本地规定不允许直接指派（{found}）", remedy: "随机抽取检查人员；当地文件允许直接指派的，在配置中设 [crew] direct_assignment = true 并注明条款。",
        en: "Direct assignment is not allowed here ({found})",
        remedyEnglish:
            "Draw the inspectors; where the county's document allows it, set [crew] direct_assignment = true.")
    /// Direct assignments whose sheet is not signed.
    public static let directUnsigned = Message(
        "W097", exit: .gateClosed,
        zh: "{found} 的直接指派尚未签批（签批单 {expected}）", remedy: "签批后登记：doublerandom approve；或用 assign direct --withdraw 撤回。",
        en: "The direct assignments of {found} are not signed yet (sheet {expected})",
        remedyEnglish:
            "Have the sheet signed and record it with approve, or withdraw them with assign direct --withdraw.")
    /// Nothing of a task can be drawn again.
    public static let nothingToRedraw = Message(
        "W098", zh: "任务 {found} 没有可以重抽的岗位：{expected}", remedy: "核对岗位、人员或部门编号；只有已抽定且任务未结束的岗位可以重抽。",
        en: "Task {found} has no seat to draw again: {expected}",
        remedyEnglish:
            "Check seat, officer or department; only drawn seats of a task that has not ended can be drawn again.")
    /// A seat drawn again a second time needs somebody else's approval.
    public static let redrawNeedsOther = Message(
        "W099", exit: .gateClosed,
        zh: "岗位 {found} 已重抽过，再次重抽须由其他单位批准", remedy: "用 --approved-by 写明批准单位（不得为联席会议办公室所在单位），并在签字记录上载明。",
        en: "Seat {found} was drawn again before; a further time needs the approval of another organisation",
        remedyEnglish: "Name it with --approved-by (not the office's own department) and in the signed minutes.")
    /// A redraw that is frozen already waits for its throw.
    public static let redrawOpen = Message(
        "W100", exit: .gateClosed,
        zh: "{found} 已有一次重抽封存待摇号（{expected}）", remedy: "先登记该次重抽的点数，再办理下一次。",
        en: "A redraw of {found} is frozen and waits for its throw ({expected})",
        remedyEnglish: "Record the dice of that redraw first.")
    /// Seats were filled directly.
    public static let directShare = Message(
        "W101", zh: "直接指派：{found}", remedy: "直接指派须有理由、批准和文号，比例应当从严控制。",
        en: "Direct assignments: {found}",
        remedyEnglish: "Direct assignments need reason, approval and document, and should stay few.")
    /// Visits were postponed because nobody lawful was left.
    public static let visitsPostponed = Message(
        "W102", zh: "因检查人员不足，抽签推迟 {found} 次检查，名单见 {expected}", remedy: "补充人员后为推迟的检查另行安排，不得自行挑选。",
        en: "{found} visits are postponed by lottery for want of inspectors; they are listed in {expected}",
        remedyEnglish: "Arrange them again once there are people; nobody chooses among them.")
    /// Extra seats found nobody.
    public static let extrasDropped = Message(
        "W103", zh: "{found} 个增派岗位（第三人或专家）无人可派，已略去", remedy: "这些岗位不是法定人数；需要专家的，请扩充专家库后另行委托。",
        en: "{found} extra seats (third officers or experts) found nobody and are left out",
        remedyEnglish: "The law does not ask for them; where an expert is needed, enlarge the pool.")
    /// The ceiling of an assignment by lottery, and the floor that no draw can go below.
    public static let pairCeiling = Message(
        "A024", zh: "限概率抽签：每人派往同一对象的概率不超过 {expected}%；人选最少的一次检查为 {found}（岗位数/可选人数）",
        remedy: "概率表 marginals.tsv 在摇号前封存；概率不可能低于岗位数除以可选人数，要更低须扩充人员。",
        en: "Lottery with a ceiling of {expected}% per officer and visit; scarcest visit {found} (seats/people)",
        remedyEnglish: "marginals.tsv is kept before the throw; no chance can go below seats over people.")
    /// Seats whose holders dropped out cannot all be filled by those who are left.
    public static let redrawWithoutRoom = Message(
        "A025", exit: .teamInfeasible, zh: "退出后无人可补：{found}", remedy: "封存名录中已无符合条件且有余量的人员；为涉及的检查另定时间、另行封存派员，或先重抽其中一部分。",
        en: "Nobody is left for: {found}",
        remedyEnglish:
            "The frozen roster has nobody lawful with room left; arrange these visits anew, or draw a part of the seats again."
    )
}

extension Catalogue {
    /// The entries declared in this file.
    static let crews: [Message] = [
        .assignTooEarly, .directNotAllowed, .directUnsigned, .nothingToRedraw, .redrawNeedsOther, .redrawOpen,
        .directShare, .visitsPostponed, .extrasDropped, .pairCeiling, .redrawWithoutRoom,
    ]
}
