import Drawing
import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// What is done and what is due, one line each; also reports the next steps.
    public func status(_ language: Language) throws(Problem) -> [String] {
        let registry = workspace.registry
        let files = try registry.receivedFiles()
        let rosters = try workspace.rosters().rosters
        let rows = files.reduce(RowAccounting()) { $0 + $1.accounting }
        var notices: [Notice] = []
        if let banner = workspace.banner {
            notices.append(
                Notice(
                    .done, zh: banner,
                    en: workspace.county.isSample
                        ? "sample data, not for publication" : "a rehearsal, not for publication"))
        }
        notices.append(
            Notice(
                .done, zh: "\(workspace.county.county) \(workspace.county.year) 年度，截至 \(asOf.date.text)",
                en: "\(workspace.county.county) \(workspace.county.year), as of \(asOf.date.text)"))
        notices.append(
            Notice(
                .done,
                zh:
                    "收件 \(files.count) 份：读入 \(rows.read) 行 = 接受 \(rows.accepted) + 合并 \(rows.merged) + 退回 \(rows.rejected)",
                en:
                    "\(files.count) files: \(rows.read) rows = \(rows.accepted) accepted + \(rows.merged) merged + \(rows.rejected) rejected"
            ))
        notices.append(
            Notice(
                .done,
                zh:
                    "检查对象 \(rosters.targets.count)，执法人员 \(rosters.inspectors.count)，事项 \(rosters.items.count)，检查历史 \(rosters.history.count)",
                en:
                    "\(rosters.targets.count) targets, \(rosters.inspectors.count) inspectors, \(rosters.items.count) items, \(rosters.history.count) past inspections"
            ))
        notices += try ReceiptLedger(workspace, on: asOf.date).lines.map(\.notice)
        if let stored = try workspace.currentPlan() {
            let signed = try planSignature(stored)
            notices.append(
                Notice(
                    .done,
                    zh:
                        "计划第 \(stored.version) 版：\(stored.plan.rows.count) 个事项，\(signed.map { "已签批（\($0.document)）" } ?? "未签批")",
                    en:
                        "plan version \(stored.version): \(stored.plan.rows.count) items, \(signed == nil ? "not signed" : "signed")"
                ))
            for progress in try progress(of: stored.plan) {
                notices.append(
                    Notice(
                        .done,
                        zh:
                            "任务 \(progress.task.id) \(progress.task.name) \(progress.task.span.text)：\(progress.stage.name.zh)",
                        en: "task \(progress.task.id) \(progress.task.span.text): \(progress.stage.name.en)"))
            }
        }
        for notice in notices { report(notice) }
        try nextSteps()
        try announceDrawFilings()
        return []
    }

    /// The open approval sheets, one line each.
    public func openSheets(_ language: Language) throws(Problem) -> [String] {
        try desk.open().map { sheet in
            let subject = workspace.subjectName(of: sheet)
            return language == .chinese
                ? "\(sheet.number)  \(sheet.shortCode)  \(sheet.kind.chineseName)  \(subject)  打印于 \(sheet.printed.text)"
                : "\(sheet.number)  \(sheet.shortCode)  \(sheet.kind.rawValue)  \(subject)  printed \(sheet.printed.text)"
        }
    }

    /// Records a signature on a sheet, named by its number or its code: it is signed by name, not dated after this run's day (W058), and what it approves
    /// is what was printed on it (W023).
    public func approve(
        _ named: String, by: String, date: CivilDate, document: String
    ) throws(Problem) -> Outcome {
        guard date <= asOf.date else {
            throw Problem(.signedInFuture, expected: asOf.date.text, found: date.text)
        }
        let number = try desk.number(named)
        if let open = try desk.open().first(where: { $0.number == number }), try !stands(open) {
            throw Problem(.approvalStale, found: number)
        }
        let sheet = try desk.sign(number, Approval.Signature(by: by, date: date, document: document))
        done(
            zh: "依据签批单第 \(number) 号：\(sheet.kind.chineseName)（\(workspace.subjectName(of: sheet))）已签批，文号 \(document)",
            en:
                "sheet \(number): \(sheet.kind.rawValue) (\(workspace.subjectName(of: sheet))) is signed, document \(document)"
        )
        return .done
    }

    /// Where the draws of tasks stand, with their digests for comparison on paper.
    public func showDraws(_ tasks: [String], _ language: Language) throws(Problem) -> [String] {
        var lines: [String] = []
        for record in try draws(of: tasks) {
            lines.append("\(record.id)  \(record.task)  \(record.state.rawValue)  \(record.beacon)")
            lines += HexGroups.lines(record.freeze).map { "  F  \($0)" }
            guard record.state != .void else { continue }
            lines += try PartyCeremony(record, in: workspace).lines
            let files = try DrawFolder(workspace: workspace, id: record.id).read()
            lines += try DrawFigures(files).lines.map { "  " + $0 }
            guard record.state == .drawn else { continue }
            lines += try AmendedDraw(record, in: self).lines(language)
            lines += try joinedNotice(of: record).map { ["  →  " + $0.text(language)] } ?? []
        }
        return lines
    }
}

extension RosterConfirmation.State {
    /// What to tell when it keeps the gate closed.
    var message: Message {
        switch self {
        case .changed: .rostersChanged
        case .basisChanged: .basisChanged
        case .valid, .stale, .missing: .rostersUnconfirmed
        }
    }

    /// The day of the signature that no longer counts, or a dash.
    var lastSigned: String {
        switch self {
        case .valid(let sheet): sheet.signature?.date.text ?? "—"
        case .stale(let signedOn): signedOn.text
        case .changed(let signedOn), .basisChanged(let signedOn): signedOn.text
        case .missing: "—"
        }
    }

    /// The state in words.
    var wording: (zh: String, en: String) {
        switch self {
        case .valid(let sheet):
            (
                "有效（签批单 \(sheet.number)，\(sheet.signature?.date.text ?? "")）",
                "valid (\(sheet.signature?.date.text ?? ""))"
            )
        case .stale(let signedOn): ("已过期（\(signedOn.text) 签）", "stale, signed on \(signedOn.text)")
        case .changed: ("确认后名录有变更，须重新确认", "changed since the confirmation")
        case .basisChanged: ("确认后信用等级清单或抽取设置有变更，须重新确认", "tiers or settings changed since the confirmation")
        case .missing: ("未确认", "never confirmed")
        }
    }
}
