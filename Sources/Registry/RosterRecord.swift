import GRDB
import Messages
import Model
import Standards

/// A record about anything but a target that the registry keeps as an entry: found by its key, stored as one text.
///
/// A new kind of record is one more conformance.
package protocol RosterRecord: Equatable, Sendable {
    /// The name of the kind in the registry.
    static var entryKind: String { get }
    /// Whether of several departments' entries with one key the latest file's counts, not the source order.
    static var latestCounts: Bool { get }
    /// What makes two rows the same entry: texts parted by tabs, the target's oid first where there is one.
    var entryKey: String { get }
    /// Whether a row about the same key says something new; `full` when its file holds everything of its kind.
    func changes(_ standing: Self, full: Bool) -> Bool
    /// What the key does not say, as a text.
    func body() throws -> String
    /// Reads a stored entry (G003).
    init(key: String, body: String) throws
}

extension RosterRecord {
    package static var latestCounts: Bool { false }
    package func changes(_ standing: Self, full: Bool) -> Bool { self != standing }
}

extension RosterRecord where Self: Codable {
    package func body() throws -> String { try StoredJSON.encode(self) }
    package init(key: String, body: String) throws { self = try StoredJSON.decode(body) }
}

extension Inspector: RosterRecord {
    package static var entryKind: String { "inspector" }
    package static var latestCounts: Bool { true }
    package var entryKey: String { id }
}

extension InspectionItem: RosterRecord {
    package static var entryKind: String { "item" }
    package static var latestCounts: Bool { true }
    package var entryKey: String { code }
}

extension Recusal: RosterRecord {
    package static var entryKind: String { "recusal" }
    package var entryKey: String { inspector + "\t" + oid }
    package func body() -> String { reason }
    package init(key: String, body: String) throws {
        let parts = try KeyParts(key, count: 2)
        self.init(inspector: parts[0], oid: parts[1], reason: body)
    }
}

extension CreditClass: RosterRecord {
    package static var entryKind: String { "credit-class" }
    package var entryKey: String { oid + "\t" + month.text }
    package func body() -> String { tier.rawValue }
    package init(key: String, body: String) throws {
        let parts = try KeyParts(key, count: 2)
        guard let tier = Tier(rawValue: body), let month = YearMonth(iso: parts[1]) else {
            throw Problem(.registryDamaged, found: key + "\t" + body)
        }
        self.init(oid: parts[0], tier: tier, month: month)
    }
}

extension CreditEvidence: RosterRecord {
    package static var entryKind: String { "credit-evidence" }
    package var entryKey: String { oid + "\t" + flag.rawValue + "\t" + (date?.text ?? "") }
    /// A list sent again adds nothing: the highest count counts, unless a full list says less.
    package func changes(_ standing: CreditEvidence, full: Bool) -> Bool {
        full ? count != standing.count : count > standing.count
    }
    package func body() -> String { String(count) }
    package init(key: String, body: String) throws {
        let parts = try KeyParts(key, count: 3)
        let date = CivilDate(iso: parts[2])
        guard let flag = CreditFlag(rawValue: parts[1]), let count = Int(body), parts[2].isEmpty || date != nil else {
            throw Problem(.registryDamaged, found: key + "\t" + body)
        }
        self.init(oid: parts[0], flag: flag, count: count, date: date)
    }
}

extension PastInspection: RosterRecord {
    package static var entryKind: String { "past-inspection" }
    package var entryKey: String { oid + "\t" + date.text + "\t" + department + "\t" + item }
    package func body() -> String { result }
    package init(key: String, body: String) throws {
        let parts = try KeyParts(key, count: 4)
        guard let date = CivilDate(iso: parts[1]) else { throw Problem(.registryDamaged, found: key) }
        self.init(oid: parts[0], date: date, department: parts[2], item: parts[3], result: body)
    }
}

extension Expert: RosterRecord {
    package static var entryKind: String { "expert" }
    package var entryKey: String { department + "\t" + NameKey.key(of: name) + "\t" + NameKey.key(of: organisation) }
}

extension Leave: RosterRecord {
    package static var entryKind: String { "leave" }
    package var entryKey: String { inspector + "\t" + days.first.text + "\t" + days.last.text }
}

extension ReportedResult: RosterRecord {
    package static var entryKind: String { "result" }
    package var entryKey: String { oid + "\t" + task + "\t" + department + "\t" + item }
}

extension ExternalDraw: RosterRecord {
    package static var entryKind: String { "external-draw" }
    package var entryKey: String { oid + "\t" + task + "\t" + authority + "\t" + item }
}

extension ClaimRefusal: RosterRecord {
    package static var entryKind: String { "claim-refusal" }
    package var entryKey: String { oid + "\t" + department }
    package func body() -> String { reason }
    package init(key: String, body: String) throws {
        let parts = try KeyParts(key, count: 2)
        self.init(oid: parts[0], department: parts[1], reason: body)
    }
}

/// The texts of a key; the last one may hold tabs of its own.
private struct KeyParts {
    private let parts: [String]

    init(_ key: String, count: Int) throws {
        parts = key.utf8.split(separator: 0x09, maxSplits: count - 1, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard parts.count == count else { throw Problem(.registryDamaged, found: key) }
    }

    subscript(index: Int) -> String { parts[index] }
}
