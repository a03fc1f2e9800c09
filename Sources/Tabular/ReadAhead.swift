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
/// One block at most is ready and waiting, so that memory stays bounded; the order is that of the file.
final class ReadAhead: Sendable {
    private let queue = DispatchQueue(label: "doublerandom.read-ahead")
    private let isReady = DispatchSemaphore(value: 0)
    private let state: Mutex<State>

    private struct State {
        var table: any BlockReading
        var block: Result<BlockReading.Block?, Problem>?
        var isRunning = false
    }

    init(_ table: sending any BlockReading) { state = Mutex(State(table: table)) }

    /// The next block, as `BlockReading.next` gives it.
    func next() throws(Problem) -> BlockReading.Block? {
        let isFirst = state.withLock { state in
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if isFirst { begin() }
        isReady.wait()
        let result = state.withLock { state in
            defer { state.block = nil }
            return state.block
        }
        switch result {
        case .success(let block?):
            begin()
            return block
        case .failure(let problem):
            // The reading has ended; to ask again gives the same answer.
            finish(.failure(problem))
            throw problem
        case .success(nil), nil:
            finish(.success(nil))
            return nil
        }
    }

    private func finish(_ last: Result<BlockReading.Block?, Problem>) {
        state.withLock { $0.block = last }
        isReady.signal()
    }

    private func begin() {
        queue.async { [self] in
            state.withLock { state in
                do throws(Problem) {
                    state.block = .success(try state.table.next())
                } catch {
                    state.block = .failure(error)
                }
            }
            isReady.signal()
        }
    }
}
