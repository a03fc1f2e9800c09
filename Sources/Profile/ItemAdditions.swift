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
    let draw: DrawChoice?

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
        draw = try DrawChoice(table)
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
        if let draw { copy.draw = draw }
        return copy
    }
}

extension DrawChoice {
    /// The keys `draw`, `scope`, `clusters` with `cluster_by`, and `reason`; nil when none of them stands there.
    fileprivate init?(_ table: ConfigTable) throws(Problem) {
        let isAsked = ["draw", "scope", "clusters", "cluster_by", "reason"].map(table.has).contains(true)
        guard isAsked else { return nil }
        var choice = DrawChoice()
        if table.has("draw") {
            guard let word = DrawWord(rawValue: try table.string("draw")) else {
                let words = DrawWord.Total.allCases.map(\.rawValue).joined(separator: " / ")
                throw table.wrong("draw", expected: "\(words) [+desc][+lr]")
            }
            choice.word = word
        }
        if table.has("scope") {
            let scope = try table.string("scope")
            guard DrawChoice.isScope(scope) else {
                throw table.wrong("scope", expected: "[a-z][a-z0-9-]{0,15}, ≠ insp, c1, c2")
            }
            choice.scope = scope
        }
        if table.has("clusters") || table.has("cluster_by") {
            let number = try table.integer("clusters")
            guard number > 0 else { throw table.wrong("clusters", expected: "1…") }
            choice.clusters = Clusters(number: number, by: try table.choice("cluster_by", Clusters.Key.self))
        }
        choice.reason = try table.string("reason", default: "")
        guard !choice.reason.contains(where: { $0.isNewline || $0 == "\t" }) else {
            throw table.wrong("reason", expected: "\"…\"")
        }
        self = choice
    }

    /// The grammar of scopes (SSJ-DRAW/1 §2.1); three are the specification's own.
    private static func isScope(_ text: String) -> Bool {
        guard let first = text.utf8.first, text.utf8.count <= 16, !["insp", "c1", "c2"].contains(text) else {
            return false
        }
        func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
        return isLetter(first)
            && text.utf8.allSatisfy {
                isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
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
