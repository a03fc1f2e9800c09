import TestSupport
import Testing

@testable import Tabular

/// The fast check against the decoder, which looks at one character after the other.
@Suite struct GB18030StridesTests {
    private static let size = 4 * GB18030Strides.size

    /// Text like that of a roster: runs of ASCII and of pairs, seldom another character.
    private static func text(_ random: inout SplitMix64) -> [UInt8] {
        var text: [UInt8] = []
        while text.count < size {
            switch random.below(24) {
            case 0: text += [0x81 + UInt8(random.below(3)), 0x30, 0x81 + UInt8(random.below(100)), 0x39]
            case 1..<10: text += Array(random.text(random.below(40), of: Array("0189ABC@Zz~,-\n")).utf8)
            default:
                for _ in 0..<random.below(20) {
                    let trail = [0x40, 0x7E, 0x80, 0xFE, 0x41 + random.below(60), 0x81 + random.below(125)]
                    text += [0x81 + UInt8(random.below(126)), UInt8(trail[random.below(trail.count)])]
                }
            }
        }
        return text
    }

    /// Whether both find the same; gives how many bytes were taken, nil where some are no character.
    @discardableResult
    private static func check(_ bytes: [UInt8], _ note: @autoclosure () -> String) throws -> Int? {
        let table = try GB18030Table.shared.get()
        var last: Int?
        for isLast in [false, true] {
            let decoder = try TextDecoder(.gb18030, isClean: false)
            let text = UnsafeMutableRawBufferPointer.allocate(byteCount: decoder.room(bytes.count), alignment: 16)
            defer { text.deallocate() }
            var (written, bad) = (0, [BadSequence]())
            let taken = bytes.withUnsafeBytes {
                decoder.decode($0, at: 0, isLast: isLast, into: text, &written, &bad)
            }
            last = bytes.withUnsafeBytes { GB18030.wellFormed($0, isLast: isLast, table) }
            #expect(last == (bad.isEmpty ? taken : nil), "\(note()), last: \(isLast)")
        }
        return last
    }

    @Test(arguments: [
        [0x80], [0xFF], [0xB0], [0xB0, 0x7F], [0xB0, 0x20], [0xB0, 0xFF], [0x81, 0x30], [0x84, 0x31, 0xA5, 0x30],
    ])
    func findsWhatIsPlantedAtEveryPlace(_ planted: [UInt8]) throws {
        var random = SplitMix64(UInt64(planted.reduce(1) { $0 &* 31 &+ Int($1) }))
        let text = Self.text(&random)
        #expect(try Self.check(text, "as it is") == text.count)
        var found = 0
        for place in 0..<Self.size - 4 {
            var bytes = text
            bytes.replaceSubrange(place..<place + (place % 2) * planted.count, with: planted)
            if try Self.check(bytes, "\(planted) at \(place)") == nil { found += 1 }
        }
        #expect(found > Self.size / 8)
    }

    @Test(arguments: UInt64(1)...30) func everyMixtureIsWellFormedHoweverItIsCutOff(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let text = Self.text(&random)
        #expect(try Self.check(text, "as it is") == text.count)
        for _ in 0..<20 {
            let end = random.below(text.count)
            try Self.check(Array(text[..<end]), "up to \(end)")
        }
    }
}
