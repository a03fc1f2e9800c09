import Messages
import Standards

/// What a freeze fixes about its randomness: parties, beacon, fallback and times (SSJ-DRAW/1 §2.2, §2.3).
///
/// These are the last lines of freeze.txt and of assign-freeze.txt alike.
public struct CeremonyTerms: Hashable, Sendable {
    /// The parties' codes, ascending by bytes; none at a sitting (现场摇号).
    public let parties: [String]
    /// The public event, or nil when only the parties' secrets count.
    public let beacon: BeaconEvent?
    /// The event that counts if the operator cancels the first one.
    public let fallback: BeaconEvent?
    /// The times.
    public let times: Timetable

    /// Takes the terms; parties are put in order.
    ///
    /// Refuses: a malformed or repeated party (D007, D034), no beacon with fewer than two parties (D029), a beacon
    /// under 40 bits with fewer than two parties (D030), a fallback that repeats the beacon or stands alone (D031).
    public init(parties: [String], beacon: BeaconEvent?, fallback: BeaconEvent?, times: Timetable) throws(Problem) {
        let sorted = parties.sortedByBytes()
        for party in sorted where !Grammar.isName(party.utf8) {
            throw Problem(.fieldMalformed, expected: "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}", found: party)
        }
        for (left, right) in zip(sorted, sorted.dropFirst()) where left == right {
            throw Problem(.partyUnknown, expected: "party", found: right)
        }
        if beacon == nil, sorted.count < 2 { throw Problem(.beaconNeeded) }
        for event in [beacon, fallback] {
            if let event, sorted.count < 2, event.bits < 40 { throw Problem(.beaconWeak, found: event.text) }
        }
        if let fallback, beacon == nil || fallback == beacon { throw Problem(.fallbackUnfit, found: fallback.text) }
        self.parties = sorted
        self.beacon = beacon
        self.fallback = fallback
        self.times = times
    }

    /// The lines, from the first `party` to `fallback-at`.
    public var lines: [String] {
        parties.map { "party \($0)" }
            + ["beacon \(beacon?.text ?? "none")", "fallback \(fallback?.text ?? "none")"] + times.lines
    }

    /// Reads the lines up to the end of the file; the parties must be in order.
    ///
    /// A file that ends after reveal-by gives `times.beacon == nil`; only a core-only folder may do that.
    public static func read(_ reader: inout RecordReader) throws(Problem) -> CeremonyTerms {
        var parties: [String] = []
        while reader.keyword == "party" {
            let party = try reader.words(of: "party", count: 1)[0]
            if let last = parties.last, !ByteOrder.precedes(last, party) {
                throw reader.problem(.rowUnsorted)
            }
            parties.append(party)
        }
        let beacon = try event("beacon", &reader)
        let fallback = try event("fallback", &reader)
        let times = try Timetable.read(&reader)
        try reader.end()
        do {
            return try CeremonyTerms(parties: parties, beacon: beacon, fallback: fallback, times: times)
        } catch {
            throw reader.problem(error.message, expected: error.expected, found: error.found)
        }
    }

    private static func event(_ keyword: String, _ reader: inout RecordReader) throws(Problem) -> BeaconEvent? {
        let text = try reader.words(of: keyword).joined(separator: " ")
        if text == "none" { return nil }
        guard let event = BeaconEvent(text) else { throw reader.problem(.eventMalformed, found: text) }
        return event
    }
}
