/// A unified social credit code (统一社会信用代码, GB 32100-2015) that passes both of its checks.
///
/// 18 characters: 1 registering authority, 2 category, 3–8 division of the registering office, 9–17 organisation
/// code (GB 11714), 18 check character. Raw values from files go through ``SubjectCode``.
public struct UnifiedCode: Hashable, Sendable {
    /// The 18 characters, upper-case.
    public let text: String

    /// The code with exactly this text, or nil if it is not 18 upper-case characters that pass both checks.
    public init?(_ text: String) {
        guard UnifiedCode.isValid(text) else { return nil }
        self.text = text
    }

    /// Whether a text is a valid code as it stands, without any cleaning.
    ///
    /// Allocates nothing.
    public static func isValid(_ text: String) -> Bool {
        guard text.utf8.count == 18 else { return false }
        return text.utf8.withContiguousStorageIfAvailable(isValid)
            ?? Array(text.utf8).withUnsafeBufferPointer(isValid)
    }

    /// Whether 18 bytes are a valid code: alphabet, organisation check and final check.
    public static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 18, CheckDigits.unified(bytes) == bytes[17] else { return false }
        return CheckDigits.organisation(UnsafeBufferPointer(rebasing: bytes[8...])) == bytes[16]
    }

    /// The first character: the administration that registered the body, such as `9` for 市场监管.
    public var authority: Character { character(0) }
    /// The second character: the kind of body within that administration.
    public var category: Character { character(1) }
    /// The division of the registering office, characters 3–8, such as `341282`.
    public var division: String { String(decoding: Array(text.utf8)[2..<8], as: UTF8.self) }
    /// The organisation code inside, characters 9–17.
    public var organisation: String { String(decoding: Array(text.utf8)[8..<17], as: UTF8.self) }

    /// The name of the registering administration, or nil for a character the standard has not given out.
    public var authorityName: String? {
        switch authority {
        case "1": "机构编制"
        case "2": "外交"
        case "3": "司法行政"
        case "4": "文化"
        case "5": "民政"
        case "6": "旅游"
        case "7": "宗教"
        case "8": "工会"
        case "9": "工商"
        case "A": "中央军委改革和编制办公室"
        case "N": "农业"
        case "Y": "其他"
        default: nil
        }
    }

    /// The kind of body, or nil for a pair of first characters the standard has not given out.
    public var categoryName: String? {
        switch (authority, category) {
        case ("1", "1"): "机关"
        case ("1", "2"): "事业单位"
        case ("1", "3"): "编办直接管理机构编制的群众团体"
        case ("2", "1"): "外国常驻新闻机构"
        case ("3", "1"): "律师执业机构"
        case ("3", "2"): "公证处"
        case ("3", "3"): "基层法律服务所"
        case ("3", "4"): "司法鉴定机构"
        case ("3", "5"): "仲裁委员会"
        case ("4", "1"): "外国在华文化中心"
        case ("5", "1"): "社会团体"
        case ("5", "2"): "民办非企业单位"
        case ("5", "3"): "基金会"
        case ("6", "1"): "外国旅游部门常驻代表机构"
        case ("6", "2"): "港澳台地区旅游部门常驻内地（大陆）代表机构"
        case ("7", "1"): "宗教活动场所"
        case ("7", "2"): "宗教院校"
        case ("8", "1"): "基层工会"
        case ("9", "1"): "企业"
        case ("9", "2"): "个体工商户"
        case ("9", "3"): "农民专业合作社"
        case ("A", "1"): "军队事业单位"
        case ("N", "1"): "组级集体经济组织"
        case ("N", "2"): "村级集体经济组织"
        case ("N", "3"): "乡镇级集体经济组织"
        case ("Y", "1"): "其他"
        case ("1", "9"), ("2", "9"), ("3", "9"), ("4", "9"), ("5", "9"), ("6", "9"), ("7", "9"), ("8", "9"), ("9", "9"),
            ("A", "9"), ("N", "9"):
            "其他"
        default: nil
        }
    }

    private func character(_ index: Int) -> Character {
        text[text.utf8.index(text.utf8.startIndex, offsetBy: index)]
    }
}

extension UnifiedCode: CustomStringConvertible {
    /// The 18 characters.
    public var description: String { text }
}
