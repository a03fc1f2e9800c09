import Messages
import Standards

/// The register of departments: every file and every department named in it resolves to one entry.
public struct DepartmentRegister: Sendable {
    /// All departments, sorted by code.
    public let departments: [Department]
    private let byName: [String: Int]
    private let byCode: [String: Int]

    /// Makes a register; two departments that share a name or a code are an error (P010).
    public init(_ departments: [Department]) throws(Problem) {
        let sorted = departments.sorted { ByteOrder.precedes($0.code, $1.code) }
        var byName: [String: Int] = [:]
        var byCode: [String: Int] = [:]
        for (index, department) in sorted.enumerated() {
            if byCode.updateValue(index, forKey: department.code) != nil {
                throw Problem(.departmentListedTwice, found: department.code)
            }
            for name in [department.shortName, department.fullName] + department.aliases {
                let key = NameKey.key(of: name)
                if let other = byName.updateValue(index, forKey: key), other != index {
                    throw Problem(.departmentListedTwice, found: name)
                }
            }
        }
        self.departments = sorted
        self.byName = byName
        self.byCode = byCode
    }

    /// The department with this code.
    public func department(code: String) -> Department? { byCode[code].map { departments[$0] } }

    /// The department meant by a code, a short or full name, a former name or a synonym; nil when unknown.
    public func find(_ text: String) -> Department? {
        if let index = byCode[text] ?? byName[NameKey.key(of: text)] { return departments[index] }
        return nil
    }

    /// The department meant, or the problem that names the two best guesses (P011).
    public func resolve(_ text: String, at position: Position) throws(Problem) -> Department {
        if let found = find(text) { return found }
        let guesses = bestGuesses(for: text, count: 2).map(\.shortName).joined(separator: "、")
        throw Problem(.departmentUnknown, at: position, expected: guesses, found: text)
    }

    /// The departments whose names share most characters with the text, best first; ties by code.
    public func bestGuesses(for text: String, count: Int) -> [Department] {
        let wanted = Set(NameKey.key(of: text))
        let scored = departments.map { department in
            let names = [department.shortName, department.fullName] + department.aliases
            return (department, names.map { wanted.intersection($0).count * 100 / max(1, $0.count) }.max() ?? 0)
        }
        let ordered = scored.enumerated().sorted { left, right in
            left.element.1 != right.element.1 ? left.element.1 > right.element.1 : left.offset < right.offset
        }
        return ordered.prefix(count).map(\.element.0)
    }
}
