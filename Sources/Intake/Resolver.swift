import Messages
import Model
import Standards

/// Joins the records of exports with the present state of the rosters; values in, values out.
///
/// Rules. Files of one run are taken in a fixed order, whatever order they are given in: kind (targets, inspectors,
/// items, then what refers to them), place of the department in the source order, its code, the file's name. A value
/// of a target that two sources give differently stays as the earlier source has it, and is noted with both values;
/// a later run of the same or an earlier source updates it. Listings are kept by supervisor, library and licence,
/// inspectors by department and certificate number, items by code, classes by target and month, evidence by target,
/// flag and day (the highest count of any file counts, so that a list sent again adds nothing).
public enum Resolver {
    /// Merges the exports of one run.
    ///
    /// Outcomes stand in the order of the exports. Complexity: O(records · log records).
    public static func resolve(_ exports: [Export], into rosters: Rosters, context: IntakeContext) -> Resolution {
        var merge = RosterMerge(rosters, exports: exports, context: context)
        let order = exports.indices.sorted { merge.precedes($0, $1) }
        for index in order { merge.take(index) }
        return merge.finished()
    }

    /// Merges one export.
    public static func resolve(_ export: Export, into rosters: Rosters, context: IntakeContext) -> Resolution {
        resolve([export], into: rosters, context: context)
    }
}

/// What merging gave.
public struct Resolution: Sendable {
    /// The new state.
    public let rosters: Rosters
    /// What became of each export, in the order given.
    public let outcomes: [Outcome]

    /// What became of one export.
    public struct Outcome: Sendable {
        /// Where its rows went in the end.
        public let accounting: RowAccounting
        /// All findings of reading and merging: about the file first, then by line.
        public let findings: [Finding]
    }
}
