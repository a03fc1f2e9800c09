import Ceremony
import Digest
import Drawing
import Messages
import Model
import Output
import Planning
import Profile
import Publication
import Registry
import Standards
import Tabular

extension Run {
    /// Makes every publication that is due; a rehearsal never publishes (W031).
    public func publish() throws(Problem) -> Outcome {
        guard !workspace.county.isRehearsal else { throw Problem(.rehearsalPublishes) }
        let outcome = try publishOpen()
        try fileDraws()
        return outcome
    }

    /// Notices of frozen draws at once, and of voided ones, so that no freeze disappears; the plan when signed, and
    /// the lists of ended tasks, after their approval.
    func publishOpen() throws(Problem) -> Outcome {
        guard !workspace.county.isRehearsal, let stored = try workspace.currentPlan() else { return .done }
        if let signature = try planSignature(stored), signature.date <= asOf.date {
            let bundle = try planBundle(stored, signedOn: signature.date)
            try publish(bundle, subject: "plan", at: "public/plan-\(stored.plan.year)", title: "年度抽查计划")
        }
        try publishNotices()
        let draws = try draws(of: stored.plan)
        for task in stored.plan.tasks {
            let own = draws.filter { $0.task == task.id && $0.state != .void }
            guard !own.isEmpty, own.allSatisfy({ $0.state == .drawn }) else { continue }
            if let open = own.first(where: { DrawFolder(workspace: workspace, id: $0.id).pendingStep != nil }) {
                let problem = Problem(.amendOwed, expected: try AmendedDraw(open, in: self).owed ?? "", found: open.id)
                warn(zh: problem.sentence(.chinese), en: problem.sentence(.english))
                continue
            }
            try keepOfficeBundle(of: task, draws: own, in: stored.plan)
            guard task.hasEnded(by: asOf.date) else { continue }
            let bundle = try listBundle(of: task, draws: own, in: stored.plan)
            try publish(
                bundle, subject: task.id, at: "public/tasks/\(stored.plan.year)/\(task.id)", title: "\(task.name)检查对象名单"
            )
        }
        return .done
    }

    /// Announces every freeze, and every void, that is not announced yet; a rehearsal announces nothing.
    func publishNotices() throws(Problem) {
        guard !workspace.county.isRehearsal, let stored = try workspace.currentPlan() else { return }
        for record in try draws(of: stored.plan) { try publishNotice(of: record, in: stored.plan) }
    }

    /// The digest of a publication as it would be made now; nil when there is nothing to publish under that name.
    func publicationDigest(of subject: String) throws(Problem) -> String? {
        guard let stored = try workspace.currentPlan() else { return nil }
        if subject == "plan" {
            guard let signature = try planSignature(stored) else { return nil }
            return try planBundle(stored, signedOn: signature.date).digest
        }
        let own = try draws(of: stored.plan).filter { $0.task == subject && $0.state == .drawn }
        guard let task = stored.plan.task(subject), !own.isEmpty else { return nil }
        return try listBundle(of: task, draws: own, in: stored.plan).digest
    }

    /// Publishes a bundle whose sheet is signed, or prints the sheet and keeps the bundle waiting.
    private func publish(_ bundle: Bundle, subject: String, at path: String, title: String) throws(Problem) {
        if workspace.county.profile.gate.publicationNeedsApproval {
            let request = ApprovalDesk.Request(
                kind: .publication, subject: subject, digest: bundle.digest,
                lines: ["公示内容：\(title)", "文件 \(bundle.files.count) 份", "公示位置：\(path)"])
            let sheet = try desk.sheet(for: request, at: asOf)
            guard let signature = sheet.signature else {
                try workspace.office.replaceDirectory(
                    at: "office/pending/\(subject)", with: bundle.files, existing: .swap)
                return
            }
            // A later run that replays earlier moments knows of the signature already.
            guard signature.date <= asOf.date else { return }
        }
        let outcome = try workspace.published.replaceDirectory(at: path, with: bundle.files, existing: .swap)
        try workspace.office.removeIfPresent("office/pending/\(subject)")
        if outcome == .written {
            done(zh: "\(asOf.date.text) 公示：\(title) → \(path)", en: "\(asOf.date.text) published: \(path)")
        }
    }

    private func planBundle(_ stored: StoredPlan, signedOn date: CivilDate) throws(Problem) -> Bundle {
        try workspace.bundles.value("plan \(stored.digest)") { () throws(Problem) in
            try makePlanBundle(stored, signedOn: date)
        }
    }

    private func makePlanBundle(_ stored: StoredPlan, signedOn date: CivilDate) throws(Problem) -> Bundle {
        let sheet = planSheet(of: stored.plan)
        let table = try PublicTable(
            type: .annualPlan, selectingFrom: sheet.header, rows: sheet.rows, numeric: ["序号", "抽查基数（户）", "抽查数量（户）"])
        return try Bundle(
            name: "plan", table: table,
            frame: frame(
                "\(workspace.county.county)\(stored.plan.year)年度“双随机、一公开”抽查计划", date: date,
                paragraphs: ["抽查基数的时点为\(stored.plan.countedOn.chineseText)。一般检查事项不超过公布的比例上限。"]))
    }

    private func publishNotice(of record: DrawRecord, in plan: AnnualPlan) throws(Problem) {
        guard let task = plan.task(record.task) else { return }
        let folder = DrawFolder(workspace: workspace, id: record.id)
        let files = try folder.read()
        let due = files.names.filter(VerifyKit.isNotice)
        let path = "public/draws/\(record.id)"
        if due.allSatisfy({ FileReader.exists("\(workspace.published.root)/\(path)/\($0)") }) { return }
        var extras: [String: [UInt8]] = [:]
        for name in due { extras[name] = files[name] }
        if try !files.freeze(of: record).terms.parties.isEmpty { extras["party.html"] = PartyPage.html() }
        let rows = plan.rows.filter { record.items.contains($0.item.code) }.map { row in
            [record.id, task.name, row.item.name, String(row.population), String(row.planned), task.span.text]
        }
        let table = try PublicTable(
            type: .drawNotice, header: PublicationType.drawNotice.publicColumns, rows: rows,
            numeric: ["抽查基数（户）", "抽查数量（户）"])
        let bundle = try Bundle(
            name: "notice", table: table,
            frame: frame(
                "抽取公告 \(record.id)", date: record.frozenAt.date,
                paragraphs: [
                    "本次抽取已封存。封存摘要 F：\n" + HexGroups.lines(record.freeze).joined(separator: "\n"),
                    record.state == .void
                        ? "本次封存已作废，没有抽取结果；时间和原因见 void.txt。"
                        : "公开随机数：\(record.beacon)。抽查名单在任务结束后公示，届时任何人可重新计算。",
                ]), extras: extras)
        let outcome = try workspace.published.replaceDirectory(at: path, with: bundle.files, existing: .swap)
        if outcome == .written {
            done(zh: "\(asOf.date.text) 公告：\(record.id) → \(path)", en: "\(asOf.date.text) notice: \(path)")
        }
    }

    private func listBundle(
        of task: InspectionTask, draws: [DrawRecord], in plan: AnnualPlan
    ) throws(Problem) -> Bundle {
        try workspace.bundles.value("list \(task.id)") { () throws(Problem) in
            try makeListBundle(of: task, draws: draws, in: plan)
        }
    }

    private func makeListBundle(
        of task: InspectionTask, draws: [DrawRecord], in plan: AnnualPlan
    ) throws(Problem) -> Bundle {
        let table = try PublicTable(
            type: .drawnList, header: PublicationType.drawnList.publicColumns,
            rows: try DrawnList(run: self, task: task, plan: plan).rows(), numeric: ["序号"])
        var extras: [String: [UInt8]] = [:]
        var links: [Page.Link] = []
        var remarks: [String] = []
        for record in draws {
            remarks += try self.remarks(on: record)
            for (name, bytes) in try kit(of: record, complete: false) { extras["verify/\(record.id)/\(name)"] = bytes }
            links.append(Page.Link("核验材料 \(record.id)：说明", to: "verify/\(record.id)/说明.txt"))
            links.append(Page.Link("在浏览器中核验 verify.html", to: "verify/\(record.id)/verify.html"))
            links.append(Page.Link("核验程序 verify.py", to: "verify/\(record.id)/verify.py"))
        }
        return try Bundle(
            name: "list", table: table,
            frame: frame(
                "\(task.name)检查对象名单", date: task.span.last.adding(days: 1),
                paragraphs: ["抽查时间：\(task.span.text)。名单由公开掷出的点数唯一确定，任何人可用核验材料重新计算。"]
                    + remarks),
            extras: extras, links: links)
    }

    /// How strong a draw is and what came after it, for its published list.
    private func remarks(on record: DrawRecord) throws(Problem) -> [String] {
        let amended = try AmendedDraw(record, in: self)
        return ["\(record.id) \(amended.draw.strength.level.text)"] + amended.publicSteps.map { "\(record.id) \($0)" }
    }

    /// The office's own bundle of a task: the complete kit of every draw, from the moment it is drawn.
    private func keepOfficeBundle(
        of task: InspectionTask, draws: [DrawRecord], in plan: AnnualPlan
    ) throws(Problem) {
        let folder = "office/tasks/\(plan.year)/\(task.id)"
        for record in draws {
            let files = try workspace.files.value("kit \(record.id)") { () throws(Problem) in
                try requireGenuine(record)
                return try kit(of: record, complete: true)
            }
            try workspace.office.replaceDirectory(at: "\(folder)/verify/\(record.id)", with: files, existing: .swap)
        }
        let seats = try workspace.registry.seatCount(of: draws.map(\.id))
        let sheet = try workspace.files.value("teams \(task.id) \(seats)") { () throws(Problem) in
            for record in draws { try requireGenuineSeats(record) }
            return ["teams.xlsx": try TeamSheet(run: self, task: task, draws: draws, plan: plan).xlsx()]
        }
        for (name, bytes) in sheet { try workspace.office.write(bytes, to: "\(folder)/\(name)") }
    }

    private func kit(of record: DrawRecord, complete: Bool) throws(Problem) -> [String: [UInt8]] {
        let folder = try DrawFolder(workspace: workspace, id: record.id).read()
        var files: [String: [UInt8]] = [:]
        for file in folder.files { files[file.name] = file.bytes }
        var programs: [String: [UInt8]] = [:]
        for program in try VerifyScript.programs(for: folder, complete: complete) {
            programs[program.name] = program.bytes
        }
        return VerifyKit.files(
            of: files, draw: record.id, banner: workspace.banner, programs: programs, complete: complete)
    }

    private func frame(_ title: String, date: CivilDate, paragraphs: [String]) -> Bundle.Frame {
        Bundle.Frame(
            title: title, banner: workspace.banner, publisher: workspace.county.office.name, date: date,
            paragraphs: paragraphs,
            footer: ["公示渠道：" + workspace.county.profile.publish.channels.joined(separator: "、")])
    }
}

extension Bundle {
    /// SHA-256 over the list of its files' checksums: what a sheet names.
    fileprivate var digest: String { HashAlgorithm.sha256.hash(ChecksumList.text(of: files)).hex }
}

extension FileSink {
    /// Removes a file or folder when it is there.
    func removeIfPresent(_ path: String) throws(Problem) {
        if FileReader.exists("\(root)/\(path)") { try remove(path) }
    }
}
