import Standards

/// What is inspected for (抽查事项): one row of the item list.
public struct InspectionItem: Hashable, Sendable, Codable {
    /// The code, `[A-Za-z0-9][A-Za-z0-9._/-]{0,63}`; the item's name in frozen files.
    public let code: String
    /// The name.
    public var name: String
    /// Key or general; nil when the list does not say.
    public var itemClass: ItemClass?
    /// The legal basis; empty is an error of the plan.
    public var basis: String
    /// What is looked at.
    public var content: String
    /// How (检查方式), one of the known modes.
    public var method: InspectionMethod
    /// The highest share of targets (比例上限); a general item must have one.
    public var cap: Rate?
    /// How many are drawn; nil when the list does not say.
    public var quota: Quota?
    /// How often a year, as the list words it (抽查频次).
    public var frequency: String
    /// The code of the initiating department (发起部门).
    public var initiator: String
    /// Codes of participating departments (参与部门), without the initiator, sorted.
    public var participants: [String]
    /// The specialty that one officer of the initiator must have; empty when none.
    public var specialty: String
    /// Which targets it is about.
    public var selector: Selector
    /// The window of a task of its own; nil when a joint task or the profile sets it.
    public var window: DateWindow?
    /// Remarks printed in the plan sheet (free text that stood in number columns, for example).
    public var remark: String
    /// The version of the item list (清单版本).
    public var listVersion: String
    /// What it asks of its draw; nil = the usual way of its class.
    public var draw: DrawChoice?

    /// Makes an item.
    public init(
        code: String, name: String, itemClass: ItemClass?, basis: String, content: String,
        method: InspectionMethod, cap: Rate?, quota: Quota?, frequency: String, initiator: String,
        participants: [String], specialty: String, selector: Selector, window: DateWindow?, remark: String,
        listVersion: String
    ) {
        self.code = code
        self.name = name
        self.itemClass = itemClass
        self.basis = basis
        self.content = content
        self.method = method
        self.cap = cap
        self.quota = quota
        self.frequency = frequency
        self.initiator = initiator
        self.participants = participants
        self.specialty = specialty
        self.selector = selector
        self.window = window
        self.remark = remark
        self.listVersion = listVersion
    }

    /// Initiator first, then the participants.
    public var departments: [String] { [initiator] + participants }
}

/// Key or general (重点检查事项 / 一般检查事项).
public enum ItemClass: String, Sendable, Codable {
    /// 重点: no upper rate.
    case key = "重点"
    /// 一般: a strict upper rate.
    case general = "一般"
}

/// How an inspection is done (检查方式).
public enum InspectionMethod: String, Sendable, Codable, CaseIterable {
    /// 实地核查: teams are drawn.
    case onSite = "实地核查"
    /// 书面检查.
    case written = "书面检查"
    /// 网络监测.
    case online = "网络监测"
    /// 委托专业机构.
    case commissioned = "委托专业机构"
}

/// A period from its first to its last day, both inclusive.
public struct DateWindow: Hashable, Sendable, Codable {
    /// The first day.
    public let first: CivilDate
    /// The last day.
    public let last: CivilDate

    /// Makes a window; a last day before the first gives nil.
    public init?(first: CivilDate, last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// As `3月1日至4月30日`, with the year where it is not the given one.
    public func chineseText(in year: Int) -> String {
        [first, last].map { $0.year == year ? "\($0.month)月\($0.day)日" : $0.chineseText }.joined(separator: "至")
    }

    /// As `2026-03-01 至 2026-04-30`.
    public var text: String { "\(first.text) 至 \(last.text)" }
}
