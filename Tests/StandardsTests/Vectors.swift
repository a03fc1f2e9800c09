/// The numbers of spec/domain.md §5.1–5.4: published examples and fictitious bodies.
enum Vectors {
    static let unified = [
        "91110000600037341L", "91330000668306747T", "91330000680735173C", "91330000MA27U04X6X", "91440300708461136T",
        "913301007161035748", "91330100311348661F", "91330000566997460T", "91330000697024247P", "91330102746342509G",
    ]
    static let synthetic = [
        "91210921MA0TE5T16Y", "91341282MA2N12344P", "92370921MA3M56786X", "91410481MA44ABCD5M", "93370921MA3N00011W",
        "12140522406012343W", "5211000050001234XD", "11340000002980129M",
    ]
    static let organisations = [
        "D2143569-X", "74634250-9", "70846113-6", "60003734-1", "66830674-7", "MA27U04X-6", "71610357-4",
    ]
    static let registrations = [
        "110108000000016", "440301103097413", "330100000111310", "330106000349996", "330203000084294",
        "330226000119341", "210921000000017", "341282000000013", "370921600000013", "410481600000013",
        "140522600000011",
    ]
    static let identities = [
        "11010519491231002X", "360426199101010071", "210921190001010017", "34128219000101002X", "370921190001010038",
        "410481190001010048", "140522190001010056",
    ]
    static let unifiedAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
}

/// A small seeded generator, so that properties are tested on the same values every time.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
