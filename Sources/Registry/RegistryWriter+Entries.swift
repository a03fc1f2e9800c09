import GRDB
import Messages
import Model
import Standards

/// The file whose rows are being taken: its number in the registry, whose it is, whether it holds everything.
public struct TakenFile: Hashable, Sendable {
    /// The number, larger than that of every earlier file.
    public let sequence: Int
    /// The code of the department.
    public let department: String
    /// Whether what it does not hold is gone (全量).
    public let isFull: Bool

    /// Names a file.
    public init(sequence: Int, department: String, isFull: Bool) {
        self.sequence = sequence
        self.department = department
        self.isFull = isFull
    }
}

extension RegistryWriter {
    /// Takes the rows of a file about anything but targets.
    ///
    /// A row is compared with the department's current entry of its key: one that says the same writes nothing; one
    /// that says something else ends the old entry and starts a new one. What a full file does not hold ends, and so does
    /// what a row asks to delete; `missing` gives the lines that ask for a deletion of what is not there,
    /// `removed` what a full file takes away.
    /// Complexity: O(rows · log entries).
    package func take<Record: RosterRecord>(
        _ rows: [Entry<Record>], of file: TakenFile
    ) throws -> (counts: EntryCounts, missing: [Int], removed: [String]) {
        let ours = try database.files(of: file.department).union([file.sequence])
        let find = try database.makeStatement(
            sql: "SELECT rowid, file, body FROM entry WHERE kind = ? AND key = ? AND until IS NULL")
        let insert = try inserting("entry", columns: 6)
        var counts = EntryCounts()
        var seen: Set<Int64> = []
        var missing: [Int] = []
        var removed: [String] = []
        for row in rows {
            let key = row.record.entryKey
            var standing: (id: Int64, file: Int, body: String)?
            let found = try Row.fetchCursor(find, arguments: [Record.entryKind, key])
            while let row = try found.next() { if ours.contains(row[1]) { standing = (row[0], row[1], row[2]) } }
            if row.operation == .delete {
                guard let standing else {
                    missing.append(row.line)
                    continue
                }
                if standing.file == file.sequence {
                    // What the same file said before never stood.
                    try database.execute(sql: "DELETE FROM entry WHERE rowid = ?", arguments: [standing.id])
                } else {
                    try end(entry: standing.id, by: file.sequence)
                    counts.gone += 1
                }
                continue
            }
            let body = try row.record.body()
            if let standing {
                let isNew = try row.record.changes(Record(key: key, body: standing.body), full: file.isFull)
                guard isNew else {
                    counts.unchanged += 1
                    seen.insert(standing.id)
                    continue
                }
                if standing.file == file.sequence {
                    try database.execute(
                        sql: "UPDATE entry SET line = ?, body = ? WHERE rowid = ?",
                        arguments: [row.line, body, standing.id])
                    continue
                }
                try end(entry: standing.id, by: file.sequence)
                counts.changed += 1
            } else {
                counts.new += 1
            }
            try insert.execute(arguments: [file.sequence, row.line, nil, Record.entryKind, key, body])
        }
        guard file.isFull else { return (counts, missing, removed) }
        let current = try Row.fetchAll(
            database, sql: "SELECT rowid, file, key FROM entry WHERE kind = ? AND until IS NULL",
            arguments: [Record.entryKind])
        for row in current where ours.contains(row[1]) && row[1] != file.sequence && !seen.contains(row[0]) {
            try end(entry: row[0], by: file.sequence)
            counts.gone += 1
            removed.append(Record.entryKind + "\t" + row[2])
        }
        return (counts, missing, removed)
    }

    /// Takes evidence back that was entered up to a day, whoever sent it; undated evidence goes only when it stems from
    /// a file before `run`.
    ///
    /// To be called when all evidence of the run is in, so that the order of files does not matter.
    public func remove(_ removal: EvidenceRemoval, by file: TakenFile, run first: Int) throws {
        let prefix = removal.oid + "\t" + removal.flag.rawValue + "\t"
        let found = try Row.fetchAll(
            database,
            sql: "SELECT rowid, file, key FROM entry WHERE kind = ? AND key >= ? AND key < ? AND until IS NULL",
            arguments: [CreditEvidence.entryKind, prefix, prefix + "~"])
        for row in found {
            let key: String = row[2]
            let date = CivilDate(iso: String(decoding: key.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
            let isOver = date.map { $0 <= removal.removed } ?? (row[1] < first)
            if isOver { try end(entry: row[0], by: file.sequence) }
        }
    }

    private func end(entry id: Int64, by file: Int) throws {
        try database.execute(sql: "UPDATE entry SET until = ? WHERE rowid = ?", arguments: [file, id])
    }

    /// The number that the next file gets; numbers are never used twice.
    public func nextSequence() throws -> Int {
        try
            (Int.fetchOne(
                database,
                sql: "SELECT MAX(seq) FROM (SELECT seq FROM received UNION ALL SELECT seq FROM withdrawn)") ?? 0) + 1
    }
}

extension Database {
    /// The numbers of a department's files.
    func files(of department: String) throws -> Set<Int> {
        Set(try Int.fetchAll(self, sql: "SELECT seq FROM received WHERE department = ?", arguments: [department]))
    }

    /// The departments of all files, by number.
    func departmentsOfFiles() throws -> [Int: String] {
        var result: [Int: String] = [:]
        for row in try Row.fetchAll(self, sql: "SELECT seq, department FROM received") { result[row[0]] = row[1] }
        return result
    }
}
