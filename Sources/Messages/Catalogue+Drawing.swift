extension Catalogue {
    /// The entries of the draw: D001–D038 refuse data, D040 and up say that a draw is not genuine.
    static let drawing: [Message] = [
        .notUTF8, .byteOrderMark, .carriageReturn, .lastLineOpen, .emptyLine, .fieldCount, .fieldMalformed,
        .rowUnsorted, .keyRepeated, .itemNotListed, .cellUnknown, .itemWithoutObjects, .modeUnknown, .valueOutOfRange,
        .populationMismatch, .phantomObject, .objectMissing, .objectInTwoPlaces, .zeroFloor, .highFactor, .smallCell,
        .valueBelowCertain, .recordLine, .recordIncomplete, .eventMalformed, .valueMalformed, .diceDiffer,
        .timesDisordered, .beaconNeeded, .beaconWeak, .fallbackUnfit, .nameReserved, .fileNotListed, .partyUnknown,
        .commitmentAbsent, .secretMalformed, .retryDiffers, .realObjectShown, .fileAbsent, .fileUnlisted,
        .digestDiffers, .quoteDiffers, .commitmentBroken, .seedDiffers, .beaconForeign, .resultDiffers, .sumsDiffer,
        .drawUnfinished, .voidAndResult, .recordMisplaced, .witnessForeign, .openingWrong, .partyDefaulted,
        .basisUnsigned, .tierUnsigned, .serialGap,
    ]
}

// Bytes, tables and records that are refused alike when frozen, drawn and verified.
extension Message {
    /// A frozen or record file is not UTF-8 (SSJ-DRAW/1 §2.1).
    public static let notUTF8 = Message(
        "D001",
        zh: "文件不是 UTF-8 编码",
        remedy: "用 UTF-8（不带 BOM）重新生成该文件，不要用记事本另存",
        en: "the file is not UTF-8",
        remedyEnglish: "write the file again as UTF-8 without a byte order mark")

    /// A frozen or record file starts with a BOM (§2.1).
    public static let byteOrderMark = Message(
        "D002",
        zh: "文件开头有 BOM 标记",
        remedy: "另存为“UTF-8 无 BOM”后重试",
        en: "the file starts with a byte order mark",
        remedyEnglish: "save it as UTF-8 without BOM")

    /// A CR stands in a frozen or record file (§2.1).
    public static let carriageReturn = Message(
        "D003",
        zh: "文件含有回车符（CR），只允许换行符（LF）",
        remedy: "恢复原文件；传输时不要转换换行符",
        en: "the file holds a carriage return; only LF may end a line",
        remedyEnglish: "restore the original file and do not convert line ends in transfer")

    /// The last line lacks its LF (§2.1).
    public static let lastLineOpen = Message(
        "D004",
        zh: "最后一行没有以换行符结束",
        remedy: "恢复原文件；文件可能被截断",
        en: "the last line does not end with LF",
        remedyEnglish: "restore the original file; it may be cut off")

    /// A line is empty (§2.1).
    public static let emptyLine = Message(
        "D005",
        zh: "文件中有空行",
        remedy: "删除空行，或恢复原文件",
        en: "the file has an empty line",
        remedyEnglish: "remove the empty line or restore the original file")

    /// A line has the wrong number of fields.
    public static let fieldCount = Message(
        "D006",
        zh: "本行应有 {expected} 个字段，实际为 {found} 个",
        remedy: "检查分隔符：表格用一个制表符，记录文件用一个空格",
        en: "the line should have {expected} fields but has {found}",
        remedyEnglish: "check the separators: one TAB in tables, one space in records")

    /// A field breaks the grammar of §2.1 or §2.3.
    public static let fieldMalformed = Message(
        "D007",
        zh: "字段写法不合规定：“{found}”，应为 {expected}",
        remedy: "按规定写法改正后重新封存；已封存的文件不得改动",
        en: "the field “{found}” is malformed; expected {expected}",
        remedyEnglish: "correct it and freeze again; frozen files must not be changed")

    /// A row is out of order (§2.1).
    public static let rowUnsorted = Message(
        "D008",
        zh: "行未按字节顺序排列，或与上一行重复",
        remedy: "按字节顺序排序并去重（LC_ALL=C sort -u）",
        en: "the row is not in byte order, or repeats the row before",
        remedyEnglish: "sort by bytes and drop repeats (LC_ALL=C sort -u)")

    /// A key is not unique (§2.1).
    public static let keyRepeated = Message(
        "D009",
        zh: "“{found}”在同一事项内出现了不止一次",
        remedy: "同一对象在一个事项中只保留一行，多项许可合并记入合并台账",
        en: "“{found}” occurs more than once in the item",
        remedyEnglish: "keep one row per object and item; several licences collapse into one")

    /// A row names an unknown item (§2.1).
    public static let itemNotListed = Message(
        "D010",
        zh: "事项“{found}”不在 items.tsv 中",
        remedy: "在 items.tsv 登记该事项，或删除引用它的行",
        en: "the item “{found}” is not in items.tsv",
        remedyEnglish: "list the item in items.tsv or remove the rows that name it")

    /// A frame row names a cell without a rate (§2.1).
    public static let cellUnknown = Message(
        "D011",
        zh: "抽取分组“{found}”不在 cells.tsv 中",
        remedy: "核对分组名称是否写错，并在 cells.tsv 登记抽查比例",
        en: "the cell “{found}” has no row in cells.tsv",
        remedyEnglish: "check the spelling of the cell and give its rate in cells.tsv")

    /// An item has no frame rows (§2.1).
    public static let itemWithoutObjects = Message(
        "D012",
        zh: "事项“{found}”没有待抽对象",
        remedy: "从本次抽取中去掉该事项，或核对其对象筛选条件",
        en: "the item “{found}” has no objects in the frame",
        remedyEnglish: "leave the item out of this draw, or check its selector")

    /// A mode is not one this version draws (§2.5).
    public static let modeUnknown = Message(
        "D013",
        zh: "不认识的抽取方式“{found}”",
        remedy: "可用：rate、rate-min、rate-max、count（可加 +desc、+lr），all、poisson、cluster（可加 +desc）",
        en: "unknown mode “{found}”",
        remedyEnglish: "use rate, rate-min, rate-max or count (+desc, +lr), all, poisson or cluster (+desc)")

    /// The value or a rate does not suit the mode (§2.5).
    public static let valueOutOfRange = Message(
        "D014",
        zh: "数值“{found}”不合该抽取方式的要求（应为 {expected}）",
        remedy: "rate 类方式填 0；count 填总数；all 填批次数（1 至对象数）且各分组比例为 1000000",
        en: "the value “{found}” does not suit the mode (expected {expected})",
        remedyEnglish: "0 for rates, the total for count, the number of batches for all with every cell at 1000000")

    /// population.tsv does not add up (§2.2).
    public static let populationMismatch = Message(
        "D015",
        zh: "基数不符：应为 {expected}，实际为 {found}",
        remedy: "核对名录确认结果；名录数＝待抽数＋排除数",
        en: "the population does not add up: expected {expected}, found {found}",
        remedyEnglish: "check the confirmed roster: N_roster = N_frame + N_excluded")

    /// The frame holds an object that the confirmed roster does not have (§1.3).
    public static let phantomObject = Message(
        "D016",
        zh: "“{found}”不在已确认的名录中",
        remedy: "删除该对象，或由主管部门在名录中补录并重新确认",
        en: "“{found}” is not in the confirmed roster",
        remedyEnglish: "remove it, or have the department add it to the roster and confirm again")

    /// An object of the roster was dropped without a reason (§1.3).
    public static let objectMissing = Message(
        "D017",
        zh: "已确认名录中的“{found}”既未列入待抽名单也未列入排除表",
        remedy: "列入待抽名单，或在排除表中写明原因",
        en: "“{found}” of the confirmed roster is neither in the frame nor excluded",
        remedyEnglish: "add it to the frame, or exclude it with a reason")

    /// An object is drawn from and excluded at once (§2.2).
    public static let objectInTwoPlaces = Message(
        "D018",
        zh: "“{found}”同时在待抽名单和排除表中",
        remedy: "只保留其中一处",
        en: "“{found}” is in the frame and excluded at once",
        remedyEnglish: "keep it in one of the two")

    /// A capped item whose total is 0 lacks a published reason (§2.5).
    public static let zeroFloor = Message(
        "D019",
        zh: "事项“{found}”向下取整后抽取总数为 0，任何对象都不会被抽到",
        remedy: "合并事项、提高比例，或在 warnings.tsv 以代码 zero-floor 写明原因",
        en: "the item “{found}” rounds down to 0: nobody can ever be drawn",
        remedyEnglish: "join items, raise the rate, or give the reason under code zero-floor in warnings.tsv")

    /// A rounded-up item exceeds its rate twofold without a published reason (§2.5).
    public static let highFactor = Message(
        "D020",
        zh: "事项“{found}”向上取整后实际比例超过规定比例的两倍，近似定向检查",
        remedy: "合并事项，或在 warnings.tsv 以代码 high-factor 写明原因",
        en: "the item “{found}” rounds up to more than twice its rate and is close to a targeted check",
        remedyEnglish: "join items, or give the reason under code high-factor in warnings.tsv")

    /// A blinded frame has a small cell without a published reason (§2.9).
    public static let smallCell = Message(
        "D021",
        zh: "事项“{found}”有少于 5 户的分组，可能推知单个企业的等级",
        remedy: "合并分组，或在 warnings.tsv 以代码 small-cell 写明原因",
        en: "the item “{found}” has a cell of fewer than 5 objects, which may reveal a single tier",
        remedyEnglish: "merge cells, or give the reason under code small-cell in warnings.tsv")

    /// A count is smaller than its certainties (§2.5).
    public static let valueBelowCertain = Message(
        "D022",
        zh: "抽取总数 {found} 少于必抽对象数 {expected}",
        remedy: "提高总数，或降低比例为 1000000 的分组",
        en: "the total {found} is below the {expected} objects that are certain",
        remedyEnglish: "raise the total, or lower the cells at 1000000")

    /// A record file has another line than its form asks for (§2.2, §2.3).
    public static let recordLine = Message(
        "D023",
        zh: "此处应为“{expected}”，实际为“{found}”",
        remedy: "恢复原文件；记录文件的行次序固定",
        en: "expected “{expected}” here, found “{found}”",
        remedyEnglish: "restore the original file; the order of record lines is fixed")

    /// A record file ends early.
    public static let recordIncomplete = Message(
        "D024",
        zh: "文件在“{expected}”之前结束",
        remedy: "恢复原文件；文件可能被截断",
        en: "the file ends before “{expected}”",
        remedyEnglish: "restore the original file; it may be cut off")

    /// A beacon event breaks the grammar of §2.3.
    public static let eventMalformed = Message(
        "D025",
        zh: "公开随机数来源写法不合规定：“{found}”",
        remedy: "写作“DICE 编号 个数（不少于30）”“CWL-KL8 期号”“CWL-SSQ 期号”或“NIST2 链 序号”",
        en: "the beacon event “{found}” is malformed",
        remedyEnglish: "write DICE id count (at least 30), CWL-KL8 issue, CWL-SSQ issue or NIST2 chain pulse")

    /// A beacon value breaks the grammar of §2.3.
    public static let valueMalformed = Message(
        "D026",
        zh: "公开随机数的值不合规定写法：“{found}”，应为 {expected}",
        remedy: "按公布的结果照规定写法重新录入",
        en: "the beacon value “{found}” is malformed; expected {expected}",
        remedyEnglish: "type the published value again in the fixed spelling")

    /// The dice typed by two people differ (§2.3.3).
    public static let diceDiffer = Message(
        "D027",
        zh: "两人录入的骰子点数不一致，首个不同在第 {found} 个",
        remedy: "对照纪要或录像，两人各自重新录入",
        en: "the two typings of the dice differ first at number {found}",
        remedyEnglish: "compare with the minutes or the recording; both type again")

    /// The four times are not ascending (§2.2).
    public static let timesDisordered = Message(
        "D028",
        zh: "时间次序不对：“{expected}”应晚于前一时间",
        remedy: "使 commit-by＜reveal-by＜beacon-at＜fallback-at",
        en: "the times are out of order: “{expected}” must be later than the one before",
        remedyEnglish: "make commit-by < reveal-by < beacon-at < fallback-at")

    /// A ceremony has neither a beacon nor two parties (§2.3).
    public static let beaconNeeded = Message(
        "D029",
        zh: "没有公开随机数时至少需要两个不同单位参加随机数密封",
        remedy: "指定公开随机数来源（现场掷骰最简便），或增加参加单位",
        en: "without a beacon at least two parties are needed",
        remedyEnglish: "name a beacon (dice at the sitting are simplest) or add parties")

    /// A beacon has too few bits for the number of parties (§2.3).
    public static let beaconWeak = Message(
        "D030",
        zh: "公开随机数“{found}”强度不足",
        remedy: "少于两个参加单位时用 DICE、CWL-KL8 或 NIST2",
        en: "the beacon “{found}” is too weak",
        remedyEnglish: "with fewer than two parties use DICE, CWL-KL8 or NIST2")

    /// The fallback repeats the beacon or stands without one (§2.2).
    public static let fallbackUnfit = Message(
        "D031",
        zh: "备用来源“{found}”不合规定",
        remedy: "备用来源须不同于首选来源；没有首选来源时不得有备用来源",
        en: "the fallback “{found}” is not allowed",
        remedyEnglish: "the fallback must differ from the beacon, and there is none without a beacon")

    /// A listed file takes the name of a record (§2.2).
    public static let nameReserved = Message(
        "D032",
        zh: "文件名“{found}”为保留名称或不合规定",
        remedy: "改用其他文件名",
        en: "the file name “{found}” is reserved or malformed",
        remedyEnglish: "use another name")

    /// A file that must be frozen is not listed (§2.2).
    public static let fileNotListed = Message(
        "D033",
        zh: "freeze.txt 未列出必须封存的文件 {expected}",
        remedy: "用本程序重新封存；没有内容的文件也要列出（0 字节）",
        en: "freeze.txt does not list {expected}, which must be frozen",
        remedyEnglish: "freeze again with this program; empty files are listed with 0 bytes")

    /// A record names other parties than the freeze (§2.3).
    public static let partyUnknown = Message(
        "D034",
        zh: "参加单位“{found}”与封存时不符，应为“{expected}”",
        remedy: "参加单位以 freeze.txt 为准，每个单位一行",
        en: "the party “{found}” does not match the freeze; expected “{expected}”",
        remedyEnglish: "parties are those of freeze.txt, one line each")

    /// A party is asked to reveal under a commits.txt without its commitment (§2.3.2).
    public static let commitmentAbsent = Message(
        "D035",
        zh: "commits.txt 中没有本单位的密封值，不得启封",
        remedy: "向组织单位索取含有本单位密封值的 commits.txt；随机数不要交出",
        en: "commits.txt does not hold this party's own commitment; it must not reveal",
        remedyEnglish: "ask for the commits.txt with your own commitment and keep the secret")

    /// A secret or master is not 64 hex digits (§2.3.1, §2.9).
    public static let secretMalformed = Message(
        "D036",
        zh: "随机数应为 64 位小写十六进制",
        remedy: "使用本程序生成的随机数，不要手工编写",
        en: "the secret must be 64 lower-case hexadecimal digits",
        remedyEnglish: "use the secret this program generated")

    /// A retry after a void changes a frozen file or names no beacon (§2.3.6).
    public static let retryDiffers = Message(
        "D037",
        zh: "作废后重抽的 {found} 与作废前不一致",
        remedy: "作废后重抽须沿用原待抽名单、事项和分组，并指定公开随机数",
        en: "the retry after a void changed {found}",
        remedyEnglish: "a retry keeps frame, items and cells and names a beacon")

    /// A file frozen with a blinded frame names a real object (SSJ-DRAW/1 §2.9).
    public static let realObjectShown = Message(
        "D038",
        zh: "脱敏封存的文件中出现了真实对象“{found}”",
        remedy: "该文件中的对象改用本次抽取的代号后再封存",
        en: "a file of a blinded freeze names the real object “{found}”",
        remedyEnglish: "write the draw's pseudonyms in this file before freezing")
}
