import Ceremony
import Digest
import Drawing
import Messages
import Model
import Standards

extension Run {
    /// Puts a wrong public value right by its source's own notice: 更正, never a new draw (SSJ-DRAW/1 §2.3, §2.6).
    ///
    /// The event and everything else of the seed stay; the result is computed again and what followed the corrected
    /// ceremony is void, except that replaced targets stay out. Refused: the same value or another event (D075), typings
    /// that differ (D027), while a step is open (W116). Also after the task: the publication is then made anew.
    ///
    /// - Parameters:
    ///   - name: the draw.
    ///   - typed: the right value typed twice, and the operator's notice of its mistake.
    ///   - ofLastChange: whether the last change of number is meant instead of the draw itself.
    public func amendBeacon(_ name: String, typed: TypedValue, ofLastChange: Bool) throws(Problem) -> Outcome {
        let amended = try AmendedDraw(name, in: self)
        try amended.requireSettled()
        guard let notice = typed.cancellation else {
            throw Problem(.optionsIncomplete, expected: "--notice --document")
        }
        guard let event = amended.draw.usedEvent(ofLastChange: ofLastChange) else {
            throw Problem(
                .beaconForeign, expected: ofLastChange ? "draw amend number" : "none", found: typed.value ?? "")
        }
        let correction = BeaconCorrection(
            beacon: try BeaconValue.dice(event, typed: typed.value ?? "", and: typed.again ?? ""),
            evidence: HashAlgorithm.sha256.hash(notice.notice), document: notice.document, at: asOf)
        let files = try amended.draw.correct(correction, ofLastChange: ofLastChange)
        let step = String(files[0].name.prefix { $0 != "/" })
        try AmendmentLedger(workspace: workspace).add(amended.record.id, files[0], at: asOf)
        let before = Set(amended.draw.drawnNow.map { "\($0.item) \($0.oid)" })
        let next = try amended.add(
            files.sorted { $1.name.hasSuffix("/result.txt") && !$0.name.hasSuffix("/result.txt") })
        let after = Set(next.draw.drawnNow.map { "\($0.item) \($0.oid)" })
        done(
            zh:
                "\(amended.record.id) \(step)：公开随机数已更正并重新计算，\(after.subtracting(before).count) 户次进入、\(before.subtracting(after).count) 户次退出；这是更正，不是重新抽取",
            en: "\(amended.record.id) \(step): the public value is corrected and the draw computed again")
        try warnOfTeams(next)
        return .done
    }
}
