/// Where in an input a problem lies; every part that is known is filled in.
public struct Position: Hashable, Sendable {
    /// The file as the user named it, or its name inside the workspace.
    public var file: String?
    /// The sheet of a workbook.
    public var sheet: String?
    /// The physical line, from 1 (for a sheet: its row number).
    public var line: Int?
    /// The column's header as it stands in the file, or the key of a configuration value.
    public var column: String?
    /// The byte offset from the start of the file, from 0.
    public var byte: Int?

    /// Makes a position from the parts that are known.
    public init(
        file: String? = nil, sheet: String? = nil, line: Int? = nil, column: String? = nil, byte: Int? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
        self.byte = byte
    }

    /// The position as `file[sheet]:line:column`, leaving out what is unknown.
    public var text: String {
        var parts: [String] = []
        if let file { parts.append(sheet.map { "\(file)[\($0)]" } ?? file) }
        if let line { parts.append(String(line)) }
        if let column { parts.append(column) }
        if let byte { parts.append("@\(byte)") }
        return parts.joined(separator: ":")
    }
}
