import Foundation
import Intake
import Messages
import Model
@testable import Pipeline
import Registry
import Standards
import Tabular

/// A fictitious county of two departments with a registry of its own, removed with everything in it.
final class County {
    static let market = Department(
        code: "11341282002901005A", shortName: "市场监管局", fullName: "界首市市场监督管理局", aliases: ["市监局"], contact: "综合监管股",
        isMember: true)
    static let environment = Department(
        code: "11341282002902008T", shortName: "生态环境局", fullName: "界首市生态环境分局", aliases: ["环保局"], contact: "环境监察股",
        isMember: true)

    let registry: RegistryStore
    private let folder: URL
    /// What signed sheets allow to be taken away.
    var confirmed: Set<String> = []

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("county-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        registry = try RegistryStore(path: folder.appendingPathComponent("registry.sqlite").path)
    }

    deinit {
        try? registry.close()
        try? FileManager.default.removeItem(at: folder)
    }

    static func context() throws -> IntakeContext {
        IntakeContext(
            register: try DepartmentRegister([market, environment]), specialties: Vocabulary(["食品安全": []]),
            regions: Vocabulary(["东城街道": ["341282001", "东城"]]), division: "341282",
            tierSynonyms: ["A": .a, "B": .b, "C": .c, "D": .d], certificatePattern: "",
            rejectCeiling: .whole, rejectCeilingFromRows: 100, sourceOrder: [market.code])
    }

    /// Reads a table written as CSV text.
    static func read(_ text: String, name: String = "名单.csv", folder: Department = market) throws -> Export {
        let file = SourceFile(name: name, bytes: Array(text.utf8))
        guard let export = try ExportReader.read(file, folder: folder, context: context()).first else {
            throw Problem(.exportEmpty)
        }
        return export
    }

    /// Takes exports in as one run, as `import` does; what became of each stands in the order given.
    @discardableResult
    func take(_ exports: [Export], context: IntakeContext? = nil) throws -> [RosterImport.Taken] {
        let context = try context ?? Self.context()
        let places = exports.indices.sorted { ByteOrder.precedes(exports[$0].name, exports[$1].name) }
        let base = try registry.receivedFiles().count
        let incoming = places.map { RosterImport.Incoming(exports: [exports[$0]], digest: "\(base + $0)") }
        let day = CivilDate(iso: "2026-01-20") ?? .latest
        let confirmed = confirmed
        let taken = try registry.transaction { writer in
            try RosterImport(writer: writer, context: context, confirmed: confirmed).take(incoming, on: day)
        }
        return places.indices.sorted { places[$0] < places[$1] }.map { taken[$0] }
    }

    /// What stands.
    var rosters: Rosters { get throws { try registry.rosters(by: Self.context().order) } }
}
