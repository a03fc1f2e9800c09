import Messages
import Scratch

/// What the rows that fill an empty table say of one thing: four bytes for each row, in a nameless file.
///
/// To look through it costs far less than to look through the table.
public struct HashTrail {
    /// Those behind the ones in the file.
    private var waiting: [UInt32] = []
    private var file: ScratchFile?
    /// How many are in the file.
    private var kept = 0
    /// How many rows count; they are numbered from 1.
    private(set) var count = 0

    private static let chunk = 1 << 14

    /// Adds the hash of what the next row says; throws T110 when it cannot be kept.
    mutating func add(_ hash: UInt32) throws(Problem) {
        if waiting.count == Self.chunk { try flush() }
        waiting.append(hash)
        count += 1
    }

    /// Forgets the rows behind one.
    mutating func end(at row: Int) { count = min(count, row) }

    /// Hands over the numbers of the rows that have one of some hashes, ascending; throws T110 when they cannot be read
    /// back.
    func forEachRow(_ sought: SoughtHashes, _ body: (_ row: Int64, _ hash: UInt32) throws -> Void) throws {
        for start in stride(from: 0, through: kept, by: Self.chunk) {
            let hashes = start < kept ? try chunk(at: start) : waiting
            for (place, hash) in zip(start..., hashes) where place < count && sought.holds(hash) {
                try body(Int64(place) + 1, hash)
            }
        }
    }

    private mutating func flush() throws(Problem) {
        do throws(ScratchFile.Fault) {
            if file == nil { file = try ScratchFile() }
            try waiting.withUnsafeBufferPointer { (hashes) throws(ScratchFile.Fault) in
                try file?.write(UnsafeRawBufferPointer(hashes), at: kept * MemoryLayout<UInt32>.size)
            }
        } catch {
            throw Problem(.rowsLost, found: error.text)
        }
        kept += waiting.count
        waiting.removeAll(keepingCapacity: true)
    }

    private func chunk(at start: Int) throws(Problem) -> [UInt32] {
        guard let file else { return [] }
        let size = MemoryLayout<UInt32>.size
        do throws(ScratchFile.Fault) {
            let bytes = try file.read(Self.chunk * size, at: start * size)
            return bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
        } catch {
            throw Problem(.rowsLost, found: error.text)
        }
    }
}
