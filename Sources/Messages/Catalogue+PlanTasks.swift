extension Catalogue {
    /// What is wrong with tasks and their frames.
    static let taskFaults: [Message] = [
        .taskItemUnknown, .itemInTwoTasks, .taskListedTwice, .taskIdInvalid, .taskWithoutItems, .taskKindsMixed,
        .windowsDisordered, .windowOutsideYear, .windowsUnlikeBatches, .windowTooShort, .batchesUnlike,
        .taskNotPlanned,
    ]
}

// Tasks of items.toml and the frames made from them (design §3, InspectionTask).
extension Message {
    /// A task names an item that no list has.
    public static let taskItemUnknown = Message(
        "L020",
        zh: "任务 {expected} 中的事项 {found} 不在任何部门的抽查事项清单中",
        remedy: "改正 items.toml 中的事项编码，或先导入该部门的事项清单",
        en: "task {expected} names item {found}, which is on no department's list",
        remedyEnglish: "correct the code in items.toml, or import the department's item list first")
    /// An item stands in two tasks.
    public static let itemInTwoTasks = Message(
        "L021",
        zh: "事项 {found} 同时列入任务 {expected}",
        remedy: "一个事项一年只属于一个任务；在 items.toml 中只保留一处",
        en: "item {found} stands in the tasks {expected}",
        remedyEnglish: "an item belongs to one task a year; keep it in one place of items.toml")
    /// Two tasks share an id.
    public static let taskListedTwice = Message(
        "L022",
        zh: "任务编号 {found} 重复",
        remedy: "每个任务使用不同编号",
        en: "the task id {found} is used twice",
        remedyEnglish: "give every task an id of its own")
    /// A task id that cannot be used.
    public static let taskIdInvalid = Message(
        "L023",
        zh: "任务编号 {found} 不合要求：{expected}",
        remedy: "只用字母、数字和 . _ / -，且不与别的事项编码相同",
        en: "the task id {found} cannot be used: {expected}",
        remedyEnglish: "use letters, digits and . _ / -, and not the code of an item outside the task")
    /// A task without items.
    public static let taskWithoutItems = Message(
        "L024",
        zh: "任务 {found} 没有事项",
        remedy: "在 items.toml 的 items 中列出事项编码，或删除该任务",
        en: "task {found} has no items",
        remedyEnglish: "list item codes in items.toml, or remove the task")
    /// A task that mixes firms with products, projects or activities.
    public static let taskKindsMixed = Message(
        "L025",
        zh: "任务 {found} 的事项对象种类不同：{expected}",
        remedy: "产品、项目、行为的事项与主体的事项分列不同任务",
        en: "the items of task {found} are about unlike kinds of targets: {expected}",
        remedyEnglish: "put items about products, projects or activities in tasks of their own")
    /// Windows that overlap or run backwards.
    public static let windowsDisordered = Message(
        "L026",
        zh: "任务 {found} 的期限先后颠倒或重叠",
        remedy: "按先后顺序填写各批期限，互不重叠",
        en: "the windows of task {found} overlap or are out of order",
        remedyEnglish: "give the windows in order, without overlap")
    /// A window that starts outside the plan's year.
    public static let windowOutsideYear = Message(
        "L027",
        zh: "任务 {found} 的期限不在计划年度 {expected} 内",
        remedy: "改正期限的起止日期",
        en: "a window of task {found} does not start in the plan's year {expected}",
        remedyEnglish: "correct the dates of the window")
    /// Neither one window nor one per batch.
    public static let windowsUnlikeBatches = Message(
        "L028",
        zh: "任务 {found} 的期限个数与批次数 {expected} 不符",
        remedy: "填一个总期限（自动平分到各批），或每批填一个期限",
        en: "the number of windows of task {found} differs from its {expected} batches",
        remedyEnglish: "give one window, which is split, or one per batch")
    /// Fewer days than batches.
    public static let windowTooShort = Message(
        "L029",
        zh: "任务 {found} 的期限天数少于批次数 {expected}",
        remedy: "延长期限或减少批次",
        en: "the window of task {found} has fewer days than its {expected} batches",
        remedyEnglish: "lengthen the window or use fewer batches")
    /// Two items of a task with unlike batches.
    public static let batchesUnlike = Message(
        "L030",
        zh: "任务 {found} 中各事项的批次数不同：{expected}",
        remedy: "统一批次数，或分列不同任务",
        en: "the items of task {found} have unlike numbers of batches: {expected}",
        remedyEnglish: "use one number of batches, or tasks of their own")
    /// A draw asked for something that the plan does not hold.
    public static let taskNotPlanned = Message(
        "L031", exit: .gateClosed,
        zh: "{found} 不在年度抽查计划中",
        remedy: "用 status 查看计划中的任务；新增任务须先调整计划并报备",
        en: "{found} is not in the annual plan",
        remedyEnglish: "see status for the plan's tasks; a new task needs a changed and filed plan first")
}
