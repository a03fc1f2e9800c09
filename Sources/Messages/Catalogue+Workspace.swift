extension Message {
    /// A file or folder that must be there is absent.
    public static let inputMissing = Message(
        "W001", exit: .inputMissing,
        zh: "找不到 {found}", remedy: "确认路径写对，并且当前用户有权读取。",
        en: "{found} does not exist or cannot be read",
        remedyEnglish: "Check the path and the permissions of the current user.")
    /// The inbox has no file.
    public static let inboxEmpty = Message(
        "W002", exit: .inputMissing,
        zh: "收件目录 {found} 中没有任何文件", remedy: "把各部门导出的文件放进 inbox/部门简称/ 后再运行。",
        en: "The inbox {found} holds no file",
        remedyEnglish: "Put the departments' exports into inbox/<department>/ and run again.")
    /// Another run holds the workspace.
    public static let workspaceLocked = Message(
        "W003", exit: .locked,
        zh: "工作区正被另一次运行占用：{found}", remedy: "等它结束后再运行；进程若已不在，锁会自动释放。",
        en: "Another run holds the workspace: {found}",
        remedyEnglish: "Wait until it ends; the lock frees itself when the process is gone.")
    /// A folder that is not a workspace.
    public static let notAWorkspace = Message(
        "W004", exit: .inputMissing,
        zh: "{found} 不是工作区：其中没有 county.toml", remedy: "用 doublerandom init 目录 --profile 规范名 新建，或改正路径。",
        en: "{found} is not a workspace: it has no county.toml",
        remedyEnglish: "Make one with doublerandom init DIR --profile NAME, or correct the path.")
    /// A workspace is to be made where files are.
    public static let workspaceNotEmpty = Message(
        "W005", exit: .cannotCreate,
        zh: "{found} 已有内容，不能在其中新建工作区", remedy: "换一个不存在的或空的目录。",
        en: "{found} is not empty; no workspace is made in it",
        remedyEnglish: "Choose a folder that does not exist or is empty.")
    /// No roster was imported.
    public static let rosterEmpty = Message(
        "W006",
        zh: "{found}是空的，无法继续", remedy: "先导入各部门的名录库和事项清单（doublerandom import 目录）。",
        en: "{found} is empty; nothing can be planned",
        remedyEnglish: "Import the departments' rosters and item lists first (doublerandom import DIR).")
    /// There is no plan yet.
    public static let planMissing = Message(
        "W010", exit: .gateClosed,
        zh: "还没有年度抽查计划", remedy: "先运行 doublerandom plan 目录。",
        en: "There is no annual plan yet", remedyEnglish: "Run doublerandom plan DIR first.")
    /// A task nobody knows.
    public static let taskUnknown = Message(
        "W011",
        zh: "计划中没有任务 {found}；现有任务：{expected}", remedy: "改正任务编号；doublerandom status 目录 列出全部任务。",
        en: "The plan has no task {found}; its tasks are {expected}",
        remedyEnglish: "Correct the id; doublerandom status DIR lists all tasks.")
    /// The plan's gate is closed.
    public static let planGateClosed = Message(
        "W012", exit: .gateClosed,
        zh: "闸口未开：{found}（要求：{expected}）", remedy: "计划经签批、备案并登记回执后才能封存抽取；见 doublerandom status。",
        en: "A gate is closed: {found} (required: {expected})",
        remedyEnglish: "Get the plan signed and filed and record the receipt; see doublerandom status.")
    /// A roster confirmation is absent, stale, or about another state.
    public static let rostersUnconfirmed = Message(
        "W013", exit: .gateClosed,
        zh: "闸口未开：{found} 的两库没有现行有效的确认（上次有效签字：{expected}）",
        remedy: "请该部门核对两库更新确认单并签字，再用 doublerandom approve 登记。",
        en: "A gate is closed: the rosters of {found} have no valid confirmation (last signed: {expected})",
        remedyEnglish: "Have the department sign its confirmation sheet and record it with doublerandom approve.")
    /// What was confirmed is no longer there: a file was withdrawn.
    public static let rostersChanged = Message(
        "W027", exit: .gateClosed,
        zh: "闸口未开：{found} 在 {expected} 确认的两库已不存在（文件已撤回）", remedy: "请该部门核对新的两库更新确认单并签字，再用 doublerandom approve 登记。",
        en: "A gate is closed: the rosters that {found} confirmed on {expected} are gone (a file was withdrawn)",
        remedyEnglish: "Have the department sign the new confirmation sheet and record it with doublerandom approve.")
    /// The settings of draws, or the list of tiers, are not those that the office signed for.
    public static let basisChanged = Message(
        "W143", exit: .gateClosed,
        zh: "闸口未开：{found} 在 {expected} 确认之后，信用等级清单或抽取设置（county.toml）有变更",
        remedy: "改回原样，或者核对新的两库更新确认单并签字，再用 doublerandom approve 登记。",
        en:
            "A gate is closed: the tiers or the settings of draws (county.toml) changed since {found} confirmed them on {expected}",
        remedyEnglish: "Put them back, or sign the new confirmation sheet and record it with doublerandom approve.")
    /// A step is asked for before the one it follows.
    public static let stepOutOfOrder = Message(
        "W014", exit: .gateClosed,
        zh: "{found}：此步还不能做（缺：{expected}）", remedy: "按 封存 → 摇号 → 抽取 → 派员 的顺序进行；doublerandom status 列出下一步。",
        en: "{found}: this step cannot be taken yet (missing: {expected})",
        remedyEnglish: "Go in the order freeze, sitting, run, assign; doublerandom status lists the next step.")
    /// A step that was done already with other values.
    public static let stepDoneAlready = Message(
        "W015", exit: .gateClosed,
        zh: "{found} 已经完成，不能用别的值重做", remedy: "已完成的步骤不得覆盖，照原来的值继续；现状见 doublerandom draw show。只有还没有掷骰的封存才能作废重来。",
        en: "{found} is done already and is not done again with other values",
        remedyEnglish:
            "A finished step is never overwritten: go on with its values (doublerandom draw show). Only a freeze without a throw can be voided."
    )
    /// A secret value is needed.
    public static let randomnessUnavailable = Message(
        "W016", exit: .inputOutput,
        zh: "操作系统的随机数发生器不可用", remedy: "检查系统后重试；没有主密值不能封存。",
        en: "The operating system's random generator is not available",
        remedyEnglish: "Check the system and try again; nothing is frozen without a master value.")
    /// The ceremony file lacks a master.
    public static let masterMissing = Message(
        "W017", exit: .configuration,
        zh: "仪式文件没有给出 {found} 的主密值", remedy: "在 ceremony.toml 该 freeze 事件的 masters 中补上（64 位十六进制）。",
        en: "The ceremony file gives no master for {found}",
        remedyEnglish: "Add it to masters of the freeze event in ceremony.toml (64 hexadecimal digits).")
    /// A freeze whose value may be known already.
    public static let freezeTooLate = Message(
        "W018", exit: .gateClosed,
        zh: "现在是 {found}，已过密封截止 {expected}，不能封存", remedy: "封存必须早于密封截止和摇号；另定时间后重新封存。",
        en: "It is {found}, past commit-by {expected}; nothing is frozen now",
        remedyEnglish: "A freeze comes before its value can be known; set later times and freeze again.")
    /// Draws of two sittings given one throw.
    public static let sittingsMixed = Message(
        "W019",
        zh: "{found} 与 {expected} 不是同一次摇号，不能共用点数", remedy: "每次摇号分别登记，只写该次摇号的任务。",
        en: "{found} does not belong to {expected}; one throw is never used twice",
        remedyEnglish: "Record each sitting by itself, with its own tasks.")
    /// An approval sheet nobody knows.
    public static let approvalUnknown = Message(
        "W020",
        zh: "没有编号为 {found} 的签批单；待签的有：{expected}", remedy: "改正编号；doublerandom approve 目录 列出待签的签批单。",
        en: "There is no approval sheet {found}; open ones: {expected}",
        remedyEnglish: "Correct the number; doublerandom approve DIR lists the open sheets.")
    /// The one who prepared cannot sign.
    public static let approverIsPreparer = Message(
        "W021",
        zh: "审核人不能与经办人相同：{found}", remedy: "由另一人审核签字。",
        en: "The approver must differ from the preparer: {found}", remedyEnglish: "Have somebody else sign.")
    /// A sheet that is signed already.
    public static let approvalSigned = Message(
        "W022", exit: .gateClosed,
        zh: "签批单 {found} 已经签过", remedy: "已签的签批单不得改动；内容变了会另出一张。",
        en: "Sheet {found} is signed already",
        remedyEnglish: "A signed sheet is never changed; new content gets a new sheet.")
    /// What was printed on the sheet is no longer what would be approved.
    public static let approvalStale = Message(
        "W023", exit: .gateClosed,
        zh: "签批单 {found} 所批的内容已经变化", remedy: "运行 doublerandom annual-plan 目录 打印新的签批单，核对后再签字。",
        en: "What sheet {found} approves has changed since it was printed",
        remedyEnglish: "Run doublerandom annual-plan DIR to print a new sheet, then have that one signed.")
    /// An event of the ceremony file that cannot be replayed.
    public static let ceremonyEventUnfit = Message(
        "W024",
        zh: "仪式文件的这一事件无法执行：{found}", remedy: "按提示改正 ceremony.toml 中该事件的时间、任务或对象。",
        en: "This event of the ceremony file cannot be replayed: {found}",
        remedyEnglish: "Correct the event's time, tasks or subject in ceremony.toml.")
    /// A signature dated before the sheet was printed.
    public static let signedBeforePrinted = Message(
        "W025",
        zh: "签字日期 {found} 早于签批单的打印日期 {expected}", remedy: "核对签字日期；不得倒签。",
        en: "The signature is dated {found}, before the sheet was printed on {expected}",
        remedyEnglish: "Check the date; a signature is never antedated.")
    /// A scan's digest that is none.
    public static let scanDigestMalformed = Message(
        "W026",
        zh: "扫描件摘要 {found} 不是 {expected}", remedy: "用 sha256sum（Windows：certutil -hashfile 文件 SHA256）计算扫描件的摘要，用小写照抄。",
        en: "{found} is no digest of a scan ({expected})",
        remedyEnglish: "Take it with sha256sum (Windows: certutil -hashfile FILE SHA256), in lower case.")
    /// A code that is in no roster.
    public static let noSuchTarget = Message(
        "W030",
        zh: "名录库中没有 {found}", remedy: "核对代码；名称不能代替代码。",
        en: "{found} is in no roster", remedyEnglish: "Check the code; a name does not do.")
    /// Rehearsals cannot publish.
    public static let rehearsalPublishes = Message(
        "W031", exit: .gateClosed,
        zh: "演练工作区不得公示", remedy: "正式工作请用 doublerandom init 新建不带 --rehearsal 的工作区。",
        en: "A rehearsal workspace never publishes",
        remedyEnglish: "Make a workspace without --rehearsal for real work.")
    /// A date or moment on the command line that cannot be read.
    public static let asOfUnreadable = Message(
        "W040", exit: .usage,
        zh: "日期或时刻 {found} 无法识别，应写成 {expected}", remedy: "日期写 2026-03-31，时刻写 2026-03-31T09:30:00+08:00。",
        en: "The date or moment {found} cannot be read; write it like {expected}",
        remedyEnglish: "Write days as 2026-03-31 and moments as 2026-03-31T09:30:00+08:00.")
    /// Options that go together and are not all there.
    public static let optionsIncomplete = Message(
        "W041", exit: .usage,
        zh: "选项不全，须一并给出：{expected}", remedy: "补全后再运行；加 --help 查看示例。",
        en: "These options go together: {expected}",
        remedyEnglish: "Give all of them; --help shows examples.")
    /// An addition for an item that no list has.
    public static let additionUnknown = Message(
        "W042",
        zh: "items.toml 补充了不存在的事项 {found}", remedy: "核对事项编码；各部门事项清单中没有这个编码。",
        en: "items.toml adds to an item that no list has: {found}",
        remedyEnglish: "Check the item's code against the departments' item lists.")
    /// The register of departments has only its header.
    public static let departmentsEmpty = Message(
        "W044", exit: .configuration,
        zh: "departments.csv 中还没有部门", remedy: "每个部门填一行：代码,简称,全称,别名,联系,联席会议成员（别名用顿号隔开，联系写科室）。",
        en: "departments.csv names no department yet",
        remedyEnglish:
            "Fill in a row per department: 代码,简称,全称,别名,联系,联席会议成员 (code, short and full name, aliases joined by 、, office, member 是/否)."
    )
    /// Two equal files in one import.
    public static let fileSentTwice = Message(
        "W045", exit: .done,
        zh: "{found} 与 {expected} 内容完全相同，只导入一次", remedy: "不必处理；可删去其中一份。",
        en: "{found} has the same bytes as {expected} and is taken in once",
        remedyEnglish: "Nothing needs to be done; one of them may be removed.")
    /// A settings file in another encoding.
    public static let settingsNotUTF8 = Message(
        "W046", exit: .configuration,
        zh: "{found} 不是 UTF-8 编码", remedy: "用记事本或 WPS 打开，另存为 UTF-8 编码。",
        en: "{found} is not in UTF-8", remedyEnglish: "Open it in an editor and save it as UTF-8.")
    /// A year that no calendar has.
    public static let yearUnfit = Message(
        "W043", exit: .configuration,
        zh: "计划年度 {found} 无法使用", remedy: "在 county.toml 中改正 year。",
        en: "The year {found} cannot be used", remedyEnglish: "Correct year in county.toml.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let workspace: [Message] = [
        .inputMissing, .inboxEmpty, .workspaceLocked, .notAWorkspace, .workspaceNotEmpty, .rosterEmpty, .planMissing,
        .taskUnknown, .planGateClosed, .rostersUnconfirmed, .rostersChanged, .basisChanged, .stepOutOfOrder,
        .stepDoneAlready,
        .randomnessUnavailable,
        .masterMissing, .freezeTooLate, .sittingsMixed, .approvalUnknown, .approverIsPreparer, .approvalSigned,
        .approvalStale,
        .ceremonyEventUnfit,
        .signedBeforePrinted, .scanDigestMalformed, .noSuchTarget, .rehearsalPublishes, .asOfUnreadable,
        .optionsIncomplete, .additionUnknown,
        .departmentsEmpty, .fileSentTwice, .settingsNotUTF8, .yearUnfit,
    ]
}
