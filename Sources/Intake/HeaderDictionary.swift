import Model

/// The synonyms of one kind of file, ready to look headers up.
struct HeaderDictionary: Sendable {
    private let exact: [String: Field]
    /// Chinese synonyms of three or more characters, longest first, then in the order of the tables.
    private let contained: [(word: String, field: Field)]

    init(_ entries: [HeaderTerms.Entry]) {
        var exact: [String: Field] = [:]
        var contained: [(word: String, field: Field)] = []
        for entry in entries {
            for word in entry.words where exact[word] == nil {
                exact[word] = entry.field
                if word.unicodeScalars.count >= 3, !word.utf8.contains(where: { $0 < 0x80 && $0 != 0x28 && $0 != 0x29 })
                {
                    contained.append((word, entry.field))
                }
            }
        }
        self.exact = exact
        self.contained = contained.enumerated().sorted { left, right in
            let lengths = (left.element.word.utf8.count, right.element.word.utf8.count)
            return lengths.0 != lengths.1 ? lengths.0 > lengths.1 : left.offset < right.offset
        }.map(\.element)
    }

    /// The dictionary of a kind.
    static func of(_ kind: ExportKind) -> HeaderDictionary { byKind[kind] ?? everything }

    /// All kinds in one, for finding the header row before the kind is known.
    static let everything = HeaderDictionary(ExportKind.allCases.flatMap(HeaderTerms.entries))

    private static let byKind: [ExportKind: HeaderDictionary] = Dictionary(
        uniqueKeysWithValues: ExportKind.allCases.map { ($0, HeaderDictionary(HeaderTerms.entries(of: $0))) })

    /// The field a header stands for: as a whole, without its brackets, or by the longest synonym it holds.
    func field(of header: String) -> Field? {
        let normal = HeaderText.normal(header)
        guard !normal.isEmpty else { return nil }
        if let field = exact[normal] { return field }
        let bare = HeaderText.withoutBrackets(normal)
        if let field = exact[bare] { return field }
        // A long text is an instruction or a title, not a header.
        guard normal.unicodeScalars.count <= 30 else { return nil }
        return contained.first { bare.contains($0.word) || normal.contains($0.word) }?.field
    }
}
