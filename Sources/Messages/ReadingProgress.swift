/// How far the reading of a long file has come, for people who wait at a terminal.
public struct ReadingProgress: Sendable {
    /// The file's name.
    public let file: String
    /// How many rows were read.
    public let rows: Int
    /// How many of its bytes were read.
    public let bytes: Int
    /// How many bytes it has.
    public let size: Int

    /// States how far reading has come.
    public init(file: String, rows: Int, bytes: Int, size: Int) {
        self.file = file
        self.rows = rows
        self.bytes = bytes
        self.size = size
    }

    /// The line to show after so many seconds: rows, rows per second, time that is left.
    public func text(after seconds: Double, _ language: Language) -> String {
        let rate = Int(Double(rows) / max(seconds, 0.001))
        let left = bytes > 0 ? Int((seconds * Double(size - bytes) / Double(bytes)).rounded(.up)) : 0
        let name = Visible.text(file)
        switch language {
        case .chinese: return "读取 \(name)：\(rows) 行，\(rate) 行/秒，约剩 \(left) 秒"
        case .english: return "reading \(name): \(rows) rows, \(rate) rows/s, about \(left) s left"
        }
    }
}
