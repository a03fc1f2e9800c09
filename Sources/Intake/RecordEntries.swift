import Messages
import Model
import Standards

/// Whom a row is about: the identity where the row gives a code, and the name as it stands.
public struct SubjectReference: Hashable, Sendable {
    /// The identity, nil when the row gives a name alone.
    public let oid: String?
    /// The name, empty when the row gives none.
    public let name: String
    /// The damaged code of the row, where it has one in place of an identity; nil otherwise.
    public var damage: DamagedCode?
}

/// A code that lost digits on its way through a spreadsheet (spec/domain.md §6.3).
///
/// It stands only if exactly one known target has the row's name and one of the candidates; then the row is listed as
/// altered. Otherwise the row is refused with `problem`. Without candidates nothing can be recovered, and a unique
/// target of the same name is no more than a suggestion.
public struct DamagedCode: Hashable, Sendable {
    /// Every code it may have been, by bytes; both check characters hold.
    public let candidates: [String]
    /// What to refuse the row with.
    public let problem: Problem
    /// The field whose column it stands in.
    public let field: Field
}

/// One row of a roster of targets whose code is damaged.
public struct DamagedTarget: Sendable {
    /// What it says; its `oid` is empty.
    public let row: Entry<TargetStatement>
    /// The damaged code.
    public let damage: DamagedCode
}

/// One row of a roster of inspectors.
public struct InspectorEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The inspector; the id is empty until the resolver gives one.
    public let inspector: Inspector
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One declared recusal.
public struct RecusalEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The certificate number, empty when the row gives a name alone.
    public let certificate: String
    /// The inspector's name, empty when the row gives none.
    public let inspectorName: String
    /// The code of the inspector's department.
    public let department: String
    /// From whom to stand aside.
    public let subject: SubjectReference
    /// Why.
    public let reason: String
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One row of an item list.
public struct ItemEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The item.
    public let item: InspectionItem
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One row of a class file.
public struct ClassEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who.
    public let subject: SubjectReference
    /// The class.
    public let tier: Tier
    /// The month it speaks for.
    public let month: YearMonth
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One row of a list that raises tiers.
public struct EvidenceEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who.
    public let subject: SubjectReference
    /// What for.
    public let flag: CreditFlag
    /// How many times; at least 1.
    public let count: Int
    /// When it was decided or received.
    public let date: CivilDate?
    /// Whether the entry has ended (移出日期): it takes earlier evidence back instead of adding any.
    public let removed: CivilDate?
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One earlier inspection.
public struct HistoryEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who was inspected.
    public let subject: SubjectReference
    /// When.
    public let date: CivilDate
    /// The code of the inspecting department.
    public let department: String
    /// The item as the file gives it.
    public let item: String
    /// The result as the file gives it.
    public let result: String
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One expert (专家): assists, never fills a seat.
public struct ExpertEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The name.
    public let name: String
    /// The code of the department whose list it is.
    public let department: String
    /// Where the expert works, empty when unknown.
    public let organisation: String
    /// The field of expertise: terms of the vocabulary of specialties, sorted by bytes.
    public let specialties: [String]
    /// The title or qualification as the file gives it, empty when unknown.
    public let qualification: String
    /// The last day of the appointment; nil when unlimited or unknown.
    public let until: CivilDate?
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// Days on which an inspector is not available (请假、不可用).
public struct LeaveEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The certificate number, empty when the row gives a name alone.
    public let certificate: String
    /// The inspector's name, empty when the row gives none.
    public let inspectorName: String
    /// The code of the inspector's department.
    public let department: String
    /// From the first to the last day, both included.
    public let days: DateWindow
    /// Why, empty when not told.
    public let reason: String
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One result of a drawn task.
public struct ResultEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The number or name of the task as the file gives it.
    public let task: String
    /// Who was inspected.
    public let subject: SubjectReference
    /// When.
    public let date: CivilDate
    /// The code of the inspecting department.
    public let department: String
    /// The item as the file gives it.
    public let item: String
    /// The result as the file gives it, never empty.
    public let result: String
    /// The problems found, empty when none.
    public let problems: String
    /// What was done about them, empty when nothing.
    public let disposal: String
    /// The inspectors as the file names them.
    public let inspectors: [String]
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}

/// One new market entity that a department refuses to sign for.
public struct ClaimRefusalEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// Who.
    public let subject: SubjectReference
    /// Why, never empty.
    public let reason: String
}

/// One target that a superior or another department has drawn already (外部、上级已抽取).
public struct ExternalDrawEntry: Hashable, Sendable {
    /// The line in the file.
    public let line: Int
    /// The number of the task, else its name; never empty.
    public let task: String
    /// The name of the task, empty when the file gives a number alone.
    public let taskName: String
    /// Who was drawn.
    public let subject: SubjectReference
    /// When it was drawn.
    public let date: CivilDate
    /// The department as the file names it; the file's own where it names none.
    public let authority: String
    /// The code of that department; nil when the register does not know it, as with a superior.
    public let department: String?
    /// The item as the file gives it, empty when none.
    public let item: String
    /// What the file asks to be done; `update` where it has no such flags.
    public var operation: RowOperation = .update
}
