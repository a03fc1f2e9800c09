import GRDB
import Messages
import Model
@testable import Registry
import Testing

/// `update` writes what differs and nothing else.
@Suite struct UpdateTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        let rowsWritten: Int
        let make: @Sendable (inout Rosters) -> Void
        var testDescription: String { name }
    }

    /// Rows deleted and inserted: a changed target of two listings is 1 + 2 rows out and 1 + 2 rows in.
    static let changes: [Change] = [
        Change(name: "nothing", rowsWritten: 0) { _ in },
        Change(name: "a target's name", rowsWritten: 6) { $0.targets[0].name = "样例餐饮二店" },
        Change(name: "a listing's tag", rowsWritten: 4) { records in
            let old = records.targets[2].listings[0]
            records.targets[2].listings[0] = Listing(
                library: old.library, licenceKind: old.licenceKind, licenceNumber: old.licenceNumber,
                licenceEnd: old.licenceEnd, tags: ["二类"], supervisor: old.supervisor)
        },
        Change(name: "a target gone", rowsWritten: 3) { $0.targets.remove(at: 0) },
        Change(name: "a target without listings gone", rowsWritten: 1) { $0.targets.remove(at: 1) },
        Change(name: "an inspector leaves", rowsWritten: 2) { $0.inspectors[2].isActive = false },
        Change(name: "an inspector gone", rowsWritten: 1) { $0.inspectors.removeLast() },
        Change(name: "an item's cap", rowsWritten: 2) { $0.items[4].cap = .whole },
        Change(name: "a recusal gone", rowsWritten: 3) { $0.recusals.removeLast() },
        Change(name: "evidence gone", rowsWritten: 5) { $0.evidence.removeFirst() },
        Change(name: "all gone", rowsWritten: 3 + 3 + 3 + 2 + 7 + 2 + 3 + 2) { $0 = Rosters() },
    ]

    @Test(arguments: changes) func writesOnlyTheDifference(_ change: Change) throws {
        let place = try Workplace()
        let old = try Records.rosters()
        var new = old
        change.make(&new)
        let store = try RegistryStore(path: place.path)
        try store.transaction { try $0.update(from: Rosters(), to: old) }
        let before = try store.queue.read(\.totalChangesCount)
        try store.transaction { try $0.update(from: old, to: new) }
        #expect(try store.queue.read(\.totalChangesCount) - before == change.rowsWritten)
        #expect(try store.rosters() == new)
        try store.close()
    }

    @Test func manySmallUpdatesEndWhereOneBigOneDoes() throws {
        let steps = try Workplace()
        var records = Rosters()
        for change in Self.changes.dropLast() {
            var next = try Records.rosters()
            change.make(&next)
            try steps.open { try $0.transaction { try $0.update(from: records, to: next) } }
            records = next
        }
        let atOnce = try Workplace()
        try atOnce.open { try $0.transaction { try $0.update(from: Rosters(), to: records) } }
        #expect(try steps.open { try $0.logicalDigest() } == atOnce.open { try $0.logicalDigest() })
        #expect(try steps.open { try $0.rosters() } == records)
    }
}
