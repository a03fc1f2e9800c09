import Dispatch
import Messages
import Synchronization

/// One table of a file that is read block by block.
protocol BlockReading {
    /// Some rows, with a problem for each damaged one.
    typealias Block = (rows: RowStore, problems: [Problem])

    /// The form of the file.
    var format: SourceFormat { get }
    /// The name of the record element of an XML document.
    var sheet: String? { get }
    /// What is worth knowing beside the rows.
    var notes: [Problem] { get }
    /// Fields that stand outside the records of an XML document.
    var envelope: [EnvelopeField] { get }

    /// The next rows; nil behind the last.
    mutating func next() throws(Problem) -> Block?
}

extension BlockReading {
    var sheet: String? { nil }
    var notes: [Problem] { [] }
    var envelope: [EnvelopeField] { [] }
}

/// Reads the next block of a table on another thread while the caller works on the one before.
///
/// One block at most is ready and waiting, so that memory stays bounded; the order is that of the file. The signal of a
/// block says whose turn it is, so that neither lock is ever waited for.
final class ReadAhead: Sendable {
    private let queue = DispatchQueue(label: "doublerandom.read-ahead")
    private let isReady = DispatchSemaphore(value: 0)
    /// Touched on the queue only.
    private let table: Mutex<any BlockReading>
    /// Filled before the signal, taken behind it; the first block is asked for when nobody has asked before.
    private let slot = Mutex(Slot())

    private struct Slot {
        var block: Result<BlockReading.Block?, Problem>?
        var isAskedFor = false
    }

    init(_ table: sending any BlockReading) { self.table = Mutex(table) }

    /// The next block, as `BlockReading.next` gives it.
    func next() throws(Problem) -> BlockReading.Block? {
        let isFirst = slot.withLock { slot in
            defer { slot.isAskedFor = true }
            return !slot.isAskedFor
        }
        if isFirst { begin() }
        isReady.wait()
        let result = slot.withLock { slot in
            defer { slot.block = nil }
            return slot.block
        }
        switch result {
        case .success(let block?):
            begin()
            return block
        case .failure(let problem):
            // The reading has ended; to ask again gives the same answer.
            put(.failure(problem))
            throw problem
        case .success(nil), nil:
            put(.success(nil))
            return nil
        }
    }

    private func put(_ block: Result<BlockReading.Block?, Problem>) {
        slot.withLock { $0.block = block }
        isReady.signal()
    }

    private func begin() {
        queue.async { [self] in
            let block = table.withLock { table in
                Result { () throws(Problem) in try table.next() }
            }
            put(block)
        }
    }
}
