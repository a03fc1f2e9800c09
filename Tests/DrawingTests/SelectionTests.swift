import Ceremony
import Digest
import Drawing
import Messages
import Standards
import Testing

@Suite("SSJ-DRAW/1 §2.6, §2.7: selection") struct SelectionTests {
    private func result(_ items: [(mode: DrawWord, value: UInt64, scope: String)], size: Int, seed: Int) throws
        -> DrawResult
    {
        let plan = Samples.plan(
            items.enumerated().map { index, item in
                (
                    ItemRow(item: "X0\(index)", mode: item.mode, value: item.value, scope: item.scope),
                    [("all", size, item.mode == .all ? 1_000_000 : 200_000)]
                )
            }, terms: try Samples.terms())
        let tables = try FrozenTables(Freeze.make(plan).files.withoutRecords, isCoreOnly: false)
        return DrawResult(tables, hash: .sm3, seed: HashAlgorithm.sm3.hash("selection \(seed)"))
    }

    @Test("items of one scope nest: the smaller sample lies in the larger one")
    func nesting() throws {
        for seed in 0..<50 {
            let drawn = try result([(.count, 6, "v1"), (.count, 10, "v1"), (.count, 6, "v2")], size: 40, seed: seed)
            let samples = drawn.items.map { $0.cells[0].taken.map(\.oid) }
            #expect(Array(samples[1].prefix(6)) == samples[0])
            #expect(samples[2] != samples[0], "another scope is another order")
        }
    }

    @Test("a larger count extends the smaller sample and never reorders it")
    func prefixStability() throws {
        var before: [String] = []
        for count in 1...30 as ClosedRange<UInt64> {
            let taken = try result([(.count, count, "v1")], size: 30, seed: 7).items[0].cells[0].taken.map(\.oid)
            #expect(Array(taken.dropLast()) == before)
            before = taken
        }
    }

    @Test("batches of mode all are contiguous, balanced and cover everybody once")
    func batches() throws {
        let item = try result([(.all, 4, "v1")], size: 13, seed: 1).items[0]
        let batches = item.cells[0].taken.map { item.batch(rank: $0.rank) }
        #expect(item.drawn == 13)
        #expect(batches == [1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
    }

    @Test("in mode all ranks run over the item, whatever its cells")
    func ranksOverTheItem() throws {
        let plan = Samples.plan(
            [(ItemRow(item: "X01", mode: .all, value: 2, scope: "v1"), [("A", 5, 1_000_000), ("B", 4, 1_000_000)])],
            terms: try Samples.terms())
        let run = try Samples.drawn(plan)
        let entries = run.result.items[0].cells.flatMap(\.taken)
        #expect(entries.map(\.rank).sorted() == Array(1...9))
        #expect(entries.sorted { $0.rank < $1.rank }.map(\.ticket) == entries.map(\.ticket).sorted())
        #expect(try PythonVerifier.verdicts([run.files]) == [.init(exit: 0, lines: run.result.listLines)])
    }

    @Test("result.txt has the fixed form")
    func resultForm() throws {
        let run = try Samples.drawn(Samples.county())
        let lines = String(decoding: run.result.resultText, as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == "ssj-draw/1\tresult")
        #expect(lines[1] == "seed\t\(run.records.seed.hex)")
        #expect(lines[2] == "item\tX01\trate-min\t74\t12")
        #expect(lines[3].hasPrefix("cell\tX01\tA/n/370921\t40\t") && lines[3].hasSuffix("\t7/134"))
        #expect(
            lines.contains("cell\tX05\tA/n/370921\t33\t1\t1/20") || lines.contains("cell\tX05\tA/n/370921\t33\t2\t1/20")
        )
        #expect(lines.contains("cell\tX04\tall\t13\t13\t1/1"))
    }
}
