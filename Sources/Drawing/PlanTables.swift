import Ceremony
import Messages
import Standards

/// A row of items.tsv: how one item is drawn (SSJ-DRAW/1 §2.2).
public struct ItemRow: Hashable, Sendable {
    /// The item.
    public let item: String
    /// How its total follows from its rates.
    public let mode: DrawWord
    /// The total for count, the batches for all, else 0.
    public let value: UInt64
    /// The scope of its tickets; items of one task share it.
    public let scope: String

    /// Makes a row; it is checked when frozen.
    public init(item: String, mode: DrawWord, value: UInt64, scope: String) {
        self.item = item
        self.mode = mode
        self.value = value
        self.scope = scope
    }

    var line: String { "\(item)\t\(mode.rawValue)\t\(value)\t\(scope)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [ItemRow] {
        var items: [ItemRow] = []
        for row in try TableReader.rows(bytes, file: "items.tsv", fields: 4) {
            let item = try row.name(0)
            guard let mode = DrawWord(rawValue: row.text(1)) else {
                throw row.problem(.modeUnknown, found: row.text(1))
            }
            guard Grammar.isScope(row.text(3)) else { throw row.malformed(3, "[a-z][a-z0-9-]{0,15}") }
            if items.last?.item == item { throw row.problem(.keyRepeated, found: item) }
            items.append(ItemRow(item: item, mode: mode, value: try row.integer(2), scope: row.text(3)))
        }
        return items
    }
}

/// A row of cells.tsv: the rate of one cell (§2.2).
public struct CellRow: Hashable, Sendable {
    /// The item.
    public let item: String
    /// `all` or TIER/CLASS/DIVISION.
    public let cell: String
    /// The rate in parts per million, 0…1,000,000.
    public let rate: UInt64

    /// Makes a row; it is checked when frozen.
    public init(item: String, cell: String, rate: UInt64) {
        self.item = item
        self.cell = cell
        self.rate = rate
    }

    var line: String { "\(item)\t\(cell)\t\(rate)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [CellRow] {
        var cells: [CellRow] = []
        for row in try TableReader.rows(bytes, file: "cells.tsv", fields: 3) {
            let next = CellRow(item: try row.name(0), cell: try row.name(1), rate: try row.integer(2))
            if next.rate > Quotas.million { throw row.malformed(2, "0…1000000") }
            if let last = cells.last, last.item == next.item, last.cell == next.cell {
                throw row.problem(.keyRepeated, found: next.cell)
            }
            cells.append(next)
        }
        return cells
    }
}

/// A row of population.tsv: how an item's confirmed roster divides (§2.2).
public struct PopulationRow: Hashable, Sendable {
    /// The item.
    public let item: String
    /// Objects of the confirmed roster.
    public let roster: UInt64
    /// Objects in the frame.
    public let frame: UInt64
    /// Objects excluded with a reason.
    public let excluded: UInt64

    var line: String { "\(item)\t\(roster)\t\(frame)\t\(excluded)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [PopulationRow] {
        var rows: [PopulationRow] = []
        for row in try TableReader.rows(bytes, file: "population.tsv", fields: 4) {
            let next = PopulationRow(
                item: try row.name(0), roster: try row.integer(1), frame: try row.integer(2),
                excluded: try row.integer(3))
            if rows.last?.item == next.item { throw row.problem(.keyRepeated, found: next.item) }
            rows.append(next)
        }
        return rows
    }
}

/// A row of excluded.tsv: an object of the roster that is not drawn from, and why (§2.2).
public struct ExcludedRow: Hashable, Sendable {
    /// The item.
    public let item: String
    /// The object (its pseudonym in a blinded frame).
    public let oid: String
    /// The reason's code.
    public let reason: String

    /// Makes a row; it is checked when frozen.
    public init(item: String, oid: String, reason: String) {
        self.item = item
        self.oid = oid
        self.reason = reason
    }

    var line: String { "\(item)\t\(oid)\t\(reason)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [ExcludedRow] {
        var rows: [ExcludedRow] = []
        for row in try TableReader.rows(bytes, file: "excluded.tsv", fields: 3) {
            let next = ExcludedRow(item: try row.name(0), oid: try row.oid(1), reason: try row.name(2))
            if let last = rows.last, last.item == next.item, last.oid == next.oid {
                throw row.problem(.keyRepeated, found: next.oid)
            }
            rows.append(next)
        }
        return rows
    }
}

/// A row of warnings.tsv: the published reason for something unusual (§2.2, §2.5).
public struct WarningRow: Hashable, Sendable {
    /// The item.
    public let item: String
    /// The code: `zero-floor`, `high-factor`, `small-cell`, or one of the office's own.
    public let code: String
    /// The reason in words, without TAB; printed in the filing.
    public let reason: String

    /// Makes a row; it is checked when frozen.
    public init(item: String, code: String, reason: String) {
        self.item = item
        self.code = code
        self.reason = reason
    }

    var line: String { "\(item)\t\(code)\t\(reason)" }

    static func read(_ bytes: [UInt8]) throws(Problem) -> [WarningRow] {
        var rows: [WarningRow] = []
        for row in try TableReader.rows(bytes, file: "warnings.tsv", fields: 3) {
            let next = WarningRow(item: try row.name(0), code: try row.name(1), reason: row.text(2))
            if next.reason.isEmpty { throw row.malformed(2, "reason") }
            if let last = rows.last, last.item == next.item, last.code == next.code {
                throw row.problem(.keyRepeated, found: next.code)
            }
            rows.append(next)
        }
        return rows
    }
}
