/// Why an officer may not take a seat; several reasons can hold at once.
public struct Ineligibility: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// 部门: of another department.
    public static let department = Ineligibility(rawValue: 1)
    /// 区域: not for the target's region.
    public static let region = Ineligibility(rawValue: 2)
    /// 专业: without the required specialty.
    public static let specialty = Ineligibility(rawValue: 4)
    /// 证件: no certificate valid on the check date.
    public static let certificate = Ineligibility(rawValue: 8)
    /// 回避: must stand aside from the target.
    public static let recusal = Ineligibility(rawValue: 16)
    /// 不可用: absent on every day of the window.
    public static let unavailable = Ineligibility(rawValue: 32)
    /// 角色: may not lead.
    public static let role = Ineligibility(rawValue: 64)

    /// The single reasons in the order in which traces count them.
    public static let each: [Ineligibility] = [
        .department, .region, .specialty, .certificate, .recusal, .unavailable, .role,
    ]

    /// The Chinese word of a single reason, as traces and explanations print it.
    public var word: String {
        switch self {
        case .department: "部门"
        case .region: "区域"
        case .specialty: "专业"
        case .certificate: "证件"
        case .recusal: "回避"
        case .unavailable: "不可用"
        case .role: "角色"
        default: ""
        }
    }

    /// Whether the office may lift the reason: lend a region, train, recall from leave, name a leader.
    ///
    /// Recusal and certificate are the law's: shown as the cause, never offered as a remedy (assign.md §3.5).
    public var mayBeLifted: Bool { self == .region || self == .specialty || self == .unavailable || self == .role }
}
