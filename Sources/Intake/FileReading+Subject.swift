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
    mutating func readTarget(_ cells: Cells) -> Outcome {
        var oid = ""
        var damage: DamagedCode?
        switch identity(cells) {
        case .oid(let found): oid = found
        case .damaged(let code): damage = code
        case .refused: return .rejected
        case .none: return reject(.codeMissing, cells, mapping.has(.code) ? .code : .registrationNumber)
        }
        let name = checkedName(cells)
        if name == nil, operation != .delete { return reject(.nameMissing, cells, .name) }
        let listing = listing(cells)
        let compared: [Field] = [
            .name, .subjectClass, .status, .industry, .address, .representative, .phone, .founded, .division, .region,
            .licenceEnd, .tags,
        ]
        if damage == nil, operation != .delete {
            if isRepeated(oid: oid, listing, cells, comparing: compared) { return .merged }
        } else {
            // Of a damaged code only the name is certain.
            let key = damage == nil ? oid : "\u{1}" + cells.raw(.code) + NameKey.key(of: name ?? "")
            if isRepeated(key + "\t" + listing.key, cells, comparing: compared) { return .merged }
        }
        let region = region(cells)
        let address = cells.text(.address)
        let entry =
            TargetEntry(
                line: cells.line, oid: oid, name: name ?? "", subjectClass: subjectClass(cells, oid),
                status: status(cells),
                division: division(cells), region: region, industry: industry(cells),
                address: address.isEmpty ? cells.text(.businessAddress) : address,
                representative: withoutIdentity(.representative, cells), phone: phone(cells),
                founded: date(.founded, cells),
                listing: listing, damage: damage, operation: operation)
        if damage == nil {
            records.targets.append(entry.statement(about: oid))
        } else {
            records.damagedTargets.append(entry)
        }
        return .accepted
    }

    /// The name as it stands, blanks at its ends dropped and noted; nil when there is none.
    mutating func checkedName(_ cells: Cells) -> String? {
        let name = cells.text(.name)
        guard !name.isEmpty else { return nil }
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
        return name
    }

    private mutating func subjectClass(_ cells: Cells, _ oid: String) -> SubjectClass? {
        let derived = oid.isEmpty || oid.hasPrefix("REG-") ? nil : SubjectClass(oid: oid)
        let text = cells.text(.subjectClass)
        guard !text.isEmpty else { return nil }
        guard let found = Words.subjectClass(text) else {
            let assumed = derived ?? SubjectClass(oid: oid)
            add(
                .subjectClassUnknown, cells, .subjectClass, expected: assumed.rawValue, suggestion: assumed.rawValue,
                .altered)
            return nil
        }
        let isForeignOffice = found == .representativeOffice && derived == .enterprise
        if let derived, derived != found, !isForeignOffice, derived != .institution {
            add(
                .subjectClassDiffers, cells, .subjectClass, expected: derived.rawValue, suggestion: derived.rawValue,
                .note)
        }
        return found
    }

    mutating func status(_ cells: Cells) -> RegistrationStatus? {
        let text = cells.text(.status)
        guard !text.isEmpty else { return nil }
        if let status = statuses.meaning(of: text, Words.status) { return status }
        let known = RegistrationStatus.allCases.map(\.rawValue).joined(separator: "、")
        add(.statusUnknown, cells, .status, expected: known, suggestion: RegistrationStatus.active.rawValue, .altered)
        return nil
    }

    mutating func division(_ cells: Cells) -> String {
        let shown = cells.text(.division)
        guard !shown.isEmpty else { return "" }
        let known = divisions.meaning(of: shown) { text in
            let six = Divisions.sixDigits(of: CellText.key(text))
            return (six, six.map { Divisions.exists($0) } ?? false)
        }
        if let six = known.six {
            if !known.isKnown {
                add(Problem(.divisionUnknown, found: cells.text(.division)), cells, .division, .note)
            }
            return six
        }
        let text = CellText.key(shown)
        guard text != "0" else { return "" }
        // A name in the column of divisions may still be a region; what is neither is noted.
        if context.regions.term(for: text) == nil, context.regions.term(containedIn: text) == nil,
            text.utf8.contains(where: { $0 < 0x80 })
        {
            add(Problem(.divisionUnknown, found: cells.text(.division)), cells, .division, .altered)
        }
        return ""
    }

    mutating func region(_ cells: Cells) -> String {
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

    mutating func industry(_ cells: Cells) -> String {
        let text = cells.text(.industry)
        guard !text.isEmpty else { return "" }
        let width = industryWidth
        let reading = industries.meaning(of: text) { Industry.read($0, width: width) }
        if let problem = reading.problem(raw: text) { add(problem, cells, .industry, .altered) }
        guard let industry = reading.industry else { return "" }
        let code = industry.digits.isEmpty ? String(industry.section) : industry.digits
        if case .repaired = reading {
            add(.industryPadded, cells, .industry, expected: code, suggestion: code, .altered)
        }
        return code
    }

    // An identity number in a column for something else is left out.
    mutating func withoutIdentity(_ field: Field, _ cells: Cells) -> String {
        let text = cells.text(field)
        let shown = masked(text)
        if ByteOrder.same(text, shown) { return text }
        add(.valueLeftOut, cells, field, .altered)
        return ""
    }

    // Masked numbers (***********) say nothing.
    mutating func phone(_ cells: Cells) -> String {
        let text = withoutIdentity(.phone, cells)
        return text == "0" || text.utf8.allSatisfy({ $0 == .init(ascii: "*") }) ? "" : text
    }

    mutating func listing(_ cells: Cells) -> Listing {
        var supervisor = department.code
        let named = cells.text(.supervisor)
        if !named.isEmpty {
            if let found = context.register.find(named) {
                supervisor = found.code
            } else {
                add(
                    .supervisorUnknown, cells, .supervisor, expected: department.shortName,
                    suggestion: department.shortName, .altered)
            }
        }
        let library = cells.text(.library)
        return Listing(
            library: library.isEmpty ? department.shortName + "名录库" : library, licenceKind: cells.text(.licenceKind),
            licenceNumber: cells.text(.licenceNumber), licenceEnd: date(.licenceEnd, cells),
            tags: CellText.values(cells.text(.tags)).sortedByBytes(), supervisor: supervisor)
    }
}
