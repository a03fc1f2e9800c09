import Digest
import Drawing
import Filing
import Messages
import Model
import Output
import Profile
import Registry
import Standards
import Tabular

extension Run {
    /// Issues a page about the published draws for a code, also for one that is in none of them (SSJ-DRAW/1 §2.9).
    ///
    /// Refused: something that is not a code (W141), and any code while nothing is published (W140). Every issuance has
    /// a number and a row in `office/receipts.tsv`: `moment`, `number`, `code`, `draws`, SHA-256 of the page.
    public func receipt(for text: String) throws(Problem) -> Outcome {
        let known = try workspace.rosters().rosters.targets
        let oid = SubjectCode(text).code ?? text
        let target = known.first { $0.oid == oid || $0.oid == "REG-\(oid)" }
        guard target != nil || SubjectCode(text).code != nil else { throw Problem(.receiptCode, found: text) }
        guard let stored = try workspace.currentPlan() else { throw Problem(.planMissing) }
        let draws = try draws(of: stored.plan).filter { $0.state == .drawn && isPublished($0, in: stored.plan) }
        guard !draws.isEmpty else {
            let next = stored.plan.tasks.map(\.span.last).min()?.text ?? ""
            throw Problem(.receiptEarly, expected: "最早的任务 \(next) 结束")
        }
        let code = target?.oid ?? oid
        var places: [DrawReceipt.Place] = []
        for record in draws { places.append(try place(of: code, in: record, plan: stored.plan)) }
        let rows = try issued()
        let serial = String(rows.count { $0.hasPrefix("\(asOf.date.year)-") } + 1)
        let number = "\(asOf.date.year)-\(String(repeating: "0", count: max(0, 3 - serial.count)))\(serial)"
        let page = try DrawReceipt(
            office: workspace.county.office.name, banner: workspace.banner, number: number,
            name: target?.name ?? code, code: code, date: asOf.date,
            channels: workspace.county.profile.publish.channels,
            replyDays: workspace.county.profile.publish.replyDays, places: places
        ).docx()
        let path = "office/receipts/\(number).docx"
        try workspace.office.write(page, to: path)
        let ids = draws.map(\.id).joined(separator: " ")
        let row = "\(asOf.text)\t\(number)\t\(code)\t\(ids)\t\(HashAlgorithm.sha256.hash(page).hex)"
        let all = try log() + [row]
        try workspace.office.write(Array(all.map { $0 + "\n" }.joined().utf8), to: Run.receiptLog)
        done(zh: "抽取情况说明 \(number)：\(path)", en: "receipt \(number): \(path)")
        return .done
    }

    private static let receiptLog = "office/receipts.tsv"

    private func log() throws(Problem) -> [String] {
        let text = try FileReader.text(at: "\(workspace.root)/\(Run.receiptLog)") ?? ""
        return text.split(separator: "\n").map(String.init)
    }

    /// The numbers issued so far.
    private func issued() throws(Problem) -> [String] {
        try log().compactMap { $0.split(separator: "\t").dropFirst().first.map(String.init) }
    }

    private func isPublished(_ record: DrawRecord, in plan: AnnualPlan) -> Bool {
        FileReader.exists("\(workspace.root)/public/tasks/\(plan.year)/\(record.task)/SHA256SUMS")
    }

    private func place(
        of code: String, in record: DrawRecord, plan: AnnualPlan
    ) throws(Problem) -> DrawReceipt.Place {
        try requireGenuine(record)
        let amended = try AmendedDraw(record, in: self)
        let name = amended.names.name(of: code)
        var rows: [[String]] = []
        for standing in amended.standings(of: name) {
            rows.append([plan.row(item: standing.item)?.item.name ?? standing.item] + standing.texts)
        }
        var remarks: [String] = []
        if rows.isEmpty {
            let reasons = amended.excludedLines.map { $0.split(separator: "\t") }
                .filter { $0.count == 3 && $0[1] == name }
            remarks.append(
                reasons.isEmpty
                    ? "该代码不在本次待抽名单中：封存时未列入名录，或不属于所查事项的范围。"
                    : "该代码封存时被排除，不参加本次抽取，原因代码：\(reasons.map { String($0[2]) }.joined(separator: "、"))。")
        } else if !amended.draw.steps.isEmpty {
            remarks.append("抽取之后有递补、调整或更正，表中结果为之后的结果：\(amended.publicSteps.joined(separator: "；"))。")
        }
        let salt = try salt(of: code, in: record)
        return DrawReceipt.Place(
            id: record.id, task: plan.task(record.task)?.name ?? record.task, digest: HexGroups.lines(record.freeze),
            opening: rows.isEmpty ? nil : salt.map { (name, HexGroups.plainLines($0)) }, rows: rows, remarks: remarks)
    }

    /// The salt that opens a code's pseudonym; nil in an unblinded draw or outside it.
    private func salt(of code: String, in record: DrawRecord) throws(Problem) -> String? {
        guard let bytes = try Pseudonyms.bytes(record.id, in: workspace) else { return nil }
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: "\t") }
        return rows.first { $0.count == 3 && $0[1] == code }.map { String($0[2]) }
    }
}

extension AmendedDraw {
    /// Where an object stood in one item.
    struct Standing {
        let item: String
        /// Cell, N, n, π, rank, ticket, last drawn ticket, outcome now.
        let texts: [String]
    }

    /// Where a frozen name stood in every item, from tickets.tsv and result.txt; tickets by their first 12 digits.
    func standings(of name: String) -> [Standing] {
        var cells: [String: [String]] = [:]
        var last: [String: String] = [:]
        for line in resultLines {
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 6 else { continue }
            let key = "\(fields[1])\t\(fields[2])"
            if fields[0] == "cell" { cells[key] = Array(fields[2...]) } else { last[key] = fields[4] }
        }
        return ticketLines.compactMap { line in
            let fields = line.split(separator: "\t").map(String.init)
            guard fields.count == 5, fields[4] == name, let cell = cells["\(fields[0])\t\(fields[1])"] else {
                return nil
            }
            let end = last["\(fields[0])\t\(fields[1])"].map { String($0.prefix(12)) } ?? "无"
            let outcome = draw.isDrawn(name, in: fields[0]) ? "抽中" : "未抽中"
            return Standing(
                item: fields[0], texts: cell + [fields[2], String(fields[3].prefix(12)), end, outcome])
        }
    }
}
