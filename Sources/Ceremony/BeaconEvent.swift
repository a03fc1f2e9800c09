import Messages

/// A public random event named before it happens (SSJ-DRAW/1 §2.3.3).
public enum BeaconEvent: Hashable, Sendable {
    /// Dice thrown in the open: the throw's number in the minutes and how many dice are read, at least 30.
    case dice(id: String, count: Int)
    /// A draw of 快乐8: its issue of seven digits.
    case happy8(issue: String)
    /// A draw of 双色球: its issue of seven digits.
    case doubleColour(issue: String)
    /// A pulse of a NIST 2.0 beacon.
    case nist2(chain: UInt64, pulse: UInt64)

    /// Reads `DICE id count`, `CWL-KL8 issue`, `CWL-SSQ issue` or `NIST2 chain pulse`; anything else is nil.
    public init?(_ text: String) {
        let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        switch (words[0], words.count) {
        case ("DICE", 3):
            guard let count = Grammar.integer(words[2]), (30...10_000).contains(count),
                Grammar.isToken(
                    words[1].utf8, longest: 40, first: { Grammar.isLower($0) || Grammar.isDigit($0) },
                    rest: { Grammar.isLower($0) || Grammar.isDigit($0) || $0 == UInt8(ascii: "-") })
            else { return nil }
            self = .dice(id: words[1], count: Int(count))
        case ("CWL-KL8", 2) where BeaconEvent.isIssue(words[1]): self = .happy8(issue: words[1])
        case ("CWL-SSQ", 2) where BeaconEvent.isIssue(words[1]): self = .doubleColour(issue: words[1])
        case ("NIST2", 3):
            guard let chain = Grammar.integer(words[1]), let pulse = Grammar.integer(words[2]) else { return nil }
            self = .nist2(chain: chain, pulse: pulse)
        default: return nil
        }
    }

    /// The event exactly as freeze.txt writes it.
    public var text: String {
        switch self {
        case .dice(let id, let count): "DICE \(id) \(count)"
        case .happy8(let issue): "CWL-KL8 \(issue)"
        case .doubleColour(let issue): "CWL-SSQ \(issue)"
        case .nist2(let chain, let pulse): "NIST2 \(chain) \(pulse)"
        }
    }

    /// The whole bits of surprise in its value: 61 for 快乐8, 24 for 双色球, 512 for NIST, 2.58 per die rounded down.
    public var bits: Int {
        switch self {
        case .dice(_, let count): count * 2584 / 1000
        case .happy8: 61
        case .doubleColour: 24
        case .nist2: 512
        }
    }

    /// Whether a value has exactly the one spelling that the event allows.
    public func accepts(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        switch self {
        case .dice(_, let count):
            return bytes.count == count
                && bytes.allSatisfy { (UInt8(ascii: "1")...UInt8(ascii: "6")).contains($0) }
        case .happy8: return BeaconEvent.isAscending(bytes, count: 20, highest: 80)
        case .doubleColour:
            return bytes.count == 20 && BeaconEvent.isAscending(Array(bytes[..<17]), count: 6, highest: 33)
                && bytes[17] == UInt8(ascii: "+")
                && BeaconEvent.isAscending(Array(bytes[18...]), count: 1, highest: 16)
        case .nist2: return Grammar.isHex(value, count: 128)
        }
    }

    /// The form of a value, for messages.
    public var valueForm: String {
        switch self {
        case .dice(_, let count): "[1-6]{\(count)}"
        case .happy8: "01-02-…-80 (20)"
        case .doubleColour: "01-02-03-04-05-33+16"
        case .nist2: "[0-9a-f]{128}"
        }
    }

    private static func isIssue(_ word: String) -> Bool {
        word.utf8.count == 7 && word.utf8.allSatisfy(Grammar.isDigit)
    }

    /// Two-digit numbers from 01, strictly ascending, joined by `-`.
    private static func isAscending(_ bytes: [UInt8], count: Int, highest: Int) -> Bool {
        guard bytes.count == 3 * count - 1 else { return false }
        var last = 0
        for index in 0..<count {
            let pair = bytes[3 * index..<3 * index + 2]
            guard pair.allSatisfy(Grammar.isDigit) else { return false }
            let number = pair.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
            guard number > last, number <= highest else { return false }
            if index + 1 < count, bytes[3 * index + 2] != UInt8(ascii: "-") { return false }
            last = number
        }
        return true
    }
}
