import Messages
import Model
import Standards

extension FileReading {
    /// Reads a row of a roster of inspectors; identity numbers in it are never looked at.
    mutating func readInspector(_ cells: Cells) -> Outcome {
        let name = cells.text(.personName)
        if name.isEmpty { return reject(.personNameMissing, cells, .personName) }
        let number = certificateNumber(cells, .certificate)
        if number.isEmpty { return reject(.certificateMissing, cells, mapping.has(.certificate) ? .certificate : nil) }
        if isIdentity(number, cells, .certificate) { return .rejected }
        for field in [Field.certificate, .secondCertificate] where !hasDigits(certificateNumber(cells, field)) {
            return reject(.certificateNoNumber, cells, field)
        }
        guard let first = certificate(cells, .certificate, .certificateStart, .certificateEnd) else { return .rejected }
        guard let second = certificate(cells, .secondCertificate, nil, .secondCertificateEnd) else { return .rejected }
        let unit = department(of: cells)
        let compared: [Field] = [
            .personName, .certificateEnd, .secondCertificate, .specialty, .personRegion, .mayLead, .dutyState,
        ]
        if isRepeated(unit + "\t" + number, cells, comparing: compared) { return .merged }
        records.inspectors.append(
            InspectorEntry(
                line: cells.line,
                inspector: Inspector(
                    id: "", name: name, department: unit, certificates: first + second,
                    specialties: terms(cells, .specialty, context.specialties, .specialtyUnknown),
                    regions: terms(cells, .personRegion, context.regions, .personRegionUnknown),
                    mayLead: mayLead(cells), isActive: isActive(cells)), operation: operation))
        return .accepted
    }

    /// The certificate of two columns: none when there is no number; nil (and noted) when its last day is unreadable.
    private mutating func certificate(
        _ cells: Cells, _ number: Field, _ start: Field?, _ end: Field
    ) -> [Inspector.Certificate]? {
        let text = certificateNumber(cells, number)
        guard !text.isEmpty else { return [] }
        if !context.certificatePattern.isEmpty, number == .certificate, !matchesPattern(text) {
            add(.certificateUnusual, cells, number, .note)
        }
        var last: CivilDate?
        if mapping.has(end) {
            switch reading(end, cells) {
            case .date(let date): last = date
            case .month(let month): last = month.last
            case .unlimited: last = nil
            case .empty: add(.certificateEndMissing, cells, end, .note)
            case .ambiguous, .invalid:
                add(.certificateEndUnreadable, cells, end, .rejected)
                return nil
            }
        }
        let first = start.flatMap { mapping.has($0) ? date($0, cells) : nil }
        return [Inspector.Certificate(number: text, from: first, to: last)]
    }

    // 办理中 and 待发 are no certificates; nothing at all is another matter.
    private func hasDigits(_ number: String) -> Bool {
        number.isEmpty || number.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    // Opaque text (spec/domain.md §5.6): only width, spaces and a tail .0 are made uniform.
    func certificateNumber(_ cells: Cells, _ field: Field) -> String {
        var text = CellText.key(cells.text(field))
        if text.hasSuffix(".0"), text.dropLast(2).utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { text.removeLast(2) }
        return text
    }

    // Some rosters misuse the identity number as a certificate number; it must not be stored, mistyped ones neither.
    mutating func isIdentity(_ number: String, _ cells: Cells, _ field: Field) -> Bool {
        let shown = IdentityMask.masked(number)
        guard shown != number else { return false }
        add(Problem(.certificateIsIdentity, found: shown), cells, field, .rejected)
        return true
    }

    private func matchesPattern(_ number: String) -> Bool {
        guard let pattern = try? Regex(context.certificatePattern) else { return true }
        return number.wholeMatch(of: pattern) != nil
    }

    /// The department a row's unit names, else the file's: sub-units such as 综合监管股 are no departments.
    mutating func department(of cells: Cells) -> String {
        let unit = cells.text(.unit)
        guard !unit.isEmpty, let named = context.register.find(unit), named.code != department.code else {
            return department.code
        }
        add(.unitElsewhere, cells, .unit, expected: named.shortName, .note)
        return named.code
    }

    mutating func terms(
        _ cells: Cells, _ field: Field, _ vocabulary: Vocabulary, _ unknown: Message
    ) -> [String] {
        var found: Set<String> = []
        for word in CellText.values(cells.text(field)) {
            if word == "全市" || word == "全县" || word == "全域" || word == "全区", field == .personRegion { continue }
            if let term = vocabulary.term(for: word) {
                found.insert(term)
            } else {
                add(unknown, cells, field, found: word, .altered)
            }
        }
        return found.sortedByBytes()
    }

    private mutating func mayLead(_ cells: Cells) -> Bool? {
        guard mapping.has(.mayLead) else { return nil }
        let text = cells.shown(.mayLead)
        guard !text.isEmpty else { return false }
        if let value = Words.yesNo(text) { return value }
        add(.yesNoUnknown, cells, .mayLead, suggestion: "否", .altered)
        return false
    }

    private mutating func isActive(_ cells: Cells) -> Bool {
        let text = cells.shown(.dutyState)
        guard !text.isEmpty else { return true }
        if let value = Words.inPost(text) { return value }
        add(.dutyStateUnknown, cells, .dutyState, suggestion: "离岗", .altered)
        return false
    }

    /// Reads a declared recusal; people and targets are looked up by the resolver.
    mutating func readRecusal(_ cells: Cells) -> Outcome {
        let certificate = certificateNumber(cells, .certificate)
        let person = cells.text(.personName)
        if certificate.isEmpty, person.isEmpty {
            return reject(.recusalPersonMissing, cells, mapping.has(.certificate) ? .certificate : .personName)
        }
        if isIdentity(certificate, cells, .certificate) { return .rejected }
        var oid: String?
        var damage: DamagedCode?
        var name = cells.text(.recusedName)
        let target = cells.raw(.recusedTarget)
        let code = SubjectCode(target)
        switch code.reading {
        case .empty: break
        case .unified(let text): oid = text
        case .legacy15(let text), .legacy13(let text), .organisation(let text): oid = "REG-" + text
        case .damaged(let found) where found.hasLostDigits && !name.isEmpty:
            damage = lost(found, target, .recusedTarget)
        case .damaged(let damage):
            // A name may stand where a code is expected; what looks like a code must be a whole one.
            guard target.unicodeScalars.contains(where: { $0.value >= 0x3400 && $0.value < 0xFF00 }) else {
                add(damage.problem(raw: target), cells, .recusedTarget, suggestion: damage.suggestion ?? "", .rejected)
                return .rejected
            }
            if name.isEmpty { name = cells.text(.recusedTarget) }
        }
        if oid != nil, !code.alterations.isEmpty {
            add(
                .codeAltered, cells, .recusedTarget, expected: code.code ?? "", found: target,
                suggestion: code.code ?? "", .altered)
        }
        if oid == nil, name.isEmpty {
            return reject(.subjectMissing, cells, mapping.has(.recusedTarget) ? .recusedTarget : .recusedName)
        }
        let unit = cells.text(.unit)
        let named = unit.isEmpty ? nil : context.register.find(unit)
        let owner = named?.code ?? department.code
        let key = [certificate, person, owner, oid ?? "", oid == nil ? NameKey.key(of: name) : ""]
        if isRepeated(key.joined(separator: "\t"), cells, comparing: [.recusalReason]) { return .merged }
        records.recusals.append(
            RecusalEntry(
                line: cells.line, certificate: certificate, inspectorName: person, department: owner,
                subject: SubjectReference(oid: oid, name: name, damage: damage), reason: cells.text(.recusalReason),
                operation: operation))
        return .accepted
    }
}
