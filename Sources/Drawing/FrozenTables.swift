import Messages
import Standards

/// The tables a draw is computed from, read strictly and checked against each other (SSJ-DRAW/1 §2.1, §2.2, §2.5).
///
/// `freeze`, `draw` and `verify` all read through here, so that equal bytes never give two results.
public struct FrozenTables: Sendable {
    /// One item with its cells.
    public struct Item: Sendable {
        /// The row of items.tsv.
        public let row: ItemRow
        /// The rows of cells.tsv, by bytes of the cell.
        public let cells: [CellRow]
        /// What is drawn from, by bytes of the names: the cells, in mode `cluster` the clusters.
        let strata: [Stratum]
        /// How many objects each stratum gives.
        public let allocation: Allocation

        /// N, the objects of the item.
        public var size: Int { strata.reduce(0) { $0 + $1.numbers.count } }

        /// The scope of its tickets: its own, in mode `cluster` that of stage two.
        var ticketScope: String { row.mode.total == .cluster ? "c2" : row.scope }

        /// The counts per stratum that a seed gives; nil in mode `poisson`.
        func counts(_ tickets: Tickets) -> [UInt64]? {
            let isCluster = row.mode.total == .cluster
            return allocation.counts(
                totalDraw: tickets.u128(scope: row.scope, label: "total|\(row.item)"),
                roundingDraw: isCluster
                    ? tickets.u128(scope: "c1", label: "alloc|\(row.item)|cluster")
                    : tickets.u128(scope: row.scope, label: "alloc|\(row.item)"))
        }
    }

    /// Objects that are drawn from together.
    struct Stratum: Sendable {
        /// The cell's or cluster's name.
        let name: String
        /// The rate in parts per million.
        let rate: UInt64
        /// The numbers of its objects.
        let numbers: ArraySlice<Int32>
    }

    /// The items by bytes.
    public let items: [Item]
    /// The frame.
    public let frame: Frame
    /// The warnings; empty when warnings.tsv is not listed.
    public let warnings: [WarningRow]
    /// The population; nil in a core-only folder.
    public let population: [PopulationRow]?

    /// Reads the listed files that are present; the caller has checked their digests.
    ///
    /// A core-only folder (§2.2) has no place for published reasons, so none is asked for.
    public init(_ files: DrawFiles, isCoreOnly: Bool) throws(Problem) {
        for file in files.files where file.name.hasSuffix(".tsv") && file.name != "frame.tsv" {
            _ = try TableReader.sortedRanges(file.bytes, file: file.name)
        }
        let itemRows = try ItemRow.read(FrozenTables.bytes("items.tsv", files))
        let cellRows = try CellRow.read(FrozenTables.bytes("cells.tsv", files))
        let frame = try Frame(FrozenTables.bytes("frame.tsv", files))
        self.frame = frame
        let known = Set(itemRows.map(\.item))
        for (line, cell) in cellRows.enumerated() where !known.contains(cell.item) {
            throw FrozenTables.unknown(cell.item, "cells.tsv", line)
        }
        try FrozenTables.checkCells(frame, cellRows, known)
        let clusterRows = try files["clusters.tsv"].map { (bytes) throws(Problem) in try ClusterRow.read(bytes) } ?? []
        let clustered = Set(itemRows.filter { $0.mode.total == .cluster }.map(\.item))
        if let stray = clusterRows.first(where: { !clustered.contains($0.row.item) }) {
            throw Problem(.itemNotListed, at: stray.position, found: stray.row.item)
        }
        if !clustered.isEmpty, files["clusters.tsv"] == nil {
            throw Problem(.fileAbsent, at: Position(file: "clusters.tsv"), found: "clusters.tsv")
        }
        var items: [Item] = []
        for (line, row) in itemRows.enumerated() {
            let cells = cellRows.filter { $0.item == row.item }
            let groups = frame.groups.filter { $0.item == row.item }
            let position = Position(file: "items.tsv", line: line + 1)
            if groups.isEmpty { throw Problem(.itemWithoutObjects, at: position, found: row.item) }
            let strata: [Stratum]
            if clustered.contains(row.item) {
                if cells.count > 1 { throw Problem(.clusterCells, at: position, found: row.item) }
                let rows = clusterRows.filter { $0.row.item == row.item }
                let clusters = try Clusters(rows, frame: frame, rows: groups[0].rows)
                strata = zip(clusters.names, clusters.members).map {
                    Stratum(name: $0, rate: cells[0].rate, numbers: $1[...])
                }
            } else {
                strata = cells.map { cell in
                    let rows = groups.first { $0.cell == cell.cell }?.rows ?? 0..<0
                    return Stratum(name: cell.cell, rate: cell.rate, numbers: frame.numbers[rows])
                }
            }
            let sizes = strata.map { Quotas.Cell(size: UInt64($0.numbers.count), rate: $0.rate) }
            do {
                let allocation = try Allocation(mode: row.mode, value: row.value, cells: sizes)
                items.append(Item(row: row, cells: cells, strata: strata, allocation: allocation))
            } catch {
                throw Problem(error.message, at: position, expected: error.expected, found: error.found)
            }
        }
        self.items = items
        warnings = try files["warnings.tsv"].map { (bytes) throws(Problem) in try WarningRow.read(bytes) } ?? []
        for (line, row) in warnings.enumerated() where !known.contains(row.item) {
            throw FrozenTables.unknown(row.item, "warnings.tsv", line)
        }
        let excluded = try files["excluded.tsv"].map { (bytes) throws(Problem) in try ExcludedRow.read(bytes) }
        if let excluded { try FrozenTables.checkExcluded(excluded, known, frame) }
        population = try files["population.tsv"].map { (bytes) throws(Problem) in try PopulationRow.read(bytes) }
        if let population { try FrozenTables.checkPopulation(population, items, excluded) }
        if !isCoreOnly {
            try checkReasons()
            try HistoryCheck(files, frame: frame, cells: cellRows, excluded: excluded).run(known: known)
        }
    }

    private static func bytes(_ name: String, _ files: DrawFiles) throws(Problem) -> [UInt8] {
        guard let bytes = files[name] else { throw Problem(.fileAbsent, at: Position(file: name), found: name) }
        return bytes
    }

    private static func unknown(_ item: String, _ file: String, _ line: Int) -> Problem {
        Problem(.itemNotListed, at: Position(file: file, line: line + 1), found: item)
    }

    private static func checkCells(_ frame: Frame, _ cells: [CellRow], _ known: Set<String>) throws(Problem) {
        var next = cells[...]
        for group in frame.groups {
            let position = Position(file: "frame.tsv", line: group.rows.lowerBound + 1)
            if !known.contains(group.item) { throw Problem(.itemNotListed, at: position, found: group.item) }
            // Both tables ascend by (item, cell), and all fields are ASCII here.
            next = next.drop { ($0.item, $0.cell) < (group.item, group.cell) }
            guard let cell = next.first, cell.item == group.item, cell.cell == group.cell else {
                throw Problem(.cellUnknown, at: position, found: group.cell)
            }
        }
    }

    private static func checkExcluded(
        _ excluded: [ExcludedRow], _ known: Set<String>, _ frame: Frame
    ) throws(Problem) {
        for (line, row) in excluded.enumerated() {
            if !known.contains(row.item) { throw unknown(row.item, "excluded.tsv", line) }
            if frame.contains(row.oid, in: row.item) {
                throw Problem(
                    .objectInTwoPlaces, at: Position(file: "excluded.tsv", line: line + 1), found: row.oid)
            }
        }
    }

    private static func checkPopulation(
        _ population: [PopulationRow], _ items: [Item], _ excluded: [ExcludedRow]?
    ) throws(Problem) {
        for (line, row) in population.enumerated() {
            let position = Position(file: "population.tsv", line: line + 1)
            guard let item = items.first(where: { $0.row.item == row.item }) else {
                throw Problem(.itemNotListed, at: position, found: row.item)
            }
            let left = excluded.map { UInt64($0.count { $0.item == row.item }) } ?? row.excluded
            let expected = [UInt64(item.size) &+ left, UInt64(item.size), left]
            let found = [row.roster, row.frame, row.excluded]
            if expected != found {
                throw Problem(
                    .populationMismatch, at: position, expected: expected.map(String.init).joined(separator: " "),
                    found: found.map(String.init).joined(separator: " "))
            }
        }
        for item in items where !population.contains(where: { $0.item == item.row.item }) {
            throw Problem(.populationMismatch, at: Position(file: "population.tsv"), expected: item.row.item, found: "")
        }
    }

    /// The reasons that §2.5 and §2.9 ask for must be published; a core-only folder has no place for them.
    private func checkReasons() throws(Problem) {
        let isBlinded = frame.isBlinded
        for (line, item) in items.enumerated() {
            var needed = item.allocation.neededReasons
            let groups = frame.groups.filter { $0.item == item.row.item }
            if isBlinded, groups.contains(where: { $0.rows.count < SmallCells.least }) { needed.append("small-cell") }
            for code in needed where !warnings.contains(where: { $0.item == item.row.item && $0.code == code }) {
                let message: Message =
                    switch code {
                    case "zero-floor": .zeroFloor
                    case "high-factor": .highFactor
                    case "zero-cell": .zeroCell
                    default: .smallCell
                    }
                throw Problem(message, at: Position(file: "items.tsv", line: line + 1), found: item.row.item)
            }
        }
    }
}
