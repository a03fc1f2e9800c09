import Digest
import Testing

@Suite struct HashAlgorithmTests {
    @Test(
        "published vectors of both algorithms",
        arguments: [
            (HashAlgorithm.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (.sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (.sm3, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        ])
    func vector(algorithm: HashAlgorithm, text: String, hex: String) {
        #expect(algorithm.hash(text).hex == hex)
    }

    @Test func hmacOfRFC4231Case2() {
        let value = HashAlgorithm.sha256.hmac(
            key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8))
        #expect(value.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test func aPrefixHasherEqualsHashingTheWhole() {
        for algorithm in HashAlgorithm.allCases {
            let hasher = PrefixHasher(algorithm, prefix: Array("seed|".utf8))
            for text in ["", "a", "91370921MA3C000018", String(repeating: "长", count: 100)] {
                #expect(hasher.hash(Array(text.utf8)) == algorithm.hash("seed|" + text))
            }
        }
    }

    @Test func hexRoundTripsAndOrdersAsText() throws {
        let values = (0..<50).map { HashAlgorithm.sha256.hash("\($0)") }
        for value in values { #expect(HashValue(hex: value.hex) == value) }
        #expect(values.sorted().map(\.hex) == values.map(\.hex).sorted())
        #expect(HashValue(hex: String(repeating: "A", count: 64)) == nil)
        #expect(HashValue(hex: "00") == nil)
    }
}
