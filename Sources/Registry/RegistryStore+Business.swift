import GRDB
import Messages
import Model
import Standards

extension RegistryStore {
    /// All tier assignments, sorted by target.
    public func tiers() throws(Problem) -> [TierAssignment] {
        try read { try $0.tiers() }
    }

    /// The newest version of the plan with its number (from 1) and digest; nil before the first.
    public func currentPlan() throws(Problem) -> StoredPlan? {
        try read { database in
            try database.rows("SELECT * FROM plan ORDER BY version DESC LIMIT 1") { row in
                StoredPlan(version: row[0], digest: row[1], plan: try plans.value(of: row[2]))
            }.first
        }
    }

    /// All approval sheets, in the order of their numbers: by year, and 2026-1000 stands behind 2026-999.
    public func approvals() throws(Problem) -> [Approval] {
        try read { database in
            try database.rows("SELECT body FROM approval ORDER BY substr(number, 1, 4), length(number), number") {
                try sheets.value(of: $0[0])
            }
        }
    }

    /// All draws, in the order of their ids: by year, and serial 100 stands behind 99.
    public func draws() throws(Problem) -> [DrawRecord] {
        try read { database in
            try database.rows("SELECT body FROM draw ORDER BY substr(id, 8, 4), length(id), id") {
                try drawRecords.value(of: $0[0])
            }
        }
    }

    /// Every drawn target with draw, item, cell and rank, in the order of result.txt.
    public func drawnTargets() throws(Problem) -> [DrawnTarget] {
        try read { database in
            try database.rows("SELECT * FROM drawn ORDER BY draw, item, cell, rank") {
                DrawnTarget(draw: $0[0], item: $0[1], cell: $0[2], rank: $0[3], oid: $0[4])
            }
        }
    }

    /// How many seats of some draws are filled.
    public func seatCount(of draws: [String]) throws(Problem) -> Int {
        try read { database in
            try draws.reduce(0) { sum, draw in
                sum
                    + (try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM seat WHERE draw = ?", arguments: [draw])
                        ?? 0)
            }
        }
    }

    /// Every filled seat, sorted by draw and seat.
    public func seats() throws(Problem) -> [FilledSeat] {
        try read { database in
            try database.rows("SELECT * FROM seat ORDER BY draw, seat") {
                FilledSeat(
                    draw: $0[0], oid: $0[1], seat: $0[2], department: $0[3], requirement: $0[4], inspector: $0[5])
            }
        }
    }
}

extension RegistryWriter {
    /// Replaces all tier assignments; equal ones leave the file's bytes alone.
    public func replaceTiers(_ tiers: [TierAssignment]) throws {
        guard try database.tiers() != tiers.sortedByBytes(of: \.oid) else { return }
        try database.execute(sql: "DELETE FROM tier")
        let insert = try inserting("tier", columns: 5)
        for tier in tiers {
            try insert.execute(arguments: [
                tier.oid, tier.base.rawValue, tier.month?.text, try StoredJSON.encode(tier.raises), tier.tier.rawValue,
            ])
        }
    }

    /// Adds a version of the plan.
    public func add(_ stored: StoredPlan) throws {
        try database.execute(
            sql: "INSERT INTO plan VALUES (?, ?, ?)",
            arguments: [stored.version, stored.digest, try StoredJSON.encode(stored.plan)])
    }

    /// Adds an approval sheet, or replaces the one with its number when it gets its signature.
    public func save(_ approval: Approval) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO approval VALUES (?, ?, ?, ?)",
            arguments: [approval.number, approval.kind.rawValue, approval.subject, try StoredJSON.encode(approval)])
    }

    /// Adds or replaces a draw, with its drawn targets when there are any.
    public func save(_ draw: DrawRecord, drawn: [DrawnTarget]) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO draw VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                draw.id, draw.task, draw.items.joined(separator: " "), draw.freeze, draw.state.rawValue,
                try StoredJSON.encode(draw),
            ])
        try database.execute(sql: "DELETE FROM drawn WHERE draw = ?", arguments: [draw.id])
        let insert = try inserting("drawn", columns: 5)
        for target in drawn {
            try insert.execute(arguments: [target.draw, target.item, target.cell, target.rank, target.oid])
        }
    }

    /// Replaces the seats of one draw.
    public func replaceSeats(of draw: String, with seats: [FilledSeat]) throws {
        try database.execute(sql: "DELETE FROM seat WHERE draw = ?", arguments: [draw])
        let insert = try inserting("seat", columns: 6)
        for seat in seats {
            try insert.execute(arguments: [
                seat.draw, seat.oid, seat.seat, seat.department, seat.requirement, seat.inspector,
            ])
        }
    }
}

extension Database {
    fileprivate func tiers() throws -> [TierAssignment] {
        try rows("SELECT * FROM tier ORDER BY oid") { row in
            let month: String? = row[2]
            return TierAssignment(
                oid: row[0], base: try row.choice(1), month: month == nil ? nil : try row.month(2),
                raises: try StoredJSON.decode(row[3]), tier: try row.choice(4))
        }
    }
}
