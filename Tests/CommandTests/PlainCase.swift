import Digest
import Foundation
import Registry
import Testing

/// A case as a folder of plain files under `Cases`: what to type, and what must come of it.
///
/// - `cmd`: one command line each, run by /bin/sh in a scratch folder with `doublerandom` and what lies in
///   `Cases/_tools` on the path; a line that ends in a backslash goes on. Dates are given by `--as-of`, so that a case says the same in every year.
/// - `base`: what the scratch folder holds as `county` (see ``CaseBase``); without it the folder is empty.
/// - `input/`: laid over the scratch folder.
/// - `expout`, `experr`: what all lines together print; an absent file stands for nothing.
/// - `expcode`: the exit code of each line.
/// - `expect/`: files that must be there with these bytes.
/// - `unchanged`: paths that the last line must leave as they are, byte for byte.
struct PlainCase: CustomTestStringConvertible {
    let name: String
    private let folder: String

    /// Where the cases lie, in the sources.
    static var home: String { Tool.root + "/Tests/CommandTests/Cases" }

    /// All cases, by name; folders with an underscore are material of several cases.
    static let all: [PlainCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
        return names.filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted().map(PlainCase.init)
    }()

    init(_ name: String) {
        self.name = name
        folder = PlainCase.home + "/" + name
    }

    var testDescription: String { name }

    /// What must come of the case, by file name.
    func expectation() throws -> [String: Data] {
        var files = try Scratch.tree(folder, below: "expect").mapKeys { "expect/" + $0 }
        for name in ["expout", "experr", "expcode"] {
            files[name] = FileManager.default.contents(atPath: path(name)) ?? Data()
        }
        return files
    }

    /// Runs the case; gives what came of it under the same names, and what changed although it must not.
    func run() throws -> (files: [String: Data], changed: [String]) {
        let scratch = try Scratch()
        let place = scratch.path + "/work"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try CaseBase(text("base")).lay(as: place + "/county")
        try overlay(path("input"), on: place)
        let lines = try commandLines()
        var shell = try Shell(in: place)
        var before: [[String: Data]] = []
        let kept = text("unchanged").split(separator: "\n").map { place + "/" + $0 }
        for (index, line) in lines.enumerated() {
            if index == lines.count - 1 { before = try kept.map(PlainCase.lasting) }
            try shell.run(line)
        }
        var files = ["expout": shell.output, "experr": shell.complaint, "expcode": shell.codes]
        for name in try Scratch.tree(folder, below: "expect").keys {
            files["expect/" + name] = FileManager.default.contents(atPath: place + "/" + name)
        }
        var changed: [String] = []
        for (path, old) in zip(kept, before) {
            let new = try PlainCase.lasting(path)
            changed += Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
        }
        return (files, changed.sorted())
    }

    /// The differences between expectation and outcome, one readable line each; empty when all is as it must be.
    static func differences(_ expected: [String: Data], _ found: [String: Data]) -> [String] {
        expected.keys.sorted().filter { expected[$0] != found[$0] }.map { name in
            let texts = [expected[name], found[name]].map {
                $0.map { String(decoding: $0, as: UTF8.self) } ?? "(absent)"
            }
            return "\(name) must be\n\(texts[0])\nbut is\n\(texts[1])"
        }
    }

    /// Makes what came of the case its expectation.
    func accept(_ files: [String: Data]) throws {
        for (name, bytes) in files {
            if bytes.isEmpty, !name.hasPrefix("expect/") {
                try? FileManager.default.removeItem(atPath: path(name))
            } else {
                try bytes.write(to: URL(fileURLWithPath: path(name)))
            }
        }
    }

    private func path(_ name: String) -> String { folder + "/" + name }

    private func text(_ name: String) -> String {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func commandLines() throws -> [String] {
        let joined = text("cmd").replacingOccurrences(of: "\\\n", with: " ")
        return joined.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    private func overlay(_ source: String, on target: String) throws {
        for (name, bytes) in try Scratch.tree(source) {
            let url = URL(fileURLWithPath: target + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: url)
        }
    }

    /// The bytes below a path that count as its state; the registry counts by its content, and an absent one is empty.
    private static func lasting(_ path: String) throws -> [String: Data] {
        var files = try SampleRun.lasting(path)
        let registry = path + "/registry.sqlite"
        let scratch = try Scratch()
        let store = try RegistryStore(
            path: FileManager.default.fileExists(atPath: registry) ? registry : scratch.path + "/registry.sqlite")
        files["registry.sqlite"] = Data(try store.logicalDigest().hex.utf8)
        return files
    }
}

extension Dictionary {
    fileprivate func mapKeys(_ change: (Key) -> Key) -> [Key: Value] {
        [Key: Value](uniqueKeysWithValues: map { (change($0.key), $0.value) })
    }
}
