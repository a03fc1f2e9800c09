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
        for draw in Set(own.map(\.draw)).sortedByBytes() {
            let folder = try AssignmentFolder(workspace: workspace, draw: draw)
            guard folder.has("trace.tsv") else { continue }
            let instance = try folder.instance(jointMaximum: workspace.county.profile.crew.jointMaximum)
            let trace = try FrozenTable<TraceRow>(parsing: try folder.read("trace.tsv"))
            let holders = Dictionary(own.map { ($0.seat, $0.inspector) }) { first, _ in first }
            for row in trace.rows where holders[row.seat] != nil {
                guard let seat = instance.explanation(of: row.seat) else { continue }
                notices += lines(seat, row, officers)
            }
        }
        return notices
    }

    private func lines(_ seat: SeatExplanation, _ row: TraceRow, _ officers: [String: Inspector]) -> [Notice] {
        func name(_ id: String) -> String { officers[id]?.name ?? id }
        let counts = seat.counts.map { "\($0.reason.word) \($0.count)" }.joined(separator: "、")
        let kept = counts.isEmpty ? "" : "；本部门不能担任：\(counts)"
        let drawn: String
        switch (seat.isDirect, row.word) {
        case (true, _): drawn = "直接指派"
        case (false, let word?):
            let digits = String(word, radix: 16)
            let padded = String(repeating: "0", count: 16 - digits.count) + digits
            drawn =
                "任务最少者 \(row.ties) 人并列，随机字 \(padded)，除以 \(row.ties) 余 \(row.index ?? 0)，抽得 \(row.winner ?? "—")，现为 \(row.holder)（\(row.step)）"
        case (false, nil): drawn = "抽取时只有 \(row.ties) 人可选，现为 \(row.holder)（\(row.step)）"
        }
        let excluded = seat.excluded.map { excluded in
            let words = Ineligibility.each.filter { excluded.reasons.contains($0) }.map { reason in
                reason == .recusal && excluded.isLastVisit ? "上次检查" : reason.word
            }
            return "\(name(excluded.officer))（\(words.joined(separator: "、"))）"
        }.joined(separator: "，")
        var notices = [
            Notice(
                .done, zh: "岗位 \(row.seat)：可选 \(seat.able.count) 人\(kept)；\(drawn)",
                en:
                    "seat \(row.seat): \(seat.able.count) could take it, \(row.ties) tied, now \(row.holder) (\(row.step))"
            )
        ]
        if !excluded.isEmpty {
            notices.append(Notice(.done, zh: "　仅限内部：\(excluded)", en: "  internal: \(excluded)"))
        }
        return notices
    }
}
