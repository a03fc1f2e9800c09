import Messages

/// The streams of an OLE compound file ([MS-CFB]): a small file system inside a file, with sectors for blocks.
///
/// Every chain of sectors is followed for as many steps as the file has sectors at most, so none can run in a circle.
struct CompoundFile {
    /// The bytes such a file begins with.
    static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    private struct Entry {
        let name: String
        let start: Int
        let size: Int
    }

    private let bytes: [UInt8]
    private let sectorSize: Int
    private let miniCutoff: Int
    private let miniSectorSize: Int
    private var table: [Int] = []
    private var miniTable: [Int] = []
    private var miniStream: [UInt8] = []
    private var entries: [Entry] = []

    /// Sector numbers from here on mean "no further sector".
    private static let end = 0xFFFF_FFFA

    /// Reads the directory; throws `xlsDamaged` when the file contradicts itself.
    init(_ bytes: [UInt8]) throws(Problem) {
        guard bytes.count >= 512, bytes.starts(with: Self.mark), let sector = bytes.little(30, 2),
            sector == 9 || sector == 12, let mini = bytes.little(32, 2), mini == 6,
            let directory = bytes.little(48, 4), let cutoff = bytes.little(56, 4), let firstMini = bytes.little(60, 4)
        else { throw Self.damaged("header") }
        self.bytes = bytes
        sectorSize = 1 << sector
        miniSectorSize = 1 << mini
        miniCutoff = cutoff
        for block in try tableBlocks() { table += numbers(of: try self.sector(block)) }
        miniTable = numbers(of: try joined(try chain(from: firstMini, in: table)))
        try list(try joined(try chain(from: directory, in: table)))
    }

    /// The bytes of a stream whose name is one of the given, regardless of case; nil when there is none.
    func stream(_ names: String...) throws(Problem) -> [UInt8]? {
        let wanted = names.map { $0.lowercased() }
        guard let entry = entries.first(where: { wanted.contains($0.name.lowercased()) }) else { return nil }
        return try content(entry)
    }

    /// Whether there is a stream of this name, regardless of case.
    func has(_ name: String) -> Bool { entries.contains { $0.name.lowercased() == name.lowercased() } }

    private func content(_ entry: Entry) throws(Problem) -> [UInt8] {
        var content: [UInt8] = []
        if entry.size >= miniCutoff {
            content = try joined(try chain(from: entry.start, in: table))
        } else {
            for index in try chain(from: entry.start, in: miniTable) {
                let at = index * miniSectorSize
                guard at < miniStream.count else { throw Self.damaged("mini sector \(index)") }
                content += miniStream[at..<min(at + miniSectorSize, miniStream.count)]
            }
        }
        guard content.count >= entry.size else { throw Self.damaged("\(entry.name): \(content.count) < \(entry.size)") }
        return Array(content.prefix(entry.size))
    }

    /// The sectors that hold the allocation table: 109 of them named in the header, the others in sectors of their own.
    private func tableBlocks() throws(Problem) -> [Int] {
        guard let count = bytes.little(44, 4), count <= bytes.count / sectorSize + 1, var next = bytes.little(68, 4)
        else {
            throw Self.damaged("table size")
        }
        var blocks: [Int] = numbers(of: bytes[76..<512])
        while blocks.count < count, next < Self.end {
            var more = numbers(of: try sector(next))
            guard let following = more.popLast() else { throw Self.damaged("table list") }
            blocks += more
            next = following
        }
        guard blocks.count >= count else { throw Self.damaged("table list") }
        return Array(blocks.prefix(count))
    }

    private mutating func list(_ directory: [UInt8]) throws(Problem) {
        for at in stride(from: 0, to: directory.count - 127, by: 128) {
            guard let kind = directory.little(at + 66, 1), kind == 2 || kind == 5,
                let length = directory.little(at + 64, 2), (2...64).contains(length),
                let start = directory.little(at + 116, 4), let size = directory.little(at + 120, 4)
            else { continue }
            let units = stride(from: at, to: at + length - 2, by: 2).map { directory.little($0, 2) ?? 0 }
            let name = String(decoding: units.map { UInt16(truncatingIfNeeded: $0) }, as: UTF16.self)
            let entry = Entry(name: name, start: start, size: size)
            if kind == 2 {
                entries.append(entry)
            } else if miniStream.isEmpty, size > 0 {
                miniStream = try joined(try chain(from: start, in: table))
            }
        }
    }

    private func chain(from first: Int, in table: [Int]) throws(Problem) -> [Int] {
        var chain: [Int] = []
        var at = first
        while at < Self.end {
            guard at < table.count, chain.count < table.count else { throw Self.damaged("sector \(at)") }
            chain.append(at)
            at = table[at]
        }
        return chain
    }

    private func joined(_ sectors: [Int]) throws(Problem) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(sectors.count * sectorSize)
        for index in sectors { content += try sector(index) }
        return content
    }

    /// The bytes of a sector; the file's last one may be short.
    private func sector(_ index: Int) throws(Problem) -> ArraySlice<UInt8> {
        let start = (index + 1) * sectorSize
        guard start < bytes.count else { throw Self.damaged("sector \(index)") }
        return bytes[start..<min(start + sectorSize, bytes.count)]
    }

    private func numbers(of bytes: some RandomAccessCollection<UInt8>) -> [Int] {
        let own = Array(bytes)
        return stride(from: 0, to: own.count - 3, by: 4).map { own.little($0, 4) ?? Self.end }
    }

    private static func damaged(_ what: String) -> Problem { Problem(.xlsDamaged, found: what) }
}

extension [UInt8] {
    /// The number of one to four bytes at an offset, lowest first; nil when it reaches beyond the end.
    func little(_ at: Int, _ width: Int) -> Int? {
        guard at >= 0, at + width <= count else { return nil }
        var number = 0
        for index in 0..<width { number |= Int(self[at + index]) << (8 * index) }
        return number
    }
}
