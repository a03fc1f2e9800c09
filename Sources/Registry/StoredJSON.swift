import Foundation
import GRDB
import Messages
import Standards

/// Values kept whole in one column: JSON with sorted keys, so that equal values have equal bytes.
enum StoredJSON {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw Problem(.registryDamaged, found: String(text.prefix(80)))
        }
    }
}

extension Row {
    func choice<Choice: RawRepresentable>(_ column: Int) throws -> Choice where Choice.RawValue == String {
        let text: String = self[column]
        guard let choice = Choice(rawValue: text) else { throw Problem(.registryDamaged, found: text) }
        return choice
    }

    func date(_ column: Int) throws -> CivilDate {
        let text: String = self[column]
        guard let date = CivilDate(iso: text) else { throw Problem(.registryDamaged, found: text) }
        return date
    }

    func optionalDate(_ column: Int) throws -> CivilDate? {
        let text: String? = self[column]
        return text == nil ? nil : try date(column)
    }

    func month(_ column: Int) throws -> YearMonth {
        let text: String = self[column]
        guard let month = YearMonth(iso: text) else { throw Problem(.registryDamaged, found: text) }
        return month
    }

    func lines(_ column: Int) -> [String] {
        let text: String = self[column]
        return text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
}
