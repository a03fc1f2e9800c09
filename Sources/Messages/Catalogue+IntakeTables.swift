extension Message {
    /// A flag that asks for nobody knows what.
    public static let operationUnknown = Message(
        "R073",
        zh: "操作标志“{found}”无法识别，本行退回",
        remedy: "请改为 i（新增）、u（更新）或 d（删除）",
        en: "Operation “{found}” is not understood, so the row is refused",
        remedyEnglish: "Use i (insert), u (update) or d (delete)")
    /// A further table of a file whose kind cannot be told.
    public static let tableKindUnknown = Message(
        "R074",
        zh: "另一张表有表头但无法判断类别，未导入：{found}",
        remedy: "最接近的是：{expected}。需要导入的，请按样表的列名修改，或在 imports.toml 中指明类别",
        en: "Another table has a header but its kind cannot be told, so it was not read: {found}",
        remedyEnglish:
            "The nearest kinds are: {expected}. If it is needed, rename its columns as in the template or state its kind in imports.toml"
    )
    /// Two tables beside each other on one sheet.
    public static let tablesSideBySide = Message(
        "R075",
        zh: "同一张表上左右并排放了两张表（第{expected}列起是另一张：{found}），无法逐行读取",
        remedy: "请把右边的表移到左边的表下方（隔一空行），或另存为一张工作表",
        en: "Two tables stand side by side on one sheet (another begins in column {expected}: {found})",
        remedyEnglish: "Move the right table below the left one with a blank row between, or to a sheet of its own")
    /// A damaged code that name and candidates tell.
    public static let codeRecovered = Message(
        "R076",
        zh: "代码“{found}”末尾几位已丢失，按名称和校验位认定为“{expected}”",
        remedy: "请确认；导出时把代码列设为“文本”可避免",
        en: "Code “{found}” lost its last digits; by name and check characters it was taken for “{expected}”",
        remedyEnglish: "Confirm it; formatting the column as text avoids it")
    /// A product or project without number.
    public static let objectNumberMissing = Message(
        "R077",
        zh: "没有产品（项目）编号",
        remedy: "请补填编号；没有编号的，请由报送部门统一编号",
        en: "The product or project has no number",
        remedyEnglish: "Fill one in; where there is none the department should number them")
    /// A number of a product or project that frozen files cannot carry.
    public static let objectNumberForm = Message(
        "R078",
        zh: "产品（项目）编号“{found}”形式不符：只能用字母、数字和 . _ : -，不超过59个字符",
        remedy: "请修改编号，去掉汉字、空格和括号",
        en: "Number “{found}” has a wrong form: letters, digits and . _ : - only, at most 59",
        remedyEnglish: "Change the number; leave out Chinese characters, spaces and brackets")
    /// Days of a leave that cannot be told.
    public static let leaveUnreadable = Message(
        "R079",
        zh: "请假（不可用）的起止日期“{found}”无法识别，或止日早于起日",
        remedy: "请填写起日和止日，如“2026-03-02”和“2026-03-06”",
        en: "The days of the leave “{found}” cannot be read, or it ends before it begins",
        remedyEnglish: "Fill in the first and the last day, such as 2026-03-02 and 2026-03-06")
    /// A result row without result.
    public static let resultMissing = Message(
        "R080",
        zh: "没有检查结果",
        remedy: "请补填检查结果，如“未发现问题”",
        en: "The result is missing",
        remedyEnglish: "Fill in the result, such as 未发现问题")
    /// An external draw without its day.
    public static let drawDateMissing = Message(
        "R081",
        zh: "没有可用的抽取日期",
        remedy: "请补填抽取日期，如“2026-03-01”",
        en: "There is no usable date of the draw",
        remedyEnglish: "Fill in the date, such as 2026-03-01")
    /// A row that names no task.
    public static let taskMissing = Message(
        "R082",
        zh: "没有抽查任务编号，也没有任务名称",
        remedy: "请补填抽查任务编号",
        en: "There is neither number nor name of the task",
        remedyEnglish: "Fill in the number of the task")
    /// A column of a roster that would matter in a file of its own.
    public static let columnElsewhere = Message(
        "R083",
        zh: "列“{found}”已识别，但名录库文件不采用该列",
        remedy: "需要计入信用风险的，请另报“{expected}”",
        en: "Column “{found}” is understood, but a roster's is not used",
        remedyEnglish: "If it is to count, send it as a file of its own: {expected}")
    /// Two kinds fit equally well.
    public static let exportKindDoubtful = Message(
        "R084",
        zh: "文件内容可能是“{found}”，也可能是“{expected}”，无法确定",
        remedy: "请在 imports.toml 中为该文件指明类别（doublerandom sniff 文件 --write 可生成），或按样表修改列名",
        en: "The file may be “{found}” or “{expected}”; which one cannot be told",
        remedyEnglish:
            "State its kind in imports.toml (doublerandom sniff FILE --write makes the entry), or rename its columns as in the template"
    )
    /// A header line that is stated but not there.
    public static let overrideRowMissing = Message(
        "R086", exit: .configuration,
        zh: "imports.toml 指定的表头行{found}不在表“{expected}”中，或该行是空行",
        remedy: "请核对 header_row：按打开文件时看到的行号填写",
        en: "The header line {found} that imports.toml states is not in table “{expected}”, or is blank",
        remedyEnglish: "Check header_row: the line number as shown when the file is opened")
    /// A column or meaning that is stated but unknown.
    public static let overrideColumn = Message(
        "R087", exit: .configuration,
        zh: "imports.toml 的列对照中“{found}”无法使用",
        remedy: "等号左边须是文件中的表头，右边须是样表的列名或“不导入”；可选的有：{expected}",
        en: "“{found}” among the columns of imports.toml cannot be used",
        remedyEnglish:
            "Left of the equals sign stands a header of the file, right of it a column of the template or 不导入; there are: {expected}"
    )
    /// A template of a kind that there is none of.
    public static let templateKindUnknown = Message(
        "R088", exit: .usage,
        zh: "没有“{found}”这一类样表",
        remedy: "可用的有：{expected}",
        en: "There is no template of the kind “{found}”",
        remedyEnglish: "There are: {expected}")
    /// No header, because its characters are others than they were.
    public static let headerGarbled = Message(
        "R095",
        zh: "表头是乱码：{found}",
        remedy: "文件在报送前曾以错误的编码打开并另存，原文已无法还原；请从来源系统重新导出，不要用其他软件转存",
        en: "The header is garbled: {found}",
        remedyEnglish:
            "The file was opened in a wrong encoding and saved so; ask for a new export that nobody has saved anew")
    /// A certificate's number without a digit.
    public static let certificateNoNumber = Message(
        "R093",
        zh: "执法证号“{found}”中没有数字，不是证号，不能作为执法检查人员",
        remedy: "填写执法证上的编号；证件尚在办理的，领证后再报",
        en: "The certificate number “{found}” holds no digit, so it is none, and the person is no inspector",
        remedyEnglish: "Fill in the number on the certificate; send those who are still waiting for one later")
    /// A cell with more than one code.
    public static let codesInOneCell = Message(
        "R092",
        zh: "一个单元格中有多个代码：{found}",
        remedy: "一个单元格只填一个代码；其中只有一个18位统一社会信用代码的，以它为准",
        en: "One cell holds several codes: {found}",
        remedyEnglish: "Put one code into a cell; a single unified code of 18 characters among older numbers counts")
    /// Columns that are held apart by spaces alone.
    public static let columnsOfSpaces = Message(
        "R103",
        zh: "各列只用空格对齐，没有分隔符，空着的格子属于哪一列无法判断：{found}",
        remedy: "这是打印或屏幕格式；请让系统导出 Excel 或 CSV，或在 Excel 中用“数据—分列—固定宽度”分好列、核对后另存为 .xlsx 报送",
        en: "Columns are aligned with spaces alone, so which column an empty cell belongs to cannot be told: {found}",
        remedyEnglish:
            "This is a form for print; export Excel or CSV, or split it in Excel (Data, Text to Columns, Fixed width), check it and save it as .xlsx"
    )
    /// A document of its own inside one cell, as interfaces answer.
    public static let documentInCell = Message(
        "R104",
        zh: "没有表头；一格里装着另一份 XML 或 JSON 文档（接口的返回值）：{found}",
        remedy: "请让系统的承建单位把里面那份 XML 单独存成文件报送，或直接导出 Excel、CSV",
        en: "No header; one cell holds an XML or JSON document of its own, the answer of an interface: {found}",
        remedyEnglish: "Have the inner XML saved as a file of its own, or export Excel or CSV")
    /// An interface that answered with a fault.
    public static let interfaceFault = Message(
        "R105",
        zh: "这是接口返回的出错信息，不是数据：{found}",
        remedy: "导出没有成功；请该部门联系系统的承建单位，重新导出后报送",
        en: "This is an interface's error, not data: {found}",
        remedyEnglish: "The export failed; have the department export it again")
    /// A list of classes without a date, whose title names the month.
    public static let monthOfTitle = Message(
        "R107",
        zh: "表中没有数据日期一列，按标题中的月份 {found} 采用",
        remedy: "请确认；标题中的月份不是数据的月份的，请增加“数据日期”一列后重新报送",
        en: "There is no column for the date of the data; the month {found} of the title was taken",
        remedyEnglish: "Check it; if it is not the month of the data, add a column 数据日期 and send it again")
}

extension Catalogue {
    /// The entries about the tables of a file and the kinds of records that came later.
    static let intakeTables: [Message] = [
        .operationUnknown, .tableKindUnknown, .tablesSideBySide, .codeRecovered, .objectNumberMissing,
        .objectNumberForm, .leaveUnreadable, .resultMissing, .drawDateMissing, .taskMissing, .columnElsewhere,
        .exportKindDoubtful, .overrideRowMissing, .overrideColumn, .templateKindUnknown,
        .codesInOneCell, .certificateNoNumber,
        .headerGarbled, .columnsOfSpaces, .documentInCell, .interfaceFault, .monthOfTitle,
    ]
}
