import Messages
import Standards

/// Which step of a ceremony comes next, who owes it and until when (SSJ-DRAW/1 §2.2, §2.3).
public struct CeremonyProgress: Hashable, Sendable {
    /// The steps in their order; each ends with a record.
    public enum Step: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// Parties seal their secrets; ends with commits.txt.
        case commit
        /// Parties open them; ends with reveals.txt.
        case reveal
        /// The public value is recorded; ends with seed.txt.
        case beacon
        /// The draw is computed; ends with result.txt.
        case run
        /// result.txt or void.txt is there.
        case ended

        /// The step's record.
        public var record: String {
            switch self {
            case .commit: "commits.txt"
            case .reveal: "reveals.txt"
            case .beacon: "seed.txt"
            case .run, .ended: "result.txt"
            }
        }

        /// Earlier steps first.
        public static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
    }

    /// The step that comes next.
    public let step: Step
    /// The parties that owe it, ascending; empty when the office does.
    public let owing: [String]
    /// The moment from which the step may be taken; nil for at once.
    public let from: Moment?
    /// The moment before which it is due; nil when there is none.
    public let until: Moment?

    /// Looks at what there is.
    ///
    /// - Parameters:
    ///   - terms: the frozen terms.
    ///   - records: the names of the records that the folder holds.
    ///   - committed: the parties whose commitments came in.
    ///   - revealed: the parties whose secrets came in.
    public init(terms: CeremonyTerms, records: Set<String>, committed: [String] = [], revealed: [String] = []) {
        let isEnded = records.contains("result.txt") || records.contains("void.txt")
        let step: Step =
            if isEnded { .ended } else if records.contains("seed.txt") { .run } else if records.contains("reveals.txt")
            {
                .beacon
            } else if records.contains("commits.txt") {
                terms.parties.isEmpty ? .beacon : .reveal
            } else { terms.parties.isEmpty ? .beacon : .commit }
        self.step = step
        switch step {
        case .commit:
            owing = terms.parties.filter { !committed.contains($0) }
            from = nil
            until = terms.times.commitBy
        case .reveal:
            owing = committed.filter { !revealed.contains($0) }.sortedByBytes()
            from = terms.times.commitBy
            until = terms.times.revealBy
        case .beacon:
            owing = []
            from = terms.beacon == nil ? terms.times.revealBy : terms.times.beacon?.at
            until = terms.times.beacon?.fallbackAt
        case .run, .ended:
            owing = []
            from = nil
            until = nil
        }
    }

    /// Refuses a step out of its order or before its time, and says what is owed by whom.
    ///
    /// - Throws: D084 when another step is owed first or the step is done, D060 before `from`.
    public func require(_ wanted: Step, now: Moment) throws(Problem) {
        guard wanted == step else {
            throw Problem(.stepOwed, expected: owed, found: wanted.record)
        }
        if let from, now < from { throw Problem(.recordUntimely, expected: "≥ \(from.text)", found: now.text) }
    }

    /// What is owed, in one phrase: the record, who owes it, until when.
    public var owed: String {
        if step == .ended { return "result.txt / void.txt ✓" }
        let who = owing.isEmpty ? "" : " ← " + owing.joined(separator: " ")
        return step.record + who + (until.map { " < \($0.text)" } ?? "")
    }

    /// Whether the time of the step is over.
    public func isOverdue(now: Moment) -> Bool { until.map { now >= $0 } ?? false }
}
