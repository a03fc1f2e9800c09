import Messages
import Model
import Output
import Profile
import Publication
import Registry
import Standards
import Tabular

/// One county's folder: its settings, its inbox, its registry and everything made from them.
///
/// Opening takes the workspace lock; a second run ends at once with W003.
public final class Workspace {
    /// The folder, without a trailing slash.
    public let root: String
    /// `county.toml` over its profile.
    public let county: CountyConfiguration
    /// `departments.csv`.
    public let register: DepartmentRegister
    /// `items.toml`.
    public let additions: ItemAdditions
    /// `ceremony.toml`, in sample workspaces only.
    public let ceremony: CeremonyScript?
    /// The database.
    public let registry: RegistryStore
    /// Writes for the office: folders 0700, files 0600.
    let office: FileSink
    /// Writes for the public: folders 0755, files 0644.
    let published: FileSink
    /// Keeps received files: files 0400.
    let received: FileSink
    /// Folders of files and bundles made by this run, by everything they depend on.
    let files = MadeOnce<[String: [UInt8]]>()
    let bundles = MadeOnce<Bundle>()
    /// The lists of tiers beside the office's sheets.
    let bases = MadeOnce<DrawBasis?>()
    /// Drawn draws, each checked once for what stands in its folder.
    let amended = MadeOnce<AmendedDraw>()
    private let lock: WorkspaceLock
    private let rehearsal: DryRunFolder?
    private var loaded: CurrentRosters?
    private var past: [Snapshot: CurrentRosters] = [:]
    private var loadedPlan: StoredPlan?

    /// Opens a workspace: takes the lock, reads the settings, opens the registry.
    ///
    /// A dry run works on a copy of the registry and writes to a folder of its own, which goes when the run ends.
    public init(_ path: String, dryRun: Bool = false) throws(Problem) {
        var root = path
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
        let settings = root + "/county.toml"
        guard let text = try Workspace.settings(settings, shown: "county.toml") else {
            throw Problem(.notAWorkspace, found: root)
        }
        county = try CountyConfiguration(text: text, file: "county.toml") { name in
            name.hasPrefix("./") ? try? FileReader.text(at: root + name.dropFirst(1)) : BuiltInProfiles.text(name)
        }
        register = try DepartmentsFile.read(
            SourceFile(
                name: "departments.csv", bytes: try FileReader.bytes(at: root + "/departments.csv")))
        if let text = try Workspace.settings(root + "/items.toml", shown: "items.toml") {
            additions = try ItemAdditions(text: text, file: "items.toml", register: register)
        } else {
            additions = .none
        }
        if let text = try Workspace.settings(root + "/ceremony.toml", shown: "ceremony.toml") {
            guard county.isSample || county.isRehearsal else {
                throw Problem(
                    .ceremonyScriptForbidden, at: Position(file: "ceremony.toml"), found: "ceremony.toml")
            }
            ceremony = try CeremonyScript(text: text, file: "ceremony.toml", register: register)
        } else {
            ceremony = nil
        }
        lock = try WorkspaceLock(directory: root + "/run")
        rehearsal = dryRun ? try DryRunFolder(copyingRegistryOf: root) : nil
        let place = rehearsal?.path ?? root
        if !dryRun { _ = try FileSink.recover(root) }
        office = try FileSink(root: place, permissions: .office)
        published = try FileSink(root: place, permissions: .published)
        received = try FileSink(root: place, permissions: .received)
        registry = try RegistryStore(path: place + "/registry.sqlite")
    }

    /// The language that a workspace's `county.toml` asks for, before anything else of it is used; nil when none.
    public static func language(of path: String) -> Language? {
        guard let text = try? FileReader.text(at: path + "/county.toml"),
            let top = try? ConfigValue.parse(text, file: "county.toml"), case .string(let name)? = top["language"]
        else { return nil }
        return Language(rawValue: name)
    }

    /// The text of a settings file, which must be UTF-8 (W046); nil when there is no such file.
    private static func settings(_ path: String, shown name: String) throws(Problem) -> String? {
        guard let text = try FileReader.text(at: path) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if let line = lines.firstIndex(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
            throw Problem(.settingsNotUTF8, at: Position(file: name, line: line + 1), found: name)
        }
        return text
    }

    /// The department that hosts the joint-conference office (W078).
    public func officeDepartment() throws(Problem) -> Department {
        let name = county.office.department
        if let department = register.find(name) { return department }
        throw Problem(
            .officeDepartmentUnknown, at: Position(file: "county.toml", column: "office.department"),
            expected: register.bestGuesses(for: name, count: 2).map(\.shortName).joined(separator: "、"), found: name)
    }

    /// Whose values of a target go before whose: the office's department first.
    func sourceOrder() throws(Problem) -> SourceOrder {
        SourceOrder(departments: [try officeDepartment().code], division: county.division)
    }

    /// The rosters as the registry holds them now.
    func rosters() throws(Problem) -> CurrentRosters {
        if let loaded { return loaded }
        let current = CurrentRosters(try registry.rosters(by: try sourceOrder()))
        loaded = current
        return current
    }

    /// Has the rosters loaded anew at the next asking, after an import.
    func forgetRosters() {
        loaded = nil
        past = [:]
    }

    /// The rosters as they were after a file; the present ones when nothing has changed them since.
    func rosters(at snapshot: Snapshot) throws(Problem) -> CurrentRosters {
        if let known = past[snapshot] { return known }
        let last = try registry.lastRosterChange()
        let isPresent = ([snapshot.everywhere].compactMap { $0 } + snapshot.departments.values).allSatisfy {
            $0 >= last
        }
        let rosters =
            isPresent
            ? try self.rosters() : CurrentRosters(try registry.rosters(by: try sourceOrder(), at: snapshot))
        past[snapshot] = rosters
        return rosters
    }

    /// The newest version of the plan, loaded once; nil before the first.
    func currentPlan() throws(Problem) -> StoredPlan? {
        if let loadedPlan { return loadedPlan }
        loadedPlan = try registry.currentPlan()
        return loadedPlan
    }

    /// Has the plan loaded anew at the next asking, after a new version.
    func forgetPlan() { loadedPlan = nil }

    /// The short name of a department, or its code when the register does not know it.
    func name(of code: String) -> String { register.department(code: code)?.shortName ?? code }
}
