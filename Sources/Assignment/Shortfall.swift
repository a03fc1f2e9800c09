import Messages

/// Why no lawful teams exist: an inclusion-minimal set of seats for which too few officers are eligible (Hall).
public struct Shortfall: Hashable, Sendable {
    /// The first rule that binds.
    public enum Binding: Hashable, Sendable {
        /// A single reason keeps others out; of several the one that keeps out most.
        case reason(Ineligibility)
        /// The caps are used up.
        case cap
        /// The department has too few people.
        case headcount
        /// Nobody's chance may exceed so many per cent.
        case ceiling(Int)
    }

    /// Something that would fill a seat, with those it concerns.
    public enum Remedy: Hashable, Sendable {
        /// That many more seats for some of these officers.
        case raiseCaps(by: Int, of: [String])
        /// Lift a reason for one of these officers: lend a region, train, recall, name a leader.
        case lift(Ineligibility, for: [String])
        /// Another window of time, in which some of these are present or certified again.
        case otherWindow(for: [String])
        /// One more officer of the department who fulfils the requirement.
        case oneMore(department: String, requirement: String)
    }

    /// How many officers outside are kept out by one reason alone.
    public struct Exclusion: Hashable, Sendable {
        /// The reason.
        public let reason: Ineligibility
        /// The officers, by bytes.
        public let officers: [String]
    }

    /// Seats that stay empty and have the same people in short supply, by bytes.
    public private(set) var missing: [String]
    /// The minimal set of seats (of the first missing one), by bytes.
    public let seats: [String]
    /// The visits these seats belong to, by bytes.
    public let checks: [String]
    /// The officers eligible for them, by bytes.
    public let officers: [String]
    /// How many of these seats the officers can hold at most; one less than there are.
    public let available: Int
    /// The rule that binds.
    public let binding: Binding
    /// Who is kept out by one reason alone.
    public let exclusions: [Exclusion]
    /// What would fill a seat; recusal and certificate are never offered.
    public private(set) var remedies: [Remedy]

    init(
        missing: [String], seats: [String], checks: [String], officers: [String], available: Int, binding: Binding,
        exclusions: [Exclusion], remedies: [Remedy]
    ) {
        self.missing = missing
        self.seats = seats
        self.checks = checks
        self.officers = officers
        self.available = available
        self.binding = binding
        self.exclusions = exclusions
        self.remedies = remedies
    }

    /// The seats needed.
    public var need: Int { seats.count }

    /// Adds a seat that competes for the same people.
    mutating func addMissing(_ seat: String) {
        missing.append(seat)
        remedies = remedies.map { remedy in
            guard case .raiseCaps(_, let officers) = remedy else { return remedy }
            return .raiseCaps(by: missing.count, of: officers)
        }
    }

    /// The problem to print, exit 69.
    public var problem: Problem {
        let people = officers.isEmpty ? "0 人" : listing(officers)
        return Problem(
            .assignInfeasible, expected: bindingText,
            found: "\(listing(missing))（\(need) > \(available)：\(people)）")
    }

    /// The explanation in Chinese, one fact per line, for the explanation file.
    public var explanation: String {
        var lines = ["空缺岗位：" + listing(missing)]
        lines.append("争用岗位（\(need) 个）：" + listing(seats))
        lines.append("涉及检查对象：" + listing(checks))
        lines.append("符合条件人员：" + (officers.isEmpty ? "无" : listing(officers)) + "，最多可承担 \(available) 个")
        lines.append("首要制约：" + bindingText)
        for exclusion in exclusions {
            lines.append(
                "仅因\(exclusion.reason.word)不能参加（\(exclusion.officers.count) 人）："
                    + listing(exclusion.officers))
        }
        for remedy in remedies { lines.append("可行办法：" + text(remedy)) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The first few of a list, with the total where there are more.
    private func listing(_ texts: [String]) -> String {
        let shown = texts.prefix(8).joined(separator: "、")
        return texts.count <= 8 ? shown : shown + "等 \(texts.count) 个"
    }

    /// The rule that binds, in Chinese.
    public var bindingText: String {
        switch binding {
        case .reason(let reason): reason.word
        case .cap: "每人任务上限"
        case .headcount: "部门人数不足"
        case .ceiling(let percent): "每人派往同一对象的概率不超过 \(percent)%"
        }
    }

    /// A remedy in Chinese.
    public func text(_ remedy: Remedy) -> String {
        switch remedy {
        case .raiseCaps(let count, let officers):
            "为下列人员合计增加 \(count) 次任务上限：" + listing(officers)
        case .lift(let reason, let officers): "解除下列任一人员的“\(reason.word)”限制：" + listing(officers)
        case .otherWindow(let officers): "另定检查时间，使下列人员之一届时在岗、证件有效：" + listing(officers)
        case .oneMore(let department, let requirement): "部门 \(department) 增加一名符合“\(requirement)”的人员"
        }
    }
}
