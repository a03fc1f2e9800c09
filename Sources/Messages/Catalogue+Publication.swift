extension Message {
    /// A column that the publication type does not list.
    public static let columnNotPublic = Message(
        "B001", exit: .bug,
        zh: "公示类型“{expected}”不允许出现列“{found}”", remedy: "这是程序缺陷，请连同本行报告；公示文件未生成。",
        en: "The publication type {expected} does not allow the column {found}",
        remedyEnglish: "This is a defect of the program; report it with this line. Nothing was published.")
    /// Personal data in finished bytes.
    public static let personalDataFound = Message(
        "B002",
        zh: "待公示文件中疑有个人信息（{expected}）：{found}", remedy: "在来源数据中删去该内容（例如名称里的电话），重新导入后再公示。",
        en: "The file to be published seems to hold personal data ({expected}): {found}",
        remedyEnglish:
            "Remove it from the source data (a phone number in a name, for example), import again, then publish.")
    /// A filing without its plan rows.
    public static let filingEmpty = Message(
        "B010",
        zh: "{found} 在计划中没有任何事项，无可报送", remedy: "核对事项清单中的发起部门。",
        en: "{found} has no item in the plan; there is nothing to file",
        remedyEnglish: "Check the initiating departments in the item lists.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let publication: [Message] = [.columnNotPublic, .personalDataFound, .filingEmpty]
}
