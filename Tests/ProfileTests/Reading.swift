import Foundation
import Messages
import Model
import Profile
import Testing

/// Where the repository lies, and its files as texts.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The register of a sample, read here by hand so that no other room is needed.
    static func register(of sample: String) throws -> DepartmentRegister {
        let lines = try text("samples/\(sample)/departments.csv").split(whereSeparator: \.isNewline).dropFirst()
        return try DepartmentRegister(
            lines.map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return Department(
                    code: cells[0], shortName: cells[1], fullName: cells[2],
                    aliases: cells[3].split(separator: "、").map(String.init), contact: cells[4],
                    isMember: cells[5] == "是")
            })
    }
}

/// A workspace's settings as a person would write them, over a built-in profile.
func county(
    _ more: String = "", profile: String = "jieshou", own: String? = nil, lineEnd: String = "\n"
) throws(Problem) -> CountyConfiguration {
    let text = """
        profile = "\(profile)"
        year = 2026
        [office]
        name = "样例办公室"
        department = "市场监管局"
        prepared_by = "综合监管股"
        \(more)
        """
    return try CountyConfiguration(
        text: text.replacingOccurrences(of: "\n", with: lineEnd), file: "county.toml",
        profileText: { name in name == "./own.toml" ? own : BuiltInProfiles.text(name) })
}

/// The problem that reading must end with.
func problem<Value>(_ work: () throws -> Value, _ location: SourceLocation = #_sourceLocation) -> Problem? {
    #expect(throws: Problem.self, sourceLocation: location) { _ = try work() }
}
