import Foundation
import GRDB
import Messages
import Model
@testable import Registry
import Testing

/// What the file itself promises: one file, unchanged by reading, whole or refused.
@Suite struct FileTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    private func fill() throws { try place.open { try Records.fill($0) } }

    private func readEverything(_ store: RegistryStore) throws {
        _ = try store.rosters(by: Records.order)
        _ = try store.tiers()
        _ = try store.currentPlan()
        _ = try store.approvals()
        _ = try store.draws()
        _ = try store.drawnTargets()
        _ = try store.seats()
        _ = try store.receivedFiles()
        _ = try store.logicalDigest()
    }

    @Test func readingChangesNoByte() throws {
        try fill()
        let bytes = try place.bytes
        try place.open { try readEverything($0) }
        #expect(try place.bytes == bytes)
        try place.open { _ in }
        #expect(try place.bytes == bytes)
    }

    @Test func writingWhatIsThereAlreadyChangesNoByte() throws {
        try fill()
        let bytes = try place.bytes
        let records = try Records.rosters()
        let tiers = try Records.tiers()
        try place.open { store in
            #expect(try store.rosters(by: Records.order) == records)
            try store.transaction { writer in
                try writer.replaceTiers(tiers.reversed())
            }
        }
        #expect(try place.bytes == bytes)
        // The control: a change is seen.
        try place.open { try $0.transaction { try $0.replaceTiers([]) } }
        #expect(try place.bytes != bytes)
    }

    @Test func theClosedRegistryIsOneFile() throws {
        try fill()
        #expect(try place.names == ["registry.sqlite"])
        try place.open { store in
            try store.transaction { try $0.save(try Records.approval(signed: true)) }
            #expect(try place.names == ["registry.sqlite"])
        }
        #expect(try place.names == ["registry.sqlite"])
    }

    @Test func aThrownErrorUndoesTheWholeUnit() throws {
        try fill()
        let bytes = try place.bytes
        let reason = Problem(.registryDamaged, found: "样例")
        try place.open { store in
            let digest = try store.logicalDigest()
            let problem = #expect(throws: Problem.self) {
                try store.transaction { writer in
                    try writer.hand(in: Rosters())
                    try writer.replaceTiers([])
                    try writer.save(try Records.draw(.void), drawn: [])
                    throw reason
                }
            }
            #expect(problem == reason)
            #expect(try store.logicalDigest() == digest)
            #expect(try store.rosters(by: Records.order) == Records.rosters())
        }
        #expect(try place.bytes == bytes)
        #expect(try place.names == ["registry.sqlite"])
    }

    @Test func aNewerProgramsRegistryIsRefusedAndLeftAlone() throws {
        try fill()
        let queue = try DatabaseQueue(path: place.path)
        try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')") }
        try queue.close()
        let bytes = try place.bytes
        let problem = #expect(throws: Problem.self) { try RegistryStore(path: place.path) }
        #expect(problem?.message == .registryNewer)
        #expect(problem?.message.code == "G002")
        #expect(problem?.found == place.path)
        #expect(try place.bytes == bytes)
    }

    @Test(arguments: ["这不是数据库，只是一段文字。", "SQLite format 3"]) func aFileThatIsNoDatabaseIsRefused(_ text: String) throws {
        try place.put(Data((text + String(repeating: "。", count: 500)).utf8))
        let bytes = try place.bytes
        let problem = #expect(throws: Problem.self) { try RegistryStore(path: place.path) }
        #expect(problem?.message == .registryUnusable)
        #expect(problem?.message.code == "G001")
        #expect(try place.bytes == bytes)
    }

    @Test func aFolderThatIsNotThereIsRefused() {
        let problem = #expect(throws: Problem.self) { try RegistryStore(path: place.path + "/no/registry.sqlite") }
        #expect(problem?.message == .registryUnusable)
    }

    @Test func aDamagedPageIsFound() throws {
        try fill()
        #expect(try place.open { try $0.integrityFault() } == nil)
        var bytes = try place.bytes
        #expect(bytes.count > 3 * 4096)
        for index in 4096..<bytes.count { bytes[index] ^= 0x5A }
        try place.put(bytes)
        let problem = #expect(throws: Problem.self) { try place.open { try readEverything($0) } }
        #expect(problem?.message == .registryUnusable)
    }

    @Test(
        arguments: [
            "UPDATE target_entry SET status = '营业'",
            "UPDATE target_entry SET founded = '2018-02-30' WHERE founded IS NOT NULL",
            "UPDATE entry SET body = '{}' WHERE kind = 'item'",
            "UPDATE entry SET key = 'X\t2026-13' WHERE kind = 'credit-class'",
            "UPDATE entry SET body = 'many' WHERE kind = 'credit-evidence'",
            "UPDATE entry SET body = '[1]' WHERE kind = 'inspector'",
        ])
    func aValueThatCannotBeReadBackIsTold(_ sql: String) throws {
        try fill()
        let queue = try DatabaseQueue(path: place.path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        let problem = #expect(throws: Problem.self) { try place.open { try $0.rosters(by: Records.order) } }
        #expect(problem?.message == .registryDamaged)
        #expect(problem?.message.code == "G003")
    }

    @Test func anyOfficeCanReadItWithStockTools() throws {
        try fill()
        let queue = try DatabaseQueue(path: place.path)
        let names = try queue.read {
            try String.fetchAll($0, sql: "SELECT DISTINCT name FROM target_entry ORDER BY oid")
        }
        let mode = try queue.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(names == (try Records.targets().map(\.name)))
        #expect(mode == "delete")
        try queue.close()
    }
}
