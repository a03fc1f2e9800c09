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

    /// Parses a TOML text into its top table; a syntax error carries line and column (P001).
    public static func parse(_ text: String, file: String) throws(Problem) -> [String: ConfigValue] {
        do {
            return try table(TOMLTable(string: text), file: file)
        } catch let error as TOMLParseError {
            throw Problem(
                .configurationSyntax,
                at: Position(file: file, line: error.source.begin.line, column: String(error.source.begin.column)),
                found: error.description)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.configurationSyntax, at: Position(file: file), found: "\(error)")
        }
    }

    private static func table(_ source: TOMLTable, file: String) throws(Problem) -> [String: ConfigValue] {
        var result: [String: ConfigValue] = [:]
        for key in source.keys {
            guard let raw = source[key] else { continue }
            result[key] = try value(raw.tomlValue, key: key, file: file)
        }
        return result
    }

    private static func value(_ raw: TOMLValue, key: String, file: String) throws(Problem) -> ConfigValue {
        if let string = raw.string { return .string(string) }
        if let integer = raw.int { return .integer(integer) }
        if let boolean = raw.bool { return .boolean(boolean) }
        if let inner = raw.table { return .table(try table(inner, file: file)) }
        if let array = raw.array {
            var items: [ConfigValue] = []
            for index in 0..<array.count {
                items.append(try value(array[index].tomlValue, key: key, file: file))
            }
            return .list(items)
        }
        throw Problem(
            .configurationValue, at: Position(file: file, column: key), expected: "\"…\"", found: raw.debugDescription)
    }

    /// What a person would call the value in a message.
    public var text: String {
        switch self {
        case .string(let value): "\"\(value)\""
        case .integer(let value): String(value)
        case .boolean(let value): String(value)
        case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .table(let values): "{" + values.keys.sortedByBytes().joined(separator: ", ") + "}"
        }
    }
}
