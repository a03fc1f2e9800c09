import Digest
import Messages
import Model
import Registry
import Testing

/// The logical digest tells contents apart, not files.
@Suite struct DigestTests {
    private func digest(_ work: (RegistryStore) throws -> Void) throws -> HashValue {
        try Workplace().open { store in
            try work(store)
            return try store.logicalDigest()
        }
    }

    @Test func theOrderOfFillingDoesNotMatter() throws {
        let forwards = try digest { try Records.fill($0) }
        let backwards = try digest { store in
            var half = try Records.rosters()
            let rosters = half
            half.targets.removeFirst(2)
            half.inspectors.removeFirst()
            half.items.removeAll()
            half.history.removeAll()
            try store.transaction { writer in
                try writer.replaceSeats(of: "341282-2026-1", with: [Records.seat("341282-2026-1", "S1", "P0001")])
                try writer.save(Records.draw(.frozen), drawn: [])
                try writer.save(Records.approval(signed: true))
                try writer.replaceTiers(Records.tiers().reversed())
                try writer.update(from: Rosters(), to: half)
            }
            try store.transaction { writer in
                try writer.add(Records.plan())
                try writer.save(Records.approval())
                try writer.update(from: half, to: rosters)
                try writer.save(Records.draw(), drawn: Records.drawn.reversed())
                try writer.record(Records.received())
            }
        }
        #expect(forwards == backwards)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable (RegistryWriter) throws -> Void
        var testDescription: String { name }
    }

    private static func roster(_ name: String, _ change: @escaping @Sendable (inout Rosters) -> Void) -> Change {
        Change(name: name) { writer in
            let old = try Records.rosters()
            var new = old
            change(&new)
            try writer.update(from: old, to: new)
        }
    }

    static let changes: [Change] = [
        roster("name") { $0.targets[1].name = "样例产品2" }, roster("phone") { $0.targets[0].phone = "样" },
        roster("founded") { $0.targets[0].founded = nil }, roster("listing") { $0.targets[0].listings.removeLast() },
        roster("leader") { $0.inspectors[1].mayLead = false },
        roster("certificate") { $0.inspectors[0].certificates.reverse() },
        roster("recusal") { $0.recusals[1] = Recusal(inspector: "P0002", oid: "PROD-样-1", reason: "") },
        roster("cap") { $0.items[0].cap = Rate.none }, roster("class") { $0.classes.removeFirst() },
        roster("evidence") {
            $0.evidence[1] = CreditEvidence(oid: "91341282MA2N12344P", flag: .complaints, count: 4, date: nil)
        },
        roster("history") { $0.history.removeLast() },
        Change(name: "tier") { try $0.replaceTiers([Records.tiers()[0]]) },
        Change(name: "plan") { try $0.add(Records.plan(version: 2)) },
        Change(name: "signature") { try $0.save(Records.approval(signed: true)) },
        Change(name: "state") { try $0.save(Records.draw(.void), drawn: Records.drawn) },
        Change(name: "drawn") { try $0.save(Records.draw(), drawn: Array(Records.drawn.dropLast())) },
        Change(name: "seat") {
            try $0.replaceSeats(of: "341282-2026-1", with: [Records.seat("341282-2026-1", "S1", "P0002")])
        },
        Change(name: "received") { try $0.record(Records.received("b")) },
    ]

    @Test func everySingleChangeIsSeen() throws {
        let plain = try digest { try Records.fill($0) }
        var seen: Set<HashValue> = [plain]
        for change in Self.changes {
            let changed = try digest { store in
                try Records.fill(store)
                try store.transaction(change.make)
            }
            #expect(seen.insert(changed).inserted, "\(change.name) leaves the digest as it was")
        }
        #expect(seen.count == Self.changes.count + 1)
    }

    @Test func anEmptyRegistryHasItsOwn() throws {
        let empty = try digest { _ in }
        #expect(try digest { _ in } == empty)
        #expect(try digest { try Records.fill($0) } != empty)
    }
}
