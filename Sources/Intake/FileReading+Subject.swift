import Messages
import Model
import Standards

extension FileReading {
    /// What a row's code columns say.
    enum Identity {
        /// A code, as an identity.
        case oid(String)
        /// No code at all.
        case none
        /// A code that lost digits; the resolver may know it by the row's name.
        case damaged(DamagedCode)
        /// A code that cannot be used; noted.
        case refused
    }

    /// The identity that a row's code columns give.
    ///
    /// A registration number counts only where there is no unified code; nothing is repaired.
    mutating func identity(_ cells: Cells) -> Identity {
        var taken = ""
        for field in [Field.code, .registrationNumber, .organisationCode] where mapping.has(field) {
            let raw = cells.raw(field)
            let code = SubjectCode(raw)
            switch code.reading {
            case .empty: continue
            case .damaged(let damage):
                if !taken.isEmpty { continue }
                let several = FileReading.codes(in: raw)
                if several.count > 1 {
                    guard let one = FileReading.newest(of: several) else {
                        add(.codesInOneCell, cells, field, .rejected)
                        return .refused
                    }
                    taken = one
                    add(.codesInOneCell, cells, field, suggestion: one, .altered)
                    continue
                }
                if damage.hasLostDigits, !cells.text(.name).isEmpty { return .damaged(lost(damage, raw, field)) }
                add(damage.problem(raw: raw), cells, field, suggestion: damage.suggestion ?? "", .rejected)
                return .refused
            case .unified(let text), .legacy15(let text), .legacy13(let text), .organisation(let text):
                let oid = FileReading.oid(of: code.reading, text)
                if taken.isEmpty {
                    taken = oid
                    if !code.alterations.isEmpty {
                        add(
                            .codeAltered, cells, field, expected: text, found: raw,
                            suggestion: text + "（" + code.alterations.chineseNames.joined(separator: "、") + "）",
                            .altered)
                    }
                } else if field == .registrationNumber, case .unified = code.reading, oid != taken {
                    add(.codesDiffer, cells, field, expected: taken, .note)
                }
            }
        }
        return taken.isEmpty ? .none : .oid(taken)
    }

    /// The codes of a cell that holds several and nothing else; none for any other.
    static func codes(in raw: String) -> [CodeReading] {
        // Most cells hold nothing that could stand between two codes; their bytes tell that fastest.
        func mayPart(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 || "/;,|".utf8.contains(byte) }
        guard raw.utf8.contains(where: mayPart) else { return [] }
        let parts = raw.split { "/／;；,，、|｜".contains($0) || $0.isWhitespace }.map { SubjectCode(String($0)) }
        return parts.count > 1 && parts.allSatisfy { $0.code != nil } ? parts.map(\.reading) : []
    }

    /// The one unified code among older numbers of the same subject; nil when there is none or more than one.
    static func newest(of codes: [CodeReading]) -> String? {
        let unified = codes.compactMap { if case .unified(let text) = $0 { text } else { nil } }
        return Set(unified).count == 1 ? unified.first : nil
    }

    /// A code that lost digits, for the resolver; without candidates it is as good as refused.
    mutating func lost(_ damage: CodeDamage, _ raw: String, _ field: Field) -> DamagedCode {
        let problem = damage.problem(raw: raw)
        if damage.candidates.isEmpty { hopeless[problem.message.code, default: 0] += 1 }
        return DamagedCode(candidates: damage.candidates, problem: problem, field: field)
    }

    static func oid(of reading: CodeReading, _ text: String) -> String {
        if case .unified = reading { return text }
        return "REG-" + text
    }

    /// The subject of a row of a list: by code, else by name; nil (and noted) when neither can be used.
    mutating func subject(_ cells: Cells) -> SubjectReference? {
        let name = cells.text(.name)
        switch identity(cells) {
        case .oid(let oid): return SubjectReference(oid: oid, name: name)
        case .damaged(let code): return SubjectReference(oid: nil, name: name, damage: code)
        case .refused: return nil
        case .none: break
        }
        if name.isEmpty {
            let hasCode = mapping.has(.code) || mapping.has(.registrationNumber)
            add(hasCode ? .codeMissing : .subjectMissing, cells, hasCode ? .code : .name, .rejected)
            return nil
        }
        return SubjectReference(oid: nil, name: name)
    }

    /// Reads a row of a roster of targets.
    ///
    /// A clean field goes from the file's bytes to the registry's without a text being made of it.
    mutating func readTarget(_ cells: Cells) -> Outcome {
        draft.begin(line: cells.line, operation)
        var damage: DamagedCode?
        var isDamaged = false
        if !putCleanCode(cells) {
            switch identity(cells) {
            case .oid(let found): draft.put(.oid, found)
            case .damaged(let code): (damage, isDamaged) = (code, true)
            case .refused: return .rejected
            case .none: return reject(.codeMissing, cells, mapping.has(.code) ? .code : .registrationNumber)
            }
        }
        if !putName(cells), operation != .delete { return reject(.nameMissing, cells, .name) }
        putListing(cells)
        if isRepeated(target: cells, isDamaged: isDamaged) { return .merged }
        putRegion(cells)
        putSubjectClass(cells)
        putTarget(cells)
        putDate(.founded, .founded, cells)
        if let damage {
            records.damagedTargets.append(draft, damage)
        } else {
            take()
        }
        return .accepted
    }

    /// Puts the code of a row that has a clean unified code and room for no other number.
    private mutating func putCleanCode(_ cells: Cells) -> Bool {
        guard hasPlainCode, !mapping.has(.registrationNumber), !mapping.has(.organisationCode) else { return false }
        cells.withRaw(.code) { draft.put(.oid, $0) }
        return true
    }

    /// Puts the name as it stands, blanks at its ends dropped and noted; false when there is none.
    private mutating func putName(_ cells: Cells) -> Bool {
        let (isGiven, isClean) = cells.withRaw(.name) { raw in
            let name = CellText.value(raw)
            draft.put(.name, name)
            let isWhole = raw.count == name.count
            // A look-up of an empty cell gives 0.
            let isZero = name.count == 1 && name[0] == UInt8(ascii: "0")
            return (!name.isEmpty && !isZero, isWhole && FileReading.isOrdinary(name))
        }
        if isGiven, !isClean { noteName(draft.text(.name), cells) }
        return isGiven
    }

    // Whether there is nothing in a name but Chinese characters, digits, capitals and marks that raise no suspicion.
    private static func isOrdinary(_ name: UnsafeRawBufferPointer) -> Bool {
        var at = 0
        while at < name.count {
            let byte = name[at]
            if byte >= 0xE4, byte <= 0xE9 {
                // 锟 stands in what was spoilt by two conversions.
                if byte == 0xE9, at + 2 >= name.count || name[at + 1] == 0x94 && name[at + 2] == 0x9F { return false }
                at &+= 3
            } else {
                guard byte >= 0x21, byte <= 0x5A, byte != 0x3F else { return false }
                at &+= 1
            }
        }
        return true
    }

    private mutating func noteName(_ name: String, _ cells: Cells) {
        if !ByteOrder.same(name, cells.raw(.name)) {
            add(.nameTrimmed, cells, .name, suggestion: name, .altered)
        }
        let suspects = NameKey.suspects(in: name)
        if !suspects.isEmpty
            || name.unicodeScalars.contains(where: { $0 == "?" || $0 == "？" || $0 == "□" || $0 == "锟" })
        {
            let codes = suspects.compactMap { Unicode.Scalar($0.codePoint).map(Visible.code) }
            add(.nameSuspicious, cells, .name, found: codes.isEmpty ? name : codes.joined(separator: " "), .note)
        }
    }

    /// Puts what a row says of status, division, industry, address and people.
    mutating func putTarget(_ cells: Cells) {
        putStatus(cells)
        putDivision(cells)
        putIndustry(cells)
        let hasAddress = cells.withText(.address) { address in
            draft.put(.address, address)
            return !address.isEmpty
        }
        if !hasAddress { cells.withText(.businessAddress) { draft.put(.address, $0) } }
        putWithoutIdentity(.representative, .representative, cells)
        putPhone(cells)
    }

    private mutating func putSubjectClass(_ cells: Cells) {
        let text = mapping.has(.subjectClass) ? cells.text(.subjectClass) : ""
        guard !text.isEmpty else { return }
        let oid = draft.text(.oid)
        let derived = oid.isEmpty || oid.hasPrefix("REG-") ? nil : SubjectClass(oid: oid)
        guard let found = Words.subjectClass(text) else {
            let assumed = derived ?? SubjectClass(oid: oid)
            add(
                .subjectClassUnknown, cells, .subjectClass, expected: assumed.rawValue, suggestion: assumed.rawValue,
                .altered)
            return
        }
        let isForeignOffice = found == .representativeOffice && derived == .enterprise
        if let derived, derived != found, !isForeignOffice, derived != .institution {
            add(
                .subjectClassDiffers, cells, .subjectClass, expected: derived.rawValue, suggestion: derived.rawValue,
                .note)
        }
        draft.put(.subjectClass, found.rawValue)
    }

    private mutating func putStatus(_ cells: Cells) {
        let status = cells.withText(.status) { $0.isEmpty ? nil : statuses.meaning(of: $0) }
        guard let status else { return }
        if !status.isEmpty { return draft.put(.status, status) }
        let known = RegistrationStatus.allCases.map(\.rawValue).joined(separator: "、")
        add(.statusUnknown, cells, .status, expected: known, suggestion: RegistrationStatus.active.rawValue, .altered)
    }

    private mutating func putDivision(_ cells: Cells) {
        guard let known = cells.withText(.division, { $0.isEmpty ? nil : divisions.meaning(of: $0) }) else { return }
        if known.isNoted {
            let problem = Problem(.divisionUnknown, found: cells.text(.division))
            add(problem, cells, .division, known.six.isEmpty ? .altered : .note)
        }
        draft.put(.division, known.six)
    }

    mutating func putRegion(_ cells: Cells) {
        if context.regions.terms.isEmpty, cells.withText(.region, { $0.isEmpty }) { return }
        draft.put(.region, region(cells))
    }

    private mutating func region(_ cells: Cells) -> String {
        let text = cells.text(.region)
        if let term = text.isEmpty ? nil : context.regions.term(for: text) { return term }
        let elsewhere = regionElsewhere(cells)
        if !text.isEmpty {
            let contained = context.regions.term(containedIn: text)
            if let contained { return contained }
            add(
                .regionUnknown, cells, .region, expected: elsewhere.isEmpty ? "空" : elsewhere, suggestion: elsewhere,
                .altered)
        }
        return elsewhere
    }

    // Town code first, then the addresses.
    private func regionElsewhere(_ cells: Cells) -> String {
        let code = cells.text(.division)
        if !code.isEmpty {
            if let term = context.regions.term(for: code) { return term }
            if code.utf8.count == 12, let term = context.regions.term(for: String(code.prefix(9))) { return term }
        }
        for field in [Field.address, .businessAddress] {
            let address = cells.text(field)
            if !address.isEmpty, let term = context.regions.term(containedIn: address) { return term }
        }
        return ""
    }

    private mutating func putIndustry(_ cells: Cells) {
        guard let known = cells.withText(.industry, { $0.isEmpty ? nil : industries.meaning(of: $0) }) else { return }
        if known.noted != nil { noteIndustry(known, cells) }
        draft.put(.industry, known.code)
    }

    private mutating func noteIndustry(_ known: IndustryReading, _ cells: Cells) {
        if let problem = known.noted?.problem(raw: cells.text(.industry)) { add(problem, cells, .industry, .altered) }
        if case .repaired = known.noted {
            add(.industryPadded, cells, .industry, expected: known.code, suggestion: known.code, .altered)
        }
    }

    /// Puts a text; an identity number in a column for something else is left out.
    private mutating func putWithoutIdentity(_ field: Field, _ column: StatementBatch.Column, _ cells: Cells) {
        let length = cells.withText(field) { text in
            draft.put(column, text)
            return text.count
        }
        guard IdentityMask.lengths.contains(length) else { return }
        let text = draft.text(column)
        if ByteOrder.same(text, masked(text)) { return }
        draft.put(column, "")
        add(.valueLeftOut, cells, field, .altered)
    }

    // Masked numbers (***********) say nothing.
    private mutating func putPhone(_ cells: Cells) {
        putWithoutIdentity(.phone, .phone, cells)
        let saysNothing = draft.withText(.phone) { text in
            guard let first = text.first, first == .init(ascii: "0") && text.count == 1 || first == .init(ascii: "*")
            else { return false }
            return text.count == 1 || text.allSatisfy { $0 == .init(ascii: "*") }
        }
        if saysNothing { draft.put(.phone, "") }
    }

    /// Puts the day of a column of minor weight, as `date` reads it.
    private mutating func putDate(_ field: Field, _ column: StatementBatch.Column, _ cells: Cells) {
        let isClean = cells.withText(field) { text in
            let isClean = text.isEmpty || DepartmentDate.isPlain(text)
            if isClean { draft.put(column, text) }
            return isClean
        }
        if !isClean, let date = date(field, cells) { draft.put(column, date.text) }
    }

    /// Puts the entry in the department's roster.
    mutating func putListing(_ cells: Cells) {
        draft.share(.supervisor, mapping.has(.supervisor) ? supervisor(cells) : department.code)
        cells.withText(.library) { draft.put(.library, $0) }
        if !draft.isGiven(.library) { draft.share(.library, ownLibrary) }
        cells.withText(.licenceKind) { draft.put(.licenceKind, $0) }
        cells.withText(.licenceNumber) { draft.put(.licenceNumber, $0) }
        putDate(.licenceEnd, .licenceEnd, cells)
        let tags = mapping.has(.tags) ? cells.text(.tags) : ""
        if !tags.isEmpty { draft.put(.tags, CellText.values(tags).sortedByBytes().joined(separator: "\n")) }
    }

    private mutating func supervisor(_ cells: Cells) -> String {
        let named = cells.text(.supervisor)
        if named.isEmpty { return department.code }
        if let found = context.register.find(named) { return found.code }
        add(
            .supervisorUnknown, cells, .supervisor, expected: department.shortName, suggestion: department.shortName,
            .altered)
        return department.code
    }
}
