import Intake
import Messages
import Model
import Output
import Profile
import Standards
import Tabular

/// Shows what a file would be understood as, with a workspace's settings or without any.
public struct Sniffing {
    /// What was found.
    let found: Sniff
    /// The department it was taken for; nil when nobody knows.
    public let department: Department?
    private let file: SourceFile
    private let isMember: Bool
    private let workspace: String?
    private let overrides: [ImportOverride]

    /// Looks at a file, or at each member of an archive, and tells what was found or why it cannot be read at all;
    /// nothing is locked, nothing written.
    ///
    /// The workspace is the one given, else the one in whose inbox the file lies, else none. Without a register of
    /// departments the file counts as that of a department called as stated.
    public static func all(
        at path: String, department: String?, workspace: String?
    ) throws(Problem) -> [Result<Sniffing, Problem>] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let members = ArchiveMembers(SourceFile(name: name, bytes: try FileReader.bytes(at: path)))
        return members.files.map { file in
            Result { () throws(Problem) in
                try Sniffing(
                    file, at: path, isMember: file.name != name, department: department, workspace: workspace)
            }
        } + members.problems.map { .failure($0) }
    }

    private init(
        _ file: SourceFile, at path: String, isMember: Bool, department name: String?, workspace: String?
    ) throws(Problem) {
        self.file = file
        self.isMember = isMember
        let root = workspace ?? Sniffing.workspace(around: path)
        self.workspace = root
        let parts = path.split(separator: "/").map(String.init)
        var context = try Sniffing.context(root)
        overrides = context.overrides
        let folder = name ?? (parts.count > 1 ? parts[parts.count - 2] : "")
        let stranger = Department(
            code: "", shortName: name ?? "（未指明部门）", fullName: name ?? "（未指明部门）", aliases: [], contact: "",
            isMember: false)
        if root == nil {
            // Nobody is known, so that whatever the 填报单位 row names is no conflict.
            department = stranger
        } else if let name {
            department = try context.register.resolve(name, at: Position())
        } else {
            department = context.register.find(folder)
        }
        if root == nil { context.overrides = [] }
        found = try Sniff(file, folder: department, context: context)
    }

    /// What is told of the file.
    public func text(_ language: Language) -> SniffText {
        SniffText(found, member: isMember ? file.name : nil, language: language)
    }

    /// Why an import would refuse the file as a whole; nil when it would not.
    public var refusal: Problem? { found.refusal }

    /// How an import of this file alone would end.
    public var status: ExitStatus {
        if let refusal { return refusal.message.exit }
        return found.exports.contains { $0.accounting.rejected > 0 } ? .doneWithRejects : .done
    }

    /// Writes an entry for the file into `imports.toml`, to be edited; gives its path, or nil when one stands there.
    public func writeOverride() throws(Problem) -> String? {
        if overrides.contains(where: { $0.speaks(ofFile: file.name) }) { return nil }
        let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
        let root = workspace ?? "."
        let path = root + "/" + ImportOverrides.fileName
        let standing = try FileReader.text(at: path) ?? OverrideText.opening
        let text = standing + OverrideText.entries(for: found, file: name, department: department)
        try FileSink(root: root, permissions: .office).write(Array(text.utf8), to: ImportOverrides.fileName)
        return path
    }

    // county/inbox/市场监管局/名录.csv lies in county.
    private static func workspace(around path: String) -> String? {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        while let place = parts.lastIndex(of: "inbox") {
            let root = place == 0 ? "." : parts[..<place].joined(separator: "/")
            if FileReader.exists(root + "/county.toml") { return root }
            parts.removeSubrange(place...)
        }
        return nil
    }

    private static func context(_ root: String?) throws(Problem) -> IntakeContext {
        guard let root else {
            return IntakeContext(
                register: try DepartmentRegister([]), specialties: Vocabulary([:]), regions: Vocabulary([:]),
                division: "", tierSynonyms: [:], certificatePattern: "", rejectCeiling: .whole,
                rejectCeilingFromRows: Int.max, sourceOrder: [])
        }
        let settings = try CountySettings(root)
        let county = settings.county
        var context = IntakeContext(
            register: settings.register, specialties: county.specialties, regions: county.regions,
            division: county.division, tierSynonyms: county.profile.tier.synonyms,
            certificatePattern: county.profile.crew.certificatePattern,
            rejectCeiling: county.profile.intake.rejectCeiling,
            rejectCeilingFromRows: county.profile.intake.rejectCeilingFromRows, sourceOrder: [])
        context.overrides = settings.overrides
        return context
    }
}
