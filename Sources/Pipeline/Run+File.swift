import Digest
import Filing
import Messages
import Model
import Output
import Planning
import Profile
import Registry
import Standards

extension Run {
    /// Makes the filings along the profile's routes, of the plan and of what was drawn; the plan must be signed (W012).
    public func file() throws(Problem) -> Outcome {
        guard let stored = try workspace.currentPlan() else { throw Problem(.planMissing) }
        guard try planSignature(stored) != nil else {
            throw Problem(.planGateClosed, expected: "计划签批", found: "\(stored.plan.year)年度计划未签批")
        }
        let outcome = try fileIfOpen()
        try fileDraws()
        return outcome
    }

    /// Makes the filings when the plan is signed as of this run; a second time nothing changes.
    ///
    /// A replay that was interrupted passes earlier moments again, and must not file before the signature there.
    func fileIfOpen() throws(Problem) -> Outcome {
        guard let stored = try workspace.currentPlan(), let signature = try planSignature(stored),
            signature.date <= asOf.date
        else { return .done }
        for (index, route) in workspace.county.profile.filings.enumerated() {
            let files = try filing(stored, along: route, signedOn: signature.date)
            let folder = "office/filing/\(stored.plan.year)/route-\(index + 1)"
            let outcome = try workspace.office.replaceDirectory(at: folder, with: files, existing: .swap)
            _ = try desk.sheet(for: receiptRequest(route, index: index, files: files), at: asOf)
            if outcome == .written {
                done(
                    zh: "\(asOf.date.text) 备案材料：\(route.kind.rawValue) \(files.count) 份 → \(folder)",
                    en: "\(asOf.date.text) filing: \(files.count) files → \(folder)")
            }
        }
        return .done
    }

    /// Whether the plan has passed the profile's gate as of this run; throws what is missing (W012).
    func requirePlanGate(_ stored: StoredPlan) throws(Problem) {
        let gate = workspace.county.profile.gate.plan
        guard let signature = try planSignature(stored), signature.date <= asOf.date else {
            throw Problem(.planGateClosed, expected: "计划签批", found: "\(stored.plan.year)年度计划未签批")
        }
        guard gate == .filed else { return }
        for (index, route) in workspace.county.profile.filings.enumerated() {
            let files = try filing(stored, along: route, signedOn: signature.date)
            let request = receiptRequest(route, index: index, files: files)
            let receipt = try desk.signed(.filing, request.subject, digest: request.digest)?.signature
            guard let receipt, receipt.date <= asOf.date else {
                throw Problem(.planGateClosed, expected: "\(route.to)的备案回执", found: "\(stored.plan.year)年度计划未备案")
            }
        }
    }

    /// The signature on the plan's sheet, if it is signed.
    func planSignature(_ stored: StoredPlan) throws(Problem) -> Approval.Signature? {
        try desk.signed(.plan, String(stored.plan.year), digest: stored.digest)?.signature
    }

    /// The digest of what goes along a route as of now; nil before the plan is signed.
    func filingDigest(route: Int) throws(Problem) -> String? {
        let filings = workspace.county.profile.filings
        guard let stored = try workspace.currentPlan(), let signature = try planSignature(stored),
            filings.indices.contains(route)
        else { return nil }
        let files = try filing(stored, along: filings[route], signedOn: signature.date)
        return receiptRequest(filings[route], index: route, files: files).digest
    }

    private func receiptRequest(
        _ route: JurisdictionProfile.FilingRoute, index: Int, files: [String: [UInt8]]
    ) -> ApprovalDesk.Request {
        ApprovalDesk.Request(
            kind: .filing, subject: "route-\(index + 1)",
            digest: HashAlgorithm.sha256.hash(ChecksumList.text(of: files)).hex,
            lines: ["主送：\(route.to)", "文种：\(route.kind.rawValue)", "文件 \(files.count) 份"])
    }

    /// One route's files: a DOCX per sender and the summary sheet.
    private func filing(
        _ stored: StoredPlan, along route: JurisdictionProfile.FilingRoute, signedOn date: CivilDate
    ) throws(Problem) -> [String: [UInt8]] {
        try workspace.files.value("filing \(stored.digest) \(route.to) \(date.text)") { () throws(Problem) in
            try makeFiling(stored, along: route, signedOn: date)
        }
    }

    private func makeFiling(
        _ stored: StoredPlan, along route: JurisdictionProfile.FilingRoute, signedOn date: CivilDate
    ) throws(Problem) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        var filings: [PlanFiling] = []
        for sender in try senders(of: stored.plan, along: route) {
            let filing = try PlanFiling(
                Letter(
                    sender: sender.name, addressee: route.to, kind: route.kind.rawValue, closing: route.closing,
                    date: date, banner: workspace.banner),
                county: workspace.county.county, year: stored.plan.year,
                rows: sender.rows.map { row(of: $0, in: stored.plan) }, remarks: sender.rows.flatMap(\.notes))
            files["\(sender.file).docx"] = try filing.docx()
            filings.append(filing)
        }
        files["summary.xlsx"] = try PlanSummary(
            title: "\(workspace.county.county)\(stored.plan.year)年度“双随机、一公开”抽查计划汇总表", banner: workspace.banner,
            office: workspace.county.office.name, date: date, filings: filings
        ).xlsx()
        return files
    }

    private struct Sender {
        let name: String
        let file: String
        let rows: [PlanRow]
    }

    private func senders(
        of plan: AnnualPlan, along route: JurisdictionProfile.FilingRoute
    ) throws(Problem) -> [Sender] {
        switch route.from {
        case .office:
            return [Sender(name: workspace.county.office.name, file: "office", rows: plan.rows)]
        case .department:
            return workspace.register.departments.compactMap { department in
                let rows = plan.rows.filter { $0.item.initiator == department.code }
                return rows.isEmpty ? nil : Sender(name: department.fullName, file: department.code, rows: rows)
            }
        }
    }

    private func row(of row: PlanRow, in plan: AnnualPlan) -> PlanFiling.Row {
        let task = plan.task(row.task)
        return PlanFiling.Row(
            task: task?.name ?? row.task, item: row.item.name, itemClass: row.item.itemClass?.rawValue ?? "",
            population: row.population, rate: row.rateText, planned: row.planned,
            departments: row.item.departments.map { workspace.name(of: $0) }.joined(separator: "、"),
            window: task?.span.chineseText(in: plan.year) ?? "", isJoint: task?.isJoint ?? false)
    }
}
