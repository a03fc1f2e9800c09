import Messages
import Model
import Standards

extension FileReading {
    /// Reads a row of an item list; a missing basis, cap or selector is no matter of reading, the plan lists them all.
    mutating func readItem(_ cells: Cells) -> Outcome {
        let code = CellText.trimmed(cells.text(.itemCode))
        if code.isEmpty { return reject(.itemCodeMissing, cells, mapping.has(.itemCode) ? .itemCode : nil) }
        guard FileReading.isItemCode(code) else { return reject(.itemCodeForm, cells, .itemCode) }
        let name = cells.text(.itemName)
        if name.isEmpty { return reject(.nameMissing, cells, mapping.has(.itemName) ? .itemName : nil) }
        guard let initiator = departments(cells, .initiator), let others = departments(cells, .participants) else {
            return .rejected
        }
        let compared: [Field] = [
            .itemName, .itemClass, .basis, .quota, .cap, .initiator, .participants, .library, .window,
        ]
        if isRepeated(code, cells, comparing: compared) { return .merged }
        let lead = initiator.first ?? department.code
        let participants = Set(others + initiator.dropFirst()).subtracting([lead]).sortedByBytes()
        var remarks = [cells.text(.remark)].filter { !$0.isEmpty }
        let numbers = quota(cells, &remarks)
        let classText = cells.text(.itemClass)
        let itemClass = Words.itemClass(classText)
        if itemClass == nil, !classText.isEmpty { add(.itemClassUnknown, cells, .itemClass, .altered) }
        records.items.append(
            ItemEntry(
                line: cells.line,
                item: InspectionItem(
                    code: code, name: name, itemClass: itemClass, basis: cells.text(.basis),
                    content: cells.text(.content), method: method(cells), cap: numbers.cap, quota: numbers.quota,
                    frequency: numbers.frequency, initiator: lead, participants: participants,
                    specialty: specialty(cells), selector: selector(cells), window: window(cells, &remarks),
                    remark: remarks.joined(separator: "；"), listVersion: cells.text(.listVersion)),
                operation: operation))
        return .accepted
    }

    /// Whether a text can name an item in frozen files: `[A-Za-z0-9][A-Za-z0-9._/-]{0,63}` (SSJ-DRAW/1 §2.1).
    static func isItemCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        func isAlphanumeric(_ byte: UInt8) -> Bool {
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        guard let first = bytes.first, bytes.count <= 64, isAlphanumeric(first) else { return false }
        return bytes.allSatisfy { isAlphanumeric($0) || Array("._/-".utf8).contains($0) }
    }

    // Codes of the departments in a cell; an unknown one refuses the row, so that no partner is lost.
    private mutating func departments(_ cells: Cells, _ field: Field) -> [String]? {
        var codes: [String] = []
        for name in CellText.values(cells.text(field)) {
            guard let found = context.register.find(name) else {
                let guesses = context.register.bestGuesses(for: name, count: 2).map(\.shortName).joined(separator: "、")
                add(.itemDepartmentUnknown, cells, field, expected: guesses, found: name, .rejected)
                return nil
            }
            if !codes.contains(found.code) { codes.append(found.code) }
        }
        return codes
    }

    private mutating func quota(_ cells: Cells, _ remarks: inout [String]) -> (
        quota: Quota?, cap: Rate?, frequency: String
    ) {
        let text = cells.text(.quota)
        let grammar = QuotaGrammar(text)
        if grammar.isUnreadable {
            add(.quotaUnreadable, cells, .quota, .altered)
            remarks.append(mapping.header(of: .quota) + "：" + text)
        }
        if !grammar.remark.isEmpty { remarks.append(mapping.header(of: .quota) + "：" + text) }
        var cap = grammar.cap
        let capText = cells.text(.cap)
        if !capText.isEmpty {
            let limit = QuotaGrammar(capText)
            if case .ratio(let rate)? = limit.quota?.rule {
                cap = rate
            } else {
                add(.capUnreadable, cells, .cap, .altered)
                remarks.append(mapping.header(of: .cap) + "：" + capText)
            }
        }
        var quota = grammar.quota
        let batches = cells.text(.batches)
        if !batches.isEmpty {
            let digits = CellText.key(batches).filter { $0 != "批" && $0 != "次" }
            if let count = Int(digits), count >= 1 {
                quota?.batches = count
            } else {
                add(.batchesUnreadable, cells, .batches, .altered)
            }
        }
        let frequency = cells.text(.frequency)
        return (quota, cap, frequency.isEmpty ? grammar.frequency : frequency)
    }

    private mutating func method(_ cells: Cells) -> InspectionMethod {
        let text = cells.text(.method)
        guard !text.isEmpty else { return .onSite }
        if let method = Words.method(text) { return method }
        let known = InspectionMethod.allCases.map(\.rawValue).joined(separator: "、")
        add(.methodUnknown, cells, .method, expected: known, suggestion: InspectionMethod.onSite.rawValue, .altered)
        return .onSite
    }

    private mutating func specialty(_ cells: Cells) -> String {
        let text = cells.text(.specialty)
        guard !text.isEmpty else { return "" }
        if let term = context.specialties.term(for: text) { return term }
        add(.itemSpecialtyUnknown, cells, .specialty, .note)
        return text
    }

    private mutating func window(_ cells: Cells, _ remarks: inout [String]) -> DateWindow? {
        let text = cells.text(.window)
        guard !text.isEmpty else { return nil }
        if let window = WindowText.window(text) { return window }
        add(.windowUnreadable, cells, .window, .altered)
        remarks.append(mapping.header(of: .window) + "：" + text)
        return nil
    }

    private mutating func selector(_ cells: Cells) -> Selector {
        var selector = Selector()
        selector.libraries = CellText.values(cells.text(.library)).sortedByBytes()
        selector.tags = CellText.values(cells.text(.tags)).sortedByBytes()
        selector.licenceKinds = CellText.values(cells.text(.licenceKind)).sortedByBytes()
        selector.subjectClasses = known(cells, .subjectClass) { Words.subjectClass($0) }
        selector.supervisors = known(cells, .supervisor) { [register = context.register] in register.find($0)?.code }
            .sortedByBytes()
        selector.regions = known(cells, .region) { [regions = context.regions] in regions.term(for: $0) }
            .sortedByBytes()
        selector.industryPrefixes = known(cells, .industry) { text in
            Industry.read(text).industry.map { $0.digits.isEmpty ? String($0.section) : $0.digits }
        }.sortedByBytes()
        return selector
    }

    private mutating func known<Value: Hashable>(
        _ cells: Cells, _ field: Field, _ meaning: (String) -> Value?
    ) -> [Value] {
        var result: [Value] = []
        for word in CellText.values(cells.text(field)) {
            if let value = meaning(word) {
                if !result.contains(value) { result.append(value) }
            } else {
                add(.selectorValueUnknown, cells, field, found: word, .altered)
            }
        }
        return result
    }
}
