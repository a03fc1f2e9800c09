/// Finds what stands between the fields of a delimited text.
///
/// Each candidate is tried on the first 50 records (within 1 MiB): how many records have the most usual number of
/// that delimiter outside quotes. Title rows above the header have fewer, and so only count less; commas inside
/// addresses come in changing numbers. Score: records², times the number of delimiters up to four.
enum DelimiterFinder {
    private static let records = 50
    /// How many bytes are looked at.
    static let window = 1 << 20

    /// The delimiter of the text from an offset on; the comma when there is none at all.
    static func find(_ source: UnsafeRawBufferPointer, from start: Int) -> Delimiter {
        guard let base = source.baseAddress else { return .comma }
        let end = min(source.count, start + window)
        var best = Delimiter.comma
        var bestScore = 0
        for candidate in Delimiter.allCases {
            let score = score(RecordSearch(base: base, end: end, delimiter: candidate), from: start, to: end)
            if score > bestScore { (best, bestScore) = (candidate, score) }
        }
        return best
    }

    private static func score(_ search: RecordSearch, from start: Int, to end: Int) -> Int {
        var counts: [Int] = []
        var at = start
        var delimiters = 0
        var empty = true
        while at < end, counts.count < records {
            if search.byte(at) == 0x22 {
                at = quotedEnd(search, at, end)
                empty = false
            }
            let stop = search.next(at)
            if stop > at { empty = false }
            at = stop
            guard at < end else { break }
            if search.isDelimiter(at) {
                delimiters += 1
                at += search.width
                empty = false
                continue
            }
            if !empty { counts.append(delimiters) }
            delimiters = 0
            empty = true
            at += 1
        }
        if !empty, counts.count < records { counts.append(delimiters) }
        counts = counts.filter { $0 > 0 }.sorted()
        var usual = 0
        var agreeing = 0
        var index = 0
        while index < counts.count {
            let run = counts[index...].prefix { $0 == counts[index] }.count
            if run >= agreeing { (usual, agreeing) = (counts[index], run) }
            index += run
        }
        return agreeing * agreeing * min(usual, 4)
    }

    /// The offset behind a quoted field, or behind its opening quote when it does not close.
    private static func quotedEnd(_ search: RecordSearch, _ opening: Int, _ end: Int) -> Int {
        let limit = min(end, opening + RecordScanner.fieldCap)
        var at = opening + 1
        while let hit = search.quote(at, before: limit) {
            guard hit + 1 < end, search.byte(hit + 1) == 0x22 else { return hit + 1 }
            at = hit + 2
        }
        return opening + 1
    }
}
