import Standards

/// A list of terms with synonyms (业务专长、区域): what a file writes resolves to one term.
public struct Vocabulary: Sendable {
    /// The terms, sorted by bytes.
    public let terms: [String]
    private let meaning: [String: String]

    /// Makes a vocabulary from each term's synonyms; a term always means itself.
    ///
    /// A synonym of two terms means the one later by bytes.
    public init(_ synonyms: [String: [String]]) {
        terms = synonyms.keys.sortedByBytes()
        var meaning: [String: String] = [:]
        for term in terms {
            for word in synonyms[term] ?? [] { meaning[NameKey.key(of: word)] = term }
        }
        for term in terms { meaning[NameKey.key(of: term)] = term }
        self.meaning = meaning
    }

    /// The term a word stands for; nil when unknown.
    public func term(for word: String) -> String? { meaning[NameKey.key(of: word)] }

    /// The term whose longest synonym is contained in a text such as an address; nil when none is.
    ///
    /// Of two equally long synonyms the one earlier by bytes wins.
    public func term(containedIn text: String) -> String? {
        let key = NameKey.key(of: text)
        let hits = meaning.keys.filter { key.contains($0) }
        let best = hits.max { left, right in
            left.utf8.count != right.utf8.count
                ? left.utf8.count < right.utf8.count : ByteOrder.precedes(right, left)
        }
        return best.flatMap { meaning[$0] }
    }
}
