import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite struct GB18030Tests {
    /// Python's scalars of all given codes, 0 where it has none.
    private func python(_ codes: [[UInt8]], width: Int) throws -> [UInt32] {
        let script = """
            import sys, struct
            data = sys.stdin.buffer.read()
            for i in range(0, len(data), \(width)):
                try: value = ord(data[i:i + \(width)].decode('gb18030'))
                except (UnicodeDecodeError, TypeError): value = 0
                sys.stdout.buffer.write(struct.pack('<I', value))
            """
        let output = try Python.run(["-c", script], standardInput: Data(codes.flatMap { $0 })).output
        return output.withUnsafeBytes { raw in
            (0..<raw.count / 4).map { raw.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
        }
    }

    private func scalar(_ code: [UInt8]) throws -> UInt32 {
        guard let text = try GB18030.decode(code), text.unicodeScalars.count == 1 else { return 0 }
        return text.unicodeScalars.first?.value ?? 0
    }

    @Test func twoByteCodesAreThoseOfPythonButForThePinnedOnes() throws {
        let codes = (UInt8(0x81)...0xFE).flatMap { lead in (UInt8(0)...0xFF).map { [lead, $0] } }
            .filter { $0[1] >= 0x40 }
        let expected = try python(codes, width: 2)
        #expect(expected.filter { $0 != 0 }.count == GB18030Table.twoByteCount)
        let pins = Dictionary(uniqueKeysWithValues: GB18030Pins.all.map { ($0.code, $0) })
        var pinned = 0
        for (code, python) in zip(codes, expected) {
            let found = try scalar(code)
            if let pin = pins[UInt16(code[0]) << 8 | UInt16(code[1])] {
                pinned += 1
                #expect(python == UInt32(pin.privateUse) && found == pin.scalar)
            } else if found != python {
                Issue.record("\(code): Python \(python), found \(found)")
            }
        }
        #expect(pinned == 25)
    }

    @Test func fourByteCodesOfTheBasicPlaneAreThoseOfPython() throws {
        var codes: [[UInt8]] = []
        for rank in 0..<50_400 {
            let (first, second) = (0x81 + rank / 12_600, 0x30 + rank / 1_260 % 10)
            let (third, fourth) = (0x81 + rank / 10 % 126, 0x30 + rank % 10)
            codes.append([first, second, third, fourth].map { UInt8($0) })
        }
        let expected = try python(codes, width: 4)
        #expect(expected.filter { $0 != 0 }.count == GB18030Table.fourByteCount)
        let differing = try zip(codes, expected).filter { try scalar($0) != $1 }
        #expect(differing.isEmpty)
    }

    @Test func everyCharacterSurvivesTheWayThereAndBack() throws {
        let folded = Set(GB18030Pins.all.map { UInt32($0.privateUse) })
        var text = ""
        for value in UInt32(1)...0x10FFFF where !folded.contains(value) {
            if value > 0x30000, value % 97 != 0 { continue }
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let bytes = try GB18030.encode(text)
        #expect(try GB18030.decode(bytes)?.utf8.elementsEqual(text.utf8) == true)
        let program = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('gb18030').encode())"
        let python = try Python.run(["-c", program], standardInput: Data(bytes)).output
        let changed = zip(String(decoding: python, as: UTF8.self).unicodeScalars, text.unicodeScalars)
            .filter { $0 != $1 }
        #expect(changed.count == 25 && changed.allSatisfy { folded.contains($0.0.value) })
    }

    @Test(arguments: GB18030Pins.all.map(\.code))
    func aPrivateUseCharacterIsFoldedToTheRealOne(_ code: UInt16) throws {
        let pin = try #require(GB18030Pins.all.first { $0.code == code })
        let old = try #require(Unicode.Scalar(UInt32(pin.privateUse)))
        let bytes = try GB18030.encode(String(old))
        #expect(bytes == [UInt8(code >> 8), UInt8(code & 0xFF)])
        #expect(try scalar(bytes) == pin.scalar)
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [0x81], [0x81, 0x7F], [0x81, 0xFF], [0x81, 0x20], [0x81, 0x30], [0x81, 0x30, 0x81],
            [0x81, 0x30, 0x81, 0x3A], [0x81, 0x30, 0x80, 0x30], [0x84, 0x32, 0x81, 0x30], [0xE3, 0x32, 0x9A, 0x36],
            [0xFE, 0x39, 0xFE, 0x39],
        ] as [[UInt8]])
    func whatIsNoCodeIsRefused(_ bytes: [UInt8]) throws {
        #expect(try GB18030.decode(bytes) == nil)
    }

    @Test func theEndsOfTheSupplementaryPlanesAreComputed() throws {
        #expect(try scalar([0x90, 0x30, 0x81, 0x30]) == 0x10000)
        #expect(try scalar([0xE3, 0x32, 0x9A, 0x35]) == 0x10FFFF)
        #expect(try GB18030.encode("\u{10FFFF}") == [0xE3, 0x32, 0x9A, 0x35])
    }
}
