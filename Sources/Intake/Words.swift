import Model
import Standards

/// What departments write for the closed lists of values (spec/domain.md §4.2, §6.3).
enum Words {
    /// A registration status; nil for a word that says nothing certain.
    static func status(_ text: String) -> RegistrationStatus? {
        let key = NameKey.key(of: text)
        if let status = statuses[key] { return status }
        // Longer wordings such as 存续(在营、开业、在册), 吊销(未注销): the first group that fits.
        let groups: [(String, RegistrationStatus)] = [
            ("注销", .deregistered), ("吊销", .revoked), ("撤销", .cancelled), ("迁出", .movedAway), ("停业", .suspended),
            ("歇业", .suspended), ("存续", .active), ("在营", .active), ("在业", .active), ("开业", .active), ("正常", .active),
        ]
        let head = NameKey.key(of: HeaderText.withoutBrackets(key))
        return statuses[head] ?? groups.first { head.hasPrefix($0.0) }?.1
    }

    private static let statuses: [String: RegistrationStatus] = table([
        .active: [
            "存续", "在业", "在营", "在册", "开业", "正常", "在营(开业)", "存续(在营、开业、在册)", "正常营业", "营业", "在营业", "经营", "正常经营",
            "登记", "有效", "确立", "注销中", "A", "B", "K", "X",
        ],
        .suspended: ["停业", "歇业", "停业歇业", "停产停业", "责令关闭", "关闭", "停产", "暂停营业", "清算", "清算中"],
        .revoked: ["吊销", "已吊销", "吊销未注销", "吊销,未注销", "被吊销", "吊销(未注销)", "D"],
        .deregistered: ["注销", "已注销", "吊销已注销", "吊销后注销", "吊销,已注销", "吊销(已注销)", "简易注销", "XX", "DX"],
        .cancelled: ["撤销", "已撤销", "被撤销", "撤销登记", "C"],
        .movedAway: ["迁出", "已迁出", "迁往市外", "迁往外地", "QX"],
    ])

    /// A subject class, from a class or a type of enterprise, in words or by its four-digit code.
    static func subjectClass(_ text: String) -> SubjectClass? {
        let key = NameKey.key(of: text)
        if let found = classes[key] { return found }
        if key.utf8.count == 4, key.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return subjectClass(type: key) }
        // Wordings of types: 农民专业合作经济组织, 有限责任公司(自然人独资), 个体工商户(个人经营).
        let parts: [(String, SubjectClass)] = [
            ("合作社", .cooperative), ("合作经济组织", .cooperative), ("代表机构", .representativeOffice),
            ("代表处", .representativeOffice), ("个体", .individual), ("公司", .enterprise), ("企业", .enterprise),
            ("合伙", .enterprise), ("独资", .enterprise), ("有限责任", .enterprise), ("事业单位", .institution),
            ("社会团体", .institution), ("民办非", .institution), ("机关", .institution),
        ]
        return parts.first { key.contains($0.0) }?.1
    }

    private static func subjectClass(type: String) -> SubjectClass? {
        switch (type, type.first) {
        case ("4900", _): .individual
        case ("8650", _): .cooperative
        case ("7200", _): .representativeOffice
        case (_, "1"), (_, "2"), (_, "3"), (_, "4"), (_, "5"), (_, "6"), (_, "7"): .enterprise
        default: nil
        }
    }

    private static let classes: [String: SubjectClass] = table([
        .enterprise: ["企业", "公司", "法人企业", "内资企业", "外资企业", "私营企业", "国有企业", "集体企业", "股份公司", "1"],
        .individual: ["个体工商户", "个体户", "个体", "个体经营", "个体商户", "3"],
        .cooperative: ["农民专业合作社", "合作社", "农专社", "农合", "农民专业合作社(联合社)", "2"],
        .representativeOffice: ["外国企业常驻代表机构", "外企代表机构", "外国企业代表机构", "代表机构", "4"],
        .institution: [
            "其他组织", "事业单位", "社会组织", "社会团体", "民办非企业单位", "民非", "机关", "机关事业单位", "学校", "医院", "医疗机构", "其他",
        ],
        .product: ["产品"],
        .project: ["项目", "工程项目", "建设项目"],
        .activity: ["行为", "活动"],
    ])

    /// Yes or no; nil for anything else.
    static func yesNo(_ text: String) -> Bool? {
        switch NameKey.key(of: text) {
        case "是", "1", "√", "有", "Y", "YES", "TRUE", "可", "可以", "✓", "✔", "☑", "对", "能": true
        case "否", "0", "×", "X", "无", "N", "NO", "FALSE", "不可", "不", "不可以", "不能", "✗", "✘", "☐", "错": false
        default: nil
        }
    }

    /// Whether an officer is in post; nil for a word that says nothing certain.
    static func inPost(_ text: String) -> Bool? {
        switch NameKey.key(of: text) {
        case "在岗", "在职", "正常", "是", "1", "有效", "在编", "在岗在编", "在编在岗", "Y", "√": true
        case "离岗", "离职", "退休", "调离", "调出", "借调", "病休", "休假", "停职", "不在岗", "否", "0", "无效", "长期病假", "内退", "外借",
            "辞职", "N", "×":
            false
        default: nil
        }
    }

    /// Key or general.
    static func itemClass(_ text: String) -> ItemClass? {
        let key = NameKey.key(of: text)
        if key.hasPrefix("重点") { return .key }
        return key.hasPrefix("一般") ? .general : nil
    }

    /// How an inspection is done; of several ways the one that needs most people.
    static func method(_ text: String) -> InspectionMethod? {
        let parts: [(String, InspectionMethod)] = [
            ("实地", .onSite), ("现场", .onSite), ("书面", .written), ("网络", .online), ("在线", .online), ("线上", .online),
            ("委托", .commissioned), ("检验", .commissioned), ("检测", .commissioned), ("抽样", .commissioned),
            ("专业机构", .commissioned),
        ]
        return parts.first { text.contains($0.0) }?.1
    }

    private static func table<Value: Hashable>(_ words: [Value: [String]]) -> [String: Value] {
        var result: [String: Value] = [:]
        for (value, spellings) in words { for word in spellings { result[NameKey.key(of: word)] = value } }
        return result
    }
}
