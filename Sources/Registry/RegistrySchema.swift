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
        return migrator
    }

    /// Rowid tables with indexes: inserted in bulk, found by identity.
    private static let rosters = """
        CREATE TABLE received (
            seq INTEGER PRIMARY KEY, digest TEXT NOT NULL, name TEXT NOT NULL, department TEXT NOT NULL,
            kind TEXT NOT NULL, received_on TEXT NOT NULL, accepted INTEGER NOT NULL, merged INTEGER NOT NULL,
            rejected INTEGER NOT NULL, findings INTEGER NOT NULL);
        CREATE UNIQUE INDEX received_by_digest ON received (department, digest);
        CREATE TABLE target (
            oid TEXT NOT NULL, name TEXT NOT NULL, subject_class TEXT NOT NULL, status TEXT NOT NULL,
            division TEXT NOT NULL, region TEXT NOT NULL, industry TEXT NOT NULL, address TEXT NOT NULL,
            representative TEXT NOT NULL, phone TEXT NOT NULL, founded TEXT);
        CREATE UNIQUE INDEX target_by_oid ON target (oid);
        CREATE TABLE listing (
            oid TEXT NOT NULL, supervisor TEXT NOT NULL, library TEXT NOT NULL, licence_kind TEXT NOT NULL,
            licence_number TEXT NOT NULL, licence_end TEXT, tags TEXT NOT NULL);
        CREATE INDEX listing_by_oid ON listing (oid);
        CREATE TABLE inspector (
            id TEXT NOT NULL, name TEXT NOT NULL, department TEXT NOT NULL, certificates TEXT NOT NULL,
            specialties TEXT NOT NULL, regions TEXT NOT NULL, may_lead INTEGER, active INTEGER NOT NULL);
        CREATE UNIQUE INDEX inspector_by_id ON inspector (id);
        CREATE TABLE recusal (inspector TEXT NOT NULL, oid TEXT NOT NULL, reason TEXT NOT NULL);
        CREATE TABLE item (code TEXT NOT NULL, body TEXT NOT NULL);
        CREATE UNIQUE INDEX item_by_code ON item (code);
        CREATE TABLE credit_class (oid TEXT NOT NULL, tier TEXT NOT NULL, month TEXT NOT NULL);
        CREATE TABLE credit_evidence (oid TEXT NOT NULL, flag TEXT NOT NULL, count INTEGER NOT NULL, date TEXT);
        CREATE TABLE past_inspection (
            oid TEXT NOT NULL, date TEXT NOT NULL, department TEXT NOT NULL, item TEXT NOT NULL, result TEXT NOT NULL);
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
