import Messages
import Model
import Standards

extension FileReading {
    /// Reads a row of a list of experts; a certificate of an officer does not make an expert one.
    mutating func readExpert(_ cells: Cells) -> Outcome {
        let name = cells.text(.personName)
        if name.isEmpty { return reject(.personNameMissing, cells, .personName) }
        let organisation = cells.text(.organisation)
        let key = NameKey.key(of: name) + "\t" + NameKey.key(of: organisation)
        if isRepeated(key, cells, comparing: [.specialty, .qualification, .appointedUntil]) { return .merged }
        records.experts.append(
            ExpertEntry(
                line: cells.line, name: name, department: department.code, organisation: organisation,
                specialties: terms(cells, .specialty, context.specialties, .specialtyUnknown),
                qualification: cells.text(.qualification), until: date(.appointedUntil, cells), operation: operation))
        return .accepted
    }

    /// Reads days on which an inspector is not available.
    mutating func readLeave(_ cells: Cells) -> Outcome {
        let certificate = certificateNumber(cells, .certificate)
        let person = cells.text(.personName)
        if certificate.isEmpty, person.isEmpty {
            return reject(.recusalPersonMissing, cells, mapping.has(.certificate) ? .certificate : .personName)
        }
        if isIdentity(certificate, cells, .certificate) { return .rejected }
        guard let days = leaveDays(cells) else { return .rejected }
        let owner = department(of: cells)
        let key = [certificate, certificate.isEmpty ? NameKey.key(of: person) : "", owner, days.text]
        if isRepeated(key.joined(separator: "\t"), cells, comparing: [.leaveReason]) { return .merged }
        records.leave.append(
            LeaveEntry(
                line: cells.line, certificate: certificate, inspectorName: person, department: owner, days: days,
                reason: cells.text(.leaveReason), operation: operation))
        return .accepted
    }

    // Two columns, or one with a period or a single day; nil (and noted) when it cannot be told.
    private mutating func leaveDays(_ cells: Cells) -> DateWindow? {
        let period = cells.text(.leaveDays)
        if !period.isEmpty, cells.text(.leaveStart).isEmpty {
            if let window = WindowText.window(period) { return window }
            if let day = reading(.leaveDays, cells).date { return DateWindow(first: day, last: day) }
            add(.leaveUnreadable, cells, .leaveDays, .rejected)
            return nil
        }
        guard let first = reading(.leaveStart, cells).date else {
            add(.leaveUnreadable, cells, mapping.has(.leaveStart) ? .leaveStart : .leaveDays, .rejected)
            return nil
        }
        let end = reading(.leaveEnd, cells)
        let last: CivilDate? =
            switch end {
            case .date(let date): date
            // A leave without its end may last for ever; nobody should be sent on a guess.
            case .unlimited: CivilDate(year: 9999, month: 12, day: 31)
            case .empty where !mapping.has(.leaveEnd): first
            default: nil
            }
        guard let last, let window = DateWindow(first: first, last: last) else {
            add(.leaveUnreadable, cells, .leaveEnd, .rejected)
            return nil
        }
        return window
    }
}
