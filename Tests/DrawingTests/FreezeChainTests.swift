import Digest
import Drawing
import Messages
import Testing

@Suite("SSJ-DRAW/1 §2.2: every freeze follows the one before and ends") struct FreezeChainTests {
    private func freezes(_ ids: [String]) throws -> [Freeze] {
        var previous = HashValue.zero
        return try ids.map { id in
            var plan = try Samples.county()
            plan.draw = id
            plan.previous = previous
            let freeze = try Freeze.make(plan)
            previous = freeze.digest
            return freeze
        }
    }

    @Test func anUnbrokenChainNamesWhatHasNotEnded() throws {
        let freezes = try freezes(["370921-2026-01", "370921-2026-02", "370921-2027-01"])
        let ended = try DrawRun.run(freezes[0].files, records: Samples.drawnRecords(freezes[0])).files
        let links = try [ended, freezes[1].files, freezes[2].files].map { try FreezeChain.Link($0) }
        #expect(try FreezeChain.check(links) == ["370921-2026-02", "370921-2027-01"])
    }

    @Test func silentSecondFreezeBehindTheSamePredecessor() throws {
        let links = try freezes(["370921-2026-01", "370921-2026-02", "370921-2026-03"]).map {
            FreezeChain.Link(freeze: $0.record, isEnded: true)
        }
        #expect { try FreezeChain.check([links[0], links[2]]) } throws: { ($0 as? Problem)?.message == .quoteDiffers }
        let gap = try freezes(["370921-2026-01", "370921-2026-03"]).map {
            FreezeChain.Link(freeze: $0.record, isEnded: true)
        }
        #expect { try FreezeChain.check(gap) } throws: { ($0 as? Problem)?.message == .serialGap }
    }
}
