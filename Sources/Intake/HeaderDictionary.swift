import Model

/// The synonyms of one kind of file, ready to look headers up.
struct HeaderDictionary: Sendable {
    private let exact: [String: Field]
    /// Synonyms that may stand inside a longer header: Chinese, three or more characters.
    private let contained: [String: Field]
    /// The characters that such synonyms begin with; most places of a text are passed over by them.
    private let beginnings: Set<Unicode.Scalar>
    private let longest: Int

    init(_ entries: [HeaderTerms.Entry]) {
        var exact: [String: Field] = [:]
        var contained: [String: Field] = [:]
        var longest = 0
        for entry in entries {
            for word in entry.words where exact[word] == nil {
                exact[word] = entry.field
                let length = word.unicodeScalars.count
                guard length >= 3, word.unicodeScalars.allSatisfy({ !$0.isASCII || $0 == "(" || $0 == ")" }) else {
                    continue
                }
                contained[word] = entry.field
                longest = max(longest, length)
            }
        }
        beginnings = Set(contained.keys.compactMap { $0.unicodeScalars.first })
        self.exact = exact
        self.contained = contained
        self.longest = longest
    }

    /// The dictionary of a kind.
    static func of(_ kind: ExportKind) -> HeaderDictionary { byKind[kind] ?? everything }

    /// All kinds in one, for finding the header row before the kind is known.
    static let everything = HeaderDictionary(ExportKind.allCases.flatMap(HeaderTerms.entries))

    private static let byKind: [ExportKind: HeaderDictionary] = Dictionary(
        uniqueKeysWithValues: ExportKind.allCases.map { ($0, HeaderDictionary(HeaderTerms.entries(of: $0))) })

    /// The field a header stands for: as a whole, without its brackets, or by the longest synonym it holds.
    ///
    /// Of two equally long synonyms the one further left counts.
    func field(of header: String) -> Field? {
        let normal = HeaderText.normal(header)
        guard !normal.isEmpty else { return nil }
        if let field = exact[normal] { return field }
        let bare = HeaderText.withoutBrackets(normal)
        if let field = exact[bare] { return field }
        return longestContained(in: bare) ?? (bare == normal ? nil : longestContained(in: normal))
    }

    /// The field of which a header is a synonym as a whole, its brackets aside.
    func exactField(of header: String) -> Field? {
        let normal = HeaderText.normal(header)
        return exact[normal] ?? exact[HeaderText.withoutBrackets(normal)]
    }

    /// Whether a header is a synonym as a whole, its brackets aside.
    func isExact(_ header: String) -> Bool { exactField(of: header) != nil }

    private func longestContained(in text: String) -> Field? {
        let scalars = Array(text.unicodeScalars)
        // A long text is an instruction or a title, one with a number in it a value; neither is a header.
        guard scalars.count <= 30, scalars.count(where: { ("0"..."9").contains($0) }) < 4 else { return nil }
        var best: (field: Field, length: Int)?
        for start in scalars.indices where beginnings.contains(scalars[start]) {
            var length = min(scalars.count - start, longest)
            while length >= 3, length > best?.length ?? 0 {
                let part = String(String.UnicodeScalarView(scalars[start..<start + length]))
                if let field = contained[part] { best = (field, length) }
                length -= 1
            }
        }
        return best?.field
    }
}
