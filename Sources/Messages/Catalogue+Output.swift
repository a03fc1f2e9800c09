extension Catalogue {
    /// The entries declared in this file.
    static let output: [Message] = [
        .outputPathRefused, .outputLinkRefused, .outputCannotCreate, .outputDiskFull, .outputFailed,
        .outputExists, .outputFolderOpenToAll, .outputReservedName, .outputLibraryFailed, .outputIncomplete,
        .outputNotEncodable, .pageLinkRefused, .sheetNameRefused, .sheetTooManyRows, .sheetTooManyColumns,
        .sheetCellTooLong,
        .sheetCharacterRefused, .sheetNumberTooLarge, .sheetRowTooWide,
    ]
}

extension Message {
    /// A path to write to is absolute, empty or leaves the folder.
    public static let outputPathRefused = Message(
        "O001", exit: .cannotCreate,
        zh: "输出路径不在规定目录之内：{found}",
        remedy: "请使用目录内的相对路径，不要包含“..”、空的层级或以“/”开头",
        en: "the output path leaves its folder: {found}",
        remedyEnglish: "use a relative path inside the folder, without “..”, empty parts or a leading “/”")

    /// A symbolic link stands where a file or folder is written.
    public static let outputLinkRefused = Message(
        "O002", exit: .cannotCreate,
        zh: "输出位置是符号链接或不是普通文件、目录，拒绝写入：{found}",
        remedy: "请删除该链接（或同名的其他对象）后重新运行；输出位置只能是普通文件和目录",
        en: "a symbolic link, or something that is no plain file or folder, stands at the output place: {found}",
        remedyEnglish: "remove it and run again; output places must be plain files and folders")

    /// A file or folder cannot be created.
    public static let outputCannotCreate = Message(
        "O003", exit: .cannotCreate,
        zh: "无法创建文件或目录（{found}）",
        remedy: "请检查目录是否存在、当前用户是否有写入权限、磁盘是否只读",
        en: "cannot create the file or folder ({found})",
        remedyEnglish: "check that the folder exists, that you may write to it and that the disk is not read-only")

    /// The disk, the quota or the file size limit is exhausted.
    public static let outputDiskFull = Message(
        "O004", exit: .inputOutput,
        zh: "磁盘空间或配额不足，文件没有写成，原有内容未改动（{found}）",
        remedy: "请清理磁盘或提高配额后重新运行，不需要其他处理",
        en: "the disk or quota is full; the file was not written, what was there is unchanged ({found})",
        remedyEnglish: "free space or raise the quota and run again; nothing else is needed")

    /// Reading or writing failed.
    public static let outputFailed = Message(
        "O005", exit: .inputOutput,
        zh: "读写失败（{found}）",
        remedy: "请检查磁盘和网络盘是否正常，然后重新运行；若反复出现，请更换磁盘",
        en: "reading or writing failed ({found})",
        remedyEnglish: "check the disk or network share and run again; replace the disk if this keeps happening")

    /// A finished folder with other content may not be overwritten.
    public static let outputExists = Message(
        "O006", exit: .cannotCreate,
        zh: "该目录已经完成且内容不同，不得覆盖",
        remedy: "已完成的结果不能改写；请核对编号，或者用新的编号另行办理",
        en: "this folder is finished and differs; it may not be overwritten",
        remedyEnglish: "a finished result is never rewritten; check the number or use a new one")

    /// Everybody on the machine may write into the output folder.
    public static let outputFolderOpenToAll = Message(
        "O007", exit: .cannotCreate,
        zh: "输出目录允许所有用户写入（权限 {found}），不安全",
        remedy: "请执行 chmod o-w 去掉其他用户的写权限后重新运行",
        en: "every user may write to the output folder (mode {found}), which is unsafe",
        remedyEnglish: "take the write permission from others with chmod o-w and run again")

    /// A file name begins like the product's own temporary names.
    public static let outputReservedName = Message(
        "O008", exit: .cannotCreate,
        zh: "文件名不得以“{expected}”开头：{found}",
        remedy: "该前缀留给临时文件使用，请换一个名称",
        en: "a file name may not begin with “{expected}”: {found}",
        remedyEnglish: "the prefix is kept for temporary files; choose another name")

    /// A library that makes a file format reported an error.
    public static let outputLibraryFailed = Message(
        "O009", exit: .inputOutput,
        zh: "生成文件时出错（{found}）",
        remedy: "请检查临时目录（TMPDIR）的剩余空间和内存后重新运行",
        en: "making the file failed ({found})",
        remedyEnglish: "check the space in the temporary folder (TMPDIR) and the memory, then run again")

    /// A workbook read back does not hold what was put in.
    public static let outputIncomplete = Message(
        "O010", exit: .inputOutput,
        zh: "生成的表格回读核对不一致，已放弃，没有留下文件（{found}）",
        remedy: "多半是临时目录（TMPDIR）空间不足，请清理后重新运行",
        en: "the workbook does not read back as written and was dropped ({found})",
        remedyEnglish: "most likely the temporary folder (TMPDIR) is full; free space and run again")

    /// A text has a character that the chosen encoding cannot write.
    public static let outputNotEncodable = Message(
        "O011",
        zh: "有文字无法用所选编码写出：{found}",
        remedy: "请改用 UTF-8 编码输出",
        en: "some text cannot be written in the chosen encoding: {found}",
        remedyEnglish: "write the file in UTF-8 instead")

    /// A link of a page leads to something else than a file of the bundle or a web address.
    public static let pageLinkRefused = Message(
        "O012",
        zh: "页面链接不合规定：{found}",
        remedy: "链接只能是相对路径或以 http、https 开头的网址",
        en: "the link of a page is not allowed: {found}",
        remedyEnglish: "use a relative path or an address beginning with http or https")

    /// A sheet's name breaks the rules of Excel.
    public static let sheetNameRefused = Message(
        "O020",
        zh: "工作表名称不合规定：{found}",
        remedy: "名称须为 1 至 31 个字符、不重复，不含 [ ] : * ? / \\，首尾不是单引号",
        en: "the sheet name is not allowed: {found}",
        remedyEnglish: "use 1 to 31 characters, unique, without [ ] : * ? / \\ and no apostrophe at either end")

    /// A sheet has more rows than Excel can hold.
    public static let sheetTooManyRows = Message(
        "O021",
        zh: "工作表共 {found} 行，超过 Excel 的上限 {expected} 行",
        remedy: "请按部门或地区分成几个文件输出，或改用 CSV",
        en: "the sheet has {found} rows; Excel holds at most {expected}",
        remedyEnglish: "split the output by department or region, or use CSV")

    /// A sheet has more columns than Excel can hold.
    public static let sheetTooManyColumns = Message(
        "O022",
        zh: "工作表共 {found} 列，超过 Excel 的上限 {expected} 列",
        remedy: "请减少输出的栏目",
        en: "the sheet has {found} columns; Excel holds at most {expected}",
        remedyEnglish: "write fewer columns")

    /// A cell's text is longer than Excel can hold.
    public static let sheetCellTooLong = Message(
        "O023",
        zh: "单元格内容 {found} 个字符，超过 Excel 的上限 {expected} 个",
        remedy: "请在来源数据中缩短该内容，或改用 CSV",
        en: "the cell holds {found} characters; Excel holds at most {expected}",
        remedyEnglish: "shorten the value at its source, or use CSV")

    /// A cell holds a character that XML does not know.
    public static let sheetCharacterRefused = Message(
        "O024",
        zh: "单元格含有表格文件不能保存的字符：{found}",
        remedy: "请在来源数据中删除该字符（多为复制粘贴带入的控制字符）",
        en: "the cell holds a character that a workbook cannot keep: {found}",
        remedyEnglish: "remove the character at its source (mostly a control character from copying)")

    /// A number has more digits than Excel keeps.
    public static let sheetNumberTooLarge = Message(
        "O025",
        zh: "数字 {found} 超过 Excel 能精确保存的 15 位",
        remedy: "请把该栏改为文本栏输出",
        en: "the number {found} has more than the 15 digits that Excel keeps",
        remedyEnglish: "write the column as text")

    /// A row has more cells than the sheet has columns.
    public static let sheetRowTooWide = Message(
        "O026", exit: .bug,
        zh: "该行有 {found} 格，而表头只有 {expected} 栏",
        remedy: "这是程序缺陷，请把本条信息报告给维护人员",
        en: "the row has {found} cells, the header only {expected}",
        remedyEnglish: "this is a defect of the program; report this message")
}
