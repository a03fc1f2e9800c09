import Messages

/// A public random event with its value: the TEXT of SSJ-DRAW/1 §2.3.3.
public struct BeaconValue: Hashable, Sendable {
    /// The event it came from.
    public let event: BeaconEvent
    /// The value in its one allowed spelling.
    public let value: String

    /// Pairs an event with its value; refuses any other spelling (D026).
    public init(_ event: BeaconEvent, _ value: String) throws(Problem) {
        guard event.accepts(value) else {
            throw Problem(.valueMalformed, expected: event.valueForm, found: value)
        }
        self.event = event
        self.value = value
    }

    /// Takes dice that two people typed independently; both must have typed the same (D027), in the right form (D026).
    public static func dice(_ event: BeaconEvent, typed first: String, and second: String) throws(Problem)
        -> BeaconValue
    {
        let left = Array(first.utf8)
        let right = Array(second.utf8)
        if left != right {
            let same = zip(left, right).prefix { $0 == $1 }.count
            throw Problem(.diceDiffer, found: String(same + 1))
        }
        return try BeaconValue(event, first)
    }

    /// The text that enters seed.txt: event, space, value.
    public var text: String { "\(event.text) \(value)" }
}
