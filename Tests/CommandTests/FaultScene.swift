import Digest
import Foundation
import Registry
import Testing

/// A workspace in the state right before a stage, on which a fault may strike.
struct FaultScene {
    /// The workspace.
    let folder: String
    private let scratch: Scratch
    private let before: [String: Data]
    private let reference: SampleRun

    /// Brings the small sample to the state before a stage.
    ///
    /// The ceremony is cut off before the stage's event and the run stands at that event's moment; then the whole
    /// ceremony is put back. So the next run goes on exactly as an uninterrupted one would.
    init(before stage: FaultStage) throws {
        reference = try SampleRun.yangcheng.get()
        scratch = try Scratch()
        folder = try scratch.copy(sample: "yangcheng")
        let script = folder + "/ceremony.toml"
        let whole = try String(contentsOfFile: script, encoding: .utf8)
        let moment = try Self.moment(ofEvent: stage.eventsBefore, in: whole)
        switch stage {
        case .importing: break
        case .plan:
            #expect(moment == Self.opening)
            try Self.expect(3, ["import", folder, "--as-of", moment])
            try Self.expect(0, ["tier", folder, "--as-of", moment])
        case .file, .filed, .freeze, .sitting, .assign, .assigned, .publish, .published:
            let parts = whole.components(separatedBy: "[[event]]").prefix(1 + stage.eventsBefore)
            try Data(parts.joined(separator: "[[event]]").utf8).write(to: URL(fileURLWithPath: script))
            try Self.expect(0, ["annual-plan", folder, "--as-of", moment])
            try Data(whole.utf8).write(to: URL(fileURLWithPath: script))
        }
        before = try SampleRun.lasting(folder)
    }

    /// `annual-plan` with a fault injected into its calls to the disk.
    func run(fault: String) throws -> Tool.Outcome {
        try Tool.run(["annual-plan", folder], environment: ["DOUBLERANDOM_FAULT": fault])
    }

    /// What an interrupted write left behind: files and folders under their temporary names.
    func leftovers() throws -> [(folder: String, name: String)] {
        guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
        var found: [(folder: String, name: String)] = []
        for case let path as String in walker {
            let parts = path.split(separator: "/").map(String.init)
            guard let name = parts.last, name.hasPrefix(".doublerandom-") else { continue }
            found.append((parts.dropLast().joined(separator: "/"), name))
        }
        return found
    }

    /// The unit is as it was before, and every other file is as before or as an uninterrupted run leaves it.
    func expectOldOrNew(besides unit: String) throws {
        let after = try SampleRun.lasting(folder).filter { !$0.key.contains(".doublerandom-") }
        let final = try SampleRun.lasting(reference.folder)
        for (path, bytes) in after where !path.hasPrefix("registry.sqlite") {
            #expect(bytes == before[path] || bytes == final[path], "\(path) is neither old nor new")
        }
        let kept = { (files: [String: Data]) in files.filter { $0.key == unit || $0.key.hasPrefix(unit + "/") } }
        #expect(kept(after) == kept(before), "\(unit) is not the old one")
        #expect(!kept(final).isEmpty, "the control: a run makes \(unit)")
        for path in before.keys { #expect(after[path] != nil, "\(path) is lost") }
    }

    /// The registry opens, is sound, and any half-done transaction is gone.
    func expectUsableRegistry() throws {
        let registry = try RegistryStore(path: folder + "/registry.sqlite")
        #expect(try registry.integrityFault() == nil)
        try registry.close()
    }

    /// A plain run ends as an uninterrupted one did: the same files, the same bytes, the same registry.
    func expectPlainRunFinishes() throws {
        let outcome = try Tool.run(["annual-plan", folder])
        #expect(outcome.status == 0, "\(outcome.complaint)")
        let (left, right) = (try SampleRun.lasting(reference.folder), try SampleRun.lasting(folder))
        #expect(left.keys.sorted() == right.keys.sorted())
        for (path, bytes) in left where path != "registry.sqlite" { #expect(right[path] == bytes, "\(path) differs") }
        let digests = try [reference.folder, folder].map {
            try RegistryStore(path: $0 + "/registry.sqlite").logicalDigest()
        }
        #expect(digests[0] == digests[1], "the registries differ")
    }

    /// The logical digest of the registry.
    func registryDigest() throws -> String {
        let registry = try RegistryStore(path: folder + "/registry.sqlite")
        defer { try? registry.close() }
        return try registry.logicalDigest().hex
    }

    /// Whether something stands in the workspace.
    func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + path) }

    /// The moment of the ceremony's first event, at which import, tiers and plan are made.
    static let opening = "2026-01-20T09:00:00+08:00"

    /// The moment of an event, from 0.
    private static func moment(ofEvent number: Int, in script: String) throws -> String {
        let event = script.components(separatedBy: "[[event]]")[number + 1]
        let line = try #require(event.split(separator: "\n").first { $0.hasPrefix("at = ") })
        return String(line.dropFirst("at = \"".count).dropLast())
    }

    private static func expect(_ status: Int32, _ arguments: [String]) throws {
        let outcome = try Tool.run(arguments)
        try #require(outcome.status == status, "\(arguments[0]): \(outcome.complaint)")
    }
}
