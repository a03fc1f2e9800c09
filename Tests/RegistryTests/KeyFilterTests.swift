@testable import Registry
import Standards
import TestSupport
import Testing

@Suite struct KeyFilterTests {
    static func key(_ number: Int) -> KeyHash {
        var key = KeyHash()
        withUnsafeBytes(of: number) { key.add($0) }
        return key
    }

    @Test("no key that came is taken for a new one, and few new ones for one that came", arguments: [1, 8])
    func itErrsOnOneSideOnly(timesExpected: Int) {
        var filter = KeyFilter(expecting: 20_000)
        let count = 20_000 * timesExpected
        let taken = (0..<count).count { filter.mayHold(Self.key($0)) }
        #expect((0..<count).allSatisfy { filter.mayHold(Self.key($0)) })
        if timesExpected == 1 {
            #expect(taken < 200)
        } else {
            // The control: too many keys are told by more errors.
            #expect(taken > 2_000)
        }
    }
}
