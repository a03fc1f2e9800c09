import GRDB
import Messages
import Model
import Standards

extension RegistryStore {
    /// Loads all rosters.
    ///
    /// Complexity: O(rows).
    public func rosters() throws(Problem) -> Rosters {
        try read { database in
            var records = Rosters()
            records.targets = try database.targets()
            records.inspectors = try database.inspectors()
            records.recusals = try database.rows("SELECT * FROM recusal ORDER BY inspector, oid, reason") {
                Recusal(inspector: $0[0], oid: $0[1], reason: $0[2])
            }
            records.items = try database.rows("SELECT body FROM item ORDER BY code") { try StoredJSON.decode($0[0]) }
            records.classes = try database.rows("SELECT * FROM credit_class ORDER BY oid, month, tier") {
                CreditClass(oid: $0[0], tier: try $0.choice(1), month: try $0.month(2))
            }
            records.evidence = try database.rows(
                "SELECT * FROM credit_evidence ORDER BY oid, flag, date, count"
            ) {
                CreditEvidence(oid: $0[0], flag: try $0.choice(1), count: $0[2], date: try $0.optionalDate(3))
            }
            records.history = try database.rows(
                "SELECT * FROM past_inspection ORDER BY oid, date, department, item, result"
            ) {
                PastInspection(oid: $0[0], date: try $0.date(1), department: $0[2], item: $0[3], result: $0[4])
            }
            return records
        }
    }
}

extension Database {
    func rows<Value>(_ sql: String, _ make: (Row) throws -> Value) throws -> [Value] {
        var result: [Value] = []
        let cursor = try Row.fetchCursor(self, sql: sql)
        while let row = try cursor.next() { result.append(try make(row)) }
        return result
    }

    fileprivate func targets() throws -> [InspectionTarget] {
        var listings: [String: [Listing]] = [:]
        let cursor = try Row.fetchCursor(self, sql: "SELECT * FROM listing ORDER BY rowid")
        while let row = try cursor.next() {
            let listing = Listing(
                library: row[2], licenceKind: row[3], licenceNumber: row[4], licenceEnd: try row.optionalDate(5),
                tags: row.lines(6), supervisor: row[1])
            listings[row[0], default: []].append(listing)
        }
        return try rows("SELECT * FROM target ORDER BY oid") { row in
            InspectionTarget(
                oid: row[0], name: row[1], subjectClass: try row.choice(2), status: try row.choice(3),
                division: row[4], region: row[5], industry: row[6], address: row[7], representative: row[8],
                phone: row[9], founded: try row.optionalDate(10),
                listings: (listings[row[0]] ?? []).sorted { ByteOrder.precedes($0.key, $1.key) })
        }
    }

    fileprivate func inspectors() throws -> [Inspector] {
        try rows("SELECT * FROM inspector ORDER BY id") { row in
            Inspector(
                id: row[0], name: row[1], department: row[2], certificates: try StoredJSON.decode(row[3]),
                specialties: row.lines(4), regions: row.lines(5), mayLead: row[6], isActive: row[7])
        }
    }
}
