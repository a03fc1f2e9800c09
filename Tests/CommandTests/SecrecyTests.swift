import Foundation
import TestSupport
import Testing

/// What the public sees before a task has ended (SSJ-DRAW/1 §2.9).
@Suite struct SecrecyTests {
    @Test("other dice for the running tasks leave every public byte the same")
    func publicBytesDoNotDependOnRunningDraws() throws {
        let run = try SampleRun.jieshou.get()
        let scratch = try Scratch()
        let folder = try scratch.copy(sample: "jieshou")
        let path = folder + "/ceremony.toml"
        let script = try String(contentsOfFile: path, encoding: .utf8)
        let changed = Self.withOtherDice(script, sittingOf: "LH-02")
        #expect(changed != script)
        try changed.write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try Tool.run(["annual-plan", folder]).status == 0)
        let results = try [run.folder, folder].map {
            try String(contentsOfFile: $0 + "/draws/341282-2026-02/result.txt", encoding: .utf8)
        }
        #expect(results[0] != results[1], "the control: the other dice draw other targets")
        #expect(try Scratch.tree(run.folder + "/public") == Scratch.tree(folder + "/public"))
    }

    @Test("a target drawn only in running tasks occurs nowhere in public files")
    func runningTargetsAreNowhere() throws {
        let run = try SampleRun.jieshou.get()
        let secrets = try Self.drawnOnlyInRunningTasks(run.folder)
        #expect(secrets.count > 20)
        let published = try Scratch.tree(run.folder + "/public")
        #expect(Self.leaks(of: secrets, in: published).isEmpty)
        var planted = published
        planted["index.html"] = Data("见 \(secrets[0])".utf8)
        #expect(Self.leaks(of: secrets, in: planted) == ["index.html"], "the control: a planted leak is found")
    }

    /// Codes and names of targets drawn in draws 2 and 3 but not in draw 1.
    private static func drawnOnlyInRunningTasks(_ folder: String) throws -> [String] {
        let script = """
            import sqlite3, sys
            c = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
            rows = c.execute('''SELECT DISTINCT t.oid, t.name FROM drawn d JOIN target_entry t USING (oid)
                WHERE d.draw NOT LIKE '%-01' AND d.oid NOT IN (SELECT oid FROM drawn WHERE draw LIKE '%-01')''')
            for oid, name in rows: print(oid); print(name)
            """
        return try Python.run(script, [folder + "/registry.sqlite"]).split(separator: "\n").map(String.init)
    }

    private static func leaks(of secrets: [String], in files: [String: Data]) -> [String] {
        files.filter { _, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return secrets.contains { text.contains($0) }
        }.map(\.key).sorted()
    }

    /// The script with the dice of one sitting replaced, both typings alike.
    private static func withOtherDice(_ script: String, sittingOf task: String) -> String {
        var events = script.components(separatedBy: "[[event]]")
        for (index, event) in events.enumerated() where event.contains("\"sitting\"") && event.contains(task) {
            var lines = event.components(separatedBy: "\n")
            for (line, text) in lines.enumerated() where text.hasPrefix("dice") {
                let key = text.prefix { $0 != "=" }
                lines[line] = "\(key)= \"" + String(repeating: "314256", count: 10) + "\""
            }
            events[index] = lines.joined(separator: "\n")
        }
        return events.joined(separator: "[[event]]")
    }
}
