/// Merges small cells before a blinded freeze, so that a cell does not give away its members (SSJ-DRAW/1 §2.9).
public enum SmallCells {
    /// Cells with fewer objects than this are merged.
    public static let least = 5

    /// The frame and cells after merging, and the items that keep a small cell and need a `small-cell` warning.
    public struct Merged: Hashable, Sendable {
        /// The rows with their new cells.
        public let frame: [Frame.Row]
        /// The cells that are left.
        public let cells: [CellRow]
        /// Items by bytes that still have a cell of 1…4 objects.
        public let itemsLeftSmall: [String]
    }

    /// Joins cells of fewer than five objects over divisions of equal tier, class and rate, under the county's code.
    ///
    /// A small cell joins an existing county cell of the same rate; one of another rate keeps it apart. Cells not of
    /// the form TIER/CLASS/DIVISION stay as they are, and so do empty ones.
    public static func merge(frame: [Frame.Row], cells: [CellRow], county: String) -> Merged {
        var sizes: [Key: Int] = [:]
        for row in frame { sizes[Key(row.item, row.cell), default: 0] += 1 }
        var rates: [Key: UInt64] = [:]
        for cell in cells { rates[Key(cell.item, cell.cell)] = cell.rate }
        var renamed: [Key: String] = [:]
        for cell in cells {
            let key = Key(cell.item, cell.cell)
            let parts = cell.cell.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            guard let size = sizes[key], size < least, parts.count == 3 else { continue }
            let target = "\(String(parts[0]) ?? "")/\(String(parts[1]) ?? "")/\(county)"
            if let rate = rates[Key(cell.item, target)], rate != cell.rate { continue }
            renamed[key] = target
            // Two small cells of different rates must not meet under one name.
            rates[Key(cell.item, target)] = cell.rate
        }
        let newFrame = frame.map { row in
            Frame.Row(item: row.item, cell: renamed[Key(row.item, row.cell)] ?? row.cell, oid: row.oid)
        }
        var newSizes: [Key: Int] = [:]
        for row in newFrame { newSizes[Key(row.item, row.cell), default: 0] += 1 }
        var newCells: [CellRow] = []
        var seen: Set<Key> = []
        for cell in cells {
            let name = renamed[Key(cell.item, cell.cell)] ?? cell.cell
            if seen.insert(Key(cell.item, name)).inserted {
                newCells.append(CellRow(item: cell.item, cell: name, rate: cell.rate))
            }
        }
        let small = Set(newSizes.filter { $0.value < least }.keys.map(\.item)).sorted()
        return Merged(frame: newFrame, cells: newCells, itemsLeftSmall: small)
    }

    private struct Key: Hashable {
        let item: String
        let cell: String
        init(_ item: String, _ cell: String) {
            self.item = item
            self.cell = cell
        }
    }
}
