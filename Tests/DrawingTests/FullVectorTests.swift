import Ceremony
import Digest
import Drawing
import Foundation
import Messages
import Standards
import TestSupport
import Testing

/// V2: a whole ceremony with every kind of record, committed under Cases and printed in the documentation.
///
/// V1's firms and items, with an item per mode that V1 lacks. Three parties, one absent; the first variant ends with the
/// beacon, the second with the fallback and a party that sealed and did not open. Then a replacement, a change of number
/// and a corrected beacon. The bytes are published: when this fails, the program is wrong (`CASES=update` wrote them once).
@Suite("SSJ-DRAW/1 V2: the full ceremony") struct FullVectorTests {
    enum Variant: String, CaseIterable, Sendable { case beacon, fallback }

    static let names = ["11370921004331111A", "11370921004332222B", "11370921004333333C"]
    static let happy8 = "03-07-11-12-19-22-25-30-34-38-41-45-50-52-58-61-66-70-74-79"
    static let pulse = String(repeating: "00ff5aa5", count: 16)

    static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

    static func terms(_ beacon: String, _ fallback: String = "none", parties: [String] = names, day: String) throws
        -> CeremonyTerms
    {
        try CeremonyTerms(
            parties: parties, beacon: BeaconEvent(beacon), fallback: BeaconEvent(fallback),
            times: Timetable(
                commitBy: moment("\(day)T09:00:00+08:00"), revealBy: moment("\(day)T12:00:00+08:00"),
                beacon: .init(at: moment("\(day)T21:30:00+08:00"), fallbackAt: moment("\(day)T22:00:00+08:00"))))
    }

    static func plan(_ hash: HashAlgorithm) throws -> FreezePlan {
        let core = try Vectors.v1(hash)
        let rows = String(decoding: core["frame.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: "\t").map(String.init) }
        var frame = rows.map { Frame.Row(item: $0[0], cell: $0[1], oid: $0[2]) }
        let firms = rows.filter { $0[0] == "X01" }.map { $0[2] }.sorted()
        for item in ["X03", "X04", "X05", "X06"] {
            frame += firms.map { Frame.Row(item: item, cell: "all", oid: $0) }
        }
        let cells = String(decoding: core["cells.tsv"] ?? [], as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: "\t").map(String.init) }
        var plan = FreezePlan(
            draw: "370921-2026-02", hash: hash, previous: try FreezeRecord(#require(core["freeze.txt"])).freeze,
            terms: try terms("CWL-KL8 2026061", "NIST2 2 1500000", day: "2026-03-10"),
            items: [
                ItemRow(item: "X01", mode: .rateMin, value: 0, scope: "v1"),
                ItemRow(item: "X02", mode: .count, value: 6, scope: "v1"),
                ItemRow(item: "X03", mode: .poisson, value: 0, scope: "v1"),
                ItemRow(item: "X04", mode: .cluster, value: 2, scope: "v1"),
                ItemRow(item: "X05", mode: .all, value: 4, scope: "v2"),
                ItemRow(item: "X06", mode: try #require(DrawWord(rawValue: "rate+desc+lr")), value: 0, scope: "v1"),
            ],
            cells: cells.map { CellRow(item: $0[0], cell: $0[1], rate: UInt64($0[2]) ?? 0) }
                + [("X03", 150_000), ("X04", 250_000), ("X05", 1_000_000), ("X06", 170_000)].map {
                    CellRow(item: $0.0, cell: "all", rate: $0.1)
                },
            frame: frame, confirmed: frame.map { .init(item: $0.item, oid: $0.oid) })
        plan.clusters = firms.enumerated().map {
            ClusterRow(item: "X04", cluster: ["east", "market", "park", "west"][$0 * $0 % 4 + $0 % 3 / 2], oid: $1)
        }
        plan.excluded = [ExcludedRow(item: "X01", oid: "91370921MA3C00099X", reason: "deregistered")]
        plan.confirmed.append(.init(item: "X01", oid: "91370921MA3C00099X"))
        plan.extras = [("roster.txt", Array("targets 41\n".utf8))]
        return plan
    }

    /// The whole folder, made anew.
    static func made(_ hash: HashAlgorithm, _ variant: Variant) throws -> DrawFiles {
        let freeze = try Freeze.make(plan(hash))
        let terms = freeze.record.terms
        let secrets = [0, 1, 2].map {
            Disclosures.Secret(party: names[$0], text: HashAlgorithm.sha256.hash("demo secret \($0)").hex)
        }
        let present = [secrets[0], secrets[2]]
        let inbox = try PartyInbox(
            present.map {
                try .init(
                    .commit(.draw, hash, freeze: freeze.digest, party: $0.party, secret: $0.text),
                    at: moment("2026-03-10T08:00:00+08:00"))
            })
        let commits = try inbox.commitments(family: .draw, freeze: freeze.digest, terms: terms).record
        let opened = try PartyInbox(
            present.map {
                try .init(
                    .reveal(party: $0.party, secret: $0.text, under: commits, hash: hash),
                    at: moment(
                        variant == .fallback && $0.party == names[2]
                            ? "2026-03-10T12:00:00+08:00" : "2026-03-10T11:00:00+08:00"))
            }
        ).disclosures(under: commits, terms: terms, hash: hash).record
        let value =
            variant == .beacon
            ? try BeaconValue(#require(terms.beacon), happy8) : try BeaconValue(#require(terms.fallback), pulse)
        let records = try CeremonyRecords(
            family: .draw, hash: hash, freeze: freeze.digest, terms: terms, commitments: commits.entries,
            secrets: opened.secrets, beacon: value)
        let scan = HashAlgorithm.sha256.hash("scan")
        var files = freeze.files.adding([
            (
                "witness.txt",
                Array(
                    Witness.file(
                        try [
                            Witness(
                                .freeze, freeze.digest, at: moment("2026-03-09T16:00:00+08:00"), kind: .minutes,
                                document: "县双随机办纪要〔2026〕3号", scan: scan),
                            Witness(
                                .commits, records.commitsHash, at: moment("2026-03-10T09:30:00+08:00"), kind: .receipt,
                                document: "收文〔2026〕17号", scan: scan),
                            Witness(
                                .reveals, records.revealsHash, at: moment("2026-03-10T13:00:00+08:00"), kind: .portal,
                                document: "公告9号", scan: variant == .beacon ? scan : nil),
                        ]
                    ).utf8)
            )
        ])
        if variant == .fallback {
            let evidence = try FallbackEvidence(
                family: .draw, freeze: freeze.digest, terms: terms, evidence: scan, document: "停售公告1号",
                at: moment("2026-03-10T21:45:00+08:00"))
            files["fallback.txt"] = Array(evidence.text.utf8)
        }
        files = try DrawRun.run(files, records: records).files
        let strength = StrengthReport(
            try Witness.read(files["witness.txt"] ?? []), terms: terms, records: records)
        files["strength.txt"] = Array(strength.text.utf8)
        return variant == .beacon ? try amended(files) : files
    }

    /// A replacement, a change of number by dice, and the beacon put right.
    private static func amended(_ base: DrawFiles) throws -> DrawFiles {
        let draw = try FinishedDraw(base)
        let out = draw.listLines[1].split(separator: " ").map(String.init)
        var files = base.adding([
            try draw.record(
                Replacement(
                    item: out[0], cell: out[1], oid: out[3], code: .movedOut,
                    evidence: HashAlgorithm.sha256.hash("extract"), document: "登记查询7号",
                    evidenceDay: #require(CivilDate(iso: "2026-03-12")),
                    ineligibleFrom: #require(CivilDate(iso: "2026-02-20")), handledBy: names[0], approvedBy: names[1],
                    at: moment("2026-03-13T10:00:00+08:00")))
        ])
        files = files.adding([try FinishedDraw(files).disclose()])
        let change = NumberChange(
            deltas: [
                .init(item: "X01", isIncrease: false, number: 1), .init(item: "X02", isIncrease: true, number: 3),
            ], notified: [], terms: try terms("DICE sitting-2 30", parties: [], day: "2026-03-16"))
        let (frozen, digest) = try FinishedDraw(files).freeze(change)
        files = files.adding(frozen)
        let dice = String(repeating: "352416", count: 5)
        let records = try Sitting(family: .draw, hash: draw.freeze.hash, freeze: digest, terms: change.terms)
            .close(diceTypedBy: dice, and: dice)
        files = files.adding(try FinishedDraw(files).close(records, witnesses: []))
        let right = happy8.replacing("74-79", with: "74-80")
        return files.adding(
            try FinishedDraw(files).correct(
                BeaconCorrection(
                    beacon: BeaconValue(#require(draw.freeze.terms.beacon), right),
                    evidence: HashAlgorithm.sha256.hash("notice"), document: "更正公告3号",
                    at: moment("2026-03-20T09:00:00+08:00"))))
    }

    private static func place(_ hash: HashAlgorithm, _ variant: Variant) -> URL {
        Vectors.folder.appending(path: "v2").appending(path: "\(variant.rawValue)-\(hash.rawValue)")
    }

    static func committed(_ hash: HashAlgorithm, _ variant: Variant) throws -> DrawFiles {
        let root = place(hash, variant)
        var files = DrawFiles()
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            let url = root.appending(path: path)
            if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[path] = Array(try Data(contentsOf: url))
            }
        }
        return files
    }

    @Test(
        "both programs make and verify exactly the published bytes", arguments: HashAlgorithm.allCases, Variant.allCases
    )
    func published(hash: HashAlgorithm, variant: Variant) throws {
        let files = try Self.made(hash, variant)
        let all = files.adding(try VerifySQL.files(files))
        if ProcessInfo.processInfo.environment["CASES"] == "update" {
            for file in all.files {
                let url = Self.place(hash, variant).appending(path: file.name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
        }
        let committed = try Self.committed(hash, variant)
        #expect(committed.names == all.names)
        for file in all.files { #expect(committed[file.name] == file.bytes, "\(file.name)") }
        let report = Verification.verify(committed, scope: .complete)
        #expect(report.problem == nil, "\(report.problem?.text(.english) ?? "")")
        #expect(report.usedFallback == (variant == .fallback))
        #expect(report.strength == (variant == .beacon ? .witnessed : .ownStatement))
        #expect(
            report.strengthReport?.parties.map(\.gave) == [
                .revealed, .absent, variant == .beacon ? .revealed : .missing,
            ])
        #expect(report.later?.steps.count == (variant == .beacon ? 3 : 0))
        #expect(try PythonVerifier.verdicts([committed], office: true) == [.init(exit: 0, lines: report.listLines)])
    }

    @Test("1,000 single-byte changes of bundles with parties, poisson, clusters and what came after are all found")
    func everyByteCounts() throws {
        var random = SplitMix64(81)
        for hash in HashAlgorithm.allCases {
            for variant in Variant.allCases {
                let bundle = try Self.committed(hash, variant).adding([("verify.py", VerifyScript.bytes)]).addingSums()
                #expect(Verification.verify(bundle, scope: .complete).problem == nil)
                let files = bundle.files.filter { !$0.bytes.isEmpty }
                for round in 0..<250 {
                    let file = files[round % files.count]
                    var bytes = file.bytes
                    bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
                    var copy = bundle
                    copy[file.name] = bytes
                    #expect(Verification.verify(copy, scope: .complete).exit == .verificationFailed, "\(file.name)")
                }
            }
        }
    }

    @Test("without SHA256SUMS the seed still binds every byte of tables, records and results, also after the draw")
    func boundBytes() throws {
        var random = SplitMix64(82)
        let programs: Set<String> = ["verify.sql", "verify-spark.sql", "witness.txt"]
        var changed: [DrawFiles] = []
        let bundle = try Self.committed(.sha256, .beacon)
        let files = bundle.files.filter { !$0.bytes.isEmpty && !programs.contains($0.name) }
        for round in 0..<300 {
            let file = files[round % files.count]
            var bytes = file.bytes
            bytes[random.below(bytes.count)] ^= UInt8(1 + random.below(255))
            var copy = bundle
            copy[file.name] = bytes
            #expect(Verification.verify(copy, scope: .complete).exit == .verificationFailed, "\(file.name)")
            changed.append(copy)
        }
        #expect(try PythonVerifier.verdicts(changed, office: true).allSatisfy { $0.exit == 76 })
    }
}
