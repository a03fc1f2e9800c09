import Messages
import Model
import Registry
import Testing

@Suite struct RoundTripTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    /// Writes with one opening of the file and reads with the next.
    private func stored<Value>(
        _ write: @escaping (RegistryWriter) throws -> Void, _ read: (RegistryStore) throws -> Value
    ) throws -> Value {
        try place.open { try $0.transaction(write) }
        return try place.open(read)
    }

    @Test func rostersComeBackAsTheyWere() throws {
        let records = try Records.rosters()
        let back = try stored({ try $0.hand(in: records) }, { try $0.rosters(by: Records.order) })
        #expect(back.targets == records.targets)
        #expect(back.inspectors == records.inspectors)
        #expect(back.recusals == records.recusals)
        #expect(back.items == records.items)
        #expect(back.classes == records.classes)
        #expect(back.evidence == records.evidence)
        // Ordered by their keys.
        #expect(back.history.map(\.result) == ["未发现问题", "责令整改"])
        #expect(back == records)
    }

    @Test func tiersComeBackAsTheyWere() throws {
        let tiers = try Records.tiers()
        #expect(try stored({ try $0.replaceTiers(tiers.reversed()) }, { try $0.tiers() }) == tiers)
        #expect(try stored({ try $0.replaceTiers([tiers[1]]) }, { try $0.tiers() }) == [tiers[1]])
    }

    @Test func thePlanComesBackAndTheNewestVersionCounts() throws {
        #expect(try place.open { try $0.currentPlan() } == nil)
        let first = try Records.plan()
        #expect(try stored({ try $0.add(first) }, { try $0.currentPlan() }) == first)
        let second = try Records.plan(version: 2, planned: 13)
        #expect(try stored({ try $0.add(second) }, { try $0.currentPlan() }) == second)
    }

    @Test func aVersionOfThePlanIsNeverOverwritten() throws {
        let first = try Records.plan()
        let other = try Records.plan(planned: 99)
        let problem = #expect(throws: Problem.self) {
            try stored({ try $0.add(first) }, { _ in })
            try stored({ try $0.add(other) }, { _ in })
        }
        #expect(problem?.message == .registryUnusable)
        #expect(try place.open { try $0.currentPlan() } == first)
    }

    @Test func anApprovalGetsItsSignature() throws {
        let open = try Records.approval()
        let later = try Records.approval("2026-002")
        let signed = try Records.approval(signed: true)
        let both = try stored(
            {
                try $0.save(later); try $0.save(open)
            }, { try $0.approvals() })
        #expect(both == [open, later])
        #expect(try stored({ try $0.save(signed) }, { try $0.approvals() }) == [signed, later])
    }

    @Test func aDrawGoesFromStateToState() throws {
        for state in [DrawRecord.State.frozen, .thrown, .drawn, .void] {
            let draw = try Records.draw(state)
            #expect(try stored({ try $0.save(draw, drawn: []) }, { try $0.draws() }) == [draw])
        }
    }

    @Test func drawnTargetsComeBackInTheOrderOfTheResult() throws {
        let draw = try Records.draw()
        let back = try stored({ try $0.save(draw, drawn: Records.drawn.reversed()) }, { try $0.drawnTargets() })
        #expect(back == Records.drawn)
        #expect(
            try stored({ try $0.save(draw, drawn: [Records.drawn[1]]) }, { try $0.drawnTargets() }) == [
                Records.drawn[1]
            ])
    }

    @Test func seatsAreReplacedPerDraw() throws {
        let first = [Records.seat("341282-2026-1", "S1", "P0001"), Records.seat("341282-2026-1", "S2", "P0003")]
        let second = [Records.seat("341282-2026-2", "S1", "P0002")]
        let both = try stored(
            {
                try $0.replaceSeats(of: "341282-2026-2", with: second)
                try $0.replaceSeats(of: "341282-2026-1", with: first.reversed())
            }, { try $0.seats() })
        #expect(both == first + second)
        let changed = [Records.seat("341282-2026-1", "S1", "P0003")]
        #expect(
            try stored({ try $0.replaceSeats(of: "341282-2026-1", with: changed) }, { try $0.seats() }) == changed
                + second)
    }

    @Test func receivedFilesComeBackInTheOrderTheyCame() throws {
        let files = [
            try Records.received("f"), try Records.received("0", sequence: 2), try Records.received("7", sequence: 5),
        ]
        let back = try stored({ writer in for file in files { try writer.record(file) } }, { try $0.receivedFiles() })
        #expect(back == files)
        #expect(back[0].accounting.read == 100)
    }

    @Test func oneFileOfADepartmentIsTakenInOnce() throws {
        let file = try Records.received()
        #expect(throws: Problem.self) {
            try stored(
                {
                    try $0.record(file); try $0.record(Records.received(sequence: 2))
                }, { _ in })
        }
        #expect(try place.open { try $0.receivedFiles() }.isEmpty)
    }
}
