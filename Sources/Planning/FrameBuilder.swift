import Messages
import Model
import Standards

/// Builds the frame of a draw from the confirmed roster at the moment of the freeze.
///
/// Made once per roster, it serves all draws of a sitting.
public struct FrameBuilder: Sendable {
    private let index: TargetIndex
    private let tiers: [String: Tier]
    private let division: String
    private let exclusions: [String: String]
    private let history: HistoryPlacing?

    /// Takes the confirmed roster, the tiers by oid (absent = U) and the county's division.
    ///
    /// `exclusions` gives reason codes by oid for targets that left since the confirmation (`deregistered` …) or must
    /// not be drawn; they win over nothing: a target not in business keeps the reason of its status. `history` places
    /// the others by their past; nil = there are no history classes.
    public init(
        targets: [InspectionTarget], tiers: [String: Tier], division: String, exclusions: [String: String] = [:],
        history: HistoryPlacing? = nil
    ) {
        index = TargetIndex(targets)
        self.tiers = tiers
        self.division = division
        self.exclusions = exclusions
        self.history = history
    }

    /// The frame of one draw.
    ///
    /// Cells are `TIER/n/DIVISION` where the plan's rates differ by tier, else `all`; with history classes
    /// `TIER/CLASS/DIVISION` and `all/CLASS/DIVISION`. Items that draw everybody or clusters have the one cell `all`. Small cells are left for the freeze to merge. Throws L031 when the plan has no such
    /// item, L011 when batches outnumber the targets that are left, L013 for a tier without a rate, L015 when a fixed
    /// number has fallen below the targets at 100 %.
    public func frame(of group: DrawGroup, in plan: AnnualPlan) throws(Problem) -> TaskFrame {
        var parts: [ItemFrame] = []
        for code in group.items.sortedByBytes() {
            guard let row = plan.row(item: code), row.task == group.task else {
                throw Problem(.taskNotPlanned, found: code)
            }
            var part = ItemFrame(row: row, history: history)
            for (slot, status) in index.covered(by: row.item.selector) {
                let oid = index.oids[slot]
                let capped = history?.isCapped(oid) == true ? "annual-cap" : nil
                if let reason = status.exclusionReason ?? exclusions[oid] ?? capped {
                    part.exclude(oid, reason)
                } else {
                    let own = index.division(slot)
                    part.include(
                        oid, tier: tiers[oid] ?? .u, division: FrameBuilder.isDivision(own) ? own : division,
                        cluster: row.item.draw?.clusters.map { index.cluster(slot, by: $0.by) })
                }
            }
            try part.settle()
            parts.append(part)
        }
        let drawn = parts.filter { $0.total > 0 }
        return TaskFrame(
            items: drawn.map(\.item), cells: drawn.flatMap(\.cells), rows: drawn.flatMap(\.rows),
            exclusions: drawn.flatMap(\.exclusions), clusters: drawn.flatMap(\.clusterMembers),
            populations: drawn.map(\.population),
            warnings: drawn.flatMap(\.warnings), skipped: parts.compactMap(\.skipped))
    }

    private static func isDivision(_ text: String) -> Bool {
        text.utf8.count == 6 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
