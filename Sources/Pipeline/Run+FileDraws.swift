import Digest
import Filing
import Messages
import Model
import Output
import Profile
import Registry
import Standards

extension Run {
    /// Makes the filing of what was drawn along the profile's routes, each time something was recorded since the last.
    ///
    /// Every version has a sheet for its receipt and a folder named after it; drafts that nobody receipted give way to
    /// the next one. Nothing is made before the first draw has ended or missed its time, nor when a replay passes moments
    /// before the last version again.
    func fileDraws() throws(Problem) {
        let year = workspace.county.year
        let versions = try workspace.registry.approvals().filter { $0.isOfDraws }
        guard !versions.contains(where: { $0.printed > asOf }) else { return }
        for version in try drawFilings(of: year) {
            let known = versions.filter { $0.subject == version.request.subject }
            let sheet = try desk.sheet(for: version.request, at: asOf)
            let folder = { (number: String) in "office/filing/\(year)/\(version.request.subject)-\(number)" }
            let outcome = try workspace.office.replaceDirectory(
                at: folder(sheet.number), with: version.files, existing: .swap)
            for draft in known where draft.signature == nil && draft.number != sheet.number {
                try workspace.office.removeIfPresent(folder(draft.number))
            }
            if outcome == .written {
                done(
                    zh: "\(asOf.date.text) 抽取情况备案材料 \(version.files.count) 份 → \(folder(sheet.number))",
                    en:
                        "\(asOf.date.text) filing of the draws: \(version.files.count) files → \(folder(sheet.number))"
                )
            }
        }
    }

    /// The digest of the filing of draws under a subject as it would be made now; nil when there is none.
    func drawFilingDigest(_ subject: String) throws(Problem) -> String? {
        try drawFilings(of: workspace.county.year).first { $0.request.subject == subject }?.request.digest
    }

    /// Warns of every freeze whose time is over and that has neither result nor void.
    func announceUnended() throws(Problem) {
        for one in try DrawAccount.Unended.all(in: self) {
            guard let due = one.due, one.isOverdue(at: asOf) else { continue }
            let days = one.frozenAt.date.days(to: asOf.date)
            warn(
                zh: "封存 \(one.id) 已 \(days) 天，既无结果也未作废，应在 \(due.text) 前了结；请作废并说明原因（draw void），备案材料会列明",
                en:
                    "freeze \(one.id) is \(days) days old and has neither result nor void; it had to end before \(due.text)"
            )
        }
    }

    /// Says when something was drawn that no filing holds yet.
    func announceDrawFilings() throws(Problem) {
        let sheets = try workspace.registry.approvals().filter { $0.isOfDraws }
        for version in try drawFilings(of: workspace.county.year)
        where !sheets.contains(where: { $0.digest == version.request.digest }) {
            report(
                Notice(
                    .nextStep, zh: "抽取情况（\(version.request.subject)）有新的内容，备案材料待生成：doublerandom file",
                    en: "the draws have news that no filing holds yet: doublerandom file"))
        }
    }

    private struct Version {
        let request: ApprovalDesk.Request
        let files: [String: [UInt8]]
    }

    /// One version per route, as everything recorded gives it; none before anything has ended.
    private func drawFilings(of year: Int) throws(Problem) -> [Version] {
        let account = try DrawAccount(of: year, in: self)
        guard account.isDue else { return [] }
        var versions: [Version] = []
        for (index, route) in workspace.county.profile.filings.enumerated() {
            // What was done is reported; only a plan is asked for (publish.md A3).
            let asks = route.kind == .request
            var files: [String: [UInt8]] = [:]
            var filings: [DrawFiling] = []
            for sender in try senders(of: account, along: route) {
                let filing = try account.filing(
                    of: sender.initiator,
                    Letter(
                        sender: sender.name, addressee: route.to, kind: asks ? "报告" : route.kind.rawValue,
                        closing: asks ? "特此报告。" : route.closing, date: account.date, banner: workspace.banner))
                files["\(sender.file).docx"] = try filing.docx()
                filings.append(filing)
            }
            guard !filings.isEmpty else { continue }
            files["summary.xlsx"] = try DrawSummary(filings: filings, office: workspace.county.office.name).xlsx()
            let open = Set(filings.flatMap(\.open)).count
            versions.append(
                Version(
                    request: ApprovalDesk.Request(
                        kind: .filing, subject: "draws-\(index + 1)",
                        digest: HashAlgorithm.sha256.hash(ChecksumList.text(of: files)).hex,
                        lines: [
                            "主送：\(route.to)", "文种：\(filings[0].letter.kind)",
                            "内容：\(filings[0].title)，截至 \(account.date.text)",
                            "没有结果也没有作废的封存：\(open) 次", "文件 \(files.count) 份",
                        ]), files: files))
        }
        return versions
    }

    private func senders(
        of account: DrawAccount, along route: JurisdictionProfile.FilingRoute
    ) throws(Problem) -> [(name: String, file: String, initiator: String?)] {
        switch route.from {
        case .office: [(workspace.county.office.name, "office", nil)]
        case .department:
            try account.initiators().map { code in
                (workspace.register.department(code: code)?.fullName ?? code, code, code)
            }
        }
    }
}

extension Approval {
    /// Whether it is the receipt of a filing of draws, not of the plan.
    var isOfDraws: Bool { kind == .filing && subject.hasPrefix("draws-") }
}
