import Messages
import Model
import Standards
import TestSupport
import Testing

@testable import Registry

/// Rows are found by their names whether they filled an empty registry or came later.
@Suite struct HashTrailTests {
    static func hash(_ name: String) -> UInt32 {
        var name = name
        return name.withUTF8 { SoughtHashes.hash(ofName: UnsafeRawBufferPointer($0)) }
    }

    @Test("the rows of a name are found in memory and in the file, and no others", arguments: [40, 16_384, 50_000])
    func rowsAreFound(count: Int) throws {
        var trail = HashTrail()
        for row in 1...count { try trail.add(Self.hash("样例\(row % 1_000)号有限公司")) }
        let sought = SoughtHashes(names: ["样例0号有限公司", "样例7号有限公司", "样例甲有限公司"])
        func rows() throws -> [Int64] {
            var rows: [Int64] = []
            try trail.forEachRow(sought) { row, _ in rows.append(row) }
            return rows
        }
        #expect(try rows() == (1...Int64(count)).filter { $0 % 1_000 == 0 || $0 % 1_000 == 7 })
        trail.end(at: 20)
        #expect(try rows() == [7])
    }

    @Test func namesOfOneKeyHaveOneHash() {
        #expect(Self.hash("样例（甲）有限公司 ") == Self.hash("样例(甲)有限公司"))
        #expect(Self.hash("样例（甲）有限公司") != Self.hash("样例（乙）有限公司"))
    }

    @Test("what a trail leads to is what a look through the registry finds", arguments: UInt64(1)...100)
    func trailAndTableAgree(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let names = (0..<12).map { "样例\($0)号有限公司" } + ["样例（甲）有限公司", "样例 (甲) 有限公司", "样例甲公司 "]
        func rows(_ lines: Range<Int>) -> StatementBatch {
            var batch = StatementBatch()
            for line in lines {
                batch.begin(line: line, random.below(8) == 0 ? .delete : .update)
                batch.put(.oid, "REG-\(random.below(6))")
                batch.put(.name, names[random.below(names.count)])
                batch.put(.supervisor, Records.market)
                batch.put(.library, "样例库")
                batch.keep()
            }
            return batch
        }
        let place = try Workplace()
        try place.open { store in
            try store.transaction { writer in
                try writer.record(Records.received())
                let first = try TargetTaking(writer, file: 1)
                first.begin(table: 0, of: Records.market, rowsOfFile: 40)
                var repeated: Set<Int> = []
                let rowsOfFirst = rows(2..<42)
                let suspects = Set(first.take(rowsOfFirst).map(rowsOfFirst.line))
                try first.rowsEnd { repeated.insert($0.line) }
                #expect(!repeated.isEmpty && repeated.isSubset(of: suspects))
                // Comes behind the trail, perhaps under the numbers of rows that were taken out.
                try writer.record(Records.received("b", sequence: 2))
                let second = try TargetTaking(writer, file: 2)
                second.begin(table: 0, of: Records.market, rowsOfFile: 10)
                let rowsOfSecond = rows(2..<12)
                let taken = second.take(rowsOfSecond).map(rowsOfSecond.line)
                repeated = []
                try second.rowsEnd { repeated.insert($0.line) }
                #expect(Set(taken) == repeated)
                #expect(second.names == nil)
                let all = try writer.oidsByName()
                let sought = Set(names.prefix(3) + names.suffix(3) + ["样例无此有限公司"])
                let keys = Set(sought.map(NameKey.key))
                for trail in [first.names, nil] {
                    #expect(try writer.oidsByName(only: sought, trail) == all.filter { keys.contains($0.key) })
                }
            }
        }
    }
}
