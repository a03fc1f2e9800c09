import Digest
import Testing

@testable import Assignment

@Suite("Frozen vectors of whole assignments")
struct StepVectorTests {
    // The three digests were also computed by a model of SSJ-ASSIGN/1 in another language, written from the text.
    @Test("the bytes of instance, teams and trace do not change between versions")
    func vector() throws {
        let instance = try County().instance()
        let result = try #require(LevelDraw.assign(instance, seed: seed(1)).lawful)
        let text = [instance.digest.hex, hash(result.teams.bytes), hash(result.trace.bytes)]
        #expect(
            text == [
                "5c7163ce87dfca9449098f075c6a3d6e202ab484d7cc701d0663b0b1a104c71f",
                "5824a09b4b7e5353b014b634dea83868a217d337a243c48bb10b5c7bd824fbdf",
                "497cfac157e7ea4e1580b4191bf1ef8ead79141d6f1a990bfbc279dc928e7d1e",
            ])
    }

    @Test("a mixing proposal takes its words in the order seat, coin, bucket coin, partner")
    func mixing() throws {
        // Two seats of one pool with three officers: uniform(2), uniform(2), then by the coin.
        let instance = AssignmentInstance.sample(
            officers: [("a", 1, 0), ("b", 1, 0), ("c", 1, 0)],
            seats: [("c1", ["a", "b", "c"]), ("c2", ["a", "b", "c"])])
        let source = LevelSource(LevelKey(seed: seed(1), instanceDigest: instance.digest))
        let board = SeatBoard(instance, seats: [0, 1], officers: [0, 1, 2], ) { $0 }
        var draw = ComponentDraw(instance, board: board, source: source)
        draw.board.place(0, on: 0)
        draw.board.place(1, on: 1)
        var stream = source.stream(.mix, "c1#0")
        var words = source.stream(.mix, "c1#0")
        var (swaps, shifts) = (0, 0)
        for _ in 0..<200 {
            let seat = Int32(words.next() % 2)
            let isSwap = words.next() % 2 == 0
            if isSwap { _ = words.next() }
            // 2^64 mod 3 = 1: the word 0 alone is rejected.
            let partner = words.next() % (isSwap ? 2 : 3)
            switch draw.proposal(&stream) {
            case .none: #expect(isSwap ? Int32(partner) == seat : partner < 2)
            case .swap(let one, let other):
                #expect(isSwap && one == seat && other == Int32(partner))
                swaps += 1
            case .shift(let moved, let officer):
                #expect(!isSwap && moved == seat && officer == 2 && partner == 2)
                shifts += 1
            }
        }
        #expect(swaps > 20 && shifts > 15)
    }

    private func hash(_ bytes: [UInt8]) -> String { HashAlgorithm.sha256.hash(bytes).hex }
}
