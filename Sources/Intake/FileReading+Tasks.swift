import Messages
import Model
import Standards

extension FileReading {
    /// Reads the result of an inspection of a drawn task.
    mutating func readResult(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        guard let task = task(cells) else { return .rejected }
        let day = reading(.inspectionDate, cells)
        guard let date = day.date else {
            return rejectDate(day, .inspectionDate, cells, missing: .inspectionDateMissing)
        }
        let result = cells.text(.inspectionResult)
        if result.isEmpty, operation != .delete { return reject(.resultMissing, cells, .inspectionResult) }
        guard let authority = authority(cells) else { return .rejected }
        let item = cells.text(.inspectionItem)
        if isRepeated(
            key(subject, task, authority, item), cells,
            comparing: [.inspectionDate, .inspectionResult, .problemsFound, .disposal])
        {
            return .merged
        }
        records.results.append(
            ResultEntry(
                line: cells.line, task: task, subject: subject, date: date, department: authority, item: item,
                result: result, problems: cells.text(.problemsFound), disposal: cells.text(.disposal),
                inspectors: CellText.values(cells.text(.personName)), operation: operation))
        return .accepted
    }

    /// Reads a target that others have drawn already.
    mutating func readExternalDraw(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        guard let task = task(cells) else { return .rejected }
        let day = reading(.drawDate, cells)
        guard let date = day.date else { return rejectDate(day, .drawDate, cells, missing: .drawDateMissing) }
        let named = cells.text(.inspectionAuthority)
        let authority = named.isEmpty ? department.fullName : named
        let code = named.isEmpty ? department.code : context.register.find(named)?.code
        let item = cells.text(.inspectionItem)
        if isRepeated(key(subject, task, authority, item), cells, comparing: [.drawDate]) { return .merged }
        records.externalDraws.append(
            ExternalDrawEntry(
                line: cells.line, task: task, taskName: cells.text(.taskName), subject: subject, date: date,
                authority: authority, department: code, item: item, operation: operation))
        return .accepted
    }

    /// The number of the task, else its name; nil (and noted) when the row has neither.
    private mutating func task(_ cells: Cells) -> String? {
        let number = cells.text(.taskNumber)
        if !number.isEmpty { return number }
        let name = cells.text(.taskName)
        if !name.isEmpty { return name }
        add(.taskMissing, cells, mapping.has(.taskNumber) ? .taskNumber : .taskName, .rejected)
        return nil
    }
}
