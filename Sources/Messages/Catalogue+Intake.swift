extension Message {
    /// The headers fit no kind of file; `expected` holds the two best guesses.
    public static let exportKindUnknown = Message(
        "R001",
        zh: "无法判断文件内容属于哪一类，表头为：{found}",
        remedy: "请核对表头；最接近的是：{expected}。可按样表的列名修改表头后重新报送",
        en: "What the file holds cannot be told from its headers: {found}",
        remedyEnglish:
            "Check the headers; the nearest kinds are: {expected}. Rename the columns as in the template and send it again"
    )
    /// No row looks like a header.
    public static let headerMissing = Message(
        "R002",
        zh: "前{expected}行中没有找到表头（至少要有名称或代码，再加一列）；首行为：{found}",
        remedy: "请确认表头与数据在同一张表内，列名如“统一社会信用代码、企业名称”，改正后重新报送",
        en:
            "No header was found in the first {expected} rows; it needs a name or code and one more column. First row: {found}",
        remedyEnglish: "Put the header above the data with column names as in the template, and send it again")
    /// Neither folder nor file names a department.
    public static let exportDepartmentMissing = Message(
        "R003",
        zh: "无法判断文件由哪个部门报送",
        remedy: "请把文件放入收件目录下以部门命名的文件夹，或在表头上方写明“填报单位：…”",
        en: "Which department sent the file cannot be told",
        remedyEnglish: "Put it into the inbox folder named after the department, or add a row 填报单位：… above the header")
    /// The folder and the 填报单位 row name two departments.
    public static let exportDepartmentConflict = Message(
        "R004",
        zh: "表内填报单位为“{found}”，与所在文件夹的部门“{expected}”不一致",
        remedy: "请核对是否放错文件夹；放对后重新导入",
        en: "The file names “{found}” as its department, but lies in the folder of “{expected}”",
        remedyEnglish: "Check whether it lies in the wrong folder, move it and import again")
    /// A file without data rows.
    public static let exportEmpty = Message(
        "R005",
        zh: "表头下面没有数据行",
        remedy: "请核对是否导出了空表，重新导出后报送",
        en: "There is no data row below the header",
        remedyEnglish: "Check whether an empty table was exported, and send a new one")
    /// More rows are refused than the ceiling allows; `found` lists all reasons with counts.
    public static let rejectCeilingExceeded = Message(
        "R006",
        zh: "退回行过多，整份文件未导入：{found}",
        remedy: "退回行比例上限为{expected}。请按质量报告整体检查导出方式（代码列设为文本等）后重新报送",
        en: "Too many rows were refused, so the whole file was: {found}",
        remedyEnglish:
            "The ceiling is {expected}. Check how the file was exported (code column as text, for example) and send it again"
    )
    /// The 填报单位 row names nobody known; the folder wins.
    public static let reportingUnitUnknown = Message(
        "R007",
        zh: "填报单位“{found}”不在部门名册中，按所在文件夹认定为“{expected}”",
        remedy: "如属部门别称，请在 departments.csv 的“别名”中补充",
        en: "The reporting unit “{found}” is not in the register; the folder's department “{expected}” was taken",
        remedyEnglish: "If it is another name of the department, add it to the aliases in departments.csv")
    /// A column that no synonym fits.
    public static let columnUnknown = Message(
        "R008",
        zh: "列“{found}”无法识别，未导入",
        remedy: "如需使用，请按样表改列名；否则不必处理",
        en: "Column “{found}” is not understood and was not read",
        remedyEnglish: "Rename it as in the template if it matters; otherwise nothing needs to be done")
    /// Two columns of one meaning.
    public static let columnRepeated = Message(
        "R009",
        zh: "列“{found}”与列“{expected}”含义相同，只采用后者",
        remedy: "请确认采用的列正确，或删去多余的列",
        en: "Column “{found}” means the same as column “{expected}”; only the latter was read",
        remedyEnglish: "Check that the right column was read, or remove the other one")
    /// A row of the table that is no data.
    public static let rowSkipped = Message(
        "R010",
        zh: "第{expected}不是数据，已跳过：{found}",
        remedy: "不必处理；如确为数据，请删去该行的说明文字",
        en: "{expected} is no data and was skipped: {found}",
        remedyEnglish: "Nothing needs to be done; if it is data, remove the remark from that row")
    /// Blank rows.
    public static let rowsBlank = Message(
        "R011",
        zh: "有{found}个空行，已跳过",
        remedy: "不必处理",
        en: "{found} blank rows were skipped",
        remedyEnglish: "Nothing needs to be done")
    /// A second table in the same file.
    public static let tableNotRead = Message(
        "R012",
        zh: "另一张表“{expected}”共{found}行，未导入",
        remedy: "如其中有需要导入的数据，请另存为单独文件报送",
        en: "Another table “{expected}” of {found} rows was not read",
        remedyEnglish: "If it holds data to be taken in, save it as a file of its own")
    /// As many rows as a system's export limit.
    public static let rowLimitReached = Message(
        "R013",
        zh: "数据恰为{found}行，可能在导出时被系统上限截断",
        remedy: "请核对源系统的总数；如被截断，请分段导出",
        en: "There are exactly {found} data rows; the export may have been cut at a limit",
        remedyEnglish: "Compare with the source system's total; if it was cut, export in parts")
    /// A row with too few fields.
    public static let fieldsMissing = Message(
        "R014",
        zh: "本行只有{found}格，表头有{expected}格，可能缺列或被换行截断",
        remedy: "请对照表头补齐本行",
        en: "The row has {found} fields, the header {expected}; some are missing or a line break cut it",
        remedyEnglish: "Complete the row as the header asks")
    /// A row with content beyond the header.
    public static let fieldsSuperfluous = Message(
        "R015",
        zh: "本行多出内容“{found}”，超出表头的{expected}格，可能因逗号错列",
        remedy: "请检查本行是否有多余的逗号或错列，改正后重新报送",
        en: "The row holds “{found}” beyond the {expected} fields of the header; a comma has probably shifted it",
        remedyEnglish: "Look for a superfluous comma in the row, correct it and send it again")
    /// A row without code.
    public static let codeMissing = Message(
        "R016",
        zh: "没有统一社会信用代码，也没有注册号",
        remedy: "请补填；确无代码的，请按办公室统一编号填写",
        en: "There is neither a unified code nor a registration number",
        remedyEnglish: "Fill one in; if there is none, use the number given by the office")
    /// A harmless change in the form of a code.
    public static let codeAltered = Message(
        "R017",
        zh: "代码“{found}”已规范为“{expected}”",
        remedy: "不必处理；导出时把代码列设为“文本”可避免",
        en: "Code “{found}” was cleaned to “{expected}”",
        remedyEnglish: "Nothing needs to be done; formatting the column as text avoids it")
    /// Code and registration number of one row; the unified code is taken.
    public static let codesDiffer = Message(
        "R018",
        zh: "同一行两个代码列不一致，采用“{expected}”，未采用“{found}”",
        remedy: "请核对两列是否为同一主体",
        en: "Two code columns of a row differ; “{expected}” was taken, “{found}” was not",
        remedyEnglish: "Check that both columns are about the same body")
    /// A row without name.
    public static let nameMissing = Message(
        "R019",
        zh: "没有名称",
        remedy: "请补填名称",
        en: "The name is missing",
        remedyEnglish: "Fill in the name")
    /// A name with blanks around it.
    public static let nameTrimmed = Message(
        "R020",
        zh: "名称首尾的空格或不可见字符已去除",
        remedy: "不必处理",
        en: "Spaces or invisible characters around the name were dropped",
        remedyEnglish: "Nothing needs to be done")
    /// A name with characters that do not belong there.
    public static let nameSuspicious = Message(
        "R021",
        zh: "名称中有可疑字符：{found}",
        remedy: "请核对名称是否乱码或含不可见字符",
        en: "The name holds suspicious characters: {found}",
        remedyEnglish: "Check whether the name is garbled or holds invisible characters")
    /// An unknown status.
    public static let statusUnknown = Message(
        "R022",
        zh: "登记状态“{found}”无法识别，暂按“存续”处理",
        remedy: "请改为：{expected}",
        en: "Status “{found}” is not understood; it is taken for “存续” for now",
        remedyEnglish: "Use one of: {expected}")
    /// An unknown subject class.
    public static let subjectClassUnknown = Message(
        "R023",
        zh: "主体类别“{found}”无法识别，按代码认定为“{expected}”",
        remedy: "请改为企业、个体工商户、农民专业合作社等",
        en: "Subject class “{found}” is not understood; by the code it is “{expected}”",
        remedyEnglish: "Use 企业, 个体工商户, 农民专业合作社 and the like")
    /// Subject class and code contradict each other.
    public static let subjectClassDiffers = Message(
        "R024",
        zh: "主体类别“{found}”与代码表示的“{expected}”不一致，采用表内所填",
        remedy: "请核对主体类别与代码",
        en: "Subject class “{found}” differs from “{expected}”, which the code tells; the file's is taken",
        remedyEnglish: "Check class and code")
    /// An unknown region of a target.
    public static let regionUnknown = Message(
        "R025",
        zh: "区域“{found}”不在区域词表中，采用“{expected}”",
        remedy: "请核对乡镇街道名称，或在 county.toml 的 [regions] 中补充",
        en: "Region “{found}” is not in the vocabulary; “{expected}” was taken",
        remedyEnglish: "Check the name, or add it to [regions] in county.toml")
    /// An unknown supervising department.
    public static let supervisorUnknown = Message(
        "R026",
        zh: "监管部门“{found}”不在部门名册中，按报送部门“{expected}”处理",
        remedy: "请核对部门名称，或在 departments.csv 的“别名”中补充",
        en: "Supervising department “{found}” is not in the register; the sender “{expected}” was taken",
        remedyEnglish: "Check the name, or add it to the aliases in departments.csv")
    /// A leading zero put back.
    public static let industryPadded = Message(
        "R027",
        zh: "行业代码“{found}”补足首位零为“{expected}”",
        remedy: "请确认；导出时把该列设为“文本”可避免",
        en: "Industry “{found}” was completed to “{expected}” with its leading zero",
        remedyEnglish: "Confirm it; formatting the column as text avoids it")
    /// A row that repeats an earlier one.
    public static let rowRepeated = Message(
        "R028",
        zh: "与第{expected}行重复，已合并",
        remedy: "不必处理；如不是同一条，请补全许可证编号等区别",
        en: "The row repeats line {expected} and was joined with it",
        remedyEnglish: "Nothing needs to be done; if it is another entry, complete its licence number")
    /// A repeated row with other values.
    public static let rowRepeatedDiffering = Message(
        "R029",
        zh: "与第{expected}行是同一条，但“{found}”不同，以前一行为准",
        remedy: "请核对两行，保留正确的一行",
        en: "The row is the same entry as line {expected} but differs in “{found}”; the earlier line counts",
        remedyEnglish: "Compare both rows and keep the right one")
}

extension Catalogue {
    /// The entries of reading exports: those about files and rosters here, the others in `intakeRecords`.
    static let intake: [Message] = intakeFiles + intakeRecords + intakeTables

    /// The entries declared in this file.
    private static let intakeFiles: [Message] = [
        .exportKindUnknown, .headerMissing, .exportDepartmentMissing, .exportDepartmentConflict, .exportEmpty,
        .rejectCeilingExceeded, .reportingUnitUnknown, .columnUnknown, .columnRepeated, .rowSkipped, .rowsBlank,
        .tableNotRead, .rowLimitReached, .fieldsMissing, .fieldsSuperfluous, .codeMissing, .codeAltered,
        .codesDiffer, .nameMissing, .nameTrimmed, .nameSuspicious, .statusUnknown, .subjectClassUnknown,
        .subjectClassDiffers, .regionUnknown, .supervisorUnknown, .industryPadded, .rowRepeated,
        .rowRepeatedDiffering,
    ]
}
