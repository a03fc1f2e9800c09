import Digest

/// The objects of a frame ordered by their tickets under one scope (SSJ-DRAW/1 §2.4, §2.6).
///
/// Only the first 64 bits of each ticket are kept; the whole digests are computed again where two agree in them. An
/// instance belongs to one thread.
final class TicketOrder {
    private let frame: Frame
    private let hasher: PrefixHasher
    private let isDescending: Bool
    /// The first 64 bits by number, complemented when descending; 0 for objects outside the scope's items.
    private let keys: [UInt64]

    /// One object under comparison.
    private struct Place {
        let key: UInt64
        let number: Int32
    }

    /// Takes the leading words of the scope's tickets.
    init(_ tickets: Tickets, scope: String, leading: [UInt64], frame: Frame, isDescending: Bool) {
        self.frame = frame
        self.isDescending = isDescending
        hasher = tickets.hasher(scope: scope)
        keys = leading
    }

    /// An object's whole ticket.
    func ticket(_ number: Int32) -> HashValue {
        frame.bytes.withUnsafeBytes { hasher.hash(UnsafeRawBufferPointer(rebasing: $0[frame.range(number)])) }
    }

    /// The `count` objects that come first, in order.
    ///
    /// Complexity: O(objects + count · log count).
    func first(_ count: Int, of numbers: ArraySlice<Int32>) -> [Int32] {
        let mask: UInt64 = isDescending ? .max : 0
        var places = numbers.map { Place(key: keys[Int($0)] ^ mask, number: $0) }
        if count < places.count { partition(&places, around: count) }
        return places.prefix(count).sorted(by: precedes).map(\.number)
    }

    /// How many of the objects lie below a bound of the first 64 bits (above its complement when descending).
    func count(below bound: UInt64, of numbers: ArraySlice<Int32>) -> Int {
        let mask: UInt64 = isDescending ? .max : 0
        return numbers.count { keys[Int($0)] ^ mask < bound }
    }

    private func precedes(_ left: Place, _ right: Place) -> Bool {
        if left.key != right.key { return left.key < right.key }
        if left.number == right.number { return false }
        let (first, second) = isDescending ? (right.number, left.number) : (left.number, right.number)
        let tickets = (ticket(first), ticket(second))
        return tickets.0 != tickets.1 ? tickets.0 < tickets.1 : frame.oid(first) < frame.oid(second)
    }

    /// Quickselect: afterwards the first `count` places hold the smallest ones, in any order.
    private func partition(_ places: inout [Place], around count: Int) {
        var low = 0
        var high = places.count - 1
        while low < high {
            // Tickets are random, so that the middle is as good a pivot as any.
            let pivot = places[(low + high) / 2]
            var left = low
            var right = high
            while left <= right {
                while precedes(places[left], pivot) { left += 1 }
                while precedes(pivot, places[right]) { right -= 1 }
                if left <= right {
                    places.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if count <= right { high = right } else if count >= left { low = left } else { return }
        }
    }
}
