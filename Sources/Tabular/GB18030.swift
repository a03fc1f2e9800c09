import Messages

/// GB18030, the national encoding that contains GBK and GB2312, with one pinned mapping on every machine.
///
/// Where editions of the standard differ, the character's own code point wins over the private-use one, in both
/// directions of reading: FE59 and 82359037 both give U+9FB4 (spec/ingest.md §0.2: pinned table plus private-use fold).
public enum GB18030 {
    /// The text as GB18030; every character has a code.
    ///
    /// The 25 private-use characters that older tables gave to disputed codes are written with those codes.
    /// Throws `Message.gb18030TableDiffers` when the system's converter gives another table. Complexity: O(length).
    public static func encode(_ text: String) throws(Problem) -> [UInt8] {
        let table = try GB18030Table.shared.get()
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                bytes.append(UInt8(value))
            } else if let code = twoByteCode(value, table) {
                bytes.append(UInt8(code >> 8))
                bytes.append(UInt8(code & 0xFF))
            } else {
                let rank =
                    value < 0x10000
                    ? Int(table.ranks[Int(value)]) : GB18030Table.firstSupplementary + Int(value) - 0x10000
                bytes.append(UInt8(0x81 + rank / 12_600))
                bytes.append(UInt8(0x30 + rank / 1_260 % 10))
                bytes.append(UInt8(0x81 + rank / 10 % 126))
                bytes.append(UInt8(0x30 + rank % 10))
            }
        }
        return bytes
    }

    /// The text of GB18030 bytes, or nil when a sequence is not GB18030.
    ///
    /// Throws `Message.gb18030TableDiffers` when the system's converter gives another table. Complexity: O(length).
    public static func decode(_ bytes: [UInt8]) throws(Problem) -> String? {
        let finding = EncodingFinder.Finding(encoding: .gb18030, skip: 0, isClean: false, forbidden: .none)
        let decoded = try TranscodedText(ByteSource(bytes), finding)
        return decoded.bad.isEmpty ? String(decoding: decoded.text, as: UTF8.self) : nil
    }

    private static func twoByteCode(_ value: UInt32, _ table: GB18030Table) -> UInt16? {
        if value < 0x10000, table.codes[Int(value)] != 0 { return table.codes[Int(value)] }
        guard value >= 0x20000 || (0xE78D...0xE864).contains(value) else { return nil }
        return GB18030Pins.all.first { $0.scalar == value || UInt32($0.privateUse) == value }?.code
    }

    /// How many bytes of a piece of GB18030 are taken (`TextDecoder.decode`); nil when some are no character.
    ///
    /// Every pair within the bounds of two-byte codes is one.
    static func wellFormed(_ source: UnsafeRawBufferPointer, isLast: Bool, _ table: GB18030Table) -> Int? {
        let end = source.count
        var at = 0
        while at < end {
            at = GB18030Strides.wellFormed(source, from: at)
            let border = min(at &+ GB18030Strides.size, end)
            while at < border {
                let lead = source[at]
                if lead < 0x80 {
                    at &+= 1
                } else if lead > 0x80, lead < 0xFF, at &+ 1 < end, isTrail(source[at &+ 1]) {
                    at &+= 2
                } else if lead > 0x80, lead < 0xFF, quad(source, at, table.fourByte) != nil {
                    at &+= 4
                } else {
                    return !isLast && at &+ 4 > end ? at : nil
                }
            }
        }
        return at
    }

    private static func isTrail(_ byte: UInt8) -> Bool { byte >= 0x40 && byte != 0x7F && byte != 0xFF }

    /// Writes the text of a piece of GB18030 and returns how many bytes were taken (`TextDecoder.decode`).
    static func decode(
        _ source: UnsafeRawBufferPointer, isLast: Bool, _ table: GB18030Table, _ output: inout TextOutput
    ) -> Int {
        table.packed.withUnsafeBufferPointer { packed in
            decode(source, isLast: isLast, packed: packed, fourByte: table.fourByte, &output)
        }
    }

    private static func decode(
        _ source: UnsafeRawBufferPointer, isLast: Bool, packed: UnsafeBufferPointer<UInt32>, fourByte: [UInt16],
        _ output: inout TextOutput
    ) -> Int {
        let target = output.target
        let end = source.count
        var read = 0
        var write = output.count
        defer { output.count = write }
        while read < end {
            while read &+ 8 <= end {
                let word = source.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                guard word & 0x8080_8080_8080_8080 == 0 else { break }
                target.storeBytes(of: word, toByteOffset: write, as: UInt64.self)
                read &+= 8
                write &+= 8
            }
            guard read < end else { break }
            let lead = source[read]
            if lead < 0x80 {
                target[write] = lead
                read &+= 1
                write &+= 1
                continue
            }
            if lead != 0x80, lead != 0xFF, read &+ 1 < end {
                let entry = packed[(Int(lead) &- 0x81) << 8 | Int(source[read &+ 1])]
                if entry != 0 {
                    target.storeBytes(of: entry.littleEndian, toByteOffset: write, as: UInt32.self)
                    let first = entry & 0xFF
                    write &+= first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4)
                    read &+= 2
                    continue
                }
                if let scalar = quad(source, read, fourByte) {
                    for unit in String(scalar).utf8 {
                        target[write] = unit
                        write &+= 1
                    }
                    read &+= 4
                    continue
                }
            }
            if !isLast, read &+ 4 > end { break }
            output.count = write
            output.replace(source, at: read, length: 1)
            write = output.count
            read &+= 1
        }
        return read
    }

    /// The character of the four-byte code at an offset, or nil when there is none.
    private static func quad(_ source: UnsafeRawBufferPointer, _ at: Int, _ fourByte: [UInt16]) -> Unicode.Scalar? {
        guard at &+ 3 < source.count else { return nil }
        let (first, second, third, fourth) = (source[at], source[at &+ 1], source[at &+ 2], source[at &+ 3])
        guard 0x30...0x39 ~= second, 0x81...0xFE ~= third, 0x30...0x39 ~= fourth else { return nil }
        let high = (Int(first) - 0x81) * 10 + Int(second) - 0x30
        let rank = (high * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        if rank < fourByte.count { return Unicode.Scalar(fourByte[rank]) }
        guard rank >= GB18030Table.firstSupplementary else { return nil }
        return Unicode.Scalar(UInt32(rank - GB18030Table.firstSupplementary + 0x10000))
    }
}
