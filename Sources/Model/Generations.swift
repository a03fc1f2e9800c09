import Standards

/// Joins targets under a registration number of the old generation (15 digits) with the one under a unified code.
public enum Generations {
    /// Which numbers stand for which unified codes, among targets that share the key of one name.
    ///
    /// Joined are a number and a code of one division when no other of either kind has that name there, and the number
    /// does not tell another kind of body than the code. All else is left apart.
    public static func joined(_ namesakes: [(oid: String, division: String)]) -> [String: String] {
        var result: [String: String] = [:]
        for number in namesakes where isNumber(number.oid) {
            let alike = namesakes.filter { ByteOrder.same($0.division, number.division) }
            let codes = alike.filter { isCode($0.oid) }
            guard codes.count == 1, alike.count == 2, isOneBody(number.oid, codes[0].oid) else { continue }
            result[number.oid] = codes[0].oid
        }
        return result
    }

    /// Whether an identity is a number of the old generation.
    public static func isNumber(_ oid: String) -> Bool { oid.hasPrefix("REG-") }

    private static func isCode(_ oid: String) -> Bool { oid.utf8.count == 18 && !oid.utf8.contains(UInt8(ascii: "-")) }

    /// Of old numbers only 个体 can be told.
    private static func isOneBody(_ number: String, _ code: String) -> Bool {
        (SubjectClass(oid: number) == .individual) == (SubjectClass(oid: code) == .individual)
            && code.utf8.first == UInt8(ascii: "9")
    }
}

extension Rosters {
    /// Has everything that names a joined number name its unified code; what then says the same twice is kept once.
    public mutating func follow(_ joined: [String: String]) {
        formerNumbers = joined
        if joined.isEmpty { return }
        func renamed<Record>(
            _ records: inout [Record], _ oid: WritableKeyPath<Record, String>, best: (Record) -> Int = { _ in 0 },
            key: (Record) -> [String]
        ) {
            var hasChanged = false
            for index in records.indices {
                guard let code = joined[records[index][keyPath: oid]] else { continue }
                records[index][keyPath: oid] = code
                hasChanged = true
            }
            guard hasChanged else { return }
            let keys = records.map { key($0).joined(separator: "\t") }
            let order = records.indices.sorted { left, right in
                let keys = ByteOrder.compare(keys[left], keys[right])
                if keys != 0 { return keys < 0 }
                let ranks = (best(records[left]), best(records[right]))
                return ranks.0 != ranks.1 ? ranks.0 > ranks.1 : left < right
            }
            var kept: [Record] = []
            var last: Int?
            for index in order {
                if let last, ByteOrder.same(keys[last], keys[index]) { continue }
                kept.append(records[index])
                last = index
            }
            records = kept
        }
        renamed(&recusals, \.oid) { [$0.inspector, $0.oid] }
        renamed(&classes, \.oid) { [$0.oid, $0.month.text] }
        // Of one target's lists the highest count counts, as everywhere.
        renamed(&evidence, \.oid, best: \.count) { [$0.oid, $0.flag.rawValue, $0.date?.text ?? ""] }
        renamed(&history, \.oid) { [$0.oid, $0.date.text, $0.department, $0.item] }
        renamed(&results, \.oid) { [$0.oid, $0.task, $0.department, $0.item] }
        renamed(&externalDraws, \.oid) { [$0.oid, $0.task, $0.authority, $0.item] }
    }
}
