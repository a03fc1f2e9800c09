import Digest
import Drawing
import Messages
import Testing

@Suite("SSJ-DRAW/1 §2.9: blinded frames") struct BlindingTests {
    private static let master = String(repeating: "5a", count: 32)

    private func plan(reason: String? = "本县该类对象不足五户") throws -> FreezePlan {
        var plan = try Samples.county()
        plan.blinded = .init(
            blinding: try Blinding(master: Self.master, hash: plan.hash), county: "370921", smallCellReason: reason)
        return plan
    }

    @Test("no real object occurs in any frozen file, and the draw still verifies everywhere")
    func nothingLeaks() throws {
        let plan = try plan()
        let freeze = try Freeze.make(plan)
        for file in freeze.files.files {
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("91370921MA3C"), "\(file.name)")
        }
        let openings = try #require(freeze.openings)
        let run = try DrawRun.run(freeze.files, records: Samples.drawnRecords(freeze))
        var bundle = run.files
        bundle["openings.tsv"] = openings.bytes
        #expect(Verification.verify(bundle, scope: .complete).problem == nil)
        #expect(try PythonVerifier.verdicts([run.files]) == [.init(exit: 0, lines: run.result.listLines)])
        #expect(Set(openings.rows.map(\.oid)) == Set(plan.frame.map(\.oid) + plan.excluded.map(\.oid)))
        // A phantom, a lacking and a swapped opening are each found.
        let lines = openings.bytes.split(separator: 10).map { $0 + [10] }
        bundle["openings.tsv"] = Array(lines.dropFirst().joined())
        #expect(Verification.verify(bundle, scope: .complete).problem?.message == .openingWrong)
        let blinding = try Blinding(master: Self.master, hash: plan.hash)
        bundle["openings.tsv"] =
            Openings(oids: openings.rows.map(\.oid) + ["91370921MA3CGH0ST1"], blinding: blinding).bytes
        #expect(Verification.verify(bundle, scope: .complete).problem?.message == .openingWrong)
        let swapped = String(decoding: openings.bytes, as: UTF8.self).replacing(Samples.oid(3), with: Samples.oid(903))
        bundle["openings.tsv"] = Array(swapped.utf8)
        #expect(Verification.verify(bundle, scope: .complete).problem?.message == .openingWrong)
    }

    @Test("an enterprise re-computes its own pseudonym from its receipt")
    func receipt() throws {
        for hash in HashAlgorithm.allCases {
            let blinding = try Blinding(master: Self.master, hash: hash)
            let salt = blinding.salt(oid: "91370921MA3C000018")
            let pid = blinding.pid(oid: "91370921MA3C000018")
            #expect(pid == "P-" + hash.hash("ssj-draw/1 pid|\(salt)|91370921MA3C000018").hex.prefix(40).uppercased())
            #expect(pid != blinding.pid(oid: "91370921MA3C00002B"))
        }
        #expect(throws: Problem.self) { try Blinding(master: "5A", hash: .sm3) }
    }

    @Test("small cells merge over divisions of equal tier, class and rate; others keep a published reason")
    func smallCells() {
        let cells = [
            ("A/n/370921001", 3, 50_000), ("A/n/370921002", 2, 50_000), ("A/n/370921003", 9, 50_000),
            ("B/n/370921001", 4, 50_000), ("B/n/370921002", 4, 60_000), ("C/n/370921001", 2, 300_000),
        ]
        var frame: [Frame.Row] = []
        for (cell, size, _) in cells {
            for _ in 0..<size { frame.append(.init(item: "X01", cell: cell, oid: Samples.oid(frame.count))) }
        }
        let rows = cells.map { CellRow(item: "X01", cell: $0.0, rate: UInt64($0.2)) }
        let merged = SmallCells.merge(frame: frame, cells: rows, county: "370921")
        #expect(
            merged.cells.map { "\($0.cell) \($0.rate)" } == [
                "A/n/370921 50000", "A/n/370921003 50000", "B/n/370921 50000", "B/n/370921002 60000",
                "C/n/370921 300000",
            ])
        #expect(merged.frame.count { $0.cell == "A/n/370921" } == 5)
        #expect(merged.frame.map(\.oid) == frame.map(\.oid))
        #expect(merged.itemsLeftSmall == ["X01"])
    }

    @Test("a small cell without a published reason is refused")
    func reasonNeeded() throws {
        var plan = try plan(reason: nil)
        plan.frame.removeAll { $0.item == "X01" && $0.cell == "D/n/370921" && $0.oid != Samples.oid(70) }
        plan.confirmed = plan.frame.map { .init(item: $0.item, oid: $0.oid) }
        plan.excluded = []
        #expect { try Freeze.make(plan) } throws: { ($0 as? Problem)?.message == .smallCell }
    }

    @Test("a real object planted in another frozen file is refused")
    func plantedLeak() throws {
        var plan = try plan()
        plan.extras.append(("objects.tsv", Array("\(plan.frame[0].oid)\t370921\t城关镇\n".utf8)))
        #expect { try Freeze.make(plan) } throws: {
            ($0 as? Problem)?.message == .realObjectShown && ($0 as? Problem)?.position.file == "objects.tsv"
        }
        let pid = try Blinding(master: Self.master, hash: plan.hash).pid(oid: plan.frame[0].oid)
        plan.extras[plan.extras.count - 1] = ("objects.tsv", Array("\(pid)\t370921\t城关镇\n".utf8))
        #expect(try Freeze.make(plan).files["objects.tsv"]?.isEmpty == false)
    }
}
