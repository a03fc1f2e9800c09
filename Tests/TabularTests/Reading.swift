import Messages

@testable import Tabular

/// Shorthands for reading text in tests.
enum Reading {
    static func result(_ text: String) throws(Problem) -> ReadResult { try result(Array(text.utf8)) }

    static func result(_ bytes: [UInt8]) throws(Problem) -> ReadResult {
        try TableReader.read(SourceFile(name: "名录.csv", bytes: bytes))
    }

    static func rows(_ text: String) throws(Problem) -> [[String]] {
        try result(text).tables[0].rows.map(\.fields)
    }

    /// The problem that reading ends with, or nil when it succeeds.
    static func refusal(_ bytes: [UInt8]) -> Problem? {
        do throws(Problem) {
            _ = try result(bytes)
            return nil
        } catch {
            return error
        }
    }

    static func refusal(_ text: String) -> Problem? { refusal(Array(text.utf8)) }
}

/// SplitMix64, so that generated files are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
