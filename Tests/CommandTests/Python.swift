import Foundation
import TestSupport

extension Python {
    /// The trimmed output of a script, followed by its complaint when there is one.
    static func run(_ script: String, _ arguments: [String] = []) throws -> String {
        let outcome = try run(["-c", script] + arguments)
        return String(decoding: outcome.output + outcome.complaint, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
