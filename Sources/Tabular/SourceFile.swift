/// One file as a department handed it in: its name, for messages only, and its bytes.
///
/// What the file is gets decided from the bytes; the name is never looked at.
public struct SourceFile: Sendable {
    /// The name as the user gave it.
    public let name: String
    /// The whole content.
    public let bytes: [UInt8]

    /// Names some bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
