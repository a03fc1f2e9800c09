import Foundation
import Messages
import Registry

/// A folder of its own for one registry, removed with everything in it.
final class Workplace: Sendable {
    private let folder: URL
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("registry-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("registry.sqlite").path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The names of the files in the folder, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    /// The registry's bytes.
    var bytes: Data {
        get throws { try Data(contentsOf: URL(fileURLWithPath: path)) }
    }

    /// Puts bytes where the registry is expected.
    func put(_ bytes: Data) throws { try bytes.write(to: URL(fileURLWithPath: path)) }

    /// Opens the registry, does some work and closes it.
    func open<Value>(_ work: (RegistryStore) throws -> Value) throws -> Value {
        let store = try RegistryStore(path: path)
        let value = try work(store)
        try store.close()
        return value
    }
}
