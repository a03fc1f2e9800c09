import Messages
import Model

/// Recognises what a table holds from its headers, and from its title where headers leave it open.
enum KindFinder {
    /// The kind of a table, or the two best guesses.
    ///
    /// The most special kind whose marks are all there wins; a roster of targets is the most general one. Where the marks
    /// of another kind are there too and two columns mean something to that one alone, nothing is decided (R084). `title` is the text
    /// above the header and the sheet's name; it decides which list it is (异常名录, 严重违法), experts from inspectors,
    /// and results from earlier inspections.
    static func find(_ headers: [String], title: String) throws(Problem) -> ExportKind {
        let fitting = order.filter { matches($0, headers, title) }
        guard let kind = fitting.first else {
            let guesses = guesses(headers)
            throw Problem(
                .exportKindUnknown, expected: guesses.prefix(2).map(\.chineseName).joined(separator: "、"),
                found: headers.filter { !$0.isEmpty }.joined(separator: "、"))
        }
        for other in fitting.dropFirst() where !isMoreGeneral(other, than: kind) {
            guard understood(headers.filter { !isUsed($0, kind) }, other) >= 2 else { continue }
            throw Problem(.exportKindDoubtful, expected: other.chineseName, found: kind.chineseName)
        }
        return kind
    }

    /// All kinds, the one that understands most columns first; of equally good ones the more general.
    static func guesses(_ headers: [String]) -> [ExportKind] {
        let counts = order.reversed().map { (kind: $0, count: understood(headers, $0)) }
        return counts.enumerated().sorted { left, right in
            left.element.count != right.element.count
                ? left.element.count > right.element.count : left.offset < right.offset
        }.map(\.element.kind)
    }

    /// How many columns of a table a kind understands and uses, in percent of those with a header.
    static func confidence(_ kind: ExportKind, _ headers: [String]) -> Int {
        let filled = headers.count { !HeaderText.normal($0).isEmpty }
        let dictionary = HeaderDictionary.of(kind)
        return filled == 0 || understood(headers, kind) == 0
            ? 0 : headers.count { dictionary.field(of: $0) != nil } * 100 / filled
    }

    private static let order: [ExportKind] = [
        .claims, .leave, .recusals, .items, .penalties, .complaints, .seriousList, .abnormalList, .results,
        .externalDraws,
        .history, .creditClasses, .experts, .inspectors, .products, .projects, .targets,
    ]

    // A special kind leaves out what it does not need; the general one would read more of the same table.
    private static func isMoreGeneral(_ other: ExportKind, than kind: ExportKind) -> Bool {
        switch (kind, other) {
        case (_, .targets), (.results, .history), (.externalDraws, .history), (.experts, .inspectors),
            (.leave, .inspectors), (.recusals, .inspectors), (.leave, .experts), (.products, .projects):
            true
        default: false
        }
    }

    private static func understood(_ headers: [String], _ kind: ExportKind) -> Int {
        let dictionary = HeaderDictionary.of(kind)
        // A product or project without name and number is a target like any other.
        if kind == .products || kind == .projects, !isObject(headers, kind) { return 0 }
        return headers.count { !(dictionary.field(of: $0) ?? .notKept).isUnread }
    }

    private static func isUsed(_ header: String, _ kind: ExportKind) -> Bool {
        !(HeaderDictionary.of(kind).field(of: header) ?? .notKept).isUnread
    }

    private static func matches(_ kind: ExportKind, _ headers: [String], _ title: String) -> Bool {
        let dictionary = HeaderDictionary.of(kind)
        let fields = Set(headers.compactMap { dictionary.field(of: $0) })
        func has(_ any: Field...) -> Bool { any.contains { fields.contains($0) } }
        let subject = has(.code, .registrationNumber, .organisationCode, .name)
        func speaks(of words: String...) -> Bool {
            words.contains { word in title.contains(word) || headers.contains { $0.contains(word) } }
        }
        switch kind {
        case .claims: return subject && has(.claimAnswer)
        case .leave:
            return has(.personName, .certificate) && has(.leaveStart, .leaveDays)
                && speaks(of: "请假", "休假", "不可用", "离岗", "外出") && !isAboutOneSubject(headers)
        case .experts:
            return has(.personName) && speaks(of: "专家姓名", "专家库", "专家名", "专家信息", "聘期", "聘任")
                && has(.specialty, .qualification, .organisation) && !isCertified(headers)
        case .products, .projects: return has(.objectName, .objectNumber) && subject && isObject(headers, kind)
        case .results:
            return subject && has(.inspectionResult) && has(.taskNumber, .taskName)
                && (has(.problemsFound, .disposal, .taskNumber) || title.contains("检查结果"))
                && !title.contains("历史") && !title.contains("往年")
        case .externalDraws:
            return subject && has(.taskNumber, .taskName) && has(.drawDate)
                && !headers.contains { HeaderDictionary.of(.results).field(of: $0) == .inspectionResult }
        case .recusals:
            return has(.certificate, .personName) && has(.recusedTarget, .recusedName)
                && (has(.recusalReason) || headers.contains { HeaderText.normal($0).contains("回避") })
        case .items:
            return has(.itemName, .itemCode)
                && has(.basis, .quota, .cap, .content, .itemClass, .method, .initiator, .frequency)
                && !isAboutOneSubject(headers)
        case .penalties: return subject && has(.decisionNumber, .decisionDate) && !isRoster(headers)
        case .complaints:
            return subject && has(.complaintCount, .complaintNumber, .complaintDate)
                && headers.contains { $0.contains("投诉") || $0.contains("举报") } && !isRoster(headers)
                && (has(.complaintNumber, .complaintDate) || !speaksOfOthers(headers, than: kind))
        case .seriousList: return subject && has(.listedDate, .listedReason) && topic(headers, title) == .seriousList
        case .abnormalList: return subject && has(.listedDate, .listedReason) && topic(headers, title) == .abnormalList
        case .history:
            return subject && has(.inspectionDate) && has(.inspectionItem, .inspectionResult, .inspectionAuthority)
        case .creditClasses:
            return subject && has(.tier) && !isRoster(headers)
                && (has(.dataDate) || title.contains("分类") || title.contains("信用")
                    || rosterMarks(headers) == 0 && !speaksOfOthers(headers, than: kind))
        case .inspectors:
            return has(.personName)
                && (has(.certificate) || has(.unit) && has(.specialty, .dutyState, .mayLead))
                && !isAboutOneSubject(headers)
        case .targets:
            let codes = has(.code, .registrationNumber, .organisationCode)
            return codes && has(.name) || subject && isRoster(headers)
        }
    }

    private static func isCertified(_ headers: [String]) -> Bool {
        headers.contains { HeaderDictionary.of(.inspectors).field(of: $0) == .certificate }
    }

    // A product's name or number in so many words; 项目名称 may stand in many a list.
    private static func isObject(_ headers: [String], _ kind: ExportKind) -> Bool {
        let dictionary = HeaderDictionary.of(kind)
        let marks = headers.filter {
            let field = dictionary.field(of: $0)
            return field == .objectName || field == .objectNumber
        }
        return marks.contains { dictionary.isExact($0) }
            && !headers.contains { $0.contains("检查结果") || $0.contains("抽查结果") || $0.contains("抽查事项") }
    }

    // Which of the two lists: a word of the headers counts before one of the title.
    private static func topic(_ headers: [String], _ title: String) -> ExportKind? {
        for text in [
            headers.filter { !$0.contains("原因") }.joined(separator: "\n"), headers.joined(separator: "\n"), title,
        ] {
            let serious = text.contains("严重违法") || text.contains("失信")
            let abnormal = text.contains("异常")
            if serious != abnormal { return serious ? .seriousList : .abnormalList }
        }
        return nil
    }

    // A roster that tells of abnormal lists, complaints and classes beside is none of these lists.
    private static func speaksOfOthers(_ headers: [String], than kind: ExportKind) -> Bool {
        headers.contains {
            HeaderDictionary.of(.targets).field(of: $0) == .elsewhere && ElsewhereKind.of($0) != kind
        }
    }

    private static func isAboutOneSubject(_ headers: [String]) -> Bool {
        headers.contains { HeaderDictionary.of(.targets).field(of: $0) == .code }
    }

    /// Whether at least two columns describe a subject as only a roster does.
    private static func isRoster(_ headers: [String]) -> Bool { rosterMarks(headers) >= 2 }

    /// How many columns describe a subject as only a roster does.
    private static func rosterMarks(_ headers: [String]) -> Int {
        let dictionary = HeaderDictionary.of(.targets)
        let marks: Set<Field> = [
            .address, .businessAddress, .representative, .status, .library, .licenceNumber, .founded, .industry,
            .region,
            .phone, .subjectClass,
        ]
        return Set(headers.compactMap { dictionary.field(of: $0) }).intersection(marks).count
    }
}
