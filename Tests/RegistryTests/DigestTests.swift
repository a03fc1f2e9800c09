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
            try store.transaction { writer in
                try writer.replaceSeats(of: "341282-2026-1", with: [Records.seat("341282-2026-1", "S1", "P0001")])
                try writer.save(Records.draw(.frozen), drawn: [])
                try writer.save(Records.approval(signed: true))
                try writer.replaceTiers(Records.tiers().reversed())
            }
            try store.transaction { writer in
                try writer.add(Records.plan())
                try writer.save(Records.approval())
                try writer.save(Records.draw(), drawn: Records.drawn.reversed())
                try writer.hand(in: Records.rosters())
            }
        }
        #expect(forwards == backwards)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let name: String
        /// What is different in the rosters that are handed in.
        var rosters: @Sendable (inout Rosters) -> Void = { _ in }
        /// What is written afterwards.
        var make: @Sendable (RegistryWriter) throws -> Void = { _ in }
        var testDescription: String { name }
    }

    private static func roster(_ name: String, _ change: @escaping @Sendable (inout Rosters) -> Void) -> Change {
        Change(name: name, rosters: change)
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
        Change(name: "tier", make: { try $0.replaceTiers([Records.tiers()[0]]) }),
        Change(name: "plan", make: { try $0.add(Records.plan(version: 2)) }),
        Change(name: "signature", make: { try $0.save(Records.approval(signed: true)) }),
        Change(name: "state", make: { try $0.save(Records.draw(.void), drawn: Records.drawn) }),
        Change(name: "drawn", make: { try $0.save(Records.draw(), drawn: Array(Records.drawn.dropLast())) }),
        Change(
            name: "seat",
            make: { try $0.replaceSeats(of: "341282-2026-1", with: [Records.seat("341282-2026-1", "S1", "P0002")]) }),
        Change(name: "received", make: { try $0.record(Records.received("b", sequence: 9)) }),
    ]

    @Test func everySingleChangeIsSeen() throws {
        let plain = try digest { try Records.fill($0) }
        var seen: Set<HashValue> = [plain]
        for change in Self.changes {
            let changed = try digest { store in
                var rosters = try Records.rosters()
                change.rosters(&rosters)
                try Records.fill(store, with: rosters)
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
