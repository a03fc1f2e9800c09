extension Message {
    /// A row without a person's name.
    public static let personNameMissing = Message(
        "R030",
        zh: "没有姓名",
        remedy: "请补填姓名",
        en: "The person's name is missing",
        remedyEnglish: "Fill in the name")
    /// An inspector without certificate.
    public static let certificateMissing = Message(
        "R031",
        zh: "没有执法证号，不能作为执法检查人员",
        remedy: "请补填执法证号；未取得执法证的人员不列入名录库",
        en: "There is no certificate number, so the person is no inspector",
        remedyEnglish: "Fill in the number; persons without a certificate do not belong in the roster")
    /// An identity number in the column of certificate numbers; `found` is masked.
    public static let certificateIsIdentity = Message(
        "R070",
        zh: "执法证号一列填的是公民身份号码（{found}）",
        remedy: "请改填执法证号；身份号码不得随名录报送",
        en: "The column of certificate numbers holds a citizen's identity number ({found})",
        remedyEnglish: "Fill in the certificate number; identity numbers must not be sent with a roster")
    /// A certificate number of unusual form.
    public static let certificateUnusual = Message(
        "R032",
        zh: "执法证号“{found}”不符合本地样式",
        remedy: "请核对证号是否录错；如为其他证件，请在备注中说明",
        en: "Certificate number “{found}” does not look like the local ones",
        remedyEnglish: "Check the number")
    /// A certificate without its last day.
    public static let certificateEndMissing = Message(
        "R033",
        zh: "没有填写执法证有效期，按长期有效处理",
        remedy: "请补填有效期截止日期",
        en: "The certificate's last day is missing; it is taken as unlimited",
        remedyEnglish: "Fill in the last day")
    /// A last day that is no date.
    public static let certificateEndUnreadable = Message(
        "R034",
        zh: "执法证有效期“{found}”无法识别，无法确认资格，本行退回",
        remedy: "请按“2026-03-01”的形式填写",
        en: "The certificate's last day “{found}” cannot be read, so the row is refused",
        remedyEnglish: "Write dates as 2026-03-01")
    /// An unknown specialty.
    public static let specialtyUnknown = Message(
        "R035",
        zh: "业务专长“{found}”不在词表中，未计入该人员专长",
        remedy: "请核对用语，或在 county.toml 的 [specialties] 中补充",
        en: "Specialty “{found}” is not in the vocabulary and does not count for the officer",
        remedyEnglish: "Check the term, or add it to [specialties] in county.toml")
    /// An unknown region of an inspector.
    public static let personRegionUnknown = Message(
        "R036",
        zh: "负责区域“{found}”不在区域词表中，未计入",
        remedy: "请核对乡镇街道名称，或在 county.toml 的 [regions] 中补充",
        en: "Region “{found}” is not in the vocabulary and does not count for the officer",
        remedyEnglish: "Check the name, or add it to [regions] in county.toml")
    /// An unknown duty state.
    public static let dutyStateUnknown = Message(
        "R037",
        zh: "岗位状态“{found}”无法识别，按离岗处理，不参加抽取",
        remedy: "请改为“在岗”或“离岗”",
        en: "Duty state “{found}” is not understood; the officer is taken as not in post",
        remedyEnglish: "Use 在岗 or 离岗")
    /// A value of a yes-no column.
    public static let yesNoUnknown = Message(
        "R038",
        zh: "“{found}”不是“是”或“否”，按“否”处理",
        remedy: "请改为“是”或“否”",
        en: "“{found}” is neither yes nor no; it is taken for no",
        remedyEnglish: "Use 是 or 否")
    /// An inspector of another department.
    public static let unitElsewhere = Message(
        "R039",
        zh: "工作单位“{found}”属于另一部门“{expected}”，按该部门人员登记",
        remedy: "请确认；如有误，请改工作单位",
        en: "The unit “{found}” belongs to another department, “{expected}”; the officer is entered there",
        remedyEnglish: "Confirm it, or correct the unit")
    /// An item without code.
    public static let itemCodeMissing = Message(
        "R040",
        zh: "没有事项编码",
        remedy: "请补填事项编码，如“SCJG-01”",
        en: "The item code is missing",
        remedyEnglish: "Fill in a code such as SCJG-01")
    /// An item code that frozen files cannot carry.
    public static let itemCodeForm = Message(
        "R041",
        zh: "事项编码“{found}”形式不符：只能用字母、数字和 . _ / -，以字母或数字开头，不超过64个字符",
        remedy: "请修改事项编码",
        en:
            "Item code “{found}” has a wrong form: letters, digits and . _ / - only, a letter or digit first, at most 64",
        remedyEnglish: "Change the item code")
    /// A quota that is none.
    public static let quotaUnreadable = Message(
        "R042",
        zh: "抽查比例（数量）“{found}”无法识别，已移入备注",
        remedy: "请写成“10%”“5户”“≥20%”“按信用风险分类”等形式；单独的数字请注明%或户",
        en: "Share or number “{found}” is not understood; it was moved to the remarks",
        remedyEnglish: "Write 10%, 5户, ≥20% or 按信用风险分类; a bare number needs its unit")
    /// A cap that is no share.
    public static let capUnreadable = Message(
        "R043",
        zh: "比例上限“{found}”无法识别",
        remedy: "请写成“5%”的形式",
        en: "Cap “{found}” is not understood",
        remedyEnglish: "Write it as 5%")
    /// An item class that is none.
    public static let itemClassUnknown = Message(
        "R044",
        zh: "事项类别“{found}”无法识别",
        remedy: "请改为“重点”或“一般”",
        en: "Item class “{found}” is not understood",
        remedyEnglish: "Use 重点 or 一般")
    /// An inspection method that is none.
    public static let methodUnknown = Message(
        "R045",
        zh: "检查方式“{found}”无法识别，按“实地核查”处理",
        remedy: "请改为：{expected}",
        en: "Method “{found}” is not understood; it is taken for 实地核查",
        remedyEnglish: "Use one of: {expected}")
    /// A period that is none.
    public static let windowUnreadable = Message(
        "R046",
        zh: "任务期限“{found}”无法识别",
        remedy: "请写成“2026-03-02至2026-04-30”的形式",
        en: "Period “{found}” is not understood",
        remedyEnglish: "Write it as 2026-03-02至2026-04-30")
    /// An item of an unknown department.
    public static let itemDepartmentUnknown = Message(
        "R047",
        zh: "部门“{found}”不在部门名册中，最接近的是：{expected}",
        remedy: "请改用名册中的名称，或在 departments.csv 的“别名”中补充",
        en: "Department “{found}” is not in the register; the nearest are: {expected}",
        remedyEnglish: "Use a name of the register, or add an alias to departments.csv")
    /// A number of batches that is none.
    public static let batchesUnreadable = Message(
        "R048",
        zh: "批次“{found}”不是1以上的整数，未采用",
        remedy: "请填写整数，如“2”",
        en: "Batches “{found}” is no whole number from 1 up and was left out",
        remedyEnglish: "Write a whole number such as 2")
    /// A required specialty nobody can have.
    public static let itemSpecialtyUnknown = Message(
        "R049",
        zh: "事项要求的业务专长“{found}”不在词表中，将没有人员符合",
        remedy: "请核对用语，或在 county.toml 的 [specialties] 中补充",
        en: "The item's specialty “{found}” is not in the vocabulary; nobody will meet it",
        remedyEnglish: "Check the term, or add it to [specialties] in county.toml")
    /// A selector value that means nothing.
    public static let selectorValueUnknown = Message(
        "R050",
        zh: "检查对象条件“{found}”无法识别，未采用",
        remedy: "请改用规范用语后重新报送",
        en: "The selector value “{found}” is not understood and was left out",
        remedyEnglish: "Use a standard term and send it again")
    /// A class that is none.
    public static let tierUnknown = Message(
        "R051",
        zh: "信用风险等级“{found}”无法识别",
        remedy: "请改为A、B、C、D",
        en: "Tier “{found}” is not understood",
        remedyEnglish: "Use A, B, C or D")
    /// A row that says itself that there is no class.
    public static let tierUnclassified = Message(
        "R071",
        zh: "信用风险等级为“{found}”，该主体按未分类处理",
        remedy: "不必处理；有分类结果后另行报送",
        en: "The tier is “{found}”; the body counts as not classified",
        remedyEnglish: "Nothing needs to be done; send the class once there is one")
    /// A class without its month.
    public static let monthMissing = Message(
        "R052",
        zh: "没有可用的数据日期",
        remedy: "请补填数据日期，如“202601”",
        en: "There is no usable date of the data",
        remedyEnglish: "Fill in the month, such as 202601")
    /// A count that is none.
    public static let countUnreadable = Message(
        "R053",
        zh: "次数“{found}”不是整数",
        remedy: "请填写整数",
        en: "Count “{found}” is no whole number",
        remedyEnglish: "Write a whole number")
    /// An earlier inspection without its day.
    public static let inspectionDateMissing = Message(
        "R054",
        zh: "没有可用的检查日期",
        remedy: "请补填检查日期，如“2026-03-01”",
        en: "There is no usable date of inspection",
        remedyEnglish: "Fill in the date, such as 2026-03-01")
    /// An earlier inspection by an unknown department.
    public static let authorityUnknown = Message(
        "R055",
        zh: "检查机关“{found}”不在部门名册中，最接近的是：{expected}",
        remedy: "请改用名册中的名称，或在 departments.csv 的“别名”中补充",
        en: "Inspecting department “{found}” is not in the register; the nearest are: {expected}",
        remedyEnglish: "Use a name of the register, or add an alias to departments.csv")
    /// A row of a list that names nobody.
    public static let subjectMissing = Message(
        "R056",
        zh: "既没有代码也没有名称，无法确定是哪个主体",
        remedy: "请补填统一社会信用代码",
        en: "There is neither code nor name, so nobody is meant",
        remedyEnglish: "Fill in the unified code")
    /// A recusal that names nobody.
    public static let recusalPersonMissing = Message(
        "R057",
        zh: "没有执法证号，也没有姓名和单位，无法确定回避人员",
        remedy: "请补填执法证号",
        en: "There is neither certificate number nor name, so nobody stands aside",
        remedyEnglish: "Fill in the certificate number")
    /// A cell of minor weight that was left out.
    public static let valueLeftOut = Message(
        "R058",
        zh: "“{found}”无法识别，该格未采用，其余内容照常导入",
        remedy: "请核对本格后更正",
        en: "“{found}” is not understood; the cell was left out, the rest of the row was taken",
        remedyEnglish: "Check the cell and correct it")
    /// A day written as a spreadsheet's serial number.
    public static let dateSerial = Message(
        "R059",
        zh: "“{found}”是表格软件的日期序号，读作{expected}",
        remedy: "请确认；导出时把该列设为“日期”或“文本”可避免",
        en: "“{found}” is a spreadsheet's serial number and was read as {expected}",
        remedyEnglish: "Confirm it; formatting the column as a date or text avoids it")
    /// A recusal by an unknown person.
    public static let inspectorUnknown = Message(
        "R060",
        zh: "名录库中没有该执法人员：{found}",
        remedy: "请先报送其所在部门的人员名录库，或核对执法证号",
        en: "No such inspector is in the roster: {found}",
        remedyEnglish: "Send the department's roster of inspectors first, or check the certificate number")
    /// A name that several inspectors have.
    public static let inspectorAmbiguous = Message(
        "R061",
        zh: "名录库中有多名同名人员：{found}",
        remedy: "请补填执法证号",
        en: "Several inspectors have this name: {found}",
        remedyEnglish: "Fill in the certificate number")
    /// A row about an unknown target.
    public static let targetUnknown = Message(
        "R062",
        zh: "名录库中没有该检查对象：{found}",
        remedy: "请核对代码和名称，或先报送对象名录库",
        en: "No such target is in the roster: {found}",
        remedyEnglish: "Check code and name, or send the roster of targets first")
    /// A name that several targets have.
    public static let targetAmbiguous = Message(
        "R063",
        zh: "名录库中有多个同名对象：{found}",
        remedy: "请补填统一社会信用代码",
        en: "Several targets have this name: {found}",
        remedyEnglish: "Fill in the unified code")
    /// A row about a target that no roster has.
    public static let targetNotListed = Message(
        "R064",
        zh: "对象“{found}”暂不在名录库中，本行已留存，列入后生效",
        remedy: "请核对是否应列入检查对象名录库",
        en: "Target “{found}” is not in the roster yet; the row is kept and counts once it is",
        remedyEnglish: "Check whether it belongs in the roster")
    /// Two sources give a field different values.
    public static let valuesDiffer = Message(
        "R065",
        zh: "“{found}”与{expected}不一致，以来源次序在先者为准",
        remedy: "请有关部门核对，报送更正",
        en: "“{found}” differs from {expected}; the source earlier in the order counts",
        remedyEnglish: "The departments should compare and send a correction")
    /// Code and name of a row do not go together.
    public static let namesDiffer = Message(
        "R066",
        zh: "名称“{found}”与名录库中的“{expected}”不一致，按代码认定",
        remedy: "请核对代码与名称是否为同一主体",
        en: "Name “{found}” differs from “{expected}” in the roster; the code counts",
        remedyEnglish: "Check that code and name are of the same body")
    /// One name under an old and a new code.
    public static let sameName = Message(
        "R067",
        zh: "与“{expected}”名称相同、代码不同：{found}，可能是同一主体的新旧代码，未合并",
        remedy: "请核对；如为同一主体，请统一使用18位代码",
        en: "The same name as “{expected}” under another code: {found}; it may be one body and was not joined",
        remedyEnglish: "Check it; use the 18-character code everywhere if it is one body")
    /// Two lists have the same item code.
    public static let itemRepeated = Message(
        "R068",
        zh: "事项编码“{found}”已由{expected}报送，以来源次序在先者为准",
        remedy: "请两个部门核对，一个编码只用于一个事项",
        en: "Item code “{found}” was already sent by {expected}; the source earlier in the order counts",
        remedyEnglish: "The departments should agree; one code is for one item")
    /// A row without code that was matched by its name.
    public static let targetFromName = Message(
        "R069",
        zh: "按名称认定为“{expected}”",
        remedy: "请补填统一社会信用代码",
        en: "By its name it was taken for “{expected}”",
        remedyEnglish: "Fill in the unified code")
}

extension Catalogue {
    /// The entries declared in this file.
    static let intakeRecords: [Message] = [
        .personNameMissing, .certificateMissing, .certificateUnusual, .certificateIsIdentity, .certificateEndMissing,
        .certificateEndUnreadable, .specialtyUnknown, .personRegionUnknown, .dutyStateUnknown, .yesNoUnknown,
        .unitElsewhere, .itemCodeMissing, .itemCodeForm, .quotaUnreadable, .capUnreadable, .itemClassUnknown,
        .methodUnknown, .windowUnreadable, .itemDepartmentUnknown, .batchesUnreadable, .itemSpecialtyUnknown,
        .selectorValueUnknown, .tierUnknown, .tierUnclassified, .monthMissing, .countUnreadable,
        .inspectionDateMissing,
        .authorityUnknown, .subjectMissing, .recusalPersonMissing, .valueLeftOut, .dateSerial, .inspectorUnknown,
        .inspectorAmbiguous, .targetUnknown, .targetAmbiguous, .targetNotListed, .valuesDiffer, .namesDiffer,
        .sameName, .itemRepeated, .targetFromName,
    ]
}
