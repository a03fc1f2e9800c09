/// One of the five references that every XML document may hold: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&apos;`.
struct XMLReference {
    /// The character it stands for.
    let character: UInt8
    /// How many bytes it has.
    let length: Int

    /// Reads the reference that begins at a 「&」, where eight bytes must be; nil when it is none of the five.
    init?(_ text: UnsafeRawPointer) {
        let word = UInt64(littleEndian: text.loadUnaligned(as: UInt64.self))
        switch (word & 0xFFFF_FFFF, word & 0xFF_FFFF_FFFF, word & 0xFFFF_FFFF_FFFF) {
        case (0x3B74_6C26, _, _): (character, length) = (0x3C, 4)
        case (0x3B74_6726, _, _): (character, length) = (0x3E, 4)
        case (_, 0x3B_706D_6126, _): (character, length) = (0x26, 5)
        case (_, _, 0x3B74_6F75_7126): (character, length) = (0x22, 6)
        case (_, _, 0x3B73_6F70_6126): (character, length) = (0x27, 6)
        default: return nil
        }
    }

    /// Writes a text with its references replaced, and returns how many bytes that took.
    static func copy(_ text: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer) -> Int {
        var (at, written) = (0, 0)
        while at < text.count {
            if text[at] == 0x26, let base = text.baseAddress, let reference = XMLReference(base + at) {
                target[written] = reference.character
                at += reference.length
            } else {
                target[written] = text[at]
                at += 1
            }
            written += 1
        }
        return written
    }
}
