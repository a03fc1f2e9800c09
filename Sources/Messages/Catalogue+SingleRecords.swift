extension Message {
    /// A single record lacks something.
    public static let singleIncomplete = Message(
        "W135", exit: .usage,
        zh: "登记“{found}”缺少：{expected}",
        remedy: "补上后再登记：--reason、--by、--department 是选项，名称用 --name，其余列用 --set 列名=值",
        en: "The record “{found}” lacks {expected}",
        remedyEnglish:
            "Add it: --reason, --by and --department are options, the name is --name, other columns are --set COLUMN=VALUE"
    )
    /// There is no such column.
    public static let singleColumn = Message(
        "W136", exit: .usage,
        zh: "没有“{found}”这一列，或没有写成 列名=值",
        remedy: "可填的列：{expected}",
        en: "There is no column “{found}”, or it is not written COLUMN=VALUE",
        remedyEnglish: "The columns are: {expected}")
    /// What is to be added is there.
    public static let singleKnown = Message(
        "W137",
        zh: "“{found}”已在{expected}的名录中，不能再新增",
        remedy: "改用 change 登记变更；要恢复存续或在岗，也用 change",
        en: "“{found}” is in the rosters of {expected} already and cannot be added",
        remedyEnglish: "Use `change`, also to bring it back into business or post")
    /// What is to be changed is not there.
    public static let singleMissing = Message(
        "W138",
        zh: "{expected}的名录中没有“{found}”",
        remedy: "核对代码或证号、报送部门；其他部门的记录由该部门办理，没有的用 add 新增",
        en: "The rosters of {expected} hold no “{found}”",
        remedyEnglish: "Check the number and the department; what another department sent is its own to change")
    /// Something else looks the same.
    public static let singleInDoubt = Message(
        "W139",
        zh: "“{found}”与库中“{expected}”或名称相同而代码不同，或代码（证号）相同而名称、部门不同，未登记",
        remedy: "核对哪一个写错；确实是两户（两人）的，随文件报送，由质量报告列明后确认",
        en:
            "“{found}” and “{expected}” share a name but not the code, or the number but not name or department; nothing was recorded",
        remedyEnglish: "Find out which is wrong; if they are two indeed, send a file, whose report tells of both")
    /// A value of one listing, where there are several.
    public static let singleSeveral = Message(
        "R090",
        zh: "“{found}”条名录条目，“{expected}”改哪一条不明确，未登记",
        remedy: "随文件报送，逐条写明专项库和许可证编号",
        en: "“{found}” listings: which of them {expected} is to change cannot be told; nothing was recorded",
        remedyEnglish: "Send a file with library and licence number in each row")
    /// The number that names a record.
    public static let singleKeyFixed = Message(
        "R091", exit: .usage,
        zh: "{expected}是记录的标识，不能改成“{found}”",
        remedy: "先停用原记录，再以新号新增",
        en: "{expected} names the record and cannot be changed to “{found}”",
        remedyEnglish: "Stop the old record and add one with the new number")
}

extension Catalogue {
    static let singleRecords: [Message] = [
        .singleIncomplete, .singleColumn, .singleKnown, .singleMissing, .singleInDoubt, .singleSeveral,
        .singleKeyFixed,
    ]
}
