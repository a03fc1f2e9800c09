import TestSupport
import Testing

@testable import Tabular

/// The search many bytes at a time against a look at each byte.
@Suite struct RecordSearchTests {
    private static func found(_ bytes: [UInt8], _ delimiter: Delimiter) -> [Int] {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return [] }
            let search = RecordSearch(base: base, end: buffer.count, delimiter: delimiter)
            var ends = search.ends(from: 0)
            var found: [Int] = []
            while found.last != buffer.count { found.append(search.next(&ends)) }
            return found
        }
    }

    private static func expected(_ bytes: [UInt8], _ delimiter: Delimiter) -> [Int] {
        bytes.indices.filter { [0x0A, 0x0D].contains(bytes[$0]) || bytes[$0...].starts(with: delimiter.bytes) }
            + [bytes.count]
    }

    @Test(arguments: Delimiter.allCases)
    func findsEveryEndOfAField(_ delimiter: Delimiter) {
        var random = SplitMix64(7)
        let others: [UInt8] = [0, 0x09, 0x0B, 0x0E, 0x20, 0x22, 0x2C, 0x3B, 0x7C, 0xEF, 0xBC, 0x8C, 0xFF]
        for length in 1..<200 {
            var bytes: [UInt8] = (0..<length).map { _ in UInt8(0x41 + random.below(26)) }
            for _ in 0..<random.below(length) { bytes[random.below(length)] = others[random.below(others.count)] }
            for piece in [delimiter.bytes, [0x0A], [0x0D, 0x0A]] {
                let place = random.below(length)
                bytes.replaceSubrange(place..<place, with: piece)
            }
            let ends = Self.expected(bytes, delimiter)
            #expect(Self.found(bytes, delimiter) == ends, "\(bytes)")
            #expect(ends.count > 3)
        }
    }

    @Test func theStartsOfFieldsOutgrowTheirRoom() {
        var starts = FieldStarts(capacity: 1)
        for start in 0..<1_000 { starts.append(start) }
        #expect(starts.array == (0..<1_000).map(UInt32.init) && starts.count == 1_000)
        starts.drop(from: 3)
        #expect(starts.array == [0, 1, 2])
    }
}
