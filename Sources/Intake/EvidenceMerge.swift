import Model
import Standards

/// Joins evidence of many files: per target, flag and day the highest count of any one file.
///
/// So a cumulative list that is sent again adds nothing. A removal takes back what was entered up to its day.
struct EvidenceMerge {
    private struct Key: Hashable {
        let oid: String
        let flag: CreditFlag
        let date: CivilDate?
    }

    private var former: [Key: Int] = [:]
    private var added: [Key: Int] = [:]
    private var file: [Key: Int] = [:]
    private var removals: [(oid: String, flag: CreditFlag, listed: CivilDate?, removed: CivilDate)] = []

    init(_ evidence: [CreditEvidence]) {
        for row in evidence {
            let key = Key(oid: row.oid, flag: row.flag, date: row.date)
            former[key] = max(former[key] ?? 0, row.count)
        }
    }

    mutating func beginFile() { file = [:] }

    mutating func take(oid: String, _ entry: EvidenceEntry) {
        if let removed = entry.removed {
            removals.append((oid, entry.flag, entry.date, removed))
            return
        }
        file[Key(oid: oid, flag: entry.flag, date: entry.date), default: 0] += entry.count
    }

    mutating func endFile() {
        for (key, count) in file { added[key] = max(added[key] ?? 0, count) }
        file = [:]
    }

    /// All evidence by target, flag and day; undated first.
    ///
    /// Removals come last, so that the order of rows and files does not matter; an entry without a day goes only when
    /// it stems from an earlier run.
    mutating func finished() -> [CreditEvidence] {
        for removal in removals {
            former[Key(oid: removal.oid, flag: removal.flag, date: nil)] = nil
        }
        var all = former.merging(added) { max($0, $1) }
        if !removals.isEmpty {
            var last: [String: CivilDate] = [:]
            for removal in removals {
                let key = removal.oid + "\t" + removal.flag.rawValue
                last[key] = max(last[key] ?? removal.removed, removal.removed)
            }
            for key in Array(all.keys) {
                guard let date = key.date, let until = last[key.oid + "\t" + key.flag.rawValue] else { continue }
                if date <= until { all[key] = nil }
            }
        }
        return all.map { CreditEvidence(oid: $0.key.oid, flag: $0.key.flag, count: $0.value, date: $0.key.date) }
            .sorted { left, right in
                let oids = ByteOrder.compare(left.oid, right.oid)
                if oids != 0 { return oids < 0 }
                let flags = ByteOrder.compare(left.flag.rawValue, right.flag.rawValue)
                if flags != 0 { return flags < 0 }
                return (left.date?.days ?? Int32.min) < (right.date?.days ?? Int32.min)
            }
    }
}
