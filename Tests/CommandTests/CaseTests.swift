import Foundation
import Testing

/// The commands as people type them, proved by plain files; `make cases-update` accepts what they give now.
@Suite struct CaseTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["CASES"] == "update"

    @Test("what is typed gives what the case says", arguments: PlainCase.all)
    func plainFiles(_ plain: PlainCase) throws {
        let outcome = try plain.run()
        if Self.isUpdating { try plain.accept(outcome.files) }
        let differences = PlainCase.differences(try plain.expectation(), outcome.files)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        #expect(outcome.changed.isEmpty, "changed although it must not: \(outcome.changed)")
    }

    @Test("a changed byte of any expectation is found", arguments: ["usage-two-tasks-no-times", "import-good"])
    func control(name: String) throws {
        let plain = PlainCase(name)
        let outcome = try plain.run()
        let expected = try plain.expectation()
        #expect(PlainCase.differences(expected, outcome.files).isEmpty)
        for (file, bytes) in expected {
            var changed = expected
            changed[file] = bytes.isEmpty ? Data([10]) : bytes.dropLast() + [bytes[bytes.endIndex - 1] ^ 1]
            #expect(PlainCase.differences(changed, outcome.files).count == 1, "\(name)/\(file)")
        }
    }

    @Test("a changed file of a folder that must stay is found")
    func controlOfUnchanged() throws {
        let changed = try PlainCase("_control").run().changed
        #expect(changed == ["added.txt", "items.toml"])
    }
}
