/// Telling what a file is: containers that are read, archives, and what to ask for instead of the others.
extension Message {
    private static let original = "请报送单位提供原始电子表格（.xlsx、.xls 或 CSV）后重新报送。"
    private static let originalEnglish = "Ask the department for the original spreadsheet (.xlsx, .xls or CSV)."

    /// A binary workbook contradicts itself.
    public static let xlsDamaged = Message(
        "T065", zh: "旧版 Excel 工作簿（.xls）已损坏或不完整（{found}）。",
        remedy: "请报送单位重新发送；仍不能读取的，用 WPS 或 Excel 打开核对后另存为 .xlsx 重新报送。",
        en: "The Excel 97–2003 workbook (.xls) is damaged or incomplete ({found}).",
        remedyEnglish: "Ask for the file again, or for a copy saved as .xlsx from WPS or Excel.")
    /// The texts of a workbook of Excel 5 or 95 cannot be decoded.
    public static let xlsCodePage = Message(
        "T066", zh: "工作簿（Excel 95 或更早）的文字不符合其代码页 {found}，无法可靠读取。",
        remedy: "请报送单位用 WPS 或 Excel 打开核对无乱码后，另存为 .xlsx 重新报送。",
        en: "The texts of the workbook (Excel 95 or older) do not fit its code page {found}.",
        remedyEnglish: "Ask for a copy saved as .xlsx from WPS or Excel, after a look at its characters.")
    /// A web page has no table.
    public static let htmlNoTable = Message(
        "T067", zh: "这是网页（HTML），其中没有表格数据，可能导出的是登录页或出错页，或者只是多工作表网页的目录。",
        remedy: "请报送单位登录业务系统后重新导出，打开核对有数据再报送；由 Excel 另存的网页请改存为 .xlsx。",
        en:
            "This is a web page (HTML) without table data: perhaps a login or error page, or the frame of several pages.",
        remedyEnglish: "Ask for a new export, opened and checked first; what Excel saved as a web page, save as .xlsx.")
    /// A text document has no table.
    public static let docxNoTable = Message(
        "T068", zh: "这是 Word 文档（.docx），其中没有表格。", remedy: original,
        en: "This is a Word document (.docx) without a table.", remedyEnglish: originalEnglish)
    /// Bytes that are no character stand outside all rows.
    public static let badBytesOutside = Message(
        "T069", zh: "文件中各行数据之外有无法识别的字节 {found}，不影响数据行。", remedy: "请核对表外的内容（如批次号、单位名称）是否完整。",
        en: "Outside the rows of data stand bytes that are no character ({found}); the rows are not affected.",
        remedyEnglish: "Check what stands beside the table, such as a batch number.")
    /// An archive stands too deep inside others, or is of no known kind.
    public static let archiveInside = Message(
        "T070", zh: "压缩包里套了多层压缩包，或者是无法识别的 ZIP 文档，不能读取。", remedy: "请先解压，再把其中的数据表直接报送（或只压缩一层）。",
        en: "Archives are packed into archives too deeply, or this is a ZIP document of no known kind.",
        remedyEnglish: "Unpack it and send the tables themselves, or packed once.")
    /// An archive or a member of it is damaged.
    public static let archiveDamaged = Message(
        "T071", zh: "压缩包或其中的文件已损坏或不完整，无法解压（{found}）。", remedy: "多为传输中断所致，请报送单位重新发送；仍打不开的，直接报送其中的数据表。",
        en: "The archive or a file in it is damaged or incomplete and cannot be unpacked ({found}).",
        remedyEnglish: "Usually a transfer broke off: ask for the archive again, or for the tables themselves.")
    /// An archive unpacks to more than allowed.
    public static let archiveTooLarge = Message(
        "T072", zh: "压缩包中的文件解压后超过 {expected} 字节，为安全起见不予读取。", remedy: "请按区县或年份拆分后分别报送。",
        en: "Unpacked, the file of the archive has more than {expected} bytes; it is refused for safety.",
        remedyEnglish: "Split it by county or year and send several files.")
    /// A member of an archive unpacks to far more than its size.
    public static let archiveRatio = Message(
        "T073", zh: "压缩包中的文件压缩比超过 {expected} 倍，疑似压缩炸弹，为安全起见不予读取。", remedy: "请报送单位不经压缩直接报送数据表。",
        en: "The file of the archive unpacks to more than {expected} times its size; it is refused for safety.",
        remedyEnglish: "Ask for the tables themselves, not packed.")
    /// A member of an archive needs a password.
    public static let archiveEncrypted = Message(
        "T074", zh: "压缩包中的文件设有密码（已加密），无法读取。", remedy: "请报送单位取消压缩密码后重新报送；不要另行告知密码。",
        en: "The file of the archive is protected by a password (encrypted) and cannot be read.",
        remedyEnglish: "Ask for an archive without a password; do not have the password sent.")
    /// An archive has no members.
    public static let archiveEmpty = Message(
        "T075", zh: "压缩包是空的，没有任何文件。", remedy: "请核对是否发错文件，并请报送单位重新打包。",
        en: "The archive is empty.", remedyEnglish: "Check whether the right file was sent, and ask for it again.")
    /// A text document of Word 97–2003 or of WPS.
    public static let containerDOC = Message(
        "T076", zh: "这是旧版 Word 或 WPS 文字文档（.doc、.wps），不能直接读取。",
        remedy: "请用 WPS 或 Word 打开，把表格复制到电子表格中存为 .xlsx，或另存为 .docx 后报送。",
        en: "This is a Word 97–2003 or WPS text document (.doc, .wps), which cannot be read directly.",
        remedyEnglish: "Open it in WPS or Word and copy its table to a spreadsheet (.xlsx), or save it as .docx.")
    /// A compound file that is neither workbook nor text document.
    public static let containerOLE = Message(
        "T077", zh: "这是 Office 复合文档，但其中没有工作簿（可能是 PPT、邮件或安装包）。", remedy: original,
        en: "This is an Office compound file without a workbook (perhaps slides, mail or an installer).",
        remedyEnglish: originalEnglish)
    /// Slides.
    public static let containerPresentation = Message(
        "T078", zh: "这是演示文稿（.pptx），不是数据表。", remedy: original, en: "These are slides (.pptx), not a table.",
        remedyEnglish: originalEnglish)
    /// An OFD document.
    public static let containerOFD = Message(
        "T079", zh: "这是 OFD 版式文档，其中没有可读取的表格数据。", remedy: "请报送单位提供生成该文档的原始电子表格（.xlsx、.xls 或 CSV），不要报送版式文件。",
        en: "This is an OFD document; it holds no table data.",
        remedyEnglish: "Ask for the spreadsheet from which it was made (.xlsx, .xls or CSV), not for a printout.")
    /// A document of Apple's office programs.
    public static let containerIWork = Message(
        "T080", zh: "这是苹果办公软件的文档（.numbers、.pages），不能直接读取。", remedy: "请在 Numbers 中选择“文件→导出为→Excel（.xlsx）”后报送。",
        en: "This is a document of Apple's office programs (.numbers, .pages), which cannot be read directly.",
        remedyEnglish: "Choose File → Export To → Excel (.xlsx) in Numbers, and send that.")
    /// A document in the OpenDocument format.
    public static let containerODF = Message(
        "T081", zh: "这是 OpenDocument 文档（.ods、.odt），不能直接读取。",
        remedy: "请用 LibreOffice 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后报送。",
        en: "This is an OpenDocument file (.ods, .odt), which cannot be read directly.",
        remedyEnglish: "Open it in LibreOffice or WPS and save it as “Excel Workbook (.xlsx)”.")
    /// A picture.
    public static let containerImage = Message(
        "T082", zh: "这是图片（扫描件、照片或截图），其中没有可读取的表格数据。", remedy: "请报送单位提供原始电子表格（.xlsx、.xls 或 CSV），不要报送扫描件或截图。",
        en: "This is a picture (a scan, photo or screenshot); it holds no table data.",
        remedyEnglish: "Ask for the original spreadsheet (.xlsx, .xls or CSV), not for a scan or screenshot.")
    /// A database file.
    public static let containerDatabase = Message(
        "T083", zh: "这是数据库文件（Access 或 SQLite），不能直接读取。", remedy: "请报送单位在数据库软件中把所需的表导出为 .xlsx 或“CSV UTF-8”后报送。",
        en: "This is a database file (Access or SQLite), which cannot be read directly.",
        remedyEnglish: "Ask for the table exported as .xlsx or “CSV UTF-8” from the database program.")
    /// A text document in the Rich Text Format.
    public static let containerRTF = Message(
        "T084", zh: "这是 RTF 文档，不能直接读取。", remedy: "请用 WPS 或 Word 打开，把表格复制到电子表格中存为 .xlsx，或另存为 .docx 后报送。",
        en: "This is an RTF document, which cannot be read directly.",
        remedyEnglish: "Open it in WPS or Word and copy its table to a spreadsheet (.xlsx), or save it as .docx.")
    /// A tar archive.
    public static let containerTar = Message(
        "T085", zh: "这是 TAR 归档文件，不能直接读取。", remedy: "请先解包，再报送其中的数据表，或改用 ZIP 压缩包报送。",
        en: "This is a tar archive, which cannot be read directly.",
        remedyEnglish: "Unpack it and send the tables, or pack them as a ZIP archive.")
    /// A web page packed as a message.
    public static let containerMHT = Message(
        "T086", zh: "这是单个文件网页（.mht），不能直接读取。", remedy: "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”后报送。",
        en: "This is a single-file web page (.mht), which cannot be read directly.",
        remedyEnglish: "Open it in WPS or Excel and save it as “Excel Workbook (.xlsx)”.")
    /// JSON.
    public static let containerJSON = Message(
        "R094", zh: "这是接口数据（JSON），不能直接读取。", remedy: "请在来源系统中导出为 Excel 或 CSV 表格后报送。",
        en: "This is JSON, as programs exchange it, which cannot be read directly.",
        remedyEnglish: "Ask for a table exported from the source system: Excel or CSV.")
    /// Rows could not be put aside while a file was read, or not be read back.
    public static let rowsLost = Message(
        "T110", exit: .inputOutput, zh: "读取大文件时无法使用临时目录（{found}）。", remedy: "请检查 /var/tmp（或 TMPDIR 所指目录）可写且有足够空间后重试。",
        en: "The folder for temporary files cannot be used while a large file is read ({found}).",
        remedyEnglish: "See that /var/tmp (or the folder in TMPDIR) can be written to and has room, then run again.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let containers: [Message] = [
        .xlsDamaged, .xlsCodePage, .htmlNoTable, .docxNoTable, .badBytesOutside, .archiveInside, .archiveDamaged,
        .archiveTooLarge, .archiveRatio, .archiveEncrypted, .archiveEmpty, .containerDOC, .containerOLE,
        .containerPresentation, .containerOFD, .containerIWork, .containerODF, .containerImage, .containerDatabase,
        .containerRTF, .containerTar, .containerMHT, .containerJSON, .rowsLost,
    ]
}
