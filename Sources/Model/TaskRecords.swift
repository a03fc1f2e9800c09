import Standards

/// One result of a drawn task, as a department sent it.
public struct ReportedResult: Hashable, Sendable, Codable {
    /// The target.
    public var oid: String
    /// The number or name of the task as the file gives it.
    public let task: String
    /// When it was inspected.
    public let date: CivilDate
    /// The code of the inspecting department.
    public let department: String
    /// The item as the file gives it.
    public let item: String
    /// The result as the file gives it.
    public let result: String
    /// The problems found, empty when none.
    public let problems: String
    /// What was done about them, empty when nothing.
    public let disposal: String
    /// The inspectors as the file names them.
    public let inspectors: [String]

    /// Makes a result.
    public init(
        oid: String, task: String, date: CivilDate, department: String, item: String, result: String, problems: String,
        disposal: String, inspectors: [String]
    ) {
        self.oid = oid
        self.task = task
        self.date = date
        self.department = department
        self.item = item
        self.result = result
        self.problems = problems
        self.disposal = disposal
        self.inspectors = inspectors
    }
}

/// One target that a superior or another department has drawn already (外部、上级已抽取).
public struct ExternalDraw: Hashable, Sendable, Codable {
    /// The target.
    public var oid: String
    /// The number of the task, else its name; never empty.
    public let task: String
    /// The name of the task, empty when the file gives a number alone.
    public let taskName: String
    /// When it was drawn.
    public let date: CivilDate
    /// The department as the file names it.
    public let authority: String
    /// The code of that department; nil when the register does not know it.
    public let department: String?
    /// The item as the file gives it, empty when none.
    public let item: String

    /// Makes a drawn target.
    public init(
        oid: String, task: String, taskName: String, date: CivilDate, authority: String, department: String?,
        item: String
    ) {
        self.oid = oid
        self.task = task
        self.taskName = taskName
        self.date = date
        self.authority = authority
        self.department = department
        self.item = item
    }
}
