import Ceremony
import Digest
import Drawing
import Filing
import Messages
import Model
import Output
import Profile
import Registry
import Standards

/// The papers of a sitting, `office/sittings/<event>/`: the sheet to sign before the throw, the minutes after it.
///
/// A sitting is what one public event serves: draws with the same event share its papers.
struct SittingPapers {
    let run: Run

    /// Where the papers of an event lie; without an event every draw has its own.
    static func folder(_ beacon: String, draw: String) -> String {
        let slug = beacon == "none" ? draw : String(beacon.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
        return "office/sittings/\(slug)"
    }

    /// Writes the sheets of the events of some draws; gives their paths, each once.
    func printSheets(for records: [DrawRecord]) throws(Problem) -> [String] {
        try each(records) { (folder, own) throws(Problem) in
            var draws: [FreezeSheet.Frozen] = []
            var terms: [String] = []
            for record in own {
                let freeze = try DrawFolder(workspace: run.workspace, id: record.id).read().freeze(of: record)
                if terms.isEmpty { terms = freeze.terms.sentences }
                draws.append(
                    FreezeSheet.Frozen(
                        id: record.id, task: try taskName(record), items: try items(of: record),
                        digest: HexGroups.lines(record.freeze)))
            }
            let sheet = FreezeSheet(
                office: run.workspace.county.office.name, date: own[0].frozenAt.date, banner: run.workspace.banner,
                terms: terms, draws: draws)
            try run.workspace.office.write(try sheet.docx(), to: "\(folder)/freeze-sheet.docx")
            return "\(folder)/freeze-sheet.docx"
        }
    }

    /// Writes the sheet of a change of number; gives its path.
    func printSheet(
        for amended: AmendedDraw, step: String, change: NumberChange, digest: HashValue
    ) throws(Problem) -> String {
        let name = "\(amended.record.id) \(step)"
        let frozen = FreezeSheet.Frozen(
            id: name, task: try taskName(amended.record),
            items: change.deltas.map { "事项 \($0.item) \($0.isIncrease ? "增加" : "减少") \($0.number) 户" },
            digest: HexGroups.lines(digest.hex))
        let sheet = FreezeSheet(
            office: run.workspace.county.office.name, date: run.asOf.date, banner: run.workspace.banner,
            terms: change.terms.sentences, draws: [frozen])
        let folder = SittingPapers.folder(change.terms.beacon?.text ?? "none", draw: "\(amended.record.id)-\(step)")
        try run.workspace.office.write(try sheet.docx(), to: "\(folder)/freeze-sheet.docx")
        return "\(folder)/freeze-sheet.docx"
    }

    /// Writes the minutes of the events of drawn draws; gives their paths, each once.
    func printMinutes(for records: [DrawRecord]) throws(Problem) -> [String] {
        try each(records) { (folder, own) throws(Problem) in
            var draws: [DrawMinutes.Drawn] = []
            var value: (event: String, text: String) = ("", "")
            for record in own where record.state == .drawn {
                let amended = try AmendedDraw(record, in: run)
                if value.event.isEmpty { value = amended.value }
                draws.append(try drawn(amended))
            }
            let minutes = DrawMinutes(
                office: run.workspace.county.office.name, date: own[0].frozenAt.date, banner: run.workspace.banner,
                value: value, draws: draws)
            try run.workspace.office.write(try minutes.docx(), to: "\(folder)/minutes.docx")
            return "\(folder)/minutes.docx"
        }
    }

    private func drawn(_ amended: AmendedDraw) throws(Problem) -> DrawMinutes.Drawn {
        let record = amended.record
        var names: [String: String] = [:]
        for target in try run.workspace.rosters().rosters.targets { names[target.oid] = target.name }
        return DrawMinutes.Drawn(
            id: record.id, task: try taskName(record), digest: HexGroups.lines(record.freeze),
            seed: HexGroups.lines(amended.seed), figures: try amended.figures(itemName),
            strength: amended.draw.strength.sentences(.chinese), later: amended.publicSteps,
            list: try amended.targets.map { (target) throws(Problem) in
                [try itemName(target.item), names[target.oid] ?? "", target.oid]
            })
    }

    /// Does something once for every event of some draws, with all its draws that are not void.
    private func each(
        _ records: [DrawRecord], _ make: (String, [DrawRecord]) throws(Problem) -> String
    ) throws(Problem) -> [String] {
        let all = try run.workspace.registry.draws().filter { $0.state != .void }
        var paths: [String] = []
        for record in records {
            let folder = SittingPapers.folder(record.beacon, draw: record.id)
            guard !paths.contains(where: { $0.hasPrefix(folder + "/") }) else { continue }
            let own = all.filter { SittingPapers.folder($0.beacon, draw: $0.id) == folder && $0.year == record.year }
            if !own.isEmpty { paths.append(try make(folder, own)) }
        }
        return paths
    }

    private func taskName(_ record: DrawRecord) throws(Problem) -> String {
        try run.workspace.currentPlan()?.plan.task(record.task)?.name ?? record.task
    }

    private func itemName(_ code: String) throws(Problem) -> String {
        try run.workspace.currentPlan()?.plan.row(item: code)?.item.name ?? code
    }

    private func items(of record: DrawRecord) throws(Problem) -> [String] {
        guard let plan = try run.workspace.currentPlan()?.plan else { return [] }
        return record.items.map { code in
            plan.row(item: code).map { "\($0.item.name) 基数 \($0.population) 户、计划 \($0.planned) 户" } ?? code
        }
    }
}

extension CeremonyTerms {
    /// The terms for people, a sentence each.
    var sentences: [String] {
        var lines = ["公开随机数：\(beacon?.text ?? "不设")；备用来源：\(fallback?.text ?? "不设")。"]
        if !parties.isEmpty {
            lines.append(
                "参与方：\(parties.joined(separator: "、"))；密封截止 \(times.commitBy.text)，启封截止 \(times.revealBy.text)。")
        }
        if let beacon = times.beacon {
            lines.append("公开随机数产生时刻：\(beacon.at.text)；到 \(beacon.fallbackAt.text) 仍未取得的，须作废重来。")
        }
        return lines
    }
}

extension AmendedDraw {
    /// The event and its value; dice in groups of five, as they are read out.
    var value: (event: String, text: String) {
        guard let last = seedLine.lastIndex(of: " ") else { return (seedLine, "") }
        let event = String(seedLine[..<last])
        let text = String(seedLine[seedLine.index(after: last)...])
        guard event.hasPrefix("DICE ") else { return (event, text) }
        let groups = stride(from: 0, to: text.count, by: 5).map { String(text.dropFirst($0).prefix(5)) }
        return (event, groups.joined(separator: " "))
    }

    /// Rows `item, mode, N, n, π` of the result that was drawn; N, n and π of several cells in order.
    func figures(_ name: (String) throws(Problem) -> String) throws(Problem) -> [[String]] {
        var rows: [[String]] = []
        for line in resultLines {
            let fields = line.split(separator: "\t").map(String.init)
            if fields.count == 5, fields[0] == "item" {
                rows.append([try name(fields[1]), AmendedDraw.modeName(fields[2]), fields[3], fields[4], ""])
            } else if fields.count == 6, fields[0] == "cell", !rows.isEmpty {
                let old = rows[rows.count - 1][4]
                rows[rows.count - 1][4] = old.isEmpty ? fields[5] : "\(old)、\(fields[5])"
            }
        }
        return rows
    }

    /// A mode as people call it; suffixes stay as the files have them.
    static func modeName(_ mode: String) -> String {
        let parts = mode.split(separator: "+", maxSplits: 1).map(String.init)
        let names = [
            "rate": "按比例", "rate-min": "不低于比例", "rate-max": "不超过比例", "count": "定额", "all": "全部分批", "poisson": "逐户",
            "cluster": "整群",
        ]
        return (names[parts[0]] ?? parts[0]) + (parts.count > 1 ? "+" + parts[1] : "")
    }
}
