import Standards

extension InspectionTarget {
    /// The target that all statements about one oid make together: of each field the first value in the order of the
    /// sources, listings joined by their keys.
    ///
    /// The statements must be sorted (`SourceOrder.sorted`). Nil when there is none.
    public init?(folding statements: [SuppliedStatement], by order: SourceOrder) {
        guard let first = statements.first?.statement else { return nil }
        func text(_ path: KeyPath<TargetStatement, String>) -> String {
            for source in statements where !source.statement[keyPath: path].isEmpty {
                return source.statement[keyPath: path]
            }
            return ""
        }
        func value<Value>(_ path: KeyPath<TargetStatement, Value?>) -> Value? {
            for source in statements { if let value = source.statement[keyPath: path] { return value } }
            return nil
        }
        var listings: [Listing] = [first.listing]
        for source in statements.dropFirst() {
            let key = source.statement.listing.key
            if !listings.contains(where: { $0.key == key }) { listings.append(source.statement.listing) }
        }
        if listings.count > 1 { listings.sort { ByteOrder.precedes($0.key, $1.key) } }
        let division = text(\.division)
        self.init(
            oid: first.oid, name: text(\.name), subjectClass: value(\.subjectClass) ?? SubjectClass(oid: first.oid),
            status: value(\.status) ?? .active, division: division.isEmpty ? order.division : division,
            region: text(\.region), industry: text(\.industry), address: text(\.address),
            representative: text(\.representative), phone: text(\.phone), founded: value(\.founded), listings: listings,
            owner: text(\.owner))
    }
}

extension SubjectClass {
    private static var prefixes: [(String, SubjectClass)] {
        [("PROD-", .product), ("PROJ-", .project), ("ACT-", .activity)]
    }

    /// The class that an identity alone tells: 91 enterprise, 92 individual, 93 cooperative, others an organisation; of
    /// old numbers only 个体 can be told, by the seventh digit.
    public init(oid: String) {
        if oid.hasPrefix("REG-") {
            let number = RegistrationNumber(String(oid.dropFirst(4)))
            self = number?.kind == .individual ? .individual : .enterprise
        } else if let kind = SubjectClass.prefixes.first(where: { oid.hasPrefix($0.0) })?.1 {
            self = kind
        } else if oid.hasPrefix("92") {
            self = .individual
        } else if oid.hasPrefix("93") {
            self = .cooperative
        } else {
            self = oid.hasPrefix("9") ? .enterprise : .institution
        }
    }
}

/// A field of a target that several sources may give.
public enum TargetField: String, CaseIterable, Sendable {
    /// 名称.
    case name = "名称"
    /// 主体类别.
    case subjectClass = "主体类别"
    /// 登记状态.
    case status = "登记状态"
    /// 行政区划.
    case division = "行政区划"
    /// 区域.
    case region = "区域"
    /// 行业.
    case industry = "行业"
    /// 地址.
    case address = "地址"
    /// 负责人.
    case representative = "负责人"
    /// 电话.
    case phone = "电话"
    /// 成立日期.
    case founded = "成立日期"
    /// 生产者、建设单位 of a product or project.
    case owner = "责任主体"

    /// What a statement says of it; empty when nothing.
    public func text(of statement: TargetStatement) -> String {
        switch self {
        case .name: statement.name
        case .subjectClass: statement.subjectClass?.rawValue ?? ""
        case .status: statement.status?.rawValue ?? ""
        case .division: statement.division
        case .region: statement.region
        case .industry: statement.industry
        case .address: statement.address
        case .representative: statement.representative
        case .phone: statement.phone
        case .founded: statement.founded?.text ?? ""
        case .owner: statement.owner
        }
    }

    /// Whether two texts say the same; names are compared by their keys.
    public func isSame(_ left: String, _ right: String) -> Bool {
        self == .name ? NameKey.key(of: left) == NameKey.key(of: right) : ByteOrder.same(left, right)
    }
}
