import Foundation
import GRDB
import Glibc
import Messages
import Model

/// The workspace's database (SQLite): rosters, tiers, plans, approvals, draws and teams.
///
/// One writer at a time, guarded by the workspace lock. A rollback journal is used, not a write-ahead log, so that
/// the closed file is complete by itself and a run with nothing to do leaves its bytes alone. The type is named
/// `RegistryStore` because a module's name cannot be a type's.
public struct RegistryStore: Sendable {
    let queue: DatabaseQueue
    let plans = DecodedOnce<AnnualPlan>()
    let sheets = DecodedOnce<Approval>()
    let drawRecords = DecodedOnce<DrawRecord>()

    /// Opens or creates the registry at a path and brings its schema up to date (G001, G002).
    public init(path: String) throws(Problem) {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // Of a new file: half as many calls to read and write it; larger pages make single entries dearer.
            try database.execute(sql: "PRAGMA page_size = 8192")
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        queue = try RegistryStore.guarding(path) {
            RegistryStore.keepPrivate(path)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = RegistrySchema.migrator
            if try queue.read(migrator.hasBeenSuperseded) { throw Problem(.registryNewer, found: path) }
            if try !queue.read(migrator.hasCompletedMigrations) { try migrator.migrate(queue) }
            return queue
        }
    }

    /// Closes the file.
    public func close() throws(Problem) { try RegistryStore.guarding(queue.path) { try queue.close() } }

    /// Runs one unit of work in one transaction: all of it or nothing.
    public func transaction<Value>(_ work: (RegistryWriter) throws -> Value) throws(Problem) -> Value {
        try RegistryStore.guarding(queue.path) { try queue.write { try work(RegistryWriter(database: $0)) } }
    }

    /// Runs one unit of work that may be given up: an error that `undoing` has a value for undoes it and gives the value.
    public func transaction<Value>(
        _ work: (RegistryWriter) throws -> Value, undoing: (any Error) -> Value?
    ) throws(Problem) -> Value {
        try RegistryStore.guarding(queue.path) {
            do {
                return try queue.write { try work(RegistryWriter(database: $0)) }
            } catch {
                if let value = undoing(error) { return value }
                throw error
            }
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws(Problem) -> Value {
        try RegistryStore.guarding(queue.path) { try queue.read(work) }
    }

    /// Makes the file 0600 before anything is in it, whatever the umask says: it holds names and telephone numbers.
    ///
    /// What cannot be changed here, SQLite complains of when it opens the file.
    private static func keepPrivate(_ path: String) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        _ = fchmod(descriptor, 0o600)
        _ = Glibc.close(descriptor)
    }

    private static func guarding<Value>(_ path: String, _ work: () throws -> Value) throws(Problem) -> Value {
        do {
            return try work()
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.registryUnusable, at: Position(file: path), found: "\(error)")
        }
    }
}

/// Writes inside one transaction of the registry.
public struct RegistryWriter {
    let database: Database

    /// A prepared insert into one of the schema's own tables; never given outside text.
    func inserting(_ table: String, columns: Int) throws -> Statement {
        let slots = Array(repeating: "?", count: columns).joined(separator: ", ")
        return try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(slots))")
    }
}

extension RegistryStore {
    /// What SQLite's integrity check complains of; nil when the file is sound.
    public func integrityFault() throws(Problem) -> String? {
        let answer = try read { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
        return answer == "ok" ? nil : answer
    }
}
