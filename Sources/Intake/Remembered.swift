/// What the texts of a column mean, each worked out once: columns of codes and words repeat a few hundred texts.
struct Remembered<Meaning> {
    private var known: [String: Meaning] = [:]
    /// How many texts are kept; a column of more is none of codes or words.
    private static var most: Int { 4_096 }

    /// The meaning of a text, as `read` tells it.
    mutating func meaning(of text: String, _ read: (String) -> Meaning) -> Meaning {
        if let known = known[text] { return known }
        let meaning = read(text)
        if known.count < Self.most { known[text] = meaning }
        return meaning
    }
}
