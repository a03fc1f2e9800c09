import Foundation
import Glibc
import Messages
import Tabular

/// Where a dry run writes: a folder in the system's temporary place with a copy of the registry.
///
/// The folder names its process, so that one that was interrupted is cleaned up by the next dry run.
final class DryRunFolder {
    /// The folder.
    let path: String

    /// Makes the folder and copies the registry of a workspace into it.
    init(copyingRegistryOf root: String) throws(Problem) {
        DryRunFolder.removeAbandoned()
        path = NSTemporaryDirectory() + "\(DryRunFolder.prefix)\(getpid())-\(UUID().uuidString)"
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

    private static let prefix = "doublerandom-dry-run-"

    /// Removes the folders of processes that are gone; other users' folders stay, for want of permission.
    private static func removeAbandoned() {
        let place = NSTemporaryDirectory()
        for name in (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [] where name.hasPrefix(prefix) {
            let digits = name.dropFirst(prefix.count).prefix { $0 != "-" }
            guard let process = pid_t(digits), kill(process, 0) != 0, errno == ESRCH else { continue }
            try? FileManager.default.removeItem(atPath: place + name)
        }
    }
}
