import Messages

/// One file as a department handed it in: its name, for messages only, and its bytes, in memory or on the disk.
///
/// What the file is gets decided from the bytes; the name is never looked at.
public struct SourceFile: Sendable {
    /// The name as the user gave it.
    public let name: String
    /// The paths of the elements that are records, should it be an XML document; empty to have them found.
    ///
    /// A path is the local names from the root element on, joined by 「/」.
    public private(set) var records: [String] = []
    private let content: Content

    private enum Content {
        case memory([UInt8])
        case disk(path: String)
    }

    /// Names some bytes.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        content = .memory(bytes)
    }

    /// Names a file on the disk, which is opened whenever it is read.
    public init(name: String, path: String) {
        self.name = name
        content = .disk(path: path)
    }

    /// The same bytes under another name.
    public func renamed(_ name: String) -> SourceFile {
        switch content {
        case .memory(let bytes): SourceFile(name: name, bytes: bytes).stating(records: records)
        case .disk(let path): SourceFile(name: name, path: path).stating(records: records)
        }
    }

    /// The same file, which elements of it are records being stated.
    public func stating(records: [String]) -> SourceFile {
        var stated = self
        stated.records = records
        return stated
    }

    /// The whole content (W001 when it cannot be read).
    public var bytes: [UInt8] {
        get throws(Problem) {
            switch content {
            case .memory(let bytes): bytes
            case .disk(let path): try FileReader.bytes(at: path)
            }
        }
    }

    /// How many bytes there are (W001 when that cannot be told).
    public var size: Int {
        get throws(Problem) { try source().size }
    }

    /// Hands over the content piece by piece (W001, T100).
    public func forEachPiece(_ take: (UnsafeRawBufferPointer) throws(Problem) -> Void) throws(Problem) {
        let source = try source()
        try source.forEachPiece(0..<source.size) { (piece, _, _) throws(Problem) in
            try take(piece)
            return piece.count
        }
        try source.checkUnchanged()
    }

    /// The bytes that a container is told by.
    var head: [UInt8] {
        get throws(Problem) {
            let source = try source()
            return try source.bytes(0..<min(source.size, ContainerSniffer.head))
        }
    }

    func source() throws(Problem) -> ByteSource {
        switch content {
        case .memory(let bytes): ByteSource(bytes)
        case .disk(let path): try ByteSource(path: path)
        }
    }
}
