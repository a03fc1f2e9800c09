import Messages

/// Checks history classes, cap and replacements of frozen tables against what they were computed from (§2.2, §2.7).
///
/// A table that is withheld from the public cannot be checked there; the office and auditors have it.
struct HistoryCheck {
    let frame: Frame
    let cells: [CellRow]
    let excluded: [ExcludedRow]?
    let rule: HistoryRule?
    let history: [HistoryRow]?
    let replaced: [(row: ReplacedRow, position: Position)]?

    /// Reads the tables that are there.
    init(_ files: DrawFiles, frame: Frame, cells: [CellRow], excluded: [ExcludedRow]?) throws(Problem) {
        self.frame = frame
        self.cells = cells
        self.excluded = excluded
        rule = try files["classrule.toml"].map { (bytes) throws(Problem) in try HistoryRule(bytes) }
        history = try files["history.tsv"].map { (bytes) throws(Problem) in try HistoryRow.read(bytes) }
        replaced = try files["replaced.tsv"].map { (bytes) throws(Problem) in try ReplacedRow.read(bytes) }
    }

    /// The class that a cell's name states: its second part, as in `A/n/370921`; nil for `all`.
    static func stated(_ cell: String) -> Substring? {
        let parts = cell.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 1 ? parts[1] : nil
    }

    func run(known items: Set<String>) throws(Problem) {
        if let replaced { try checkReplaced(replaced, items) }
        guard let rule, let history else { return }
        let classes = HistoryClasses(rule: rule, history: history, replaced: replaced?.map(\.row) ?? [])
        for group in frame.groups {
            let stated = HistoryCheck.stated(group.cell)
            for line in group.rows {
                let oid = frame.oid(frame.numbers[line])
                var position: Position { Position(file: "frame.tsv", line: line + 1) }
                if classes.isCapped(oid) {
                    throw Problem(.capWrong, at: position, expected: String(rule.capPerYear), found: oid)
                }
                guard let stated else { continue }
                let expected: HistoryClass
                do { expected = try classes.class(of: oid, in: group.item) } catch {
                    throw Problem(error.message, at: position, expected: error.expected, found: error.found)
                }
                if stated != expected.text {
                    throw Problem(.classWrong, at: position, expected: expected.text, found: oid)
                }
            }
        }
        for (line, row) in (excluded ?? []).enumerated() where row.reason == "annual-cap" && !classes.isCapped(row.oid)
        {
            throw Problem(
                .capWrong, at: Position(file: "excluded.tsv", line: line + 1), expected: String(rule.capPerYear),
                found: row.oid)
        }
        try checkRates(rule)
    }

    /// `p` is certain, `d` covers in time, `r` is ε of the tier's rate in `n`.
    private func checkRates(_ rule: HistoryRule) throws(Problem) {
        for (line, cell) in cells.enumerated() {
            guard let stated = HistoryCheck.stated(cell.cell) else { continue }
            let position = Position(file: "cells.tsv", line: line + 1)
            if stated.first == "d", let years = Int(stated.dropFirst()),
                (1...max(rule.coverageYears, 1)).contains(years),
                cell.rate < HistoryRule.dueRate(yearsLeft: years)
            {
                throw Problem(
                    .classRateWrong, at: position, expected: "≥ \(HistoryRule.dueRate(yearsLeft: years))",
                    found: cell.cell)
            }
            if stated == "r" {
                let tier = cell.cell.prefix { $0 != "/" }
                let rates = cells.filter {
                    $0.item == cell.item && $0.cell.hasPrefix("\(tier)/n/")
                }.map { rule.restingRate(of: $0.rate) }
                if !rates.isEmpty, !rates.contains(cell.rate) {
                    throw Problem(.classRateWrong, at: position, expected: String(rates[0]), found: cell.cell)
                }
            }
        }
    }

    /// Whoever was replaced is certain now or excluded by the registry; nobody else is certain by class.
    private func checkReplaced(
        _ replaced: [(row: ReplacedRow, position: Position)], _ items: Set<String>
    ) throws(Problem) {
        var certain: Set<[String]> = []
        for (line, cell) in cells.enumerated()
        where HistoryCheck.stated(cell.cell) == "p" && cell.rate != Quotas.million {
            throw Problem(
                .classRateWrong, at: Position(file: "cells.tsv", line: line + 1), expected: "1000000", found: cell.cell)
        }
        let named = Set(replaced.map { [$0.row.item, $0.row.oid] })
        for group in frame.groups where HistoryCheck.stated(group.cell) == "p" {
            for line in group.rows {
                let oid = frame.oid(frame.numbers[line])
                guard named.contains([group.item, oid]) else {
                    throw Problem(
                        .certainWithoutCause, at: Position(file: "frame.tsv", line: line + 1), found: oid)
                }
                certain.insert([group.item, oid])
            }
        }
        for (row, position) in replaced {
            if !items.contains(row.item) { throw Problem(.itemNotListed, at: position, found: row.item) }
            if certain.contains([row.item, row.oid]) { continue }
            // A public kit that withholds the exclusions cannot tell.
            guard let excluded else { continue }
            let reason = excluded.first { $0.item == row.item && $0.oid == row.oid }?.reason
            guard let reason, reason.utf8.contains(UInt8(ascii: "/")) || reason == "annual-cap" else {
                throw Problem(.replacedLost, at: position, found: row.oid)
            }
        }
    }
}
