import Messages
import Standards

/// The times of a ceremony, each later than the one before (SSJ-DRAW/1 §2.2).
public struct Timetable: Hashable, Sendable {
    /// Commitments are due before this moment.
    public let commitBy: Moment
    /// Secrets are due before this moment.
    public let revealBy: Moment
    /// The beacon happens at this moment, and the fallback's; nil only in a core-only folder.
    public let beacon: Beacon?

    /// The two later times, which stand or lack together.
    public struct Beacon: Hashable, Sendable {
        /// When the beacon happens.
        public let at: Moment
        /// When the fallback happens; without a fallback the last moment before the freeze must be voided.
        public let fallbackAt: Moment

        /// Pairs the two times.
        public init(at: Moment, fallbackAt: Moment) {
            self.at = at
            self.fallbackAt = fallbackAt
        }
    }

    /// Takes the times; refuses any that is not later than the one before (D028).
    public init(commitBy: Moment, revealBy: Moment, beacon: Beacon?) throws(Problem) {
        var order = [("commit-by", commitBy), ("reveal-by", revealBy)]
        if let beacon { order += [("beacon-at", beacon.at), ("fallback-at", beacon.fallbackAt)] }
        for (earlier, later) in zip(order, order.dropFirst()) where earlier.1 >= later.1 {
            throw Problem(.timesDisordered, expected: later.0, found: later.1.text)
        }
        self.commitBy = commitBy
        self.revealBy = revealBy
        self.beacon = beacon
    }

    var lines: [String] {
        var lines = ["commit-by \(commitBy.text)", "reveal-by \(revealBy.text)"]
        if let beacon { lines += ["beacon-at \(beacon.at.text)", "fallback-at \(beacon.fallbackAt.text)"] }
        return lines
    }

    static func read(_ reader: inout RecordReader) throws(Problem) -> Timetable {
        func moment(_ keyword: String, _ reader: inout RecordReader) throws(Problem) -> Moment {
            let word = try reader.words(of: keyword, count: 1)[0]
            guard let moment = Moment(word) else {
                throw reader.problem(.fieldMalformed, expected: "2026-03-10T09:00:00+08:00", found: word)
            }
            return moment
        }
        let commitBy = try moment("commit-by", &reader)
        let revealBy = try moment("reveal-by", &reader)
        var beacon: Beacon?
        if reader.keyword != nil {
            let at = try moment("beacon-at", &reader)
            beacon = Beacon(at: at, fallbackAt: try moment("fallback-at", &reader))
        }
        do {
            return try Timetable(commitBy: commitBy, revealBy: revealBy, beacon: beacon)
        } catch {
            throw reader.problem(error.message, expected: error.expected, found: error.found)
        }
    }
}
