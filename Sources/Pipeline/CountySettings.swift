import Messages
import Model
import Profile
import Tabular

/// The settings of a workspace that a look at files needs, read without opening the workspace.
struct CountySettings {
    /// `county.toml` over its profile.
    let county: CountyConfiguration
    /// `departments.csv`.
    let register: DepartmentRegister
    /// `imports.toml`; empty when there is none.
    let overrides: [ImportOverride]

    init(_ root: String) throws(Problem) {
        guard let text = try FileReader.text(at: root + "/county.toml") else {
            throw Problem(.notAWorkspace, found: root)
        }
        county = try CountyConfiguration(text: text, file: "county.toml") { name in
            name.hasPrefix("./") ? try? FileReader.text(at: root + name.dropFirst(1)) : BuiltInProfiles.text(name)
        }
        let departments = SourceFile(
            name: "departments.csv", bytes: try FileReader.bytes(at: root + "/departments.csv"))
        register = try DepartmentsFile.read(departments)
        overrides = try CountySettings.overrides(root, register)
    }

    /// The statements of `imports.toml`, none when there is no such file; P011 for a department nobody knows.
    static func overrides(_ root: String, _ register: DepartmentRegister) throws(Problem) -> [ImportOverride] {
        guard let text = try FileReader.text(at: root + "/" + ImportOverrides.fileName) else { return [] }
        let overrides = try ImportOverrides.read(text: text)
        for entry in overrides where !entry.department.isEmpty {
            _ = try register.resolve(
                entry.department, at: Position(file: ImportOverrides.fileName, line: entry.line))
        }
        return overrides
    }
}
