import Messages
import Standards
import TOMLKit

/// A value of a TOML file, as plain Swift.
public indirect enum ConfigValue: Equatable, Sendable {
    /// A string.
    case string(String)
    /// An integer.
    case integer(Int)
    /// A truth value.
    case boolean(Bool)
    /// A list.
    case list([ConfigValue])
    /// A table.
    case table([String: ConfigValue])
    /// A form that no setting has, such as a decimal number or an unquoted date, as written.
    case other(String)

    /// Parses a TOML text into its top table; a syntax error carries line and column (P001).
    public static func parse(_ text: String, file: String) throws(Problem) -> [String: ConfigValue] {
        do {
            return table(try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw Problem(
                .configurationSyntax,
                at: Position(file: file, line: error.source.begin.line, column: String(error.source.begin.column)),
                found: error.description)
        } catch {
            throw Problem(.configurationSyntax, at: Position(file: file), found: "\(error)")
        }
    }

    private static func table(_ source: TOMLTable) -> [String: ConfigValue] {
        var result: [String: ConfigValue] = [:]
        for key in source.keys {
            guard let raw = source[key] else { continue }
            result[key] = value(raw.tomlValue)
        }
        return result
    }

    private static func value(_ raw: TOMLValue) -> ConfigValue {
        if let string = raw.string { return .string(string) }
        if let integer = raw.int { return .integer(integer) }
        if let boolean = raw.bool { return .boolean(boolean) }
        if let inner = raw.table { return .table(table(inner)) }
        if let array = raw.array { return .list((0..<array.count).map { value(array[$0].tomlValue) }) }
        return .other(raw.debugDescription)
    }

    /// What a person would call the value in a message.
    public var text: String {
        switch self {
        case .string(let value): "\"\(value)\""
        case .integer(let value): String(value)
        case .boolean(let value): String(value)
        case .other(let value): value
        case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .table(let values): "{" + values.keys.sortedByBytes().joined(separator: ", ") + "}"
        }
    }
}
