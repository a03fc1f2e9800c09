import Messages
import Standards

/// Properties of the readers of single values.
enum StandardsTargets {
    static func codes(_ text: String) -> [String] {
        var broken: [String] = []
        let subject = SubjectCode(text)
        if let code = subject.code, SubjectCode(code).code.map({ ByteOrder.same($0, code) }) != true {
            broken.append("a code read from a value reads otherwise itself")
        }
        if let unified = UnifiedCode(text), SubjectCode(text).reading != .unified(unified.text) {
            broken.append("a unified code is read as something else")
        }
        if IdentityNumber(text) != nil, subject.code != nil, !subject.mayBeIdentityNumber, UnifiedCode(text) == nil {
            broken.append("an identity number passes as a code")
        }
        if case .damaged(let damage) = subject.reading {
            for code in damage.candidates where SubjectCode(code).code == nil {
                broken.append("a candidate is no code")
            }
        }
        _ = OrganisationCode(text)
        _ = RegistrationNumber(text)
        let key = NameKey.key(of: text)
        if !ByteOrder.same(NameKey.key(of: key), key) { broken.append("the key of a key is another") }
        let scalars = text.unicodeScalars.count
        if NameKey.suspects(in: text).contains(where: { $0.place >= scalars }) { broken.append("a place outside") }
        for width in [nil, 2, 4] {
            if case .industry(let industry) = Industry.read(text, width: width),
                Industry.read(industry.text) != .industry(industry)
            {
                broken.append("an industry reads otherwise itself")
            }
        }
        if let six = Divisions.sixDigits(of: text), Divisions.exists(text), Divisions.name(of: six) == nil {
            broken.append("a division without name")
        }
        var copy = text
        copy.withUTF8 { bytes in
            for finding in IdentityScan.findings(in: bytes) where finding.range.upperBound > bytes.count {
                broken.append("a finding outside")
            }
        }
        return broken
    }

    static func dates(_ text: String) -> [String] {
        var broken: [String] = []
        for epoch in [nil, DepartmentDate.SpreadsheetEpoch.year1900, .year1904] {
            switch DepartmentDate.parse(text, serialsFrom: epoch) {
            case .date(let date):
                if DepartmentDate.parse(date.text) != .date(date) {
                    broken.append("\(date.text) reads otherwise itself")
                }
            case .month(let month):
                if YearMonth(iso: month.text) != month { broken.append("\(month.text) reads otherwise itself") }
            case .unlimited, .empty, .ambiguous, .invalid: break
            }
        }
        if let date = CivilDate(iso: text), !ByteOrder.same(date.text, text) {
            broken.append("a date is not canonical")
        }
        if let month = YearMonth(iso: text), !ByteOrder.same(month.text, text) {
            broken.append("a month is not canonical")
        }
        if let moment = Moment(text),
            !ByteOrder.same(moment.text, text) || Moment(unixSeconds: moment.unixSeconds) != moment
        {
            broken.append("a moment is not canonical")
        }
        _ = try? WorkingCalendar(files: [("2027.json", text)])
        return broken
    }
}
