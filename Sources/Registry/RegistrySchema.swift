import GRDB

/// The tables of the registry; every change of the schema is one more migration.
enum RegistrySchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 rosters") { database in
            try database.execute(sql: rosters)
        }
        migrator.registerMigration("1 business") { database in
            try database.execute(sql: business)
        }
        migrator.registerMigration("1 quality") { database in
            try database.execute(sql: quality)
        }
        return migrator
    }

    /// What files said, entry by entry: valid from file `file` on, until file `until` (NULL = still).
    ///
    /// Rowid tables with indexes: inserted in bulk, found by identity. Nothing is deleted but by a withdrawal; targets
    /// and all else are derived from the entries.
    private static let rosters = """
        CREATE TABLE received (
            seq INTEGER PRIMARY KEY, digest TEXT NOT NULL, name TEXT NOT NULL, department TEXT NOT NULL,
            kind TEXT NOT NULL, received_on TEXT NOT NULL, accepted INTEGER NOT NULL, merged INTEGER NOT NULL,
            rejected INTEGER NOT NULL, findings INTEGER NOT NULL, new INTEGER NOT NULL, changed INTEGER NOT NULL,
            unchanged INTEGER NOT NULL, gone INTEGER NOT NULL);
        CREATE UNIQUE INDEX received_by_digest ON received (department, digest);
        CREATE TABLE withdrawn (
            seq INTEGER PRIMARY KEY, digest TEXT NOT NULL, name TEXT NOT NULL, department TEXT NOT NULL,
            kind TEXT NOT NULL, received_on TEXT NOT NULL, withdrawn_on TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE target_entry (
            file INTEGER NOT NULL, line INTEGER NOT NULL, until INTEGER, oid TEXT NOT NULL, name TEXT NOT NULL,
            subject_class TEXT, status TEXT, division TEXT, region TEXT, industry TEXT, address TEXT,
            representative TEXT, phone TEXT, founded TEXT, supervisor TEXT NOT NULL, library TEXT NOT NULL,
            licence_kind TEXT, licence_number TEXT, licence_end TEXT, tags TEXT, owner TEXT);
        \(targetIndex);
        CREATE TABLE entry (
            file INTEGER NOT NULL, line INTEGER NOT NULL, until INTEGER, kind TEXT NOT NULL, key TEXT NOT NULL,
            body TEXT NOT NULL);
        CREATE INDEX entry_by_key ON entry (kind, key);
        """

    /// The index of the targets, which is built behind the rows when the first roster comes.
    static let targetIndex = "CREATE INDEX target_entry_by_oid ON target_entry (oid)"

    private static let quality = """
        CREATE TABLE quality (
            seq INTEGER PRIMARY KEY, department TEXT NOT NULL, digest TEXT NOT NULL, body TEXT NOT NULL,
            UNIQUE (department, digest));
        """

    private static let business = """
        CREATE TABLE tier (oid TEXT NOT NULL, base TEXT NOT NULL, month TEXT, raises TEXT NOT NULL, tier TEXT NOT NULL);
        CREATE UNIQUE INDEX tier_by_oid ON tier (oid);
        CREATE TABLE plan (version INTEGER PRIMARY KEY, digest TEXT NOT NULL, body TEXT NOT NULL);
        CREATE TABLE approval (number TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL);
        CREATE UNIQUE INDEX approval_by_number ON approval (number);
        CREATE TABLE draw (
            id TEXT NOT NULL, task TEXT NOT NULL, items TEXT NOT NULL, freeze TEXT NOT NULL, state TEXT NOT NULL,
            body TEXT NOT NULL);
        CREATE UNIQUE INDEX draw_by_id ON draw (id);
        CREATE TABLE drawn (
            draw TEXT NOT NULL, item TEXT NOT NULL, cell TEXT NOT NULL, rank INTEGER NOT NULL, oid TEXT NOT NULL);
        CREATE INDEX drawn_by_oid ON drawn (oid);
        CREATE TABLE seat (
            draw TEXT NOT NULL, oid TEXT NOT NULL, seat TEXT NOT NULL, department TEXT NOT NULL,
            requirement TEXT NOT NULL, inspector TEXT NOT NULL);
        CREATE INDEX seat_by_oid ON seat (oid);
        """
}
