import Ceremony
import Messages
import Standards

/// classrule.toml: the frozen rule of the history classes (SSJ-DRAW/1 §2.7).
///
/// The file holds comments (`# …`), empty lines and exactly these five keys, each once, as `key = value`.
public struct HistoryRule: Hashable, Sendable {
    /// The day on which the classes were computed.
    public let asOf: CivilDate
    /// R: an object visited less than so many months ago rests, 0…120.
    public let restMonths: Int
    /// ε in parts per million of the tier's rate, 1…1,000,000: rest never lowers a risk to zero.
    public let epsilon: UInt64
    /// Visits per calendar year after which an object is excluded; 0 for no cap, at most 366.
    public let capPerYear: Int
    /// Y: everybody is visited once in so many years from its entry; 0 for no promise, at most 20.
    public let coverageYears: Int

    /// Takes the rule; refuses values outside their ranges (D063).
    public init(
        asOf: CivilDate, restMonths: Int = 12, epsilon: UInt64 = 50_000, capPerYear: Int, coverageYears: Int = 0
    ) throws(Problem) {
        for (value, range) in [(restMonths, 0...120), (capPerYear, 0...366), (coverageYears, 0...20)]
        where !range.contains(value) {
            throw Problem(.ruleMalformed, expected: "\(range.lowerBound)…\(range.upperBound)", found: String(value))
        }
        if !(1...Quotas.million).contains(epsilon) {
            throw Problem(.ruleMalformed, expected: "1…1000000", found: String(epsilon))
        }
        self.asOf = asOf
        self.restMonths = restMonths
        self.epsilon = epsilon
        self.capPerYear = capPerYear
        self.coverageYears = coverageYears
    }

    /// Reads classrule.toml strictly (D063).
    public init(_ bytes: [UInt8], file: String = "classrule.toml") throws(Problem) {
        var values: [String: (text: String, line: Int)] = [:]
        let keys = ["as_of", "rest_months", "epsilon_ppm", "cap_per_year", "coverage_years"]
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw Problem(.notUTF8, at: Position(file: file))
        }
        for (index, line) in TextLines.fields(bytes[...], separator: UInt8(ascii: "\n")).enumerated()
        where !line.isEmpty && line.first != UInt8(ascii: "#") {
            let words = TextLines.fields(line, separator: UInt8(ascii: " ")).map {
                String(decoding: $0, as: UTF8.self)
            }
            let position = Position(file: file, line: index + 1)
            guard words.count == 3, words[1] == "=", keys.contains(words[0]),
                values.updateValue((words[2], index + 1), forKey: words[0]) == nil
            else {
                throw Problem(
                    .ruleMalformed, at: position, expected: "key = value", found: String(decoding: line, as: UTF8.self))
            }
        }
        func value(_ key: String) throws(Problem) -> (text: String, line: Int) {
            guard let value = values[key] else {
                throw Problem(.ruleMalformed, at: Position(file: file), expected: key, found: "EOF")
            }
            return value
        }
        func number(_ key: String) throws(Problem) -> Int {
            let value = try value(key)
            guard let number = Grammar.integer(value.text) else {
                throw Problem(
                    .ruleMalformed, at: Position(file: file, line: value.line), expected: "\(key) = 0…",
                    found: value.text)
            }
            return Int(number)
        }
        let day = try value("as_of")
        guard day.text.count == 12, day.text.hasPrefix("\""), day.text.hasSuffix("\""),
            let asOf = CivilDate(iso: day.text.dropFirst().dropLast())
        else {
            throw Problem(
                .ruleMalformed, at: Position(file: file, line: day.line), expected: "as_of = \"2026-03-01\"",
                found: day.text)
        }
        do {
            try self.init(
                asOf: asOf, restMonths: number("rest_months"), epsilon: UInt64(number("epsilon_ppm")),
                capPerYear: number("cap_per_year"), coverageYears: number("coverage_years"))
        } catch {
            throw error.inFile(file)
        }
    }

    /// The file's text.
    public var text: String {
        """
        # 历史类别规则（SSJ-DRAW/1 §2.7）：p 曾被递补替换，d 覆盖期内尚未检查，r 休整期内，n 其他
        as_of = "\(asOf.text)"
        rest_months = \(restMonths)
        epsilon_ppm = \(epsilon)
        cap_per_year = \(capPerYear)
        coverage_years = \(coverageYears)

        """
    }

    /// The rate of a resting object whose tier has this rate: ⌈rate·ε/10⁶⌉, at least 1 ppm.
    public func restingRate(of rate: UInt64) -> UInt64 {
        max(1, UInt64((UInt128(rate) * UInt128(epsilon) + 999_999) / 1_000_000))
    }

    /// The least rate of an object with so many years left to be visited: ⌈10⁶/years⌉.
    public static func dueRate(yearsLeft: Int) -> UInt64 {
        (Quotas.million + UInt64(yearsLeft) - 1) / UInt64(yearsLeft)
    }
}
