import Messages
import Scratch

/// What the rows that fill an empty table call their targets: four bytes of each name, in a nameless file.
///
/// To look through it costs far less than to look through the table.
public struct NameTrail {
    /// Those behind the ones in the file.
    private var waiting: [SoughtNames.Hash] = []
    private var file: ScratchFile?
    /// How many are in the file.
    private var kept = 0
    /// How many rows count; they are numbered from 1.
    private(set) var count = 0

    private static let chunk = 1 << 14

    /// Adds the name of the next row; throws T110 when it cannot be kept.
    mutating func add(_ name: SoughtNames.Hash) throws(Problem) {
        if waiting.count == Self.chunk { try flush() }
        waiting.append(name)
        count += 1
    }

    /// Forgets the rows behind one.
    mutating func end(at row: Int) { count = min(count, row) }

    /// The numbers of the rows that may have one of some names, ascending; throws T110 when they cannot be read back.
    func rows(_ sought: SoughtNames) throws(Problem) -> [Int64] {
        var rows: [Int64] = []
        func look(at hashes: some Sequence<SoughtNames.Hash>, behind before: Int) {
            for (place, hash) in zip(before..., hashes) where place < count && sought.mayHold(hash) {
                rows.append(Int64(place) + 1)
            }
        }
        for start in stride(from: 0, to: kept, by: Self.chunk) { look(at: try chunk(at: start), behind: start) }
        look(at: waiting, behind: kept)
        return rows
    }

    private mutating func flush() throws(Problem) {
        do throws(ScratchFile.Fault) {
            if file == nil { file = try ScratchFile() }
            try waiting.withUnsafeBufferPointer { (hashes) throws(ScratchFile.Fault) in
                try file?.write(UnsafeRawBufferPointer(hashes), at: kept * MemoryLayout<SoughtNames.Hash>.size)
            }
        } catch {
            throw Problem(.rowsLost, found: error.text)
        }
        kept += waiting.count
        waiting.removeAll(keepingCapacity: true)
    }

    private func chunk(at start: Int) throws(Problem) -> [SoughtNames.Hash] {
        guard let file else { return [] }
        let size = MemoryLayout<SoughtNames.Hash>.size
        do throws(ScratchFile.Fault) {
            let bytes = try file.read(Self.chunk * size, at: start * size)
            return bytes.withUnsafeBytes { Array($0.bindMemory(to: SoughtNames.Hash.self)) }
        } catch {
            throw Problem(.rowsLost, found: error.text)
        }
    }
}
