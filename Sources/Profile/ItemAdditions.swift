import Messages
import Model
import Standards

/// What `items.toml` adds to the departments' item lists: fields of items, and tasks that group items.
public struct ItemAdditions: Sendable {
    /// Additions per item, in the order of the file.
    public let items: [ItemAddition]
    /// Tasks, in the order of the file.
    public let tasks: [TaskDefinition]

    /// No additions.
    public static let none = ItemAdditions(items: [], tasks: [])

    private init(items: [ItemAddition], tasks: [TaskDefinition]) {
        self.items = items
        self.tasks = tasks
    }

    /// Reads `items.toml`; departments resolve through the register.
    public init(text: String, file: String, register: DepartmentRegister) throws(Problem) {
        let top = try ConfigTable(text: text, file: file)
        var items: [ItemAddition] = []
        for table in try top.tables("item") { items.append(try ItemAddition(table, register: register)) }
        var tasks: [TaskDefinition] = []
        for table in try top.tables("task") { tasks.append(try TaskDefinition(table, register: register)) }
        try top.finish()
        self.init(items: items, tasks: tasks)
    }

    /// The items with the additions applied; an addition for an item that no list has is an error (L-codes name it).
    public func applied(to item: InspectionItem) -> InspectionItem {
        items.filter { $0.code == item.code }.reduce(item) { $1.applied(to: $0) }
    }
}

/// Fields of one item that `items.toml` sets; what is nil or empty stays as the department's list has it.
public struct ItemAddition: Sendable {
    /// The item's code.
    public let code: String
    /// Where the addition stands.
    public let position: Position
    let basis: String
    let itemClass: ItemClass?
    let cap: Rate?
    let initiator: String?
    let participants: [String]
    let specialty: String
    let window: DateWindow?
    let selector: Selector

    init(_ table: ConfigTable, register: DepartmentRegister) throws(Problem) {
        code = try table.string("code")
        position = table.position("code")
        basis = try table.string("basis", default: "")
        let classText = try table.string("class", default: "")
        itemClass = ItemClass(rawValue: classText)
        guard classText.isEmpty || itemClass != nil else { throw table.wrong("class", expected: "\"重点\" / \"一般\"") }
        cap = table.has("cap") ? try table.rate("cap") : nil
        initiator =
            table.has("initiator")
            ? try register.resolve(try table.string("initiator"), at: table.position("initiator")).code : nil
        participants = try register.codes(try table.strings("participants"), at: table.position("participants"))
        specialty = try table.string("specialty", default: "")
        window = table.has("window") ? try table.window("window") : nil
        var classes: [SubjectClass] = []
        for text in try table.strings("subject_classes") {
            guard let subjectClass = SubjectClass(rawValue: text) else {
                throw table.wrong(
                    "subject_classes", expected: SubjectClass.allCases.map(\.rawValue).joined(separator: "、"))
            }
            classes.append(subjectClass)
        }
        selector = Selector(
            libraries: try table.strings("libraries"), subjectClasses: classes,
            industryPrefixes: try table.strings("industries"),
            supervisors: try register.codes(try table.strings("supervisors"), at: table.position("supervisors")),
            regions: try table.strings("regions"), tags: try table.strings("tags"),
            licenceKinds: try table.strings("licence_kinds"))
        try table.finish()
    }

    func applied(to item: InspectionItem) -> InspectionItem {
        var copy = item
        if !basis.isEmpty { copy.basis = basis }
        if let itemClass { copy.itemClass = itemClass }
        if let cap { copy.cap = cap }
        if let initiator { copy.initiator = initiator }
        if !participants.isEmpty { copy.participants = participants }
        if !specialty.isEmpty { copy.specialty = specialty }
        if let window { copy.window = window }
        if !selector.isEmpty { copy.selector = selector }
        return copy
    }
}

extension TaskDefinition {
    init(_ table: ConfigTable, register: DepartmentRegister) throws(Problem) {
        let initiator = try register.resolve(try table.string("initiator"), at: table.position("initiator"))
        self.init(
            id: try table.string("id"), name: try table.string("name"),
            items: try table.strings("items").sortedByBytes(),
            initiator: initiator.code, windows: try table.windows("windows"))
        try table.finish()
    }
}

extension DepartmentRegister {
    /// The codes of several departments, sorted, each once.
    func codes(_ names: [String], at position: Position) throws(Problem) -> [String] {
        var codes: Set<String> = []
        for name in names { codes.insert(try resolve(name, at: position).code) }
        return codes.sortedByBytes()
    }
}
