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
        let common = min(left.count, right.count)
        var index = 0
        while index < common {
            if left[index] != right[index] { return Int(left[index]) - Int(right[index]) }
            index += 1
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
