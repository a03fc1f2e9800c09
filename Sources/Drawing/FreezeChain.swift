import Digest
import Messages

/// The freezes of one office in a row: no gap, no second freeze behind the first (SSJ-DRAW/1 §2.2).
public enum FreezeChain {
    /// One freeze with how it ended.
    public struct Link: Hashable, Sendable {
        /// freeze.txt.
        public let freeze: FreezeRecord
        /// Whether result.txt or void.txt ends it.
        public let isEnded: Bool

        /// Pairs a freeze with its end.
        public init(freeze: FreezeRecord, isEnded: Bool) {
            self.freeze = freeze
            self.isEnded = isEnded
        }

        /// Reads the link from a folder, without verifying the draw.
        public init(_ files: DrawFiles) throws(Problem) {
            guard let bytes = files["freeze.txt"] else {
                throw Problem(.fileAbsent, at: Position(file: "freeze.txt"), found: "freeze.txt")
            }
            freeze = try FreezeRecord(bytes)
            isEnded = files["result.txt"] != nil || files["void.txt"] != nil
        }
    }

    /// Checks the freezes in the order they were made, and gives the IDs of those that have not ended.
    ///
    /// Every `prev` must be F of the freeze before, zeros for the first (D043); serials of one division and year
    /// must count up by one from 1 (D055). Complexity: O(freezes).
    public static func check(_ links: [Link]) throws(Problem) -> [String] {
        var previous = HashValue.zero
        var serials: [String: Int] = [:]
        for link in links {
            let freeze = link.freeze
            let position = Position(file: freeze.draw)
            if freeze.previous != previous {
                throw Problem(.quoteDiffers, at: position, expected: previous.hex, found: freeze.previous.hex)
            }
            let year = String(freeze.draw.prefix(11))
            let expected = serials[year, default: 0] + 1
            let found = freeze.draw.dropFirst(12)
            if Int(found) != expected {
                throw Problem(.serialGap, at: position, expected: String(expected), found: String(found))
            }
            serials[year] = expected
            previous = freeze.freeze
        }
        return links.filter { !$0.isEnded }.map(\.freeze.draw)
    }
}
