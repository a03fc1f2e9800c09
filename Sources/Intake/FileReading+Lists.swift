import Messages
import Model
import Standards

extension FileReading {
    /// Reads a row of a class file.
    mutating func readClass(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        let text = cells.text(.tier)
        if ["未分类", "未评级", "未评价", "未参评", "U"].contains(NameKey.key(of: text)) {
            add(.tierUnclassified, cells, .tier, .note)
            return .accepted
        }
        guard let tier = tier(text) else { return reject(.tierUnknown, cells, .tier) }
        let month: YearMonth
        let day = reading(.dataDate, cells)
        switch day {
        case .date(let date): month = date.yearMonth
        case .month(let read): month = read
        default:
            guard let titleMonth else { return rejectDate(day, .dataDate, cells, missing: .monthMissing) }
            month = titleMonth
        }
        if isRepeated(key(subject, month.text), cells, comparing: [.tier]) { return .merged }
        records.classes.append(
            ClassEntry(line: cells.line, subject: subject, tier: tier, month: month, operation: operation))
        return .accepted
    }

    private func tier(_ text: String) -> Tier? {
        let key = NameKey.key(of: text)
        if let tier = Tier(rawValue: key), tier != .u { return tier }
        if let tier = context.tierSynonyms[text] { return tier }
        // The profile's words in any width and bracket; equal keys never mean two tiers.
        return context.tierSynonyms.keys.sortedByBytes().first { NameKey.key(of: $0) == key }
            .flatMap { context.tierSynonyms[$0] }
    }

    /// Reads a row of the lists of abnormal operation or serious violations.
    mutating func readListed(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        let listed = date(.listedDate, cells)
        let removal = removal(cells)
        if isRepeated(key(subject, listed?.text ?? ""), cells, comparing: [.removedDate]) { return .merged }
        records.evidence.append(
            EvidenceEntry(
                line: cells.line, subject: subject, flag: kind == .seriousList ? .serious : .abnormal, count: 1,
                date: listed, removed: removal, operation: operation))
        return .accepted
    }

    private mutating func removal(_ cells: Cells) -> CivilDate? {
        guard !cells.text(.removedDate).isEmpty else { return nil }
        return date(.removedDate, cells)
    }

    /// Reads complaints: one row each, or one row per subject with their number.
    mutating func readComplaint(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        var count = 1
        if mapping.has(.complaintCount) {
            let text = CellText.key(cells.shown(.complaintCount))
            guard let number = FileReading.wholeNumber(text) else {
                return reject(.countUnreadable, cells, .complaintCount)
            }
            count = number
        }
        let date = date(.complaintDate, cells)
        let number = cells.text(.complaintNumber)
        // Without a number each row is a complaint of its own, except where rows carry counts.
        let isSingle = mapping.has(.complaintNumber) && !number.isEmpty
        if isSingle || mapping.has(.complaintCount) {
            let repeated = isSingle ? "\t" + number : key(subject, date?.text ?? "")
            if isRepeated(repeated, cells, comparing: [.code, .complaintCount, .complaintDate]) { return .merged }
        }
        if count > 0 {
            records.evidence.append(
                EvidenceEntry(
                    line: cells.line, subject: subject, flag: .complaints, count: count, date: date, removed: nil,
                    operation: operation))
        }
        return .accepted
    }

    /// Reads a penalty decision.
    mutating func readPenalty(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        let date = date(.decisionDate, cells)
        let number = NameKey.key(of: cells.text(.decisionNumber))
        // One decision may name several parties, so the subject is part of what makes rows the same.
        if isRepeated(key(subject, number.isEmpty ? date?.text ?? "" : number), cells, comparing: [.decisionDate]) {
            return .merged
        }
        records.evidence.append(
            EvidenceEntry(
                line: cells.line, subject: subject, flag: .penalty, count: 1, date: date, removed: nil,
                operation: operation))
        return .accepted
    }

    /// Reads an earlier inspection.
    mutating func readHistory(_ cells: Cells) -> Outcome {
        guard let subject = subject(cells) else { return .rejected }
        if lacksName(subject) { return reject(.nameMissing, cells, .name) }
        let day = reading(.inspectionDate, cells)
        guard let date = day.date else {
            return rejectDate(day, .inspectionDate, cells, missing: .inspectionDateMissing)
        }
        guard let authority = authority(cells) else { return .rejected }
        let item = cells.text(.inspectionItem)
        if isRepeated(key(subject, date.text, authority, item), cells, comparing: [.inspectionResult]) {
            return .merged
        }
        records.history.append(
            HistoryEntry(
                line: cells.line, subject: subject, date: date, department: authority, item: item,
                result: cells.text(.inspectionResult), operation: operation))
        return .accepted
    }

    /// The code of the inspecting department, the file's own where the row names none; nil (and noted) when unknown.
    mutating func authority(_ cells: Cells) -> String? {
        let named = cells.text(.inspectionAuthority)
        guard !named.isEmpty else { return department.code }
        if let found = context.register.find(named) { return found.code }
        let guesses = context.register.bestGuesses(for: named, count: 2).map(\.shortName)
        add(.authorityUnknown, cells, .inspectionAuthority, expected: guesses.joined(separator: "、"), .rejected)
        return nil
    }

    // A name is asked for where the file has names, so that a wrong code is found out; not to take a record out.
    func lacksName(_ subject: SubjectReference) -> Bool {
        mapping.has(.name) && subject.name.isEmpty && operation != .delete
    }

    mutating func rejectDate(
        _ reading: DepartmentDate.Reading, _ field: Field, _ cells: Cells, missing: Message
    ) -> Outcome {
        guard let problem = reading.problem(raw: cells.text(field)) else {
            return reject(missing, cells, mapping.has(field) ? field : nil)
        }
        add(problem, cells, field, .rejected)
        return .rejected
    }

    func key(_ subject: SubjectReference, _ parts: String...) -> String {
        ([subject.oid ?? "", subject.oid == nil ? NameKey.key(of: subject.name) : ""] + parts).joined(separator: "\t")
    }

    private static func wholeNumber(_ text: String) -> Int? {
        var digits = text[...]
        if digits.hasSuffix(".0") { digits = digits.dropLast(2) }
        if digits.hasSuffix("次") || digits.hasSuffix("件") { digits = digits.dropLast() }
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return Int(digits)
    }
}
