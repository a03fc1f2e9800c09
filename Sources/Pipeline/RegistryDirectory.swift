import Intake
import Messages
import Model
import Registry
import Standards

/// Finds targets in the registry, those of the run included.
final class RegistryDirectory: TargetDirectory {
    private let writer: RegistryWriter
    private let order: SourceOrder
    private let departments: [Int: String]
    private let names: (sought: Set<String>, trail: HashTrail?)?
    private var byName: [String: [String]]?

    /// Looks into a registry whose files are all recorded; `names` are those that will be asked for, nil for any, and what
    /// leads to them.
    init(
        writer: RegistryWriter, order: SourceOrder, names: (sought: Set<String>, trail: HashTrail?)? = nil
    ) throws {
        self.writer = writer
        self.names = names
        self.order = order
        departments = try writer.departmentsOfFiles()
    }

    func name(of oid: String) throws(Problem) -> String? {
        try registry { try writer.name(of: oid, by: order, departments) }
    }

    func oids(named name: String) throws(Problem) -> [String] {
        let known = try registry { try byName ?? names.map(writer.oidsByName) ?? writer.oidsByName() }
        byName = known
        let oids = known[NameKey.key(of: name)] ?? []
        return try registry { try writer.withoutJoinedNumbers(oids, by: order) }
    }

    private func registry<Value>(_ look: () throws -> Value) throws(Problem) -> Value {
        do {
            return try look()
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.registryUnusable, found: "\(error)")
        }
    }
}
