import Digest
import Drawing
import Messages
import Model
import Planning
import Registry
import Tabular

/// Whom replacements took out of earlier draws: certain to be drawn next time, or out for a registered reason.
///
/// Otherwise a false 已注销 would buy a certain visit off (SSJ-DRAW/1 §1.3, §2.6).
struct EarlierReplacements {
    /// The rows, by their own oids.
    let rows: [ReplacedRow]
    /// The first sixteen digits of the evidence, by item and oid.
    private let references: [String: String]

    /// Gathers the replacements of some items from all draws that are drawn.
    init(of items: [String], in run: Run) throws(Problem) {
        var rows: [ReplacedRow] = []
        var references: [String: String] = [:]
        for record in try run.workspace.registry.draws() where record.state == .drawn {
            guard FileReader.isFolder("\(run.workspace.root)/draws/\(record.id)/amend-1") else { continue }
            let amended = try AmendedDraw(record, in: run)
            for case .replacement(let one) in amended.draw.steps where items.contains(one.item) {
                let oid = amended.names.oid(of: one.oid)
                // The latest replacement of an object in an item is the one that counts.
                rows.removeAll { $0.item == one.item && $0.oid == oid }
                rows.append(ReplacedRow(item: one.item, oid: oid, draw: record.id, code: one.code.rawValue))
                references["\(one.item)\t\(oid)"] = String(one.evidence.hex.prefix(16))
            }
        }
        self.rows = rows
        self.references = references
    }

    /// The reason of an exclusion, with the registry's evidence for who was replaced.
    func reason(_ reason: String, of oid: String, in item: String) -> String {
        guard reason != "annual-cap", let reference = references["\(item)\t\(oid)"] else { return reason }
        return "\(reason)/\(reference)"
    }

    /// The rows that a frame can answer for: in class `p`, or excluded.
    ///
    /// Where an item has the one cell `all`, everybody or whole clusters are drawn, and there are no classes.
    func placed(in frame: TaskFrame) -> [ReplacedRow] {
        let certain = Set(frame.rows.filter { $0.cell.split(separator: "/").dropFirst().first == "p" }.map(key))
        let out = Set(frame.exclusions.map { "\($0.item)\t\($0.oid)" })
        return rows.filter { row in
            let key = "\(row.item)\t\(row.oid)"
            return certain.contains(key) || out.contains(key)
        }
    }

    private func key(_ row: TaskFrame.Row) -> String { "\(row.item)\t\(row.oid)" }
}
