/// Reading workbooks in the format of Excel 2007 and later.
extension Message {
    private static let saveAgain = "请用 WPS 或 Excel 打开核对，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8（逗号分隔）”后重新报送。"
    private static let saveAgainEnglish =
        "Open it in WPS or Excel, check it, and save it as “Excel Workbook (.xlsx)” or “CSV UTF-8 (comma delimited)”."

    /// The container cannot be opened.
    public static let workbookDamaged = Message(
        "T040", zh: "Office 文件（.xlsx、.docx）已损坏或不完整，无法打开（{found}）。",
        remedy: "多为传输中断所致，请报送单位重新发送；仍打不开的，用 WPS 或 Excel 另存后重新报送。",
        en: "The office file (.xlsx, .docx) is damaged or incomplete and cannot be opened ({found}).",
        remedyEnglish: "Usually a transfer broke off: ask for the file again, or for a copy saved anew.")
    /// The file is larger than a workbook may be.
    public static let workbookTooLarge = Message(
        "T041", zh: "文件过大（{found} 字节，上限 {expected} 字节）。", remedy: "请按区县或年份拆分为多个工作簿，或另存为 CSV 后报送。",
        en: "The file is too large ({found} bytes; at most {expected}).",
        remedyEnglish: "Split it by county or year, or save it as CSV.")
    /// The container has too many parts.
    public static let workbookTooManyParts = Message(
        "T042", zh: "文件内含 {found} 个部件，超过上限 {expected} 个，为安全起见不予读取。",
        remedy: "请把数据所在的工作表复制到新工作簿（不带图片、附件）后重新报送。",
        en: "The file has {found} parts, more than {expected}; it is refused for safety.",
        remedyEnglish: "Copy the sheet with the data to a new workbook without pictures and attachments.")
    /// A part is larger than allowed when unpacked.
    public static let workbookPartTooLarge = Message(
        "T043", zh: "文件的部件 {found} 解压后超过 {expected} 字节，为安全起见不予读取。",
        remedy: "请按区县或年份拆分为多个工作簿，或另存为 CSV 后报送。",
        en: "A part of the file, {found}, has more than {expected} bytes unpacked; it is refused for safety.",
        remedyEnglish: "Split it by county or year, or save it as CSV.")
    /// A part unpacks to far more than its size.
    public static let workbookRatio = Message(
        "T044", zh: "文件的部件 {found} 压缩比超过 {expected} 倍，疑似压缩炸弹，为安全起见不予读取。",
        remedy: "请把数据所在的区域复制到新工作簿（不带空白格式）后重新报送，或另存为 CSV。",
        en: "A part of the file, {found}, unpacks to more than {expected} times its size; it is refused.",
        remedyEnglish: "Copy the cells with data to a new workbook without formatted blanks, or save it as CSV.")
    /// Two parts have the same name.
    public static let workbookPartTwice = Message(
        "T045", zh: "文件中部件 {found} 重复出现，内容无法确定，为安全起见不予读取。", remedy: saveAgain,
        en: "A part of the file, {found}, occurs twice; what it says cannot be told, so it is refused.",
        remedyEnglish: saveAgainEnglish)
    /// The workbook needs a password.
    public static let workbookEncrypted = Message(
        "T046", zh: "文件设有打开密码（已加密），无法读取。", remedy: "请报送单位取消打开密码后另存，重新报送；不要另行告知密码。",
        en: "The file is protected by a password (encrypted) and cannot be read.",
        remedyEnglish: "Ask for a copy saved without the password; do not have the password sent.")
    /// A part does not unpack to what the container says.
    public static let workbookPartDamaged = Message(
        "T047", zh: "文件的部件已损坏：{found}。", remedy: "多为传输出错所致，请报送单位重新发送；仍不能读取的，用 WPS 或 Excel 另存后重新报送。",
        en: "A part of the file is damaged: {found}.",
        remedyEnglish: "Usually a transfer went wrong: ask for the file again, or for a copy saved anew.")
    /// A part that the workbook needs is not there.
    public static let workbookPartMissing = Message(
        "T048", zh: "文件缺少必要的部件 {found}。", remedy: saveAgain,
        en: "The file lacks a part that it needs, {found}.", remedyEnglish: saveAgainEnglish)
    /// A cell of a sheet cannot be understood.
    public static let workbookCellFault = Message(
        "T049", zh: "工作表内容有误：{found}。", remedy: saveAgain,
        en: "The content of the sheet is faulty: {found}.", remedyEnglish: saveAgainEnglish)
    /// The cells hold far more text than the file.
    public static let workbookFlood = Message(
        "T050", zh: "文件展开后的内容远远超过文件本身（上限 {expected} 字节），疑似恶意构造，不予读取。",
        remedy: "请把数据所在的区域复制到新工作簿后重新报送，或另存为 CSV。",
        en:
            "The cells of the file hold far more than the file does (at most {expected} bytes); it is refused.",
        remedyEnglish: "Copy the cells with data to a new workbook, or save it as CSV.")
    /// No sheet has any value.
    public static let workbookEmpty = Message(
        "T051", zh: "所有工作表都是空的。", remedy: "请核对是否发错文件，并请报送单位重新导出。",
        en: "All sheets of the workbook are empty.",
        remedyEnglish: "Check whether the right file was sent, and ask for a new export.")
    /// A workbook in the binary variant of the format.
    public static let containerXLSB = Message(
        "T052", zh: "这是 Excel 二进制工作簿（.xlsb），不能直接读取。", remedy: "请用 Excel 打开，另存为“Excel 工作簿（.xlsx）”后报送。",
        en: "This is a binary Excel workbook (.xlsb), which cannot be read directly.",
        remedyEnglish: "Open it in Excel and save it as “Excel Workbook (.xlsx)”.")
    /// A part of a workbook is malformed XML.
    public static let workbookPartMalformed = Message(
        "T053", zh: "文件的部件格式错误：{found}。", remedy: saveAgain,
        en: "A part of the file is malformed: {found}.", remedyEnglish: saveAgainEnglish)
    /// A sheet is hidden; it was read.
    public static let sheetHidden = Message(
        "T060", zh: "工作表“{found}”是隐藏的，其中的数据一并读取。", remedy: "请核对隐藏的工作表是否应当报送；不应报送的请删除后重新报送。",
        en: "The sheet “{found}” is hidden; it was read like the others.",
        remedyEnglish: "Check whether it was meant to be sent; if not, delete it and send the workbook again.")
    /// Rows are hidden or filtered out; they were read.
    public static let rowsHidden = Message(
        "T061", zh: "工作表中有 {found} 行被隐藏或筛选掉，一并读取，首行为第 {expected} 行。", remedy: "请核对这些行是否应当报送；不应报送的请删除后重新报送。",
        en: "{found} rows of the sheet are hidden or filtered out; they were read. The first is row {expected}.",
        remedyEnglish: "Check whether they were meant to be sent; if not, delete them and send the workbook again.")
    /// Columns are hidden; they were read.
    public static let columnsHidden = Message(
        "T062", zh: "工作表中有 {found} 列被隐藏，一并读取，首列为 {expected} 列。", remedy: "请核对这些列是否应当报送；不应报送的请删除后重新报送。",
        en: "{found} columns of the sheet are hidden; they were read. The first is column {expected}.",
        remedyEnglish: "Check whether they were meant to be sent; if not, delete them and send the workbook again.")
    /// Values of cells merged downwards were repeated in the rows below.
    public static let mergedFilledDown = Message(
        "T063", zh: "工作表中有纵向合并的单元格，其值已填入合并范围内的 {found} 个下方单元格，首处为 {expected}。",
        remedy: "请核对合并范围是否正确；建议取消合并、逐行填写后报送。",
        en: "Cells are merged downwards; their values were filled into {found} cells below, first in {expected}.",
        remedyEnglish: "Check the merged ranges; better fill every row without merging.")
    /// Formulas without a stored result are read as empty cells.
    public static let formulaWithoutValue = Message(
        "T064", zh: "工作表中有 {found} 个公式没有保存计算结果，按空单元格读取，首处为 {expected}。",
        remedy: "请用 WPS 或 Excel 打开、重新计算并保存后报送，或粘贴为数值。",
        en: "{found} formulas of the sheet have no stored result and were read as empty; the first is {expected}.",
        remedyEnglish: "Open it in WPS or Excel, recalculate and save it, or paste the results as values.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let workbook: [Message] = [
        .workbookDamaged, .workbookTooLarge, .workbookTooManyParts, .workbookPartTooLarge, .workbookRatio,
        .workbookPartTwice, .workbookEncrypted, .workbookPartDamaged, .workbookPartMissing, .workbookCellFault,
        .workbookFlood, .workbookEmpty, .containerXLSB, .workbookPartMalformed, .sheetHidden, .rowsHidden,
        .columnsHidden, .mergedFilledDown, .formulaWithoutValue,
    ]
}
