import GRDB
import Model
import TestSupport
import Testing

@testable import Registry

@Suite struct RepeatedTargetsTests {
    @Test("the rows that repeat an earlier one are found, also where all oids have one hash", arguments: UInt64(1)...50)
    func repeatedRowsAreFound(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let statements = (0..<30).map { _ in
            TargetStatement(
                oid: "REG-\(random.below(6))", name: "样例\(random.below(2))号有限公司", subjectClass: nil, status: nil,
                division: "",
                region: "", industry: "", address: "", representative: "", phone: "", founded: nil,
                listing: Listing(
                    library: "样例库", licenceKind: "", licenceNumber: "JY\(random.below(2))", licenceEnd: nil, tags: [],
                    supervisor: Records.market))
        }
        func key(_ row: Int) -> [String] { [statements[row].oid, statements[row].listing.licenceNumber] }
        let firsts = statements.indices.map { row in statements.indices.first { key($0) == key(row) } ?? row }
        let counted = statements.indices.filter { firsts[$0] == $0 }
        let several = Set(
            counted.map { statements[$0].oid }.filter { oid in counted.count { statements[$0].oid == oid } > 1 })
        #expect(!several.isEmpty && counted.count < statements.count)

        let place = try Workplace()
        try place.open { store in
            try store.transaction { writer in
                let insert = try writer.inserting("target_entry", columns: TargetRow.columns)
                for (row, statement) in statements.enumerated() {
                    try insert.execute(arguments: TargetRow.arguments(statement, file: 1, line: row + 2))
                }
                for haveOneHash in [false, true] {
                    var targets = try RepeatedTargets(writer.database)
                    for (row, statement) in statements.enumerated() {
                        let hash = haveOneHash ? 7 : UInt32(statement.oid.utf8.last ?? 0)
                        let found = try targets.repeated(Int64(row) + 1, hash)
                        #expect(
                            found.map { [$0.line(0), $0.line(1)] }
                                == (firsts[row] == row ? nil : [row + 2, firsts[row] + 2]))
                    }
                    #expect(targets.met.isSuperset(of: several) && (haveOneHash || targets.met == several))
                }
            }
        }
    }
}
