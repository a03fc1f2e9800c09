import Messages
import Model
import Standards

/// Works out every target's credit-risk tier from class files and evidence (design §3, Tier).
public enum Tiering {
    /// One assignment per target, with the figures and what is wrong with the sources.
    ///
    /// The newest class whose month is not after the month of `asOf` wins; without one the base is U. Each flag that is
    /// met adds its steps once, the sum ends at D. Complaints and penalties count while they are not older than the
    /// months of evidence (those without a date always do); being on a list counts however long ago it began. Rows
    /// dated after `asOf` are left out. The order of the inputs does not matter; of targets with the same oid all
    /// listings are looked at. Complexity: O(n log n) in targets plus rows.
    public static func assign(
        targets: [InspectionTarget], classes: [CreditClass], evidence: [CreditEvidence], rules: TierRules,
        asOf: CivilDate
    ) -> TieringResult {
        let sorted = targets.sortedByBytes(of: \.oid)
        let special = Set(rules.specialTags)
        var files: [CreditFile] = []
        var places: [String: Int] = [:]
        files.reserveCapacity(sorted.count)
        places.reserveCapacity(sorted.count)
        for target in sorted {
            if files.last?.oid != target.oid {
                places[target.oid] = files.count
                files.append(CreditFile(oid: target.oid))
            }
            for listing in target.listings where isSpecial(listing, special) {
                files[files.count - 1].take(.special, count: 1)
            }
        }
        var ahead = 0
        var strangers = Strangers()
        for row in classes {
            if row.month > asOf.yearMonth {
                ahead += 1
            } else if let place = places[row.oid] {
                files[place].take(row)
            } else {
                strangers.add(row.oid)
            }
        }
        let since = asOf.adding(months: -rules.evidenceMonths)
        for piece in evidence {
            if let date = piece.date, date > asOf {
                ahead += 1
            } else if let place = places[piece.oid] {
                if counts(piece, since: since) { files[place].take(piece.flag, count: piece.count) }
            } else {
                strangers.add(piece.oid)
            }
        }
        let assignments = files.map { $0.assignment(rules) }
        let problems =
            conflicts(files) + stale(files, since: since.yearMonth) + early(ahead, asOf: asOf) + strangers.problems
        return TieringResult(assignments: assignments, summary: TierSummary(assignments), problems: problems)
    }

    private static func isSpecial(_ listing: Listing, _ words: Set<String>) -> Bool {
        !words.isEmpty && (words.contains(listing.library) || listing.tags.contains(where: words.contains))
    }

    /// A list entry is a state that lasts; a complaint or penalty is an event that ages.
    private static func counts(_ piece: CreditEvidence, since: CivilDate) -> Bool {
        switch piece.flag {
        case .complaints, .penalty: piece.date.map { $0 >= since } ?? true
        case .abnormal, .serious, .special: true
        }
    }

    private static func conflicts(_ files: [CreditFile]) -> [Problem] {
        files.compactMap { file in
            let rivals = file.rivals
            guard rivals.count > 1, let month = file.month else { return nil }
            let words = rivals.map(\.rawValue).joined(separator: "、")
            return Problem(.classConflict, expected: "\(month.text) \(words)", found: file.oid)
        }
    }

    private static func stale(_ files: [CreditFile], since: YearMonth) -> [Problem] {
        let count = files.count { file in file.month.map { $0 < since } ?? false }
        return count == 0 ? [] : [Problem(.classesStale, expected: since.text, found: String(count))]
    }

    private static func early(_ count: Int, asOf: CivilDate) -> [Problem] {
        count == 0 ? [] : [Problem(.classesAhead, expected: asOf.text, found: String(count))]
    }
}

/// Rows about targets that no roster has: how many, with the first few as examples.
private struct Strangers {
    private var rows = 0
    private var oids: Set<String> = []

    mutating func add(_ oid: String) {
        rows += 1
        oids.insert(oid)
    }

    var problems: [Problem] {
        guard rows > 0 else { return [] }
        let examples = oids.sortedByBytes().prefix(3).joined(separator: "、")
        let more = oids.count > 3 ? " … (\(oids.count))" : ""
        return [Problem(.creditRowsUnknown, expected: examples + more, found: String(rows))]
    }
}
