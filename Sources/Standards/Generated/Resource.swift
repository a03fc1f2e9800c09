// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

/// A file of this room's Resources folder, compiled into the program.
struct Resource: Sendable {
    /// The path below Resources.
    let path: StaticString
    /// The whole text, as it stands in the file.
    let text: StaticString

    /// Every resource of the room, by path in byte order.
    static let all: [Resource] = [.divisionsAreas, .divisionsCities, .divisionsProvinces, .holidays2019, .holidays2020, .holidays2021, .holidays2022, .holidays2023, .holidays2024, .holidays2025, .holidays2026, .industries]
}
