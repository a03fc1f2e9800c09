import Glibc
import Standards

/// A list of terms with synonyms (业务专长、区域): what a file writes resolves to one term.
public struct Vocabulary: Sendable {
    /// The terms, sorted by bytes.
    public let terms: [String]
    private let meaning: [String: String]
    /// The words, the one that goes before others first: the longest, of equally long ones the first by bytes.
    private let words: [Word]

    private struct Word {
        let text: String
        let bytes: [UInt8]
        /// Whether the same bytes are the same text.
        let isPlain: Bool
        let term: String
    }

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
        words = meaning.map { word, term in
            let bytes = Array(word.utf8)
            return Word(text: word, bytes: bytes, isPlain: bytes.withUnsafeBytes(NameKey.isPlain), term: term)
        }.sorted { left, right in
            left.bytes.count != right.bytes.count
                ? left.bytes.count > right.bytes.count : ByteOrder.precedes(left.text, right.text)
        }
    }

    /// The term a word stands for; nil when unknown.
    public func term(for word: String) -> String? { meaning[NameKey.key(of: word)] }

    /// The term whose longest synonym is contained in a text such as an address; nil when none is.
    ///
    /// Of two equally long synonyms the one earlier by bytes wins. Complexity: O(text · words), a few bytes at a time.
    public func term(containedIn text: String) -> String? {
        let key = NameKey.key(of: text)
        var bytes = key
        return bytes.withUTF8 { bytes in
            let isPlain = NameKey.isPlain(UnsafeRawBufferPointer(bytes))
            let first = words.first { word in
                isPlain && word.isPlain ? Vocabulary.holds(bytes, word.bytes) : key.contains(word.text)
            }
            return first?.term
        }
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ word: [UInt8]) -> Bool {
        word.withUnsafeBufferPointer { word in
            guard let text = text.baseAddress.map({ (start: $0, count: text.count) }), let start = word.baseAddress,
                !word.isEmpty
            else { return word.isEmpty }
            // Of a Chinese character the third byte tells most.
            let third = min(2, word.count - 1)
            var at = 0
            while at &+ word.count <= text.count {
                if text.start[at &+ third] == word[third], memcmp(text.start + at, start, word.count) == 0 {
                    return true
                }
                at &+= 1
            }
            return false
        }
    }
}
