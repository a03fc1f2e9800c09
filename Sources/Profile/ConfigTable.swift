import Messages
import Model
import Standards

/// A TOML table that knows its place and remembers which keys were asked for.
///
/// Every getter throws a problem with file, line and key; `finish()` refuses the keys nobody asked for.
public final class ConfigTable {
    /// The file's name for messages.
    public let file: String
    /// The dotted path of the table, empty for the top.
    public let path: String
    private let values: [String: ConfigValue]
    private let locator: ConfigLocator
    private let overlay: ConfigLocator?
    private var known: Set<String> = []

    /// Wraps the top table of a file; `source` is the file's text, used to find lines.
    public convenience init(_ values: [String: ConfigValue], file: String, source: String) {
        self.init(values, file: file, path: "", locator: ConfigLocator(source, file: file), overlay: nil)
    }

    /// Wraps a file's top table with another file's values laid over it; a key that `over` holds stands there.
    convenience init(
        _ values: [String: ConfigValue], file: String, source: String, over: (file: String, source: String)
    ) {
        self.init(
            values, file: file, path: "", locator: ConfigLocator(source, file: file),
            overlay: ConfigLocator(over.source, file: over.file))
    }

    /// Parses a file's text.
    public convenience init(text: String, file: String) throws(Problem) {
        self.init(try ConfigValue.parse(text, file: file), file: file, source: text)
    }

    private init(
        _ values: [String: ConfigValue], file: String, path: String, locator: ConfigLocator, overlay: ConfigLocator?
    ) {
        self.values = values
        self.file = file
        self.path = path
        self.locator = locator
        self.overlay = overlay
    }

    private func inner(_ values: [String: ConfigValue], path: String) -> ConfigTable {
        ConfigTable(values, file: file, path: path, locator: locator, overlay: overlay)
    }

    /// All keys, sorted by bytes; asking for them counts them as known.
    public func keys() -> [String] {
        known.formUnion(values.keys)
        return values.keys.sortedByBytes()
    }

    /// Whether the key is there.
    public func has(_ key: String) -> Bool {
        known.insert(key)
        return values[key] != nil
    }

    /// Where a key stands.
    public func position(_ key: String) -> Position {
        let inner = dotted(key)
        for locator in [overlay, locator] {
            guard let locator, let line = locator.line(table: path, key: key, inner: inner) else { continue }
            return Position(file: locator.file, line: line, column: inner)
        }
        // An absent key is missed where its table begins; a list of the overlay has replaced the whole list.
        if path.contains("#"), let overlay, let line = overlay.line(table: path) {
            return Position(file: overlay.file, line: line, column: inner)
        }
        return Position(file: file, line: locator.line(table: path), column: inner)
    }

    /// The problem of a wrong value.
    public func wrong(_ key: String, expected: String) -> Problem {
        Problem(.configurationValue, at: position(key), expected: expected, found: values[key]?.text ?? "—")
    }

    /// A text that must be there.
    public func string(_ key: String) throws(Problem) -> String {
        guard case .string(let value) = try required(key) else { throw wrong(key, expected: "\"…\"") }
        return value
    }

    /// A text, or a default.
    public func string(_ key: String, default fallback: String) throws(Problem) -> String {
        has(key) ? try string(key) : fallback
    }

    /// An integer that must be there.
    public func integer(_ key: String) throws(Problem) -> Int {
        guard case .integer(let value) = try required(key), value >= 0 else { throw wrong(key, expected: "0…") }
        return value
    }

    /// An integer, or a default.
    public func integer(_ key: String, default fallback: Int) throws(Problem) -> Int {
        has(key) ? try integer(key) : fallback
    }

    /// A truth value, or a default.
    public func boolean(_ key: String, default fallback: Bool) throws(Problem) -> Bool {
        guard has(key) else { return fallback }
        guard case .boolean(let value)? = values[key] else { throw wrong(key, expected: "true / false") }
        return value
    }

    /// A list of texts, or an empty one.
    public func strings(_ key: String) throws(Problem) -> [String] {
        guard has(key) else { return [] }
        guard case .list(let items)? = values[key] else { throw wrong(key, expected: "[\"…\", \"…\"]") }
        var result: [String] = []
        for item in items {
            guard case .string(let text) = item else { throw wrong(key, expected: "[\"…\", \"…\"]") }
            result.append(text)
        }
        return result
    }

    /// A rate such as `"5%"`.
    public func rate(_ key: String) throws(Problem) -> Rate {
        guard let rate = Rate(try string(key)) else { throw wrong(key, expected: "\"5%\"") }
        return rate
    }

    /// A day as `"yyyy-MM-dd"`.
    public func date(_ key: String) throws(Problem) -> CivilDate {
        guard let date = CivilDate(iso: try string(key)) else { throw wrong(key, expected: "\"2026-03-31\"") }
        return date
    }

    /// A moment as `"yyyy-MM-ddTHH:mm:ss+08:00"`.
    public func moment(_ key: String) throws(Problem) -> Moment {
        guard let moment = Moment(try string(key)) else {
            throw wrong(key, expected: "\"2026-03-31T09:00:00+08:00\"")
        }
        return moment
    }

    /// A window as `["first", "last"]`.
    public func window(_ key: String) throws(Problem) -> DateWindow {
        try window(try strings(key), key: key)
    }

    /// Windows as `[["first", "last"], …]`, at least one.
    public func windows(_ key: String) throws(Problem) -> [DateWindow] {
        guard case .list(let items) = try required(key) else { throw wrong(key, expected: "[[\"…\", \"…\"]]") }
        var result: [DateWindow] = []
        for item in items {
            guard case .list(let pair) = item else { throw wrong(key, expected: "[[\"…\", \"…\"]]") }
            let texts = pair.compactMap { if case .string(let text) = $0 { text } else { nil } }
            result.append(try window(texts, key: key))
        }
        guard !result.isEmpty else { throw wrong(key, expected: "[[\"…\", \"…\"]]") }
        return result
    }

    private func window(_ texts: [String], key: String) throws(Problem) -> DateWindow {
        let dates = texts.compactMap { CivilDate(iso: $0) }
        guard texts.count == 2, dates.count == 2, let window = DateWindow(first: dates[0], last: dates[1]) else {
            throw wrong(key, expected: "[\"2026-03-01\", \"2026-04-30\"]")
        }
        return window
    }

    /// A value of an enumeration whose raw values are texts.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) throws(Problem) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try string(key)) else {
            throw wrong(key, expected: type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " / "))
        }
        return choice
    }

    /// The table under a key; an absent one is empty.
    public func table(_ key: String) throws(Problem) -> ConfigTable {
        guard has(key) else { return inner([:], path: dotted(key)) }
        guard case .table(let table)? = values[key] else { throw wrong(key, expected: "[\(dotted(key))]") }
        return inner(table, path: dotted(key))
    }

    /// The tables of a `[[key]]` list, in the order of the file.
    public func tables(_ key: String) throws(Problem) -> [ConfigTable] {
        guard has(key) else { return [] }
        guard case .list(let items)? = values[key] else { throw wrong(key, expected: "[[\(dotted(key))]]") }
        var result: [ConfigTable] = []
        for (index, item) in items.enumerated() {
            guard case .table(let table) = item else { throw wrong(key, expected: "[[\(dotted(key))]]") }
            result.append(inner(table, path: "\(dotted(key))#\(index)"))
        }
        return result
    }

    /// Refuses keys that nobody asked for, naming the nearest known one (P003).
    public func finish() throws(Problem) {
        for key in values.keys.sortedByBytes() where !known.contains(key) {
            let guess = NearestName.nearest(to: key, among: known) ?? ""
            throw Problem(.configurationKeyUnknown, at: position(key), expected: guess, found: dotted(key))
        }
    }

    private func required(_ key: String) throws(Problem) -> ConfigValue {
        known.insert(key)
        guard let value = values[key] else {
            throw Problem(.configurationKeyMissing, at: position(key), found: dotted(key))
        }
        return value
    }

    private func dotted(_ key: String) -> String {
        let base = path.split(separator: "#").first.map(String.init) ?? ""
        return base.isEmpty ? key : "\(base).\(key)"
    }
}
