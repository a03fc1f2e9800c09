import Ceremony
import Digest
import Drawing
import Messages
import Model
import Registry
import Standards
import Tabular

/// Why a drawn target was never eligible, as the office types it (递补).
public struct ReplacementRequest: Sendable {
    /// The item it was drawn for.
    public let item: String
    /// The target's code.
    public let target: String
    /// One of the closed codes.
    public let code: String
    /// The registry's extract.
    public let evidence: [UInt8]
    /// Its number, without spaces.
    public let document: String
    /// Its day, at most 30 days ago.
    public let evidenceDay: CivilDate
    /// Since when the target was not eligible: not after the freeze.
    public let ineligibleSince: CivilDate
    /// The department that handles it; nil is the office's own.
    public let handledBy: String?
    /// The other department that approves it.
    public let approvedBy: String

    /// Takes all parts.
    public init(
        item: String, target: String, code: String, evidence: [UInt8], document: String, evidenceDay: CivilDate,
        ineligibleSince: CivilDate, handledBy: String?, approvedBy: String
    ) {
        self.item = item
        self.target = target
        self.code = code
        self.evidence = evidence
        self.document = document
        self.evidenceDay = evidenceDay
        self.ineligibleSince = ineligibleSince
        self.handledBy = handledBy
        self.approvedBy = approvedBy
    }
}

extension Run {
    /// Records why a drawn target is replaced, before anybody knows who comes next (SSJ-DRAW/1 §2.6).
    ///
    /// Refused: after the task (W115), while another step is open (W116), another code than the closed ones (D076),
    /// evidence of the wrong day (D077), one organisation on both sides (D078), a target that is not drawn (D074).
    public func replace(_ name: String, _ request: ReplacementRequest) throws(Problem) -> Outcome {
        let amended = try AmendedDraw(name, in: self)
        try amended.requireRunning()
        try amended.requireSettled()
        guard let code = Replacement.Code(rawValue: request.code) else {
            let codes = Replacement.Code.allCases.map(\.rawValue).joined(separator: " ")
            throw Problem(.replacementCode, expected: codes, found: request.code)
        }
        let oid = amended.names.name(of: request.target)
        guard let place = amended.draw.drawnNow.first(where: { $0.item == request.item && $0.oid == oid }) else {
            throw Problem(.notDrawn, found: "\(request.item) \(request.target)")
        }
        let handled =
            if let typed = request.handledBy { departmentCode(typed) } else { try workspace.officeDepartment().code }
        let replacement = try Replacement(
            item: request.item, cell: place.cell, oid: oid, code: code,
            evidence: HashAlgorithm.sha256.hash(request.evidence), document: request.document,
            evidenceDay: request.evidenceDay, ineligibleFrom: request.ineligibleSince, handledBy: handled,
            approvedBy: departmentCode(request.approvedBy), at: asOf)
        let file = try amended.draw.record(replacement)
        let step = String(file.name.prefix { $0 != "/" })
        try AmendmentLedger(workspace: workspace).add(amended.record.id, file, at: asOf)
        try amended.add([file])
        let digest = HexGroups.text(amended.draw.freeze.hash.hash(file.bytes).hex)
        done(
            zh: "\(amended.record.id) \(step)：递补理由已登记，摘要 \(digest)。批准单位在印有该摘要的记录上签字后，再用 draw amend disclose 公布递补对象",
            en: "\(amended.record.id) \(step): the reason is recorded, digest \(digest); draw amend disclose comes next"
        )
        let others = amended.draw.drawnNow.filter { $0.oid == oid && $0.item != request.item }.map(\.item)
        if !others.isEmpty {
            let items = others.joined(separator: "、")
            warn(
                zh: "该对象在事项 \(items) 中也被抽中，须逐项登记递补",
                en: "it is drawn for \(items) as well: every item is replaced on its own")
        }
        return .done
    }

    /// Discloses who replaces the target of the recorded reason: the next ticket of its cell, or a shortfall.
    public func discloseReplacement(_ name: String) throws(Problem) -> Outcome {
        let amended = try AmendedDraw(name, in: self)
        guard amended.draw.pending != nil, amended.draw.pendingChange == nil else {
            throw Problem(.stepOwed, expected: amended.owed ?? "draw amend replace", found: "draw amend disclose")
        }
        let before = Set(amended.draw.drawnNow)
        let next = try amended.add([try amended.draw.disclose()])
        let joined = next.draw.drawnNow.filter { !before.contains($0) }
        for place in joined {
            done(
                zh:
                    "\(amended.record.id)：递补 \(try amended.spoken(place.oid))（事项 \(place.item)，分组 \(place.cell)，第 \(place.rank) 名）",
                en: "\(amended.record.id): \(amended.names.oid(of: place.oid)) comes next (item \(place.item))")
        }
        if joined.isEmpty {
            done(
                zh: "\(amended.record.id)：该分组没有可递补的对象，缺额如实公布",
                en: "\(amended.record.id): nobody is left in the cell, a shortfall")
        }
        try warnOfTeams(next)
        return .done
    }

    /// Says that teams were drawn already when the list changes, and who still needs one.
    func warnOfTeams(_ amended: AmendedDraw) throws(Problem) {
        guard try AssignmentFolder(workspace: workspace, draw: amended.record.id).has("teams.tsv") else { return }
        warn(
            zh: "\(amended.record.id) 已派员：退出对象的检查组不再出勤，新增对象在派员表中显示“待派”",
            en: "\(amended.record.id) has its teams already: who left is not visited, who joined is not assigned")
        if let notice = try joinedNotice(of: amended.record) { report(notice) }
    }

    /// That somebody who joined a draw after its teams were drawn still needs one, which the office owes; nil when nobody
    /// does.
    func joinedNotice(of record: DrawRecord) throws(Problem) -> Notice? {
        // Most draws are as they were drawn: nothing of them is read.
        guard FileReader.isFolder("\(workspace.root)/draws/\(record.id)/amend-1") else { return nil }
        let last = try AssignmentFolder.all(workspace: workspace, draw: record.id).last
        let count = try last?.joined().count ?? 0
        if count == 0 { return nil }
        let command = "doublerandom assign \(record.task) --beacon …"
        return Notice(
            .nextStep, zh: "抽取 \(record.id) 派员之后新增的 \(count) 户待派，由本单位另行封存、摇号：\(command)",
            en: "draw \(record.id): \(count) joined after its teams were drawn; the office owes them teams: \(command)")
    }

    /// A department's code by its name or code; another organisation's code stays as typed.
    private func departmentCode(_ text: String) -> String { workspace.register.find(text)?.code ?? text }
}
