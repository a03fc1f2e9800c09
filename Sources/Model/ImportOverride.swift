/// What the office has stated about a department's file, in place of what reading it would find out (`imports.toml`).
public struct ImportOverride: Hashable, Sendable {
    /// What to do with the tables it speaks of.
    public enum Kind: Hashable, Sendable {
        /// To be found out from the headers.
        case found
        /// Of this kind.
        case stated(ExportKind)
        /// Not to be read.
        case skipped
    }

    /// What one column means.
    public struct Column: Hashable, Sendable {
        /// The header as it stands in the file.
        public let header: String
        /// A column of the template or any of its synonyms, or `不导入`.
        public let meaning: String
        /// The line in `imports.toml`, for messages.
        public let line: Int?

        /// States a meaning.
        public init(header: String, meaning: String, line: Int? = nil) {
            self.header = header
            self.meaning = meaning
            self.line = line
        }
    }

    /// The department as the register names it; empty for any.
    public var department = ""
    /// The file's name; `*` stands for any characters, `?` for one.
    public var name: String
    /// The sheet, or the record element of an XML document; empty for all.
    public var sheet = ""
    /// The path of the record elements of an XML document, from the root element on, joined by 「/」; empty to have them
    /// found.
    public var record = ""
    /// What the table holds.
    public var kind = Kind.found
    /// The physical line of the header, from 1; nil to have it found.
    public var headerLine: Int?
    /// How many rows the header has.
    public var headerRows = 1
    /// What columns mean, in the order of their headers' bytes.
    public var columns: [Column] = []
    /// 全量 or 增量; nil to have it found out.
    public var coverage: Coverage?
    /// The line in `imports.toml`, for messages.
    public var line: Int?

    /// States nothing yet about files of a name.
    public init(name: String) { self.name = name }

    /// How the names of files begin that the program writes of single records; no statement speaks of these.
    public static let singleRecordMark = "单条登记-"

    /// Whether it speaks of a file: by its name without folders.
    public func speaks(ofFile path: String) -> Bool {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        if name.starts(with: Self.singleRecordMark.utf8) { return false }
        return Self.matches(Array(self.name.utf8)[...], name[...])
    }

    // A pattern's star takes as few bytes as will do; a question mark takes one character.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        switch first {
        case UInt8(ascii: "*"):
            var rest = text
            while true {
                if matches(pattern.dropFirst(), rest) { return true }
                if rest.popFirst() == nil { return false }
            }
        case UInt8(ascii: "?"):
            guard !text.isEmpty else { return false }
            var rest = text.dropFirst()
            while let byte = rest.first, byte & 0xC0 == 0x80 { rest = rest.dropFirst() }
            return matches(pattern.dropFirst(), rest)
        default: return text.first == first && matches(pattern.dropFirst(), text.dropFirst())
        }
    }
}
