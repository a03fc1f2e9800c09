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
