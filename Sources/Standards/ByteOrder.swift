import Glibc

/// The order of all sorted text: by UTF-8 bytes, which is also the order of code points.
///
/// Never Swift's own `<`, which compares after Unicode normalisation, and never a locale's order.
public enum ByteOrder {
    /// Whether one text comes before another by its bytes; a prefix comes before what it begins.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        compare(left, right) < 0
    }

    /// Whether two texts have the same bytes; Swift's `==` also joins composed and decomposed spellings.
    public static func same(_ left: String, _ right: String) -> Bool {
        compare(left, right) == 0
    }

    /// Whether two texts, given as UTF-8, have the same bytes.
    public static func same(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        guard left.count == right.count, let start = left.baseAddress, let other = right.baseAddress else {
            return left.count == right.count
        }
        return memcmp(start, other, left.count) == 0
    }

    /// Negative, zero or positive as the left text comes before, equals or comes after the right one.
    ///
    /// Cost: the length of the common prefix.
    public static func compare(_ left: String, _ right: String) -> Int {
        let fast = left.utf8.withContiguousStorageIfAvailable { leftBytes in
            right.utf8.withContiguousStorageIfAvailable { rightBytes in compare(leftBytes, rightBytes) } ?? nil
        }
        if let fast, let order = fast { return order }
        return Array(left.utf8).withUnsafeBufferPointer { leftBytes in
            Array(right.utf8).withUnsafeBufferPointer { rightBytes in compare(leftBytes, rightBytes) }
        }
    }

    private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
        if let start = left.baseAddress, let other = right.baseAddress {
            let order = memcmp(start, other, min(left.count, right.count))
            if order != 0 { return Int(order) }
        }
        return left.count - right.count
    }
}

extension Sequence where Element == String {
    /// The texts in byte order.
    public func sortedByBytes() -> [String] { sorted(by: ByteOrder.precedes) }
}

extension Sequence {
    /// The elements in byte order of a text of theirs; equal texts keep their order.
    public func sortedByBytes(of text: (Element) -> String) -> [Element] {
        sorted { ByteOrder.precedes(text($0), text($1)) }
    }
}
