import Dispatch
import Synchronization

/// Does several jobs at once, and gives their results in the order of the jobs.
func concurrently<Value: Sendable>(_ count: Int, _ job: @Sendable (Int) -> Value) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
        let value = job(index)
        values.withLock { $0[index] = value }
    }
    return values.withLock { $0.compactMap { $0 } }
}
