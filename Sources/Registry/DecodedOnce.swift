import Synchronization

/// Values kept whole in one column, each body decoded once while the registry is open: a run asks for the same sheets,
/// draws and plan many times.
final class DecodedOnce<Value: Decodable & Sendable>: Sendable {
    private let known = Mutex<[String: Value]>([:])

    /// The value of a body.
    func value(of body: String) throws -> Value {
        if let value = known.withLock({ $0[body] }) { return value }
        let value: Value = try StoredJSON.decode(body)
        known.withLock { $0[body] = value }
        return value
    }
}
