import Messages
import Model
import Standards

/// The year's tasks, formed from items.toml and from the items that stand in no task.
struct TaskDraft {
    /// The tasks in the order of their first day, then id by bytes; incomplete when there are problems.
    private(set) var tasks: [InspectionTask] = []
    /// What is wrong, by task id.
    private(set) var problems: [Problem] = []
    private let items: [String: InspectionItem]
    private let year: Int
    private let defaultWindow: DateWindow

    /// Forms the tasks of items with unique codes.
    init(definitions: [TaskDefinition], items: [InspectionItem], year: Int, defaultWindow: DateWindow) {
        self.items = Dictionary(items.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.year = year
        self.defaultWindow = defaultWindow
        let sorted = definitions.sortedByBytes(of: \.id)
        var owners: [String: [String]] = [:]
        for (index, definition) in sorted.enumerated() {
            if index > 0, sorted[index - 1].id == definition.id {
                problems.append(Problem(.taskListedTwice, found: definition.id))
            }
            for code in definition.items { owners[code, default: []].append(definition.id) }
            if let task = task(definition) { tasks.append(task) }
        }
        for code in owners.keys.sortedByBytes() {
            guard let ids = owners[code], ids.count > 1 else { continue }
            problems.append(Problem(.itemInTwoTasks, expected: ids.joined(separator: "、"), found: code))
        }
        for item in items.sortedByBytes(of: \.code) where owners[item.code] == nil {
            let alone = TaskDefinition(
                id: item.code, name: item.name, items: [item.code], initiator: item.initiator,
                windows: item.window.map { [$0] } ?? [])
            if let task = task(alone) { tasks.append(task) }
        }
        tasks.sort { left, right in
            let (first, second) = (left.windows[0].first, right.windows[0].first)
            return first != second ? first < second : ByteOrder.precedes(left.id, right.id)
        }
    }

    private mutating func task(_ definition: TaskDefinition) -> InspectionTask? {
        let known = members(of: definition)
        let windows = windows(definition, known)
        guard !known.isEmpty, let windows else { return nil }
        let departments = Set(known.flatMap(\.departments) + [definition.initiator])
        return InspectionTask(
            id: definition.id, name: definition.name, items: known.map(\.code), initiator: definition.initiator,
            windows: windows, isJoint: departments.count > 1)
    }

    /// The known items of a task, sorted, each once.
    private mutating func members(of definition: TaskDefinition) -> [InspectionItem] {
        let isNamesake = items[definition.id] != nil && !definition.items.contains(definition.id)
        let isOwn = definition.items == [definition.id]
        if !isOwn, !ItemCheck.isCode(definition.id) || isNamesake {
            let expected = isNamesake ? "与事项编码 \(definition.id) 相同" : "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}"
            problems.append(Problem(.taskIdInvalid, expected: expected, found: definition.id))
        }
        if definition.items.isEmpty { problems.append(Problem(.taskWithoutItems, found: definition.id)) }
        var known: [InspectionItem] = []
        for code in Set(definition.items).sortedByBytes() {
            if let item = items[code] {
                known.append(item)
            } else {
                problems.append(Problem(.taskItemUnknown, expected: definition.id, found: code))
            }
        }
        return known
    }

    /// One window, or one per batch; a single window is split by days.
    private mutating func windows(_ definition: TaskDefinition, _ items: [InspectionItem]) -> [DateWindow]? {
        var given = definition.windows
        if given.isEmpty {
            let own = Set(items.map(\.window))
            given = [(own.count == 1 ? items.first?.window : nil) ?? defaultWindow]
        }
        for (earlier, later) in zip(given, given.dropFirst()) where later.first <= earlier.last {
            problems.append(Problem(.windowsDisordered, found: definition.id))
            return nil
        }
        if given.contains(where: { $0.first.year != year }) {
            problems.append(Problem(.windowOutsideYear, expected: String(year), found: definition.id))
            return nil
        }
        let batches = Set(items.compactMap { $0.quota?.batches }.filter { $0 > 1 }).sorted()
        guard batches.count <= 1 else {
            let numbers = batches.map(String.init).joined(separator: "、")
            problems.append(Problem(.batchesUnlike, expected: numbers, found: definition.id))
            return nil
        }
        let wanted = batches.first ?? 1
        if given.count == wanted { return given }
        guard given.count == 1 else {
            problems.append(Problem(.windowsUnlikeBatches, expected: String(wanted), found: definition.id))
            return nil
        }
        if let split = given[0].split(into: wanted) { return split }
        problems.append(Problem(.windowTooShort, expected: String(wanted), found: definition.id))
        return nil
    }
}

extension DateWindow {
    /// The number of days, both ends counted.
    public var dayCount: Int { first.days(to: last) + 1 }

    /// Windows that follow each other without a gap and differ by at most a day; nil when there are more than days.
    ///
    /// Window k of B begins ⌊k·days/B⌋ days after the first day.
    public func split(into parts: Int) -> [DateWindow]? {
        guard parts >= 1, parts <= dayCount else { return nil }
        return (0..<parts).compactMap { part in
            DateWindow(
                first: first.adding(days: part * dayCount / parts),
                last: first.adding(days: (part + 1) * dayCount / parts - 1))
        }
    }
}
