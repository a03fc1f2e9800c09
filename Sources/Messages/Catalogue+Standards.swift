extension Message {
    /// A value of a code column that a spreadsheet has cut to fifteen digits.
    public static let codeTruncated = Message(
        "S001",
        zh: "代码“{found}”的后三位被表格软件改成了000，原代码已丢失",
        remedy: "请在导出前把代码列设为“文本”格式，重新导出；可供核对的代码：{expected}",
        en: "The last three digits of code “{found}” were replaced with 000 by a spreadsheet; the code is lost",
        remedyEnglish: "Format the code column as text and export again; codes to compare with: {expected}")
    /// A value of a code column in scientific notation.
    public static let codeScientific = Message(
        "S002",
        zh: "代码“{found}”是科学计数法，末尾几位已丢失",
        remedy: "请把代码列设为“文本”格式后重新导出，不要从屏幕复制；可供核对的代码：{expected}",
        en: "Code “{found}” is in scientific notation; its last digits are lost",
        remedyEnglish:
            "Format the code column as text and export again, do not copy it from the screen; codes to compare with: {expected}"
    )
    /// A code rounded to a binary floating-point number.
    public static let codeRounded = Message(
        "S003",
        zh: "代码“{found}”在转换中被当作小数取了近似值，末位已改变",
        remedy: "请以文本方式重新导出代码列；可供核对的代码：{expected}",
        en: "Code “{found}” was rounded by a program that took it for a decimal number",
        remedyEnglish: "Export the code column as text; codes to compare with: {expected}")
    /// A code whose check character does not fit.
    public static let codeCheck = Message(
        "S004",
        zh: "代码“{found}”校验不通过，末位应为“{expected}”或前面有一位录错",
        remedy: "请对照营业执照（登记证书）逐位核对后改正",
        en: "Code “{found}” fails its check: the last character should be “{expected}”, or an earlier one is wrong",
        remedyEnglish: "Compare it with the licence character by character and correct it")
    /// A code whose organisation part does not fit its own check character.
    public static let codeOrganisationCheck = Message(
        "S005",
        zh: "代码“{found}”中的组织机构代码校验不通过，其末位应为“{expected}”",
        remedy: "请对照营业执照（登记证书）核对第9至17位后改正",
        en: "The organisation part of code “{found}” fails its check: its last character should be “{expected}”",
        remedyEnglish: "Compare characters 9 to 17 with the licence and correct them")
    /// A 15-digit registration number whose check digit does not fit.
    public static let codeRegistrationCheck = Message(
        "S006",
        zh: "注册号“{found}”校验不通过，末位应为“{expected}”或前面有一位录错",
        remedy: "请对照营业执照核对，最好改填18位统一社会信用代码",
        en: "Registration number “{found}” fails its check: the last digit should be “{expected}”, or another is wrong",
        remedyEnglish: "Compare it with the licence; better, fill in the 18-character unified code")
    /// A character that codes never hold.
    public static let codeAlphabet = Message(
        "S007",
        zh: "代码“{found}”中有代码不使用的字符“{expected}”",
        remedy: "统一社会信用代码不使用字母I、O、S、V、Z，请核对是否应为数字1、0、5、2",
        en: "Code “{found}” holds the character “{expected}”, which codes never use",
        remedyEnglish: "Unified codes have no I, O, S, V, Z; check whether a digit 1, 0, 5, 2 is meant")
    /// A length that no code has.
    public static let codeLength = Message(
        "S008",
        zh: "代码“{found}”共{expected}位，不是18位统一社会信用代码，也不是15位或13位注册号",
        remedy: "请对照营业执照补全；一个单元格只填一个代码",
        en: "Code “{found}” has {expected} characters; unified codes have 18, registration numbers 15 or 13",
        remedyEnglish: "Complete it from the licence; put one code into one cell")
    /// Fourteen digits.
    public static let codeFourteen = Message(
        "S009",
        zh: "注册号“{found}”只有14位，缺一位",
        remedy: "请对照营业执照补全，最好改填18位统一社会信用代码",
        en: "Registration number “{found}” has only 14 digits; one is missing",
        remedyEnglish: "Complete it from the licence; better, fill in the 18-character unified code")
    /// A citizen's identity number in a code column; `found` is the masked number.
    public static let codeIdentity = Message(
        "S010",
        zh: "代码列中填的是公民身份号码（{found}）",
        remedy: "请改填统一社会信用代码；身份号码不得随名录报送",
        en: "The code column holds a citizen's identity number ({found})",
        remedyEnglish: "Fill in the unified code; identity numbers must not be sent with a roster")
    /// A value of a date column that is no date.
    public static let dateInvalid = Message(
        "S011",
        zh: "“{found}”不是可识别的日期",
        remedy: "请按“2026-03-01”的形式填写",
        en: "“{found}” is not a date that can be read",
        remedyEnglish: "Write dates as 2026-03-01")
    /// A value of a date column that can be read in more than one way.
    public static let dateAmbiguous = Message(
        "S012",
        zh: "日期“{found}”有不止一种读法",
        remedy: "请写全四位年份，按“2026-03-01”的形式填写",
        en: "Date “{found}” can be read in more than one way",
        remedyEnglish: "Write the year with four digits, as 2026-03-01")
    /// A division that the list does not have.
    public static let divisionUnknown = Message(
        "S013",
        zh: "行政区划代码“{found}”不在代码表中",
        remedy: "请核对前6位；开发区等未列入国家标准的区划可以保留",
        en: "Division code “{found}” is not in the code list",
        remedyEnglish: "Check its first 6 digits; zones outside the national standard may stay")
    /// An industry that the classification does not have.
    public static let industryUnknown = Message(
        "S014",
        zh: "“{found}”不是《国民经济行业分类》（GB/T 4754-2017）的代码或名称",
        remedy: "请填写门类字母、2至4位代码，或门类、大类的标准名称",
        en: "“{found}” is not a code or name of the industry classification GB/T 4754-2017",
        remedyEnglish: "Give the section letter, a code of 2 to 4 digits, or the standard name")
    /// A file of holidays that cannot be read.
    public static let holidayFile = Message(
        "S015", exit: .configuration,
        zh: "节假日数据无法读取：{found}",
        remedy: "请使用 holiday-cn 发布的年度 JSON 文件原样替换",
        en: "The holiday data cannot be read: {found}",
        remedyEnglish: "Use a year's JSON file exactly as holiday-cn publishes it")
    /// A deadline beyond the days for which holidays are known.
    public static let deadlineProvisional = Message(
        "S016",
        zh: "期限{found}超出已公布的节假日安排（截至{expected}），为暂定日期",
        remedy: "国务院办公厅公布下一年度节假日安排后，更新节假日数据并重新计算",
        en: "Deadline {found} lies beyond the published holidays (known to {expected}); it is provisional",
        remedyEnglish: "When next year's holidays are published, update the holiday data and compute again")
}

extension Catalogue {
    /// The entries declared in this file.
    static let standards: [Message] = [
        .codeTruncated, .codeScientific, .codeRounded, .codeCheck, .codeOrganisationCheck, .codeRegistrationCheck,
        .codeAlphabet, .codeLength, .codeFourteen, .codeIdentity, .dateInvalid, .dateAmbiguous, .divisionUnknown,
        .industryUnknown, .holidayFile, .deadlineProvisional,
    ]
}
