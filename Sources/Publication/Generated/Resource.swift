// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

/// A file of this room's Resources folder, compiled into the program.
struct Resource: Sendable {
    /// The path below Resources.
    let path: StaticString
    /// The whole text, as it stands in the file.
    let text: StaticString

    /// Every resource of the room, by path in byte order.
    static let all: [Resource] = [.allocation, .amendments, .ceremony, .digest, .draw, .freeze, .grammar, .history, .kit, .partyBody, .partyPage, .verifyBody, .verifyPage]
}
