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

    /// A file that a department hands in.
    struct Handed {
        let source: SourceFile
        let department: Department?
    }

    /// A table written as CSV text.
    static func read(_ text: String, name: String = "名单.csv", folder: Department = market) -> Handed {
        Handed(source: SourceFile(name: name, bytes: Array(text.utf8)), department: folder)
    }

    /// Takes files in as one run, as `import` does; what became of each stands in the order given.
    @discardableResult
    func take(_ files: [Handed], context: IntakeContext? = nil) throws -> [RosterImport.Taken] {
        let context = try context ?? Self.context()
        let places = files.indices.sorted { ByteOrder.precedes(files[$0].source.name, files[$1].source.name) }
        let base = try registry.receivedFiles().count
        let day = CivilDate(iso: "2026-01-20") ?? .latest
        let confirmed = confirmed
        let taken = try registry.transaction { writer in
            let roster = RosterImport(writer: writer, context: context, confirmed: confirmed)
            let first = try writer.nextSequence()
            let incoming = try places.enumerated().map { index, place in
                let incoming = try roster.read(
                    files[place].source, of: files[place].department, digest: "\(base + place)", as: first + index,
                    on: day)
                try writer.record(incoming.file)
                return incoming
            }
            return try roster.take(incoming)
        }
        return places.indices.sorted { places[$0] < places[$1] }.map { taken[$0] }
    }

    /// What stands.
    var rosters: Rosters { get throws { try registry.rosters(by: Self.context().order) } }
}
