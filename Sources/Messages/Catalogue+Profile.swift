extension Message {
    /// A TOML file cannot be parsed.
    public static let configurationSyntax = Message(
        "P001", exit: .configuration,
        zh: "配置文件有语法错误：{found}", remedy: "按所示行列改正；字符串要加双引号，表名写成 [名称]。",
        en: "The configuration file has a syntax error: {found}",
        remedyEnglish: "Correct it at the line and column shown; strings need double quotes, tables are written [name]."
    )
    /// A needed key is absent.
    public static let configurationKeyMissing = Message(
        "P002", exit: .configuration,
        zh: "配置缺少必填项 {found}", remedy: "在该文件中补上这一项；可对照内置规范或 samples/ 下的样例。",
        en: "The configuration lacks the required key {found}",
        remedyEnglish: "Add the key; compare with a built-in profile or with samples/.")
    /// A key that nobody knows.
    public static let configurationKeyUnknown = Message(
        "P003", exit: .configuration,
        zh: "配置项 {found} 无人使用，可能是笔误；最接近的是 {expected}", remedy: "改正键名，或删除这一行。",
        en: "The configuration key {found} is not known; the nearest known key is {expected}",
        remedyEnglish: "Correct the key or remove the line.")
    /// A value of the wrong form.
    public static let configurationValue = Message(
        "P004", exit: .configuration,
        zh: "配置值 {found} 不合要求，应为 {expected}", remedy: "按所示形式填写。",
        en: "The configuration value {found} is not of the expected form {expected}",
        remedyEnglish: "Write it in the form shown.")
    /// A profile that does not exist.
    public static let profileUnknown = Message(
        "P005", exit: .configuration,
        zh: "没有名为 {found} 的规范", remedy: "内置规范有：{expected}。也可写 \"./自编.toml\" 指向自己的规范文件。",
        en: "There is no profile named {found}",
        remedyEnglish: "Built-in profiles: {expected}. A file of your own is written \"./own.toml\".")
    /// A configuration file is absent.
    public static let configurationMissing = Message(
        "P006", exit: .inputMissing,
        zh: "找不到 {found}", remedy: "确认目录写对；新建工作区用 doublerandom init 目录 --profile 规范名。",
        en: "{found} does not exist",
        remedyEnglish: "Check the folder; a new workspace is made by doublerandom init DIR --profile NAME.")
    /// Two departments share a name or code.
    public static let departmentListedTwice = Message(
        "P010", exit: .configuration,
        zh: "部门名册中 {found} 出现在两个部门下", remedy: "在 departments.csv 中保留一处，名称和别名都不得重复。",
        en: "The department register lists {found} under two departments",
        remedyEnglish: "Keep it in one row of departments.csv; names and aliases must be unique.")
    /// A department nobody knows.
    public static let departmentUnknown = Message(
        "P011",
        zh: "部门 {found} 不在部门名册中；最接近的是 {expected}", remedy: "改正名称，或在 departments.csv 的别名栏加上这一写法。",
        en: "The department {found} is not in the register; the nearest are {expected}",
        remedyEnglish: "Correct the name, or add this spelling to the aliases in departments.csv.")
    /// A row of departments.csv that cannot be used.
    public static let departmentRowInvalid = Message(
        "P012", exit: .configuration,
        zh: "部门名册的这一行无法使用：{found}（应为 {expected}）", remedy: "按表头 代码,简称,全称,别名,联系,联席会议成员 填写；代码为 18 位统一社会信用代码。",
        en: "This row of the department register cannot be used: {found} (expected {expected})",
        remedyEnglish: "Fill in the columns 代码,简称,全称,别名,联系,联席会议成员; the code is an 18-character unified code.")
    /// ceremony.toml in a workspace that is not a sample.
    public static let ceremonyScriptForbidden = Message(
        "P020", exit: .gateClosed,
        zh: "正式工作区不接受 {found}", remedy: "删除该文件；正式抽取只能用 draw freeze、sitting、run 等命令逐步进行。",
        en: "A real workspace does not accept {found}",
        remedyEnglish: "Remove the file; real draws are held by the commands draw freeze, sitting and run.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let profile: [Message] = [
        .configurationSyntax, .configurationKeyMissing, .configurationKeyUnknown, .configurationValue,
        .profileUnknown, .configurationMissing, .departmentListedTwice, .departmentUnknown, .departmentRowInvalid,
        .ceremonyScriptForbidden,
    ]
}
