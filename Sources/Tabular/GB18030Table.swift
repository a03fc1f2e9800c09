import Glibc
import Messages

/// The GB18030 mapping in both directions, built once from the system's converter and checked against a constant.
struct GB18030Table: Sendable {
    /// The number of two-byte codes: 126 lead bytes, 190 trail bytes.
    static let twoByteCount = 126 * 190
    /// The number of four-byte codes that mean characters of the basic plane.
    static let fourByteCount = 39_420
    /// The first four-byte code of the supplementary planes, counted from 81308130.
    static let firstSupplementary = 189_000

    /// UTF-8 of each two-byte code, first byte lowest; index `(lead - 0x81) << 8 | trail`, 0 where there is no code.
    let packed: [UInt32]
    /// Characters of the four-byte codes of the basic plane, ascending.
    let fourByte: [UInt16]
    /// The two-byte code of each character of the basic plane, or 0.
    let codes: [UInt16]
    /// The four-byte code, counted from 81308130, of each character of the basic plane that has no two-byte code.
    let ranks: [UInt16]

    /// The table, or why it cannot be had on this machine.
    static let shared: Result<GB18030Table, Problem> = build()

    private static func build() -> Result<GB18030Table, Problem> {
        guard var scalars = systemScalars(), scalars.count == twoByteCount else {
            return .failure(Problem(.gb18030TableDiffers, found: "iconv"))
        }
        for pin in GB18030Pins.all { scalars[index(pin.code)] = pin.scalar }
        let digest = fingerprint(scalars)
        guard digest == GB18030Pins.tableDigest else {
            return .failure(
                Problem(
                    .gb18030TableDiffers, expected: String(GB18030Pins.tableDigest, radix: 16),
                    found: String(digest, radix: 16)))
        }
        return .success(GB18030Table(scalars))
    }

    private init(_ scalars: [UInt32]) {
        var packed = [UInt32](repeating: 0, count: 126 << 8)
        var codes = [UInt16](repeating: 0, count: 0x10000)
        var original = scalars
        for pin in GB18030Pins.all { original[Self.index(pin.code)] = UInt32(pin.privateUse) }
        var taken = [Bool](repeating: false, count: 0x10000)
        for (position, code) in Self.twoByteCodes().enumerated() {
            packed[Int(code) - 0x8100] = Self.pack(scalars[position])
            if scalars[position] < 0x10000 { codes[Int(scalars[position])] = code }
            taken[Int(original[position])] = true
        }
        // Four-byte codes of the basic plane were handed out in code point order to everything the two-byte
        // codes of the first edition had left over.
        let free = (0x80...0xFFFF).filter { !taken[$0] && !(0xD800...0xDFFF).contains($0) }
        var ranks = [UInt16](repeating: 0, count: 0x10000)
        for (rank, scalar) in free.enumerated() { ranks[scalar] = UInt16(rank) }
        self.packed = packed
        self.codes = codes
        self.ranks = ranks
        fourByte = free.map { UInt16($0) }
    }

    /// All two-byte codes, ascending.
    static func twoByteCodes() -> [UInt16] {
        var codes: [UInt16] = []
        codes.reserveCapacity(twoByteCount)
        for lead in UInt16(0x81)...0xFE {
            for trail in UInt16(0x40)...0xFE where trail != 0x7F { codes.append(lead << 8 | trail) }
        }
        return codes
    }

    /// The place of a two-byte code among all of them.
    static func index(_ code: UInt16) -> Int {
        let trail = Int(code & 0xFF)
        return (Int(code >> 8) - 0x81) * 190 + trail - (trail > 0x7F ? 0x41 : 0x40)
    }

    private static func fingerprint(_ scalars: [UInt32]) -> UInt64 {
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for scalar in scalars {
            for shift in [UInt32(0), 8, 16] {
                digest = (digest ^ UInt64(scalar >> shift & 0xFF)) &* 0x100_0000_01B3
            }
        }
        return digest
    }

    private static func pack(_ scalar: UInt32) -> UInt32 {
        let low = scalar & 0x3F | 0x80
        let middle = scalar >> 6 & 0x3F | 0x80
        if scalar < 0x800 { return scalar >> 6 | 0xC0 | low << 8 }
        if scalar < 0x10000 { return scalar >> 12 | 0xE0 | middle << 8 | low << 16 }
        return scalar >> 18 | 0xF0 | (scalar >> 12 & 0x3F | 0x80) << 8 | middle << 16 | low << 24
    }

    private static func systemScalars() -> [UInt32]? {
        guard let converter = iconv_open("UTF-32LE", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input: [CChar] = []
        input.reserveCapacity(twoByteCount * 2)
        for code in twoByteCodes() {
            input.append(CChar(bitPattern: UInt8(code >> 8)))
            input.append(CChar(bitPattern: UInt8(code & 0xFF)))
        }
        // A libc that joins or expands codes needs another length than one scalar per code, and is refused.
        var output = [UInt32](repeating: 0, count: twoByteCount + 8)
        var inputLeft = input.count
        var outputLeft = output.count * 4
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBytes { target in
                var sourceCursor = source.baseAddress
                var targetCursor = target.bindMemory(to: CChar.self).baseAddress
                let first = iconv(converter, &sourceCursor, &inputLeft, &targetCursor, &outputLeft)
                let flush = iconv(converter, nil, nil, &targetCursor, &outputLeft)
                return first == -1 || flush == -1
            }
        }
        guard !failed, inputLeft == 0, outputLeft == 8 * 4 else { return nil }
        return output.dropLast(8).map { UInt32(littleEndian: $0) }
    }
}
