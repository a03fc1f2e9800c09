/// Words, of three bytes at least, that a text may begin with.
struct FirstWords {
    private let words: [(head: UInt32, bytes: [UInt8])]

    init(_ words: [String]) {
        self.words = words.map { word in
            let bytes = Array(word.utf8)
            return (bytes.withUnsafeBytes(FirstWords.head), bytes)
        }
    }

    /// Whether a text's UTF-8 begins with one of the words, and ends there or goes on with a byte that may follow.
    ///
    /// Most texts cost a look at their first three bytes, as many as a Chinese character has.
    func begin(_ text: UnsafeRawBufferPointer, before mayFollow: (UInt8) -> Bool = { _ in true }) -> Bool {
        guard text.count >= 3 else { return false }
        let head = FirstWords.head(text)
        return words.contains { word in
            word.head == head && text.starts(with: word.bytes)
                && (text.count == word.bytes.count || mayFollow(text[word.bytes.count]))
        }
    }

    /// The same of a text.
    func begin(_ text: String, before mayFollow: (UInt8) -> Bool) -> Bool {
        var text = text
        return text.withUTF8 { begin(UnsafeRawBufferPointer($0), before: mayFollow) }
    }

    private static func head(_ text: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(text[0]) << 16 | UInt32(text[1]) << 8 | UInt32(text[2])
    }
}
