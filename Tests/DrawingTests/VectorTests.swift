import Ceremony
import Digest
import Drawing
import Messages
import TestSupport
import Testing
import Standards

@Suite("SSJ-DRAW/1 §3.1: published vectors") struct VectorTests {
    static let seed = HashValue(hex: String(repeating: "0123456789abcdef", count: 4)) ?? .zero

    @Test(
        "M1: tickets",
        arguments: [
            (
                HashAlgorithm.sha256, "91370921MA3C000018",
                "624bc50a52a72670e92b4d5f6cf0af48f18237840184645f3a075186bbfe542a"
            ),
            (.sm3, "91370921MA3C000018", "b67c2d0375a9d559670d7b4a171cbe22dc8c7958880830890ee3b42140695053"),
            (.sha256, "91370921MA3C000017", "013f7f267c1559211d8f1f5d517fa9af7bfaa25a755520e9415c2e1b76b6c9c7"),
            (.sm3, "91370921MA3C000017", "803fcd5b7a554aaa509f8721df48fe6dce6f9d506d986ec717f0a472e000b093"),
        ])
    func m1(hash: HashAlgorithm, oid: String, hex: String) {
        #expect(Tickets(hash, seed: Self.seed).ticket(scope: "v1", oid: oid).hex == hex)
    }

    @Test(
        "M2: order of A01…A10",
        arguments: [
            (HashAlgorithm.sha256, "A05 A09 A03 A10 A04 A01 A02 A06 A07 A08"),
            (.sm3, "A03 A01 A09 A04 A06 A08 A02 A05 A10 A07"),
        ])
    func m2(hash: HashAlgorithm, order: String) {
        let oids = (1...10).map { $0 < 10 ? "A0\($0)" : "A\($0)" }
        let tickets = Tickets(hash, seed: Self.seed)
        let sorted = oids.sorted { tickets.ticket(scope: "v1", oid: $0) < tickets.ticket(scope: "v1", oid: $1) }
        #expect(sorted.joined(separator: " ") == order)
    }

    @Test(
        "M3, M4: labelled values",
        arguments: [
            (HashAlgorithm.sha256, "alloc|X", "f5ff072ae3845aaf34f02cbc7c0b87d7"),
            (.sm3, "alloc|X", "dc9d237b50f888b339d7952431ab5bec"),
            (.sha256, "total|X", "2449ff3ffe349e80d9a9f886729b583c"),
            (.sm3, "total|X", "788c7ab0417d9ce9d532727e29cc5c6f"),
            (.sha256, "alloc|X|month", "d531e4ba56e773e0669094db159f3c46"),
            (.sm3, "alloc|X|month", "e9de0afa70bd38fbf652e1b40e77da8b"),
        ])
    func labels(hash: HashAlgorithm, label: String, hex: String) {
        #expect(Tickets(hash, seed: Self.seed).u128(scope: "v1", label: label) == UInt128(hex, radix: 16))
    }

    @Test("M3: allocation of rate-min and of a count with saturated cells")
    func m3() throws {
        let draw = try #require(UInt128("f5ff072ae3845aaf34f02cbc7c0b87d7", radix: 16))
        func cells(_ pairs: [(UInt64, UInt64)]) -> [Quotas.Cell] { pairs.map { Quotas.Cell(size: $0.0, rate: $0.1) } }
        let rate = try Allocation(
            mode: .rateMin, value: 0,
            cells: cells([(7, 50000), (3, 50000), (11, 50000), (1, 50000), (200, 100000), (4, 1_000_000)]))
        #expect(rate.counts(totalDraw: 0, roundingDraw: draw) == [1, 0, 1, 0, 20, 4])
        let count = try Allocation(
            mode: .count, value: 60,
            cells: cells([(7, 50000), (3, 500000), (11, 50000), (1, 900000), (200, 100000)]))
        #expect(count.counts(totalDraw: 0, roundingDraw: draw) == [1, 3, 2, 1, 53])
    }

    struct Expected: Sendable, CustomTestStringConvertible {
        let hash: HashAlgorithm
        let freeze, commits, seed: String
        let lines: [String]
        var testDescription: String { hash.rawValue }
    }

    static let expected = [
        Expected(
            hash: .sha256, freeze: "86f651ef612f0d2ffe2d6620b3e2bcb4d79d0bdabc6a2dff3126dd2fde5d90de",
            commits: "d0f96360947e3216856d41d59a2598ce8a09f44f48da6f0c560de4b2bcfe191e",
            seed: "6605b4a7db2ccc97fddd459189243201e1534275f61da01aa011d259cfed7bf5",
            lines: [
                "1 00017U", "1 000308", "2 00034L 000381", "2 000394 000409",
                "6 00017U 000308 00024K 00032E 000119 00025N",
            ]),
        Expected(
            hash: .sm3, freeze: "418f04ac89c70c89f0f110011dced0310a0c4cf6c9bd53963543a1c8a4b53972",
            commits: "23e25ea1cbc928e75de0c8bf32ad722f6187fa1271a5ab4371813afa8597dbc1",
            seed: "4ec95b052b882d351603148fb464000217e67519c35a31f8ef5cb11171b301d5",
            lines: [
                "1 00015M", "1 00027W", "2 00037X 00035P", "2 000409 000394",
                "6 00015M 00012C 000091 00027W 00016Q 00026R",
            ]),
    ]

    @Test("V1: the core folder verifies, with strength not proved", arguments: expected)
    func v1(expected: Expected) throws {
        let report = Verification.verify(try Vectors.v1(expected.hash), scope: .publicKit)
        #expect(report.problem == nil)
        #expect(report.strength == .coreOnly)
        #expect(report.freeze?.freeze.hex == expected.freeze)
        let cells = ["X01 A/n/370921", "X01 B/n/370921", "X01 C/n/370921", "X01 D/n/370921", "X02 all"]
        let lines = zip(cells, expected.lines).map { cell, rest in
            let words = rest.split(separator: " ")
            return ([Substring(cell), words[0]] + words.dropFirst().map { "91370921MA3C" + $0 }).joined(separator: " ")
        }
        #expect(report.listLines == lines)
        guard case .drawn(let result) = report.outcome else {
            Issue.record("V1 was not drawn")
            return
        }
        #expect(result.seed.hex == expected.seed)
        let reserves = expected.hash == .sha256 ? ["000119", "00004H", "00008X"] : ["00012C", "000091", "00016Q"]
        #expect(result.order(item: 0, cell: 0)[1...3].map(\.oid) == reserves.map { "91370921MA3C" + $0 })
    }

    @Test("V1: 300 single-byte changes are found by both programs", arguments: HashAlgorithm.allCases)
    func v1Changed(hash: HashAlgorithm) throws {
        var random = SplitMix64(61)
        let files = try Vectors.v1(hash)
        let changed = (0..<150).map { round in
            let file = files.files[round % files.files.count]
            var bytes = file.bytes
            bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
            return files.adding([(file.name, bytes)])
        }
        for folder in changed { #expect(Verification.verify(folder, scope: .complete).exit == .verificationFailed) }
        #expect(try PythonVerifier.verdicts(changed).allSatisfy { $0 == .init(exit: 76, lines: []) })
        let lines = Verification.verify(files, scope: .complete).listLines
        #expect(try PythonVerifier.verdicts([files]) == [.init(exit: 0, lines: lines)])
    }
}
