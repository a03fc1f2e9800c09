import Standards

/// The groups of division and industry, numbered as they are met.
struct Groups {
    private(set) var names: [String] = []
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
        let division: UInt64
        let industry: UInt64
    }

    /// The number of a group.
    mutating func index(_ division: UnsafeRawBufferPointer, _ industry: UnsafeRawBufferPointer) -> Int {
        let key = Key(division: Self.word(division), industry: Self.word(industry))
        if let known = numbers[key] { return known }
        names.append(String(decoding: division, as: UTF8.self) + "," + String(decoding: industry, as: UTF8.self))
        numbers[key] = names.count - 1
        return names.count - 1
    }

    /// Names and numbers, in byte order of the names.
    func sorted() -> [(name: String, group: Int)] {
        zip(names, names.indices).map { ($0, $1) }.sortedByBytes { $0.0 }
    }

    /// Division and industry codes are short; a longer field would need another key.
    private static func word(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        precondition(bytes.count <= 8, "a division or industry code of more than eight bytes")
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
