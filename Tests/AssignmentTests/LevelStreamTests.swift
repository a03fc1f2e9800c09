import Digest
import Testing

@testable import Assignment

@Suite("The pseudo-random function")
struct LevelStreamTests {
    private let key = LevelKey(
        seedBytes: Array("2026-01-15|ssq|03 07 12 19 25 31|08".utf8), instanceDigest: HashAlgorithm.sha256.hash("demo"))

    @Test("gives the published vector")
    func vector() {
        #expect(key.key.hex == "f110e5ef0c4ba28e3358d4130ef5af2a893f5bd2b024e1b19f7e71a73f016ad9")
        var stream = LevelSource(key).stream(.pick, "c1#0")
        #expect(
            (0..<4).map { _ in stream.next() } == [
                0x4c5f_6c16_1365_9c07, 0xd2a0_da30_378d_95ce, 0x3694_1bdd_a9b2_c2a3, 0x5219_06c9_f7d6_10c7,
            ])
        #expect(stream.next() == 0xd736_3060_d072_b4a2)
    }

    @Test("draws integers of the published vector", arguments: [(7, 1), (3, 2), (1, 0)])
    func uniform(count: Int, expected: Int) {
        var stream = LevelSource(key).stream(.pick, "c1#0")
        #expect(stream.uniform(count) == expected)
    }

    @Test("a choice of one takes no word")
    func single() {
        var stream = LevelSource(key).stream(.pick, "c1#0")
        let drawn = stream.draw(below: 1)
        #expect(drawn.index == 0 && drawn.word == nil)
        #expect(stream.next() == 0x4c5f_6c16_1365_9c07)
    }
}
