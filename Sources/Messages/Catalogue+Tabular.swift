extension Message {
    /// The file has no content.
    public static let fileEmpty = Message(
        "T001", zh: "文件是空的，没有任何内容。", remedy: "请核对是否发错文件，并请报送单位重新导出。",
        en: "The file is empty.", remedyEnglish: "Check whether the right file was sent, and ask for a new export.")
    /// A text file holds a zero byte.
    public static let nulByte = Message(
        "T002", zh: "文本中含有空字节（NUL），文件已损坏或不是文本文件。",
        remedy: "请报送单位重新导出，保存为“CSV UTF-8（逗号分隔）”后重新报送。",
        en: "The text holds a zero byte (NUL): the file is damaged, or is not a text file.",
        remedyEnglish: "Ask for a new export saved as “CSV UTF-8 (comma delimited)”.")
    /// Neither UTF-8 nor GB18030 fits the file.
    public static let encodingUnknown = Message(
        "T003", zh: "文件既不是 UTF-8 也不是 GB18030（GBK）编码，无法可靠读取；首处无法识别的字节为 {found}。",
        remedy: "请用 WPS 或 Excel 打开核对无乱码后，另存为“CSV UTF-8（逗号分隔）”重新报送。",
        en: "The file is neither UTF-8 nor GB18030 (GBK); the first bytes that cannot be read are {found}.",
        remedyEnglish: "Open it in WPS or Excel, check the characters, and save it as “CSV UTF-8 (comma delimited)”.")
    /// A row holds bytes that are no character.
    public static let badBytes = Message(
        "T004", zh: "本行含有无法识别的字节 {found}，可能是汉字被截断。", remedy: "请核对本行原始数据，改正后重新报送本行。",
        en: "The row holds bytes that are no character ({found}); a character was probably cut in half.",
        remedyEnglish: "Check this row against the source, correct it and send it again.")
    /// A row holds a character that no text may hold, or that XML must write otherwise.
    public static let forbiddenCharacter = Message(
        "R089", zh: "本行含有不允许出现的字符 {found}：控制字符、空字节，或 XML 中没有写成 &amp; 的 &。",
        remedy: "请在来源系统中删去该字符（XML 中的 & 写成 &amp;，< 写成 &lt;）后重新报送本行。",
        en:
            "The row holds a character that may not stand there ({found}): a control character, a zero byte, or in XML an & that is not written &amp;.",
        remedyEnglish:
            "Remove it in the source system (in XML write &amp; for & and &lt; for <), and send the row again.")
    /// A quotation mark opens a field and never closes.
    public static let quoteUnclosed = Message(
        "T005", zh: "本行有一个双引号没有配对：{found}。", remedy: "请补上后一个双引号，或删去多余的双引号后重新报送本行。",
        en: "A quotation mark in this row is never closed: {found}.",
        remedyEnglish: "Close the quotation mark or remove it, and send the row again.")
    /// A quoted field goes on behind its closing quotation mark.
    public static let quoteStray = Message(
        "T006", zh: "本行双引号使用不规范：{found}。内容中的双引号应写成两个。",
        remedy: "请用 WPS 或 Excel 打开源表另存为 CSV（软件会自动处理双引号），或把名称中的引号改为中文引号“”。",
        en: "Quotation marks in this row are misplaced: {found}. Inside a quoted field they must be doubled.",
        remedyEnglish: "Save the source table as CSV from WPS or Excel, which double the marks, or use “ ” in names.")
    /// A field is longer than the cap.
    public static let fieldTooLong = Message(
        "T007", zh: "本行有单元格超过 64 KB。", remedy: "请检查是否漏写引号或换行，或是把多行内容并入了一个单元格。",
        en: "A field of this row is longer than 64 KB.",
        remedyEnglish: "Look for a missing quotation mark or line break, or for rows pasted into one cell.")
    /// A row is longer than the cap.
    public static let rowTooLong = Message(
        "T008", zh: "本行超过 1 MB。", remedy: "请检查本行及以下各行的双引号是否配对、换行是否完整。",
        en: "This row is longer than 1 MB.",
        remedyEnglish: "Check that quotation marks are paired and line breaks are whole from this row on.")
    /// So many quotation marks are broken that rows cannot be told apart.
    public static let quotingBroken = Message(
        "T009", zh: "文件中的双引号大面积错乱，无法可靠分行。", remedy: "请报送单位用 WPS 或 Excel 打开源表，另存为“CSV UTF-8（逗号分隔）”后重新报送。",
        en: "Quotation marks are broken throughout the file; its rows cannot be told apart.",
        remedyEnglish: "Ask for the source table saved as “CSV UTF-8 (comma delimited)” from WPS or Excel.")
    /// More rows are damaged than can be reported one by one.
    public static let damageEverywhere = Message(
        "T010", zh: "损坏的行超过 {found} 行，文件整体不可用。", remedy: "请报送单位重新导出整个文件。",
        en: "More than {found} rows are damaged; the file as a whole cannot be used.",
        remedyEnglish: "Ask for a new export of the whole file.")
    /// The file is larger than can be read.
    public static let fileTooLarge = Message(
        "T011", zh: "文件过大（{found} 字节），超过 4 GB。", remedy: "请按区县或年份拆分为多个文件后报送。",
        en: "The file is too large ({found} bytes): more than 4 GB.",
        remedyEnglish: "Split it by county or year and send several files.")
    /// Somebody wrote to a file while it was being read.
    public static let fileChanged = Message(
        "T100", zh: "文件在读取过程中被改动，已停止读取，未导入任何内容。", remedy: "请等文件复制或另存完成后，重新导入。",
        en: "The file was changed while it was being read; nothing of it was taken in.",
        remedyEnglish: "Wait until it has been copied or saved in full, and import it again.")
    /// The system's GB18030 converter gives another table than the pinned one.
    public static let gb18030TableDiffers = Message(
        "T012", exit: .configuration, zh: "本机的 GB18030 字符对照表与规定的不一致（应为 {expected}，实为 {found}），为防止企业名称被改变，已停止读取。",
        remedy: "请在 Debian 12 或更新的系统上运行（需要 glibc 2.36 及其 gconv 模块），或把文件另存为 UTF-8 后再导入。",
        en: "This machine's GB18030 table differs from the prescribed one (expected {expected}, found {found}).",
        remedyEnglish: "Run on Debian 12 or later (glibc 2.36 with its gconv modules), or save the file as UTF-8.")
    /// A workbook of Excel before version 5.
    public static let containerXLS = Message(
        "T021", zh: "这是 Excel 4.0 或更早版本的工作簿，不能直接读取。", remedy: "请用 WPS 或 Excel 打开，另存为“Excel 工作簿（.xlsx）”后报送。",
        en: "This is a workbook of Excel 4.0 or older, which cannot be read directly.",
        remedyEnglish: "Open it in WPS or Excel and save it as “Excel Workbook (.xlsx)”.")
    /// A PDF document.
    public static let containerPDF = Message(
        "T024", zh: "这是 PDF 文件，其中没有可读取的表格数据。", remedy: "请报送单位提供原始电子表格（.xlsx、.xls 或 CSV），不要报送打印件或扫描件。",
        en: "This is a PDF document; it holds no table data.",
        remedyEnglish: "Ask for the original spreadsheet (.xlsx, .xls or CSV), not for a printout or scan.")
    /// A RAR archive.
    public static let containerRar = Message(
        "T027", zh: "这是 RAR 压缩包，不能直接读取。", remedy: "请先解压，再报送其中的数据表，或改用 ZIP 压缩包报送。",
        en: "This is a RAR archive, which cannot be read directly.",
        remedyEnglish: "Unpack it and send the tables in it, or pack them as a ZIP archive.")
    /// A 7z archive.
    public static let container7z = Message(
        "T028", zh: "这是 7z 压缩包，不能直接读取。", remedy: "请先解压，再报送其中的数据表，或改用 ZIP 压缩包报送。",
        en: "This is a 7z archive, which cannot be read directly.",
        remedyEnglish: "Unpack it and send the tables in it, or pack them as a ZIP archive.")
    /// An XML document is not well-formed.
    public static let xmlMalformed = Message(
        "T030", zh: "XML 文件格式错误：{found}。", remedy: "请报送单位检查该行附近的标签是否配对、“&”和“<”是否已转义，改正后重新导出；本文件没有载入任何数据。",
        en: "The XML document is malformed: {found}.",
        remedyEnglish:
            "Check the tags and the escaping of “&” and “<” near this line, then export again; nothing was loaded.")
    /// An XML document has a document type declaration.
    public static let xmlDoctype = Message(
        "T031", zh: "XML 文件含有文档类型声明（DOCTYPE），为安全起见不予读取。", remedy: "请报送单位导出不带 DOCTYPE 声明的 XML，或改用 CSV 格式。",
        en: "The XML document has a document type declaration (DOCTYPE), which is refused for safety.",
        remedyEnglish: "Ask for XML without a DOCTYPE, or for CSV.")
    /// Elements are nested too deeply.
    public static let xmlTooDeep = Message(
        "T032", zh: "XML 元素嵌套超过 {expected} 层。", remedy: "请报送单位按“一条记录一个元素”的平面结构导出，或改用 CSV 格式。",
        en: "XML elements are nested deeper than {expected} levels.",
        remedyEnglish: "Ask for a flat export with one element for each record, or for CSV.")
    /// A tag is too long.
    public static let xmlTagTooLong = Message(
        "T033", zh: "XML 中有一个标签超过 {expected} 字节。", remedy: "请报送单位检查该行的标签是否缺少“>”或属性过多，改正后重新导出。",
        en: "A tag of the XML document is longer than {expected} bytes.",
        remedyEnglish: "Look for a missing “>” or too many attributes in this line, then export again.")
    /// One text is too long.
    public static let xmlTextTooLong = Message(
        "T034", zh: "XML 中有一项内容超过 {expected} 字节。", remedy: "请报送单位不要把附件、图片等内容写入名录，改正后重新导出。",
        en: "A text of the XML document is longer than {expected} bytes.",
        remedyEnglish: "Ask for an export without attachments or pictures in the roster.")
    /// An XML document holds no records.
    public static let xmlNoRecords = Message(
        "T035", zh: "XML 文件中找不到记录：没有任何元素含有逐项的内容或属性。", remedy: "请核对是否发错文件；名录应为“一条记录一个元素、一项内容一个子元素或属性”。",
        en: "The XML document holds no records: no element has fields as children or attributes.",
        remedyEnglish: "Check the file; a roster has one element per record, with a child or attribute per field.")
    /// An XML document has no element of a path that imports.toml states.
    public static let xmlRecordMissing = Message(
        "T036", exit: .configuration, zh: "imports.toml 指定的记录元素“{found}”不在该 XML 文件中",
        remedy: "请核对 record：从根元素写起，各级元素名用 / 分隔；文件中有：{expected}",
        en: "The XML document has no element “{found}”, which imports.toml states to be a record",
        remedyEnglish: "Check record: the names of the elements from the root on, joined by /; there are: {expected}")
    /// A record of an XML document is too long.
    public static let xmlRecordTooLong = Message(
        "T037", zh: "本条 XML 记录超过 1 MB 或有一项内容超过 64 KB。", remedy: "请核对本条记录，去掉附件等无关内容后重新报送。",
        en: "This XML record is longer than 1 MB, or a field of it is longer than 64 KB.",
        remedyEnglish: "Check this record, remove attachments and the like, and send it again.")
    /// Much of an XML document stands outside its records.
    public static let xmlLooseContent = Message(
        "T038", zh: "XML 文件中有超过 {expected} 项内容不在任何记录之内，结构无法识别。",
        remedy: "请报送单位按“一条记录一个元素”的平面结构导出，或改用 CSV 格式。",
        en: "More than {expected} values of the XML document stand outside its records.",
        remedyEnglish: "Ask for a flat export with one element for each record, or for CSV.")
    /// A record of an XML document has text beside its child elements.
    public static let xmlMixedContent = Message(
        "T039", zh: "本条 XML 记录的文字与子元素混排，有的文字不属于任何一项。", remedy: "请核对本条记录，把每项内容放入各自的元素后重新报送。",
        en: "This XML record has text beside its child elements that belongs to no field.",
        remedyEnglish: "Put every value of the record into an element of its own, and send it again.")
    /// An XML document has too many different element or field names.
    public static let xmlTooManyNames = Message(
        "T120", zh: "XML 文件中不同的元素名或字段名超过 {expected} 个，不是名录的结构，不予读取。",
        remedy: "请报送单位检查是否把编号、名称等内容写成了元素名；按“一条记录一个元素、一项内容一个字段”重新导出，或改用 CSV 格式。",
        en: "The XML document has more than {expected} different element or field names, which no roster has.",
        remedyEnglish:
            "Check whether values were written as element names; ask for one element per record, or for CSV.")
    /// The records of an XML document have far more empty fields than content.
    public static let xmlFlood = Message(
        "T121", zh: "XML 文件的记录之间字段差别过大，展开成表后超过 {expected} 个单元格，不予读取。",
        remedy: "请报送单位把不同种类的记录分成不同的文件，或改用 CSV 格式。",
        en: "The records of the XML document differ so much that their table would have more than {expected} cells.",
        remedyEnglish: "Ask for one file for each kind of record, or for CSV.")
    /// Some lines of a file are GB18030 and others UTF-8.
    public static let encodingsMixed = Message(
        "T122", zh: "文件由两种编码拼接而成：多数行是 GB18030，本行起却是 UTF-8（{found}），按一种编码读取会出现乱码。",
        remedy: "多为不同来源的文件直接拼接所致。请把各文件分别用 WPS 或 Excel 打开，另存为“CSV UTF-8（逗号分隔）”后分别报送。",
        en: "The file is pieced together from two encodings: most lines are GB18030, this one is UTF-8 ({found}).",
        remedyEnglish: "Open the files it was made of in WPS or Excel, save each as “CSV UTF-8”, and send them apart.")
}

extension Catalogue {
    /// The entries declared in this file.
    static let tabular: [Message] = [
        .fileEmpty, .nulByte, .encodingUnknown, .badBytes, .forbiddenCharacter, .quoteUnclosed, .quoteStray,
        .fieldTooLong, .rowTooLong,
        .quotingBroken, .damageEverywhere, .fileTooLarge, .fileChanged, .gb18030TableDiffers, .containerXLS,
        .containerPDF, .containerRar,
        .container7z, .xmlMalformed, .xmlDoctype, .xmlTooDeep, .xmlTagTooLong, .xmlTextTooLong, .xmlNoRecords,
        .xmlRecordMissing,
        .xmlRecordTooLong, .xmlLooseContent,
        .xmlMixedContent, .xmlTooManyNames, .xmlFlood, .encodingsMixed,
    ]
}
