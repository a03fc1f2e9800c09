import TestSupport
import Testing

@testable import Tabular

/// The fast scan against the decoder of Swift's own library, which looks at one sequence after the other.
@Suite struct UTF8ScanTests {
    /// What is not UTF-8, or is so only in the right place.
    private static let planted: [[UInt8]] = [
        [0x80], [0xBF, 0xBF], [0xC0, 0x80], [0xC1], [0xC3], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8], [0xE4, 0x41],
        [0xED, 0xA0, 0x80],
        [0xEF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0xFF], [0],
        [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xE4, 0xB8, 0xAD, 0xAD],
    ]
    private static let size = 4 * UTF8Strides.size

    /// Text like that of a roster: runs of ASCII and of Chinese, seldom another character.
    private static func text(_ random: inout SplitMix64, of others: [String]) -> [UInt8] {
        var text: [UInt8] = []
        while text.count < size {
            switch random.below(20) {
            case 0: text += Array(others[random.below(others.count)].utf8)
            case 1..<9: text += Array(random.text(random.below(40), of: Array("0123456789ABC,-\n")).utf8)
            default: text += Array(random.text(random.below(20), of: Array("中龥一鿿市，、（䶵豈")).utf8)
            }
        }
        return text
    }

    private static func check(_ bytes: [UInt8], _ note: @autoclosure () -> String) throws {
        let expected = String(decoding: bytes, as: UTF8.self)
        let bad = expected.unicodeScalars.count { $0 == "\u{FFFD}" }
        let scan = try UTF8Scan.of(ByteSource(bytes), from: 0)
        #expect(scan.bad == bad, "\(note())")
        #expect(scan.hasNUL == bytes.contains(0), "\(note())")
        if bad > 0 {
            let long = expected.unicodeScalars.count { $0.value >= 0x800 && $0 != "\u{FFFD}" }
            #expect(scan.long == long, "\(note())")
        }
        let decoder = try TextDecoder(.utf8, isClean: false)
        var (written, found) = (0, [BadSequence]())
        let text = [UInt8](unsafeUninitializedCapacity: decoder.room(bytes.count)) { buffer, count in
            let taken = bytes.withUnsafeBytes {
                decoder.decode($0, at: 0, isLast: true, into: UnsafeMutableRawBufferPointer(buffer), &written, &found)
            }
            #expect(taken == bytes.count, "\(note())")
            count = written
        }
        #expect(text == Array(expected.utf8) && found.count == bad, "\(note())")
    }

    @Test(arguments: planted)
    func findsWhatIsPlantedAtEveryPlace(_ planted: [UInt8]) throws {
        var random = SplitMix64(UInt64(planted.reduce(1) { $0 &* 31 &+ Int($1) }))
        let text = Self.text(&random, of: ["é"])
        for place in 0..<Self.size - 4 {
            var bytes = text
            bytes.replaceSubrange(place..<place + (place % 2) * planted.count, with: planted)
            try Self.check(bytes, "\(planted) at \(place)")
        }
        let clean = try UTF8Scan.of(ByteSource(text), from: 0)
        #expect(clean.bad == 0)
    }

    @Test func everyMixtureIsWellFormedHoweverItIsCutOff() throws {
        for seed in UInt64(0)..<30 {
            var random = SplitMix64(seed)
            let text = Self.text(
                &random, of: ["é", "߿", "ࠀ", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "😀", "\u{10FFFF}", "한"])
            try Self.check(text, "seed \(seed)")
            for _ in 0..<10 {
                let end = random.below(text.count)
                try Self.check(Array(text[..<end]), "seed \(seed) up to \(end)")
            }
        }
    }
}
