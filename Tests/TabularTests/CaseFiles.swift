import Foundation

/// Files that lie beside the tests.
enum Cases {
    /// The bytes of a file below `Cases`.
    static func bytes(_ path: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
    }
}
