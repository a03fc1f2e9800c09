import Messages
import Model
import Registry
import Standards
import Tabular

/// The drawn targets of a task as visits: one row per target, with the items it was drawn for.
struct DrawnList {
    let run: Run
    let task: InspectionTask
    let plan: AnnualPlan

    /// One visit of the task.
    struct Visit {
        let target: InspectionTarget
        /// Items by code, sorted.
        let items: [String]
        /// The batch in mode `all`, from 1; nil otherwise.
        let batch: Int?
        /// The draws it came from, sorted.
        let draws: [String]
    }

    /// The visits, by batch, then by name, then by oid.
    func visits() throws(Problem) -> [Visit] {
        let own = Set(try run.draws(of: plan).filter { $0.task == task.id && $0.state == .drawn }.map(\.id))
        let targets = try run.workspace.rosters().rosters.targets
        var byOid: [String: InspectionTarget] = [:]
        for target in targets { byOid[target.oid] = target }
        let frozen = try populations(of: own)
        var rows: [String: [DrawnTarget]] = [:]
        for drawn in try run.workspace.registry.drawnTargets() where own.contains(drawn.draw) {
            rows[drawn.oid, default: []].append(drawn)
        }
        var visits: [Visit] = []
        for oid in rows.keys.sorted() {
            guard let drawn = rows[oid], let target = byOid[oid] else {
                throw Problem(.registryDamaged, found: oid)
            }
            visits.append(
                Visit(
                    target: target, items: Set(drawn.map(\.item)).sorted(),
                    batch: drawn.compactMap { batch($0, of: frozen["\($0.draw) \($0.item)"] ?? 0) }.first,
                    draws: Set(drawn.map(\.draw)).sorted()))
        }
        return visits.sorted { left, right in
            if left.batch != right.batch { return (left.batch ?? 0) < (right.batch ?? 0) }
            return ByteOrder.same(left.target.name, right.target.name)
                ? left.target.oid < right.target.oid : ByteOrder.precedes(left.target.name, right.target.name)
        }
    }

    /// The rows of the published list, in the columns of `PublicationType.drawnList`.
    func rows() throws(Problem) -> [[String]] {
        try visits().enumerated().map { index, visit in
            let window = visit.batch.map { task.windows[min($0, task.windows.count) - 1] } ?? task.span
            return [
                String(index + 1), task.name, visit.target.name, visit.target.oid,
                visit.items.map(itemName).joined(separator: "；"), departments(visit.items).joined(separator: "、"),
                visit.batch.map { "第\($0)批" } ?? "", window.text,
            ]
        }
    }

    /// Initiator first, then the departments of the items, each once.
    func departments(_ items: [String]) -> [String] {
        let codes = [task.initiator] + items.flatMap { plan.row(item: $0)?.item.departments ?? [] }
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }.map { run.workspace.name(of: $0) }
    }

    /// An item's name.
    func itemName(_ code: String) -> String { plan.row(item: code)?.item.name ?? code }

    /// How many objects were frozen, by draw and item.
    private func populations(of draws: Set<String>) throws(Problem) -> [String: Int] {
        var counts: [String: Int] = [:]
        for draw in draws {
            let path = "\(run.workspace.root)/draws/\(draw)/population.tsv"
            for row in try (FileReader.text(at: path) ?? "").split(separator: "\n") {
                let fields = row.split(separator: "\t")
                if fields.count == 4 { counts["\(draw) \(fields[0])"] = Int(fields[2]) }
            }
        }
        return counts
    }

    /// ⌊(rank−1)·B/N⌋+1 (SSJ-DRAW/1 §2.6), N as it was drawn: rosters may have grown since.
    private func batch(_ drawn: DrawnTarget, of population: Int) -> Int? {
        guard let row = plan.row(item: drawn.item), case .all(let batches) = row.mode, population > 0 else {
            return nil
        }
        return (drawn.rank - 1) * batches / population + 1
    }
}
