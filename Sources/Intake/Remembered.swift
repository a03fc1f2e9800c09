import Standards

/// What the texts of a column mean, each worked out once: columns of codes and words repeat a few hundred texts.
struct Remembered<Meaning> {
    private let read: (String) -> Meaning
    private var known: [(end: Int, meaning: Meaning)] = []
    /// The texts, one behind the other.
    private var texts: [UInt8] = []
    /// Where a text is known, plus one, at the place that its hash gives or behind; 0 where there is none.
    private var slots: [UInt16] = []

    /// How many texts are kept; a column of more is none of codes or words.
    private static var most: Int { 4_096 }

    /// Knows nothing yet; `read` tells what a text means.
    init(_ read: @escaping (String) -> Meaning) { self.read = read }

    /// The meaning of a text.
    mutating func meaning(of text: UnsafeRawBufferPointer) -> Meaning {
        if slots.isEmpty { slots = [UInt16](repeating: 0, count: 2 * Self.most) }
        var slot = Int(KeyHash(text).short) & (slots.count - 1)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if isKnown(text, at: place) { return known[place].meaning }
            slot = (slot + 1) & (slots.count - 1)
        }
        let meaning = read(String(decoding: text, as: UTF8.self))
        if known.count < Self.most {
            texts += text
            known.append((texts.count, meaning))
            slots[slot] = UInt16(known.count)
        }
        return meaning
    }

    private func isKnown(_ text: UnsafeRawBufferPointer, at place: Int) -> Bool {
        let start = place == 0 ? 0 : known[place - 1].end
        let extent = start..<known[place].end
        return texts.withUnsafeBytes { ByteOrder.same(UnsafeRawBufferPointer(rebasing: $0[extent]), text) }
    }
}
