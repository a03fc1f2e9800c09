import Messages

/// Values that one process makes once though several steps ask for them, such as the files of a filing.
///
/// A key names everything the value depends on; results stay the same with or without it.
final class MadeOnce<Value> {
    private var values: [String: Value] = [:]

    /// The value of a key, made at the first asking.
    func value(_ key: String, make: () throws(Problem) -> Value) throws(Problem) -> Value {
        if let known = values[key] { return known }
        let made = try make()
        values[key] = made
        return made
    }
}
