import GRDB
import Messages
import Model

extension RegistryStore {
    /// What the quality reports of all files come to, refused files too, in the order in which they were first read.
    public func fileQuality() throws(Problem) -> [FileQuality] {
        try read { try $0.rows("SELECT body FROM quality ORDER BY seq") { try StoredJSON.decode($0[0]) } }
    }
}

extension RegistryWriter {
    /// Keeps what a report comes to; a file read once more, such as one that was refused before, keeps its place.
    public func save(_ quality: FileQuality) throws {
        try database.execute(
            sql: """
                INSERT INTO quality (department, digest, body) VALUES (?, ?, ?)
                ON CONFLICT (department, digest) DO UPDATE SET body = excluded.body
                """,
            arguments: [quality.department, quality.digest, try StoredJSON.encode(quality)])
    }
}
