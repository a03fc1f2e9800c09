import Messages

/// A path that was checked to stay below its folder: at least one part, none of them empty, `.` or `..`.
///
/// Parts beginning with the product's own temporary prefix are refused, so that recovery never deletes a user's file.
struct OutputPath {
    /// Every name that recovery may remove or move begins so.
    static let reservedPrefix = ".doublerandom-"

    /// The folders above the last part, outermost first.
    let folders: [String]
    /// The last part.
    let name: String

    /// Takes a relative path apart; throws `outputPathRefused` or `outputReservedName`.
    init(_ text: String) throws(Problem) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(decoding: Array($0), as: UTF8.self) }
        for part in parts where part.isEmpty || part == "." || part == ".." || part.utf8.contains(0) {
            throw Problem(.outputPathRefused, at: Position(file: text), found: text)
        }
        for part in parts where part.hasPrefix(Self.reservedPrefix) {
            throw Problem(
                .outputReservedName, at: Position(file: text), expected: Self.reservedPrefix, found: part)
        }
        folders = Array(parts.dropLast())
        name = parts[parts.count - 1]
    }
}
