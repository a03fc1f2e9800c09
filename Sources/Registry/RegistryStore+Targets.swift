import GRDB
import Messages
import Model
import Standards

extension Database {
    /// The targets that the entries make, sorted by oid, and which old numbers were joined with unified codes.
    ///
    /// A number that was drawn already stays apart, so that what was drawn keeps its name.
    func targets(
        by order: SourceOrder, _ departments: [Int: String], at snapshot: Snapshot?
    ) throws -> (targets: [InspectionTarget], joined: [String: String]) {
        var result: [InspectionTarget] = []
        var group: [SuppliedStatement] = []
        var numbers: [InspectionTarget] = []
        func close() {
            if let target = InspectionTarget(folding: order.sorted(group), by: order) {
                if Generations.isNumber(target.oid) { numbers.append(target) }
                result.append(target)
            }
            group.removeAll(keepingCapacity: true)
        }
        let cursor = try Row.fetchCursor(
            self,
            sql: snapshot == nil
                ? "SELECT * FROM target_entry WHERE until IS NULL ORDER BY oid"
                : "SELECT * FROM target_entry ORDER BY oid")
        while let row = try cursor.next() {
            let source = try supplied(row, departments)
            guard TargetRow.stands(row, source.statement, at: snapshot) else { continue }
            if let first = group.first, !ByteOrder.same(first.statement.oid, source.statement.oid) { close() }
            group.append(source)
        }
        close()
        let joined = try joined(numbers, with: result)
        if joined.isEmpty { return (result, [:]) }
        try join(joined, in: &result, by: order, departments, at: snapshot)
        return (result, joined)
    }

    /// Which numbers stand for which codes.
    private func joined(_ numbers: [InspectionTarget], with targets: [InspectionTarget]) throws -> [String: String] {
        if numbers.isEmpty { return [:] }
        var namesakes: [String: [(oid: String, division: String)]] = [:]
        for number in numbers { namesakes[NameKey.key(of: number.name)] = [] }
        for target in targets {
            let key = NameKey.key(of: target.name)
            if !key.isEmpty { namesakes[key]?.append((target.oid, target.division)) }
        }
        var result: [String: String] = [:]
        for group in namesakes.values where group.count > 1 {
            result.merge(try Generations.joined(group).filter { try !isDrawn($0.key) }) { first, _ in first }
        }
        return result
    }

    /// Which numbers among some oids stand for which codes; all those that share a name must be there.
    ///
    /// Those that were drawn already are not joined, and stand in `drawn`.
    func generations(
        of oids: [String], by order: SourceOrder
    ) throws -> (joined: [String: String], drawn: [String: String]) {
        let departments = try departmentsOfFiles()
        let namesakes = try oids.compactMap { oid in
            InspectionTarget(folding: order.sorted(try statements(about: oid, departments)), by: order)
                .map { (oid, $0.division) }
        }
        let alike = Generations.joined(namesakes)
        let drawn = try alike.filter { try isDrawn($0.key) }
        return (alike.filter { drawn[$0.key] == nil }, drawn)
    }

    private func isDrawn(_ number: String) throws -> Bool {
        try Bool.fetchOne(self, sql: "SELECT 1 FROM drawn WHERE oid = ? LIMIT 1", arguments: [number]) != nil
    }

    /// Folds the entries of joined numbers into the targets of their codes, and takes the numbers out.
    private func join(
        _ joined: [String: String], in targets: inout [InspectionTarget], by order: SourceOrder,
        _ departments: [Int: String], at snapshot: Snapshot?
    ) throws {
        var numbers: [String: [String]] = [:]
        for (number, code) in joined { numbers[code, default: []].append(number) }
        targets.removeAll { joined[$0.oid] != nil }
        for index in targets.indices {
            let code = targets[index].oid
            guard let others = numbers[code] else { continue }
            var statements: [SuppliedStatement] = []
            for oid in [code] + others.sortedByBytes() {
                statements += try self.statements(about: oid, departments, at: snapshot).map { $0.about(code) }
            }
            if let target = InspectionTarget(folding: order.sorted(statements), by: order) { targets[index] = target }
        }
    }

    /// The statements about one target that stand now, or stood at a snapshot.
    func statements(
        about oid: String, _ departments: [Int: String], at snapshot: Snapshot? = nil
    ) throws -> [SuppliedStatement] {
        var result: [SuppliedStatement] = []
        let cursor = try Row.fetchCursor(
            cachedStatement(sql: "SELECT * FROM target_entry WHERE oid = ?"), arguments: [oid])
        while let row = try cursor.next() {
            let source = try supplied(row, departments)
            if TargetRow.stands(row, source.statement, at: snapshot) { result.append(source) }
        }
        return result
    }

    private func supplied(_ row: Row, _ departments: [Int: String]) throws -> SuppliedStatement {
        SuppliedStatement(
            statement: try TargetRow.statement(row), department: departments[row[0]] ?? "", file: row[0], line: row[1])
    }
}

extension SuppliedStatement {
    /// The same statement under the code that its number was joined with.
    fileprivate func about(_ oid: String) -> SuppliedStatement {
        var statement = statement
        statement.oid = oid
        return SuppliedStatement(statement: statement, department: department, file: file, line: line)
    }
}
