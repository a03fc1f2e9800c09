import Dispatch
import Messages
import Synchronization

/// Reads the next block of a text on another thread while the caller works on the one before.
///
/// One block at most is ready and waiting, so that memory stays bounded; the order is that of the text.
final class ReadAhead: Sendable {
    private let queue = DispatchQueue(label: "doublerandom.read-ahead")
    private let isReady = DispatchSemaphore(value: 0)
    private let state: Mutex<State>

    private struct State {
        var text: DelimitedText
        var block: Result<DelimitedText.Block?, Problem>?
        var isRunning = false
    }

    init(_ text: DelimitedText) { state = Mutex(State(text: text)) }

    /// The next block, as `DelimitedText.next` gives it.
    func next() throws(Problem) -> DelimitedText.Block? {
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

    private func finish(_ last: Result<DelimitedText.Block?, Problem>) {
        state.withLock { $0.block = last }
        isReady.signal()
    }

    private func begin() {
        queue.async { [self] in
            state.withLock { state in
                do throws(Problem) {
                    state.block = .success(try state.text.next())
                } catch {
                    state.block = .failure(error)
                }
            }
            isReady.signal()
        }
    }
}
