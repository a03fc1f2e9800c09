import Messages

/// An industry of the national classification (GB/T 4754-2017): a section letter, perhaps with two to four digits.
public struct Industry: Hashable, Sendable {
    /// The section, `A`–`T`.
    public let section: Character
    /// The digits: empty for a whole section, else division (2), group (3) or class (4), such as `5211`.
    public let digits: String

    init(section: Character, digits: String) {
        self.section = section
        self.digits = digits
    }

    /// Letter and digits, `F5211`; sorted by bytes it follows the standard's order.
    public var text: String { String(section) + digits }

    /// The section's name, such as `批发和零售业`.
    public var sectionName: String { IndustryTable.shared.name(of: String(section)) ?? "" }

    /// The two-digit division's name, such as `零售业`, or nil for a whole section.
    public var divisionName: String? {
        digits.isEmpty ? nil : IndustryTable.shared.name(of: String(digits.prefix(2)))
    }

    /// Whether this industry is the given one or lies in it: `F5211` in `F`, in `F52`, in `F521`.
    public func lies(in outer: Industry) -> Bool {
        section == outer.section && digits.utf8.starts(with: outer.digits.utf8)
    }

    /// What a raw value of an industry column says.
    public enum Reading: Hashable, Sendable {
        /// An industry.
        case industry(Industry)
        /// An industry of section A whose leading zero a spreadsheet has dropped, put back (`511` → `A0511`).
        case repaired(Industry)
        /// Nothing, or a mark for nothing.
        case empty
        /// No code or name of the classification, or digits that contradict the letter.
        case unknown

        /// The industry, also a repaired one.
        public var industry: Industry? {
            switch self {
            case .industry(let industry), .repaired(let industry): industry
            case .empty, .unknown: nil
            }
        }

        /// The problem to report for an unknown value, or nil.
        public func problem(raw: String, at position: Position = Position()) -> Problem? {
            self == .unknown ? Problem(.industryUnknown, at: position, found: raw) : nil
        }
    }

    /// Reads a letter, two to four digits, both together (`F5211`, `F-52`), or the name of a section or division.
    ///
    /// A code and its name may stand in one cell (`F52 零售业`, `5211|百货零售`): the code counts. Digits are not
    /// looked up below the division. A leading zero is put back only where section A is meant without doubt: a
    /// single digit 1–5, one to three digits behind the letter A that start with 1–5, and digits without letter that
    /// start with 1–5 when `width`, the number of digits that the column has elsewhere, says that one is missing.
    public static func read(_ raw: String, width: Int? = nil) -> Reading {
        if (2...4).contains(raw.utf8.count), raw.utf8.allSatisfy({ CheckDigits.digitValue($0) != nil }) {
            return read(digits: raw, section: nil, width: width)
        }
        let key = IndustryTable.key(of: raw)
        if key.isEmpty || key == "-" || key == "--" || key == "无" || key == "NULL" || key == "\\N" || key == "/" {
            return .empty
        }
        if let named = IndustryTable.shared.industry(named: key) { return .industry(named) }
        var rest = key[...]
        var section: Character?
        if let first = rest.first, ("A"..."T").contains(first) {
            section = first
            rest = rest.dropFirst()
            if rest.first == "-" { rest = rest.dropFirst() }
        }
        let digits = String(rest.prefix { ("0"..."9").contains($0) })
        let tail = rest.dropFirst(digits.count)
        let isCodeAlone = tail.isEmpty || tail.utf8.allSatisfy { $0 == .init(ascii: "0") || $0 == .init(ascii: ".") }
        guard isCodeAlone || !tail.utf8.contains(where: { CheckDigits.digitValue($0) != nil }), digits.count <= 4 else {
            return .unknown
        }
        if digits.isEmpty {
            guard let section else { return .unknown }
            return tail.isEmpty || IndustryTable.shared.industry(named: String(tail))?.section == section
                ? .industry(Industry(section: section, digits: "")) : .unknown
        }
        return read(digits: digits, section: section, width: width)
    }

    private static func read(digits: String, section: Character?, width: Int?) -> Reading {
        if let padded = padded(digits, section: section, width: width) {
            return .repaired(Industry(section: "A", digits: padded))
        }
        guard digits.count >= 2, let own = IndustryTable.shared.section(ofDivision: String(digits.prefix(2))),
            section == nil || section == own
        else { return .unknown }
        return .industry(Industry(section: own, digits: digits))
    }

    private static func padded(_ digits: String, section: Character?, width: Int?) -> String? {
        guard let first = digits.first, ("1"..."5").contains(first), section == nil || section == "A" else {
            return nil
        }
        let isShort = digits.count == 1 || section == "A" && digits.count < 4 || width == digits.count + 1
        return isShort && digits.count < 4 ? "0" + digits : nil
    }
}
