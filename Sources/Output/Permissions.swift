import Glibc

/// The modes of files and folders that a sink makes, whatever the umask says.
public struct Permissions: Hashable, Sendable {
    /// The mode of files, such as `0o600`.
    public let file: UInt32
    /// The mode of folders, such as `0o700`.
    public let folder: UInt32

    /// Takes both modes.
    public init(file: UInt32, folder: UInt32) {
        self.file = file
        self.folder = folder
    }

    /// For the office alone: 0600 in 0700 (publish.md D1, personal data at rest).
    public static let office = Permissions(file: 0o600, folder: 0o700)
    /// For everybody: 0644 in 0755.
    public static let published = Permissions(file: 0o644, folder: 0o755)
    /// For received files, which nobody may alter: 0400 in 0700.
    public static let received = Permissions(file: 0o400, folder: 0o700)
}
