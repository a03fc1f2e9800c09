import Digest
import Standards

/// The folder of one draw as a value: file names with their bytes, ascending by name.
///
/// Rooms that touch the disk turn a folder into this value and back; nothing here does.
public struct DrawFiles: Hashable, Sendable {
    /// One file.
    public struct File: Hashable, Sendable {
        /// The name inside the folder.
        public let name: String
        /// The content.
        public let bytes: [UInt8]

        /// Pairs a name with its content.
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The files, ascending by the bytes of their names, each name once.
    public private(set) var files: [File] = []

    /// A folder of these files; a name given again replaces the earlier file.
    public init(_ files: [(name: String, bytes: [UInt8])] = []) {
        for file in files { self[file.name] = file.bytes }
    }

    /// The names, ascending by bytes.
    public var names: [String] { files.map(\.name) }

    /// A file's content; nil when absent.
    ///
    /// Setting nil removes the file. Complexity: O(files).
    public subscript(name: String) -> [UInt8]? {
        get { files.first { $0.name == name }?.bytes }
        set {
            files.removeAll { $0.name == name }
            guard let newValue else { return }
            let place = files.firstIndex { !ByteOrder.precedes($0.name, name) } ?? files.count
            files.insert(File(name: name, bytes: newValue), at: place)
        }
    }

    /// The folder with more files; equal names are replaced.
    public func adding(_ more: [(name: String, bytes: [UInt8])]) -> DrawFiles {
        var copy = self
        for file in more { copy[file.name] = file.bytes }
        return copy
    }

    /// The folder with SHA256SUMS over all other files, in the form `sha256sum -c` reads.
    public func addingSums() -> DrawFiles {
        var copy = self
        copy["SHA256SUMS"] = nil
        copy["SHA256SUMS"] = copy.files.flatMap { file in
            HashAlgorithm.sha256.hash(file.bytes).hexBytes + Array("  \(file.name)\n".utf8)
        }
        return copy
    }
}
