import Digest
import Drawing
import Foundation
import Testing

/// Sources/Drawing/Drawing.docc/SSJ-DRAW-1.md is what outsiders write their programs from: it says what the code does.
@Suite("the text of SSJ-DRAW/1") struct DocumentTests {
    private static let root = Vectors.folder.appending(path: "../../..").standardizedFileURL
    private static let sources = root.appending(path: "Sources")

    private static func text() throws -> String {
        try String(contentsOf: sources.appending(path: "Drawing/Drawing.docc/SSJ-DRAW-1.md"), encoding: .utf8)
    }

    @Test("every digest of section 3 is the computed one, and none is lacking")
    func vectors() throws {
        let text = try Self.text()
        let section = try #require(text.range(of: "\n## 3 Vectors"))
        let printed = Set(text[section.upperBound...].matches(of: /[0-9a-f]{32,64}/).map { String($0.output) })
        let seed = VectorTests.seed
        var computed: Set<String> = [HashAlgorithm.sm3.hash("abc").hex]
        for hash in HashAlgorithm.allCases {
            let tickets = Tickets(hash, seed: seed)
            computed.insert(tickets.ticket(scope: "v1", oid: "91370921MA3C000018").hex)
            for label in ["alloc|X", "total|X", "alloc|X|month"] {
                computed.insert(String(hash.hash("\(seed.hex)|v1|#\(label)").hex.prefix(32)))
            }
            let files = try Vectors.v1(hash)
            for name in ["freeze.txt", "commits.txt", "seed.txt"] {
                computed.insert(hash.hash(try #require(files[name])).hex)
            }
        }
        #expect(printed == computed)
    }

    @Test("its program is the one that is run over V1")
    func core() throws {
        let core = try String(contentsOf: Vectors.folder.appending(path: "core.py"), encoding: .utf8)
        #expect(try Self.text().contains("```python\n\(core)```"))
    }

    @Test("every section that the sources cite is there")
    func sections() throws {
        let headings = Set(try Self.text().matches(of: #/\n\#+ ([0-9.]+[0-9]|[0-9]) /#).map { String($0.output.1) })
        #expect(headings.isSuperset(of: ["1.3", "2.1", "2.3.6", "2.10", "3.1"]))
        var cited = 0
        for room in ["Ceremony", "Digest", "Drawing"] {
            let folder = Self.sources.appending(path: room)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift")
            {
                let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                for citation in source.matches(of: /§([0-9]+(?:\.[0-9]+)*)/) where !source.contains("assign.md §") {
                    #expect(headings.contains(String(citation.output.1)), "\(room)/\(name): §\(citation.output.1)")
                    cited += 1
                }
            }
        }
        #expect(cited > 80)
    }

    @Test("every record's head and every keyword that a program writes is named")
    func keywords() throws {
        let text = try Self.text()
        for record in [
            "freeze", "commits", "reveals", "seed", "fallback", "void", "strength", "replace", "amend", "correction",
        ] {
            #expect(text.contains("    ssj-draw/1 \(record)\n"), "\(record)")
        }
        let files =
            try FullVectorTests.committed(.sha256, .beacon).files + FullVectorTests.committed(.sm3, .fallback).files
        var keywords: Set<Substring> = []
        for file in files where file.name.hasSuffix(".txt") && file.name != "roster.txt" {
            for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
                if let word = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).first { keywords.insert(word) }
            }
        }
        #expect(keywords.count > 25)
        for word in keywords { #expect(text.contains(try Regex("(    |\\| *|→ |/ )\(word)")), "\(word)") }
        for code in Replacement.Code.allCases { #expect(text.contains(code.rawValue)) }
    }
}
