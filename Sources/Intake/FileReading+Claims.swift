import Messages
import Model
import Standards

extension HeaderTerms {
    /// The claim sheet (签收认领单): the office's columns, and what the department fills in.
    static let claims: [Entry] = [
        (.claimAnswer, ["认领结果", "签收认领结果", "是否认领", "签收认领", "认领"]),
        (.claimReason, ["不认领原因", "不认领理由", "未认领原因"]),
        (.library, ["列入专项库", "专项库", "专项库名称", "名录库"]),
        (.notKept, ["行业", "行业代码", "许可类别", "许可证名称", "成立日期", "接收日期", "认领期限", "列入本单的依据", "来源部门"]),
    ]
}

extension FileReading {
    /// Reads a row of a claim sheet: a claimed entity is listed in the department's roster, a refused one needs a reason,
    /// and a row without an answer stays open.
    mutating func readClaim(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        let text = cells.text(.claimAnswer)
        guard !text.isEmpty else {
            add(.claimUnanswered, cells, .claimAnswer, .note)
            return .accepted
        }
        guard let isClaimed = FileReading.isClaimed(text) else {
            return reject(.claimAnswerUnknown, cells, .claimAnswer, expected: "认领、不认领")
        }
        let reason = cells.text(.claimReason)
        if !isClaimed, reason.isEmpty { return reject(.claimReasonMissing, cells, .claimReason) }
        if isRepeated(key(subject), cells, comparing: [.claimAnswer, .library]) { return .merged }
        guard isClaimed else {
            records.claimRefusals.append(ClaimRefusalEntry(line: cells.line, subject: subject, reason: reason))
            return .accepted
        }
        draft.begin(line: cells.line, .update)
        draft.put(.oid, subject.oid ?? "")
        draft.put(.name, subject.name)
        putListing(cells)
        if subject.oid != nil {
            take()
        } else if let damage = subject.damage {
            records.damagedTargets.append(draft, damage)
        } else {
            return reject(.codeMissing, cells, .code)
        }
        return .accepted
    }

    /// What an answer says; nil for a word that says nothing certain.
    private static func isClaimed(_ text: String) -> Bool? {
        let key = NameKey.key(of: text)
        if ["认领", "已认领", "同意认领", "签收", "签收认领"].contains(key) { return true }
        if ["不认领", "不予认领", "退回", "不属于本部门", "不属于本部门监管"].contains(key) { return false }
        return Words.yesNo(text)
    }
}
