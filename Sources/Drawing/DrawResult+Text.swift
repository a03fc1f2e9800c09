import Digest
import Dispatch
import Standards

extension DrawResult {
    /// The lines of `verify --list`: `item cell n oid…` by item and cell, objects by ticket (§2.10).
    public var listLines: [String] {
        items.flatMap { item in
            item.cells.map { cell in
                ([item.row.item, cell.cell, String(cell.drawn)] + cell.taken.map(\.oid)).joined(separator: " ")
            }
        }
    }

    /// The bytes of result.txt, fields separated by TAB (§2.8).
    public var resultText: [UInt8] {
        var text = Array("ssj-draw/1\tresult\nseed\t\(seed.hex)\n".utf8)
        for item in items {
            let row = item.row
            text += "item\t\(row.item)\t\(row.mode.rawValue)\t\(item.size)\t\(item.drawn)\n".utf8
            for cell in item.cells {
                let head = "cell\t\(row.item)\t\(cell.cell)\t\(cell.size)\t\(cell.drawn)"
                text += "\(head)\t\(cell.probability)\n".utf8
                for entry in cell.taken { text += "take\t\(DrawResult.row(row.item, cell.cell, entry))\n".utf8 }
            }
        }
        return text
    }

    /// The bytes of tickets.tsv: every object by item, cell and rank (§2.8).
    ///
    /// Complexity: O(N log N), on all cores.
    public var ticketsText: [UInt8] {
        let leading = DrawResult.leading(tickets, tables)
        let places = items.indices.flatMap { item in items[item].cells.indices.map { (item: item, cell: $0) } }
        var text: [UInt8] = []
        // Some cells at a time, for all texts at once would need their memory twice.
        let step = 16
        for first in stride(from: 0, to: places.count, by: step) {
            let some = places[first..<min(first + step, places.count)]
            var parts = [[UInt8]](repeating: [], count: some.count)
            parts.withUnsafeMutableBufferPointer { buffer in
                nonisolated(unsafe) let parts = buffer
                DispatchQueue.concurrentPerform(iterations: some.count) { index in
                    let place = some[first + index]
                    parts[index] = ticketLines(place.item, place.cell, leading)
                }
            }
            for part in parts { text += part }
        }
        return text
    }

    /// The lines of one cell in tickets.tsv.
    private func ticketLines(_ item: Int, _ cell: Int, _ leading: [String: [UInt64]]) -> [UInt8] {
        let row = items[item].row
        let head = Array("\(row.item)\t\(items[item].cells[cell].cell)\t".utf8)
        var text: [UInt8] = []
        func add(_ rank: Int, _ ticket: HashValue, _ oid: some Collection<UInt8>) {
            text += head
            text += String(rank).utf8
            text.append(UInt8(ascii: "\t"))
            text += ticket.hexBytes
            text.append(UInt8(ascii: "\t"))
            text += oid
            text.append(UInt8(ascii: "\n"))
        }
        if row.mode.total == .all {
            for entry in items[item].cells[cell].taken { add(entry.rank, entry.ticket, Array(entry.oid.utf8)) }
            return text
        }
        let numbers = tables.items[item].strata[cell].numbers
        let scope = tables.items[item].ticketScope
        let order = TicketOrder(
            tickets, scope: scope, leading: leading[scope] ?? [], frame: tables.frame,
            isDescending: row.mode.isDescending)
        text.reserveCapacity(numbers.count * (head.count + 96))
        for (place, number) in order.first(numbers.count, of: numbers).enumerated() {
            add(place + 1, order.ticket(number), tables.frame.bytes[tables.frame.range(number)])
        }
        return text
    }

    static func row(_ item: String, _ cell: String, _ entry: Entry) -> String {
        "\(item)\t\(cell)\t\(entry.rank)\t\(entry.ticket.hex)\t\(entry.oid)"
    }
}
