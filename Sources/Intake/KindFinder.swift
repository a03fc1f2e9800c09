import Messages
import Model

/// Recognises what a file holds from its headers, and from its title where headers leave it open.
enum KindFinder {
    /// The kind of a file, or the two best guesses.
    ///
    /// The most special kind whose marks are all there wins; a roster of targets is the most general one.
    /// `title` is the text above the header and the file's name, asked only which list (异常名录, 严重违法) it is.
    static func find(_ headers: [String], title: String) throws(Problem) -> ExportKind {
        for kind in order where matches(kind, headers, title) { return kind }
        // Of equally good guesses the more general kind.
        let guesses = order.reversed().enumerated().sorted { left, right in
            let counts = (understood(headers, left.element), understood(headers, right.element))
            return counts.0 != counts.1 ? counts.0 > counts.1 : left.offset < right.offset
        }
        throw Problem(
            .exportKindUnknown, expected: guesses.prefix(2).map(\.element.chineseName).joined(separator: "、"),
            found: headers.filter { !$0.isEmpty }.joined(separator: "、"))
    }

    private static let order: [ExportKind] = [
        .recusals, .items, .penalties, .complaints, .seriousList, .abnormalList, .history, .creditClasses, .inspectors,
        .targets,
    ]

    private static func understood(_ headers: [String], _ kind: ExportKind) -> Int {
        let dictionary = HeaderDictionary.of(kind)
        return headers.filter { (dictionary.field(of: $0) ?? .notKept) != .notKept }.count
    }

    private static func matches(_ kind: ExportKind, _ headers: [String], _ title: String) -> Bool {
        let dictionary = HeaderDictionary.of(kind)
        let fields = Set(headers.compactMap { dictionary.field(of: $0) })
        func has(_ any: Field...) -> Bool { any.contains { fields.contains($0) } }
        let subject = has(.code, .registrationNumber, .organisationCode, .name)
        switch kind {
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
        case .seriousList: return subject && has(.listedDate, .listedReason) && topic(headers, title) == .seriousList
        case .abnormalList: return subject && has(.listedDate, .listedReason) && topic(headers, title) == .abnormalList
        case .history:
            return subject && has(.inspectionDate) && has(.inspectionItem, .inspectionResult, .inspectionAuthority)
        case .creditClasses: return subject && has(.tier) && !isRoster(headers)
        case .inspectors:
            return has(.personName)
                && (has(.certificate) || has(.unit) && has(.specialty, .dutyState, .mayLead))
                && !isAboutOneSubject(headers)
        case .targets:
            let codes = has(.code, .registrationNumber, .organisationCode)
            return codes && has(.name) || subject && isRoster(headers)
        }
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

    private static func isAboutOneSubject(_ headers: [String]) -> Bool {
        headers.contains { HeaderDictionary.of(.targets).field(of: $0) == .code }
    }

    /// Whether at least two columns describe a subject as only a roster does.
    private static func isRoster(_ headers: [String]) -> Bool {
        let dictionary = HeaderDictionary.of(.targets)
        let marks: Set<Field> = [
            .address, .businessAddress, .representative, .status, .library, .licenceNumber, .founded, .industry,
            .region,
            .phone, .subjectClass,
        ]
        return Set(headers.compactMap { dictionary.field(of: $0) }).intersection(marks).count >= 2
    }
}
