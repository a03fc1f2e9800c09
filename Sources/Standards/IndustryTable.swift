/// The sections and divisions of GB/T 4754-2017 with their names, in the standard's order.
struct IndustryTable: Sendable {
    private let names: [String: String]
    private let sections: [String: Character]
    private let byName: [String: Industry]

    /// The table of the program, read once.
    static let shared = IndustryTable(.industries)

    /// Reads lines `code,name`; a letter begins a section, and the divisions behind it belong to it.
    init(_ resource: Resource) {
        var names: [String: String] = [:]
        var sections: [String: Character] = [:]
        var byName: [String: Industry] = [:]
        var section: Character = "A"
        for line in String(describing: resource.text).split(separator: "\n") {
            guard let comma = line.firstIndex(of: ",") else { continue }
            let code = String(line[..<comma])
            let name = String(line[line.index(after: comma)...])
            names[code] = name
            if code.count == 1, let letter = code.first { section = letter } else { sections[code] = section }
            // A name that section and division share means the section: 房地产业, 教育, 国际组织.
            let key = IndustryTable.key(of: name)
            if byName[key] == nil { byName[key] = Industry(section: section, digits: code.count == 1 ? "" : code) }
        }
        self.names = names
        self.sections = sections
        self.byName = byName
    }

    /// The name of a letter or of two digits.
    func name(of code: String) -> String? { names[code] }

    /// The section of a two-digit division.
    func section(ofDivision code: String) -> Character? { sections[code] }

    /// The section or division with a name; the key is that of ``key(of:)``.
    func industry(named key: String) -> Industry? { byName[key] }

    /// The key of a value: as for names, and without the 、 and commas that files write in different ways.
    static func key(of text: String) -> String {
        NameKey.key(of: text).filter { !"、，,;；|:：·'\"".contains($0) }
    }
}
