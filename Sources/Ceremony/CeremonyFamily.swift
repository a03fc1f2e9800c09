/// The two ceremonies that share their records: the draw's and the assignment's.
///
/// The raw value is the first word of every record file of the family.
public enum CeremonyFamily: String, Sendable, CaseIterable {
    /// The draw of inspection targets (SSJ-DRAW/1).
    case draw = "ssj-draw/1"
    /// The assignment of inspectors (spec/assign.md §3.3); its digests are always SHA-256.
    case assignment = "ssj-assign/1"
}
