import Foundation
import Registry
import Testing

/// The registry under faults: a transaction is there or it is not, and files that ran ahead of it are caught up with.
///
/// SQLite writes by itself, so the fault comes from the kernel: a limit on the size of files that the process may
/// write. The default is a signal that ends the process in the middle of the write; when it is ignored, the write
/// fails as on a full disk.
@Suite struct RegistryFaultTests {
    @Test("killed in the middle of a transaction: it never happened", arguments: WritingStep.allCases)
    func killedInTransaction(step: WritingStep) throws {
        let scene = try step.scene()
        let before = try scene.registryDigest()
        let outcome = try step.run(in: scene, endsByKill: true)
        #expect(outcome.status == 128 + 25, "the control: SIGXFSZ; it said \(outcome.complaint)")
        #expect(scene.has("registry.sqlite-journal"), "the control: a transaction was open")
        try scene.expectUsableRegistry()
        #expect(try scene.registryDigest() == before, "half of a transaction is left")
        try scene.expectPlainRunFinishes()
    }

    @Test("a full disk in the middle of a transaction: exit 74, the file is named", arguments: WritingStep.allCases)
    func fullInTransaction(step: WritingStep) throws {
        let scene = try step.scene()
        let before = try scene.registryDigest()
        let outcome = try step.run(in: scene, endsByKill: false)
        #expect(outcome.status == 74, "\(outcome.complaint)")
        #expect(outcome.complaint.contains("\(scene.folder)/registry.sqlite: [G001]"), "\(outcome.complaint)")
        try scene.expectUsableRegistry()
        #expect(try scene.registryDigest() == before, "half of a transaction is left")
        try scene.expectPlainRunFinishes()
    }

    @Test("killed between the files and the registry: the registry catches up", arguments: LaggingStep.allCases)
    func filesAheadOfRegistry(step: LaggingStep) throws {
        let earlier = try FaultScene(before: step.stages.begun)
        let later = try FaultScene(before: step.stages.ended)
        let old = URL(fileURLWithPath: earlier.folder + "/registry.sqlite")
        #expect(try earlier.registryDigest() != later.registryDigest(), "the control: the step writes to the registry")
        try Data(contentsOf: old).write(to: URL(fileURLWithPath: later.folder + "/registry.sqlite"))
        try later.expectPlainRunFinishes()
    }

    @Test("a freeze with a secret master that died before the registry knew of it is taken up again")
    func freezeWithSecretMaster() throws {
        let scene = try FaultScene(before: .freeze)
        let script = scene.folder + "/ceremony.toml"
        try FileManager.default.removeItem(atPath: script)
        let registry = URL(fileURLWithPath: scene.folder + "/registry.sqlite")
        let old = try Data(contentsOf: registry)
        let arguments = Self.freezing(scene.folder, commitBy: "09:30")
        #expect(try Tool.run(arguments).status == 0)
        let frozen = try Scratch.tree(scene.folder + "/draws")
        let master = try Scratch.tree(scene.folder + "/secrets")
        // It died before the notice, too.
        try old.write(to: registry)
        try FileManager.default.removeItem(atPath: scene.folder + "/public/draws")
        let again = try Tool.run(arguments)
        #expect(again.status == 0, "\(again.complaint)")
        #expect(try Scratch.tree(scene.folder + "/draws") == frozen)
        #expect(try Scratch.tree(scene.folder + "/secrets") == master)
        #expect(frozen.count > 10 && master.count == 1)
        // Too late for the same times: the freeze that nobody was told of gives way to one with others.
        try old.write(to: registry)
        try FileManager.default.removeItem(atPath: scene.folder + "/public/draws")
        #expect(try Tool.run(Self.freezing(scene.folder, commitBy: "09:20")).status == 0)
        #expect(try Scratch.tree(scene.folder + "/draws") != frozen)
    }

    @Test("a freeze that was announced is never replaced, even when the registry is an old copy")
    func announcedFreeze() throws {
        let scene = try FaultScene(before: .freeze)
        try FileManager.default.removeItem(atPath: scene.folder + "/ceremony.toml")
        let registry = URL(fileURLWithPath: scene.folder + "/registry.sqlite")
        let old = try Data(contentsOf: registry)
        #expect(try Tool.run(Self.freezing(scene.folder, commitBy: "09:30")).status == 0)
        #expect(scene.has("public/draws/140522-2026-01/freeze.txt"))
        let frozen = try Scratch.tree(scene.folder + "/draws")
        try old.write(to: registry)
        let outcome = try Tool.run(Self.freezing(scene.folder, commitBy: "09:20"))
        #expect(outcome.status == 73, "\(outcome.complaint)")
        #expect(outcome.complaint.contains("draws/140522-2026-01"))
        #expect(try Scratch.tree(scene.folder + "/draws") == frozen)
    }

    private static func freezing(_ folder: String, commitBy: String) -> [String] {
        [
            "draw", "freeze", folder, "GA-01", "--as-of", "2026-02-24T09:00:00+08:00", "--beacon",
            "DICE yangcheng-2026-1 60", "--commit-by", "2026-02-24T\(commitBy):00+08:00", "--reveal-by",
            "2026-02-24T09:40:00+08:00", "--beacon-at", "2026-02-24T10:00:00+08:00", "--fallback-at",
            "2026-02-24T18:00:00+08:00",
        ]
    }
}

/// Steps whose transaction writes behind a place in the registry, so that a limit on the size of files strikes inside it.
enum WritingStep: String, CaseIterable {
    case importing, tier, plan

    /// The workspace right before the step.
    func scene() throws -> FaultScene {
        let scene = try FaultScene(before: self == .plan ? .plan : .importing)
        let (arguments, status): ([String], Int32) =
            switch self {
            // Makes the empty registry.
            case .importing: (["status", scene.folder], 0)
            case .tier: (["import", scene.folder, "--as-of", FaultScene.opening], 3)
            case .plan: (["tier", scene.folder, "--as-of", FaultScene.opening], 0)
            }
        let outcome = try Tool.run(arguments)
        try #require(outcome.status == status, "\(outcome.complaint)")
        return scene
    }

    /// The step with no room for what it writes: the registry cannot grow; a plan that fits in the page of its table cannot be
    /// put there.
    func run(in scene: FaultScene, endsByKill: Bool) throws -> Tool.Outcome {
        let command =
            switch self {
            case .importing: "import"
            case .tier: "tier"
            case .plan: "plan"
            }
        return try Tool.run(
            [command, scene.folder, "--as-of", FaultScene.opening], registry: scene.folder + "/registry.sqlite",
            withoutTable: self == .plan ? "plan" : "", endsByKill: endsByKill)
    }
}

/// Steps that write files and then the registry.
enum LaggingStep: String, CaseIterable {
    case file, sitting, assign, publish

    /// The states right before and after it.
    var stages: (begun: FaultStage, ended: FaultStage) {
        switch self {
        case .file: (.file, .filed)
        case .sitting: (.sitting, .assign)
        case .assign: (.assign, .assigned)
        case .publish: (.publish, .published)
        }
    }
}

extension Tool {
    /// Runs the program with a limit on the size of the files that it may write: that of the registry, or where in it the
    /// page of a table lies.
    fileprivate static func run(
        _ arguments: [String], registry: String, withoutTable table: String, endsByKill: Bool
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", "-c", limiter, registry, table, endsByKill ? "kill" : "fail", path] + arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        let files = try Scratch()
        process.standardOutput = try files.handle("output")
        process.standardError = try files.handle("complaint")
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .uncaughtSignal
                ? 128 + process.terminationStatus : process.terminationStatus,
            output: try files.text("output"), complaint: try files.text("complaint"))
    }

    /// Sets the limit and what passing it does, then becomes the program.
    private static let limiter = """
        import os, resource, signal, sqlite3, sys
        registry, table, end = sys.argv[1:4]
        largest = os.path.getsize(registry)
        if table:
            database = sqlite3.connect('file:' + registry + '?mode=ro', uri=True)
            page = database.execute('SELECT rootpage FROM sqlite_master WHERE name = ?', (table,)).fetchone()[0]
            largest = (page - 1) * database.execute('PRAGMA page_size').fetchone()[0]
            database.close()
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if end == 'kill' else signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest,) * 2)
        os.execv(sys.argv[4], sys.argv[4:])
        """
}
