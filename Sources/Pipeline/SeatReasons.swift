import Assignment
import Messages
import Model
import Profile
import Registry
import Standards

extension Run {
    /// How the seats of a target were filled: numbers that may be told to anybody, then names for the office.
    func seatReasons(of target: InspectionTarget, officers: [String: Inspector]) throws(Problem) -> [Notice] {
        var notices: [Notice] = []
        let own = try workspace.registry.seats().filter { $0.oid == target.oid }
        let recusals = try workspace.rosters().rosters.recusals.filter { $0.oid == target.oid }
        var classes: [String: RecusalClass] = [:]
        for recusal in recusals { classes[recusal.inspector] = recusal.reasonClass }
        let words = SeatWords(officers: officers, classes: classes)
        for draw in Set(own.map(\.draw)).sortedByBytes() {
            for folder in try AssignmentFolder.all(workspace: workspace, draw: draw) where folder.has(TraceRow.fileName)
            {
                let instance = try folder.instance()
                let trace = try FrozenTable<TraceRow>(parsing: try folder.read(TraceRow.fileName))
                // A bundle was drawn for the first of its targets.
                let names = try Pseudonyms(draw, of: workspace)
                let bundles = try folder.bundles().filter { $0.value.contains { names.oid(of: $0) == target.oid } }
                let seats = Set(
                    trace.rows.map(\.seat).filter { seat in
                        own.contains { $0.seat == seat } || bundles.keys.contains { seat.hasPrefix($0 + "#") }
                    })
                for row in trace.rows where seats.contains(row.seat) {
                    notices += words.lines(instance.explanation(of: row.seat), row)
                }
                for place in folder.redraws() where folder.has("\(place)/\(RedrawnRow.fileName)") {
                    let table = try FrozenTable<RedrawnRow>(parsing: try folder.read("\(place)/\(RedrawnRow.fileName)"))
                    for row in table.rows where seats.contains(row.seat) { notices += words.lines(row) }
                }
            }
        }
        return notices
    }
}

/// How the draw of one seat is told.
private struct SeatWords {
    let officers: [String: Inspector]
    let classes: [String: RecusalClass]

    private func name(_ id: String) -> String { officers[id].map { "\($0.name)（\(id)）" } ?? id }

    /// The seat's pool, who was kept out for what, the tie group, the word; nil for an extra seat, which has no pool.
    func lines(_ seat: SeatExplanation?, _ row: TraceRow) -> [Notice] {
        let counts = (seat?.counts ?? []).map { "\($0.reason.word) \($0.count)" }.joined(separator: "、")
        let kept = counts.isEmpty ? "" : "；本部门不能担任：\(counts)"
        let able = seat?.able.count ?? row.pool
        var notices = [
            Notice(
                .done, zh: "岗位 \(row.seat)：可选 \(able) 人\(kept)；\(chance(row))",
                en: "seat \(row.seat): \(able) could take it, \(row.ties) tied (\(row.step))")
        ]
        var inside = [String]()
        let winner = row.step == TraceRow.direct ? nil : row.winner
        inside.append((winner.map { "抽得 \(name($0))，" } ?? "") + "派定 \(name(row.holder))")
        inside += (seat?.excluded ?? []).map { excluded in
            let words = Ineligibility.each.filter { excluded.reasons.contains($0) }.map { reason in
                if reason != .recusal { return reason.word }
                let kind = classes[excluded.officer]?.chineseName
                return "回避：" + (kind ?? (excluded.isLastVisit ? "上次检查" : "申报"))
            }
            return "\(name(excluded.officer))不能担任（\(words.joined(separator: "、"))）"
        }
        let text = inside.joined(separator: "，")
        notices.append(Notice(.done, zh: "　仅限内部：\(text)", en: "  internal: \(text)"))
        return notices
    }

    /// A seat that was drawn again.
    func lines(_ row: RedrawnRow) -> [Notice] {
        let drawn = row.word.map { "，\(remainder($0, of: row.candidates.count, is: row.index))" } ?? ""
        return [
            Notice(
                .done, zh: "重抽 \(row.seat)：任务最少者 \(row.candidates.count) 人\(drawn)",
                en: "redrawn \(row.seat): one of \(row.candidates.count)"),
            Notice(
                .done, zh: "　仅限内部：\(name(row.withdrawn)) 退出，抽得 \(name(row.winner))",
                en: "  internal: \(row.winner) replaces \(row.withdrawn)"),
        ]
    }

    private func chance(_ row: TraceRow) -> String {
        if row.step == TraceRow.direct { return "直接指派" }
        let moved =
            switch row.step {
            case "repair": "；因人员不足，依次调换后补齐"
            case "balance": "；为均衡任务量调换"
            case "mix", "polish": "；经随机调换"
            default: ""
            }
        guard let word = row.word else { return "抽取时只有 \(row.ties) 人任务最少\(moved)" }
        return "任务最少者 \(row.ties) 人并列，\(remainder(word, of: row.ties, is: row.index ?? 0))\(moved)"
    }

    private func remainder(_ word: UInt64, of count: Int, is index: Int) -> String {
        let digits = String(word, radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        return "随机字 \(padded) 除以 \(count) 余 \(index)"
    }
}
