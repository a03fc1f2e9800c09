import GRDB
import Messages
import Model
@testable import Registry
import Testing

/// A full file writes what differs from what its department said before, and nothing else.
@Suite struct UpdateTests {
    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        /// Entries that start, change and end.
        let counts: EntryCounts
        let make: @Sendable (inout Rosters) -> Void
        var testDescription: String { name }
    }

    static let changes: [Change] = [
        Change(name: "nothing", counts: EntryCounts()) { _ in },
        Change(name: "a target's name, in both of its listings", counts: EntryCounts(changed: 2)) {
            $0.targets[0].name = "样例餐饮二店"
        },
        Change(name: "a listing's tag", counts: EntryCounts(changed: 1)) { records in
            let old = records.targets[2].listings[0]
            records.targets[2].listings[0] = Listing(
                library: old.library, licenceKind: old.licenceKind, licenceNumber: old.licenceNumber,
                licenceEnd: old.licenceEnd, tags: ["二类"], supervisor: old.supervisor)
        },
        Change(name: "a target gone", counts: EntryCounts(gone: 2)) { $0.targets.remove(at: 0) },
        Change(name: "a listing gone", counts: EntryCounts(gone: 1)) { $0.targets[0].listings.removeLast() },
        Change(name: "an inspector leaves", counts: EntryCounts(changed: 1)) { $0.inspectors[2].isActive = false },
        Change(name: "an inspector gone", counts: EntryCounts(gone: 1)) { $0.inspectors.removeLast() },
        Change(name: "an item's cap", counts: EntryCounts(changed: 1)) { $0.items[4].cap = .whole },
        Change(name: "a recusal gone", counts: EntryCounts(gone: 1)) { $0.recusals.removeLast() },
        Change(name: "evidence gone", counts: EntryCounts(gone: 1)) { $0.evidence.removeFirst() },
        Change(name: "a class more", counts: EntryCounts(new: 1)) { records in
            let known = records.classes[0]
            records.classes.append(CreditClass(oid: "PROD-样-1", tier: .a, month: known.month))
        },
        Change(name: "all gone", counts: EntryCounts(gone: 4 + 3 + 2 + 7 + 2 + 3 + 2)) { $0 = Rosters() },
    ]

    @Test(arguments: changes) func writesOnlyTheDifference(_ change: Change) throws {
        let place = try Workplace()
        let old = try Records.rosters()
        var new = old
        change.make(&new)
        let store = try RegistryStore(path: place.path)
        try store.transaction { _ = try $0.hand(in: old) }
        let before = try store.queue.read(\.totalChangesCount)
        let counts = try store.transaction { try $0.hand(in: new) }
        var expected = change.counts
        expected.unchanged = 23 - expected.changed - expected.gone
        #expect(counts == expected)
        // Seven files are recorded; a changed entry is one that ends and one that starts.
        let written = 7 + expected.new + 2 * expected.changed + expected.gone
        #expect(try store.queue.read(\.totalChangesCount) - before == written)
        #expect(try store.rosters(by: Records.order) == new)
        try store.close()
    }

    @Test func manySmallUpdatesEndWhereOneBigOneDoes() throws {
        let steps = try Workplace()
        for change in Self.changes.dropLast() {
            var next = try Records.rosters()
            change.make(&next)
            try steps.open { try $0.transaction { _ = try $0.hand(in: next) } }
            #expect(try steps.open { try $0.rosters(by: Records.order) } == next, "\(change.name)")
        }
    }
}
