import Dispatch

/// Finds the rows that name the same object, so that each object is hashed once per scope (SSJ-DRAW/1 §2.4).
///
/// Rows are dealt by their short hash into parts that fit a core's cache, and each part is searched on its own; nothing
/// of this reaches a result.
struct OidIndex {
    /// The number of each row's object: the first row that names it.
    let numbers: [Int32]
    /// The first row whose object stands in an earlier row of the same item.
    let firstRepeated: Int?

    private struct Entry {
        let hash: UInt32
        let row: Int32
    }

    /// The most rows of a part.
    private static let partRows = 1 << 14
    private static let stretch = 1 << 18

    /// Takes the first `rows` rows; `items` are the first rows of the items, ascending.
    ///
    /// Complexity: O(bytes).
    init(_ places: OidPlaces, rows: Int, items: [Int32], in file: UnsafeRawBufferPointer) {
        var bits = 0
        while bits < 16, rows >> bits > OidIndex.partRows { bits += 1 }
        let (entries, bounds) = OidIndex.deal(places.hashes, rows: rows, bits: bits)
        var repeated = [Int32](repeating: .max, count: bounds.count - 1)
        numbers = [Int32](unsafeUninitializedCapacity: rows) { buffer, filled in
            nonisolated(unsafe) let numbers = buffer
            nonisolated(unsafe) let file = file
            entries.withUnsafeBufferPointer { buffer in
                nonisolated(unsafe) let entries = buffer
                repeated.withUnsafeMutableBufferPointer { buffer in
                    nonisolated(unsafe) let repeated = buffer
                    DispatchQueue.concurrentPerform(iterations: repeated.count) { part in
                        let part = (index: part, entries: bounds[part]..<bounds[part + 1])
                        repeated[part.index] = OidIndex.search(
                            UnsafeBufferPointer(rebasing: entries[part.entries]), places, items, file, numbers)
                    }
                }
            }
            filled = rows
        }
        firstRepeated = repeated.min().flatMap { $0 == .max ? nil : Int($0) }
    }

    /// The rows by the leading bits of their hashes, within a part ascending, and where the parts begin and end.
    private static func deal(_ hashes: [UInt32], rows: Int, bits: Int) -> (entries: [Entry], bounds: [Int]) {
        let parts = 1 << bits
        let shift = UInt64(32 - bits)
        let stretches = (rows + stretch - 1) / stretch
        var offsets = [Int](repeating: 0, count: stretches * parts)
        var bounds = [0]
        let entries = hashes.withUnsafeBufferPointer { hashes in
            offsets.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let hashes = hashes
                nonisolated(unsafe) let offsets = buffer
                func each(_ work: @Sendable (Int, Int) -> Void) {
                    DispatchQueue.concurrentPerform(iterations: stretches) { index in
                        for row in index * stretch..<min((index + 1) * stretch, rows) {
                            work(row, index * parts + Int(UInt64(hashes[row]) &>> shift))
                        }
                    }
                }
                each { offsets[$1] &+= 1 }
                var next = 0
                for part in 0..<parts {
                    for index in 0..<stretches {
                        (offsets[index * parts + part], next) = (next, next + offsets[index * parts + part])
                    }
                    bounds.append(next)
                }
                return [Entry](unsafeUninitializedCapacity: rows) { buffer, filled in
                    nonisolated(unsafe) let entries = buffer
                    each { row, part in
                        entries[offsets[part]] = Entry(hash: hashes[row], row: Int32(truncatingIfNeeded: row))
                        offsets[part] &+= 1
                    }
                    filled = rows
                }
            }
        }
        return (entries, bounds)
    }

    /// Numbers the rows of one part by an open-addressed table; gives the first repeated row, `.max` without one.
    private static func search(
        _ entries: UnsafeBufferPointer<Entry>, _ places: OidPlaces, _ items: [Int32], _ file: UnsafeRawBufferPointer,
        _ numbers: UnsafeMutableBufferPointer<Int32>
    ) -> Int32 {
        var size = 4
        while size * 3 < entries.count * 4 { size *= 2 }
        var slots = [Int32](repeating: -1, count: size)
        var latest = [Int32](repeating: -1, count: entries.count)
        var repeated = Int32.max
        for (index, entry) in entries.enumerated() {
            var slot = Int(entry.hash) & (size - 1)
            var number = entry.row
            while slots[slot] >= 0 {
                let known = Int(slots[slot])
                let first = entries[known].row
                if entries[known].hash == entry.hash, isEqual(places[first], places[entry.row], file) {
                    if isSameItem(latest[known], entry.row, items) { repeated = min(repeated, entry.row) }
                    latest[known] = entry.row
                    number = first
                    break
                }
                slot = (slot + 1) & (size - 1)
            }
            if number == entry.row {
                slots[slot] = Int32(truncatingIfNeeded: index)
                latest[index] = entry.row
            }
            numbers[Int(entry.row)] = number
        }
        return repeated
    }

    /// Whether no item begins after row `left` up to row `right`.
    private static func isSameItem(_ left: Int32, _ right: Int32, _ items: [Int32]) -> Bool {
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            if items[middle] > left { high = middle } else { low = middle + 1 }
        }
        return low == items.count || items[low] > right
    }

    private static func isEqual(_ left: Range<Int>, _ right: Range<Int>, _ file: UnsafeRawBufferPointer) -> Bool {
        file[left].elementsEqual(file[right])
    }
}
