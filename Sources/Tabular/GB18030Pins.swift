/// The two-byte codes on which published GB18030 tables disagree, pinned once and for all.
///
/// Older tables (GB18030-2000, Python, ICU 72) give private-use characters here; since GB18030-2005 and -2022 the
/// characters have code points of their own, which are used (spec/ingest.md §4). The same bytes must give the same
/// name everywhere: a different code point is a different key for duplicates and a different draw.
enum GB18030Pins {
    /// One pinned code: the two bytes, the character, and the private-use character of older tables.
    struct Pin: Sendable {
        let code: UInt16
        let scalar: UInt32
        let privateUse: UInt16
    }

    /// All pinned codes, ascending.
    static let all: [Pin] = [
        Pin(code: 0xA6D9, scalar: 0xFE10, privateUse: 0xE78D),
        Pin(code: 0xA6DA, scalar: 0xFE12, privateUse: 0xE78E),
        Pin(code: 0xA6DB, scalar: 0xFE11, privateUse: 0xE78F),
        Pin(code: 0xA6DC, scalar: 0xFE13, privateUse: 0xE790),
        Pin(code: 0xA6DD, scalar: 0xFE14, privateUse: 0xE791),
        Pin(code: 0xA6DE, scalar: 0xFE15, privateUse: 0xE792),
        Pin(code: 0xA6DF, scalar: 0xFE16, privateUse: 0xE793),
        Pin(code: 0xA6EC, scalar: 0xFE17, privateUse: 0xE794),
        Pin(code: 0xA6ED, scalar: 0xFE18, privateUse: 0xE795),
        Pin(code: 0xA6F3, scalar: 0xFE19, privateUse: 0xE796),
        Pin(code: 0xA8BC, scalar: 0x1E3F, privateUse: 0xE7C7),
        Pin(code: 0xFE51, scalar: 0x20087, privateUse: 0xE816),
        Pin(code: 0xFE52, scalar: 0x20089, privateUse: 0xE817),
        Pin(code: 0xFE53, scalar: 0x200CC, privateUse: 0xE818),
        Pin(code: 0xFE59, scalar: 0x9FB4, privateUse: 0xE81E),
        Pin(code: 0xFE61, scalar: 0x9FB5, privateUse: 0xE826),
        Pin(code: 0xFE66, scalar: 0x9FB6, privateUse: 0xE82B),
        Pin(code: 0xFE67, scalar: 0x9FB7, privateUse: 0xE82C),
        Pin(code: 0xFE6C, scalar: 0x215D7, privateUse: 0xE831),
        Pin(code: 0xFE6D, scalar: 0x9FB8, privateUse: 0xE832),
        Pin(code: 0xFE76, scalar: 0x2298F, privateUse: 0xE83B),
        Pin(code: 0xFE7E, scalar: 0x9FB9, privateUse: 0xE843),
        Pin(code: 0xFE90, scalar: 0x9FBA, privateUse: 0xE854),
        Pin(code: 0xFE91, scalar: 0x241FE, privateUse: 0xE855),
        Pin(code: 0xFEA0, scalar: 0x9FBB, privateUse: 0xE864),
    ]

    /// FNV-1a 64 over the scalars of all 23,940 two-byte codes in order, three bytes each, low byte first.
    static let tableDigest: UInt64 = 0x098A_B6C8_4BD0_1783
}
