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
        let commitBy = try reader.moment(of: "commit-by")
        let revealBy = try reader.moment(of: "reveal-by")
        var beacon: Beacon?
        if reader.keyword != nil {
            let at = try reader.moment(of: "beacon-at")
            beacon = Beacon(at: at, fallbackAt: try reader.moment(of: "fallback-at"))
        }
        do {
            return try Timetable(commitBy: commitBy, revealBy: revealBy, beacon: beacon)
        } catch {
            throw reader.problem(error.message, expected: error.expected, found: error.found)
        }
    }
}
