import Foundation
import Messages
import Tabular

/// Where a dry run writes: a folder in the system's temporary place with a copy of the registry.
final class DryRunFolder {
    /// The folder.
    let path: String

    /// Makes the folder and copies the registry of a workspace into it.
    init(copyingRegistryOf root: String) throws(Problem) {
        path = NSTemporaryDirectory() + "doublerandom-dry-run-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            if FileReader.exists(root + "/registry.sqlite") {
                try FileManager.default.copyItem(atPath: root + "/registry.sqlite", toPath: path + "/registry.sqlite")
            }
        } catch {
            throw Problem(.inputMissing, found: path)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
