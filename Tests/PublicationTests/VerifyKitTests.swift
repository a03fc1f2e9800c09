import Digest
import Foundation
import Publication
import Testing

@Suite struct VerifyKitTests {
    /// Files of a draw's folder that never leave the office (SSJ-DRAW/1 §2.9: the kit is a closed list, all else withheld).
    static let officeOnly = [
        "assign-freeze.txt", "availability.tsv", "direct.tsv", "excluded.tsv", "experts.tsv", "history.tsv",
        "inspectors.tsv", "instance.tsv", "itemrules.tsv", "lastvisit.tsv", "limits.tsv", "marginals.tsv", "master.txt",
        "objects.tsv",
        "openings.tsv", "options.tsv", "pairs.tsv", "postponed.tsv", "recusal.tsv", "redraw-freeze.txt", "replaced.tsv",
        "roster.txt", "seatrules.tsv", "seats.tsv", "teams.tsv", "tickets.tsv", "trace.tsv",
    ]

    private static let verifier = Array("print('样例')\n".utf8)

    private static let folder: [String: [UInt8]] = Dictionary(
        uniqueKeysWithValues: (officeOnly + VerifyKit.publicNames + ["SHA256SUMS"]).map {
            ($0, Array("内容 \($0)\n".utf8))
        })

    @Test func nothingOfTheOfficeIsPublic() {
        #expect(Set(VerifyKit.publicNames).isDisjoint(with: Self.officeOnly))
        #expect(Set(VerifyKit.noticeNames).isDisjoint(with: Self.officeOnly))
    }

    @Test func thePublicKitIsTheListOfTheSpecification() {
        #expect(
            Set(VerifyKit.publicNames) == [
                "frame.tsv", "items.tsv", "cells.tsv", "population.tsv", "warnings.tsv", "clusters.tsv", "freeze.txt",
                "commits.txt", "reveals.txt", "witness.txt", "seed.txt", "void.txt", "result.txt", "strength.txt",
                "fallback.txt",
            ])
    }

    /// While the task runs: freeze, commitments, reveals, witnesses; neither frame nor seed nor result.
    @Test func theNoticeShowsNothingFromWhichTheDrawFollows() {
        #expect(Set(VerifyKit.noticeNames).isSubset(of: VerifyKit.publicNames))
        #expect(
            Set(VerifyKit.noticeNames).isDisjoint(with: [
                "frame.tsv", "items.tsv", "cells.tsv", "clusters.tsv", "population.tsv", "seed.txt", "result.txt",
            ]))
    }

    /// A new file of a draw's folder must be put on one of the two lists before it can be written.
    @Test func everyFileThatAStageWritesIsDecidedUpon() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources").resolvingSymlinksInPath()
        var names: Set<String> = []
        for room in ["Drawing", "Ceremony", "Assignment"] {
            let folder = sources.appendingPathComponent(room)
            for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".swift")
            {
                let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                for part in text.split(separator: "\"") where part.hasSuffix(".tsv") || part.hasSuffix(".txt") {
                    if part.allSatisfy({ $0.isLowercase || $0 == "-" || $0 == "." }), !part.hasPrefix(".") {
                        names.insert(String(part))
                    }
                }
            }
        }
        #expect(names.isSuperset(of: ["freeze.txt", "tickets.tsv", "openings.tsv"]))
        #expect(names.subtracting(VerifyKit.publicNames + VerifyKit.stepNames + Self.officeOnly) == [])
    }

    private static func kit(complete: Bool) -> [String: [UInt8]] {
        VerifyKit.files(
            of: folder, draw: "341282-2026-01", banner: "样例数据，不得公示", programs: ["verify.py": verifier],
            complete: complete)
    }

    @Test func thePublicKitHoldsTheListAndWhatExplainsIt() {
        let kit = Self.kit(complete: false)
        #expect(Set(kit.keys) == Set(VerifyKit.publicNames + ["verify.html", "verify.py", "说明.txt", "SHA256SUMS"]))
        #expect(kit["verify.py"] == Self.verifier)
        for name in VerifyKit.publicNames { #expect(kit[name] == Self.folder[name]) }
        for name in Self.officeOnly {
            #expect(!kit.values.contains { String(decoding: $0, as: UTF8.self).contains("内容 \(name)") })
        }
    }

    @Test func theOfficesKitHoldsEverything() {
        let kit = Self.kit(complete: true)
        #expect(Set(kit.keys) == Set(Self.folder.keys).union(["verify.html", "verify.py", "说明.txt"]))
    }

    @Test(arguments: [true, false]) func theChecksumsAreThoseOfTheKit(_ complete: Bool) {
        let kit = Self.kit(complete: complete)
        let lines = String(decoding: kit["SHA256SUMS"] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
        let names = kit.keys.filter { $0 != "SHA256SUMS" }
        let expected = names.map { HashAlgorithm.sha256.hash(kit[$0] ?? []).hex + "  " + $0 }
        #expect(lines.sorted() == expected.sorted())
    }

    @Test func aDrawThatIsNotYetHeldGivesWhatIsThere() {
        let kit = VerifyKit.files(
            of: ["freeze.txt": [1]], draw: "341282-2026-01", banner: nil, programs: ["verify.py": []], complete: false)
        #expect(Set(kit.keys) == ["freeze.txt", "verify.html", "verify.py", "说明.txt", "SHA256SUMS"])
    }
}
