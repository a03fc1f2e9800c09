import GRDB
import Messages
import Model
import Standards

/// A file that was taken back.
public struct WithdrawnFile: Hashable, Sendable {
    /// Its number when it was taken in.
    public let sequence: Int
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    public let digest: String
    /// The name the department gave it.
    public let name: String
    /// The department's code.
    public let department: String
    /// The day it was taken back.
    public let withdrawnOn: CivilDate
    /// Why.
    public let reason: String
}

extension RegistryWriter {
    /// Undoes a file: what it started goes, what it ended stands again.
    ///
    /// The fact that it was there is kept.
    ///
    /// No later file of its department may build on it.
    public func withdraw(_ file: ReceivedFile, on day: CivilDate, reason: String) throws {
        for sql in [
            "DELETE FROM target_entry WHERE file = ?", "UPDATE target_entry SET until = NULL WHERE until = ?",
            "DELETE FROM entry WHERE file = ?", "UPDATE entry SET until = NULL WHERE until = ?",
        ] {
            try database.execute(sql: sql, arguments: [file.sequence])
        }
        try database.execute(sql: "DELETE FROM received WHERE seq = ?", arguments: [file.sequence])
        try inserting("withdrawn", columns: 8).execute(arguments: [
            file.sequence, file.digest, file.name, file.department, file.kind.rawValue, file.receivedOn.text, day.text,
            reason,
        ])
    }
}

extension RegistryStore {
    /// The files that were taken back, in the order they had come.
    public func withdrawnFiles() throws(Problem) -> [WithdrawnFile] {
        try read { database in
            try database.rows("SELECT * FROM withdrawn ORDER BY seq") {
                WithdrawnFile(
                    sequence: $0[0], digest: $0[1], name: $0[2], department: $0[3], withdrawnOn: try $0.date(6),
                    reason: $0[7])
            }
        }
    }

    /// The identities that a file says something of or takes away: oids, inspectors' ids, items' codes.
    public func identities(touchedBy file: Int) throws(Problem) -> Set<String> {
        try read { database in
            let sql = """
                SELECT oid FROM target_entry WHERE file = ?1 OR until = ?1
                UNION SELECT key FROM entry WHERE file = ?1 OR until = ?1
                """
            let keys = try String.fetchAll(database, sql: sql, arguments: [file])
            return Set(keys.flatMap { $0.split(separator: "\t").prefix(2).map(String.init) })
        }
    }
}
