import Ceremony
import Digest
import Messages
import Standards
import Testing

@Suite("SSJ-DRAW/1 §2.1, §2.3: record files") struct RecordTests {
    private static let freeze = HashAlgorithm.sha256.hash("F")

    private func terms(_ parties: [String], beacon: String = "CWL-KL8 2026061") throws -> CeremonyTerms {
        func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }
        return try CeremonyTerms(
            parties: parties, beacon: BeaconEvent(beacon), fallback: nil,
            times: Timetable(
                commitBy: moment("2026-03-10T09:00:00+08:00"), revealBy: moment("2026-03-11T09:00:00+08:00"),
                beacon: .init(
                    at: moment("2026-03-12T09:00:00+08:00"), fallbackAt: moment("2026-03-13T09:00:00+08:00"))))
    }

    @Test(
        "the byte rules are refused with file and line",
        arguments: [
            ("\u{FEFF}a b\n", Message.byteOrderMark, 1), ("a b\r\nc d\n", .carriageReturn, 1),
            ("a b\nc d", .lastLineOpen, 2), ("a b\n\nc d\n", .emptyLine, 2), ("\n", .emptyLine, 1),
        ])
    func byteRules(text: String, message: Message, line: Int) {
        #expect {
            try TextLines.ranges(Array(text.utf8), file: "x.txt")
        } throws: {
            let problem = $0 as? Problem
            return problem?.message == message && problem?.position.file == "x.txt" && problem?.position.line == line
        }
        #expect { try TextLines.ranges([0x61, 0x0A, 0xFF, 0x0A], file: "x.txt") } throws: {
            ($0 as? Problem) == Problem(.notUTF8, at: Position(file: "x.txt", line: 2))
        }
    }

    @Test("a ceremony of either family is read back as it was written", arguments: CeremonyFamily.allCases)
    func roundTrip(family: CeremonyFamily) throws {
        let terms = try terms(["B", "A", "C"])
        let secrets = ["A", "B"].map { Disclosures.Secret(party: $0, text: HashAlgorithm.sha256.hash($0).hex) }
        let entries = secrets.map {
            Commitments.Entry(
                party: $0.party,
                commitment: Commitments.commitment(
                    family, .sha256, freeze: Self.freeze, party: $0.party, secret: $0.text))
        }
        let numbers = (1...20).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
        let records = try CeremonyRecords(
            family: family, hash: .sha256, freeze: Self.freeze, terms: terms, commitments: entries,
            secrets: [secrets[1]], beacon: BeaconValue(#require(terms.beacon), numbers))
        let files = records.files.map(\.bytes)
        let read = try CeremonyRecords(
            family: family, hash: .sha256, freeze: Self.freeze, terms: terms, commits: files[0], reveals: files[1],
            seed: files[2])
        #expect(read == records)
        let lines = String(decoding: files[2], as: UTF8.self).split(separator: "\n")
        #expect(
            lines == [
                "\(family.rawValue) seed", "freeze \(Self.freeze.hex)", "commits \(records.commitsHash.hex)",
                "reveal B \(secrets[1].text)", "missing A", "beacon CWL-KL8 2026061 \(numbers)",
            ])
        #expect(String(decoding: files[0], as: UTF8.self).hasSuffix("absent C\n"))
        let other: CeremonyFamily = family == .draw ? .assignment : .draw
        #expect(throws: Problem.self) {
            try CeremonyRecords(
                family: other, hash: .sha256, freeze: Self.freeze, terms: terms, commits: files[0], reveals: files[1],
                seed: files[2])
        }
    }

    @Test("a sitting without parties has two head lines, three head lines, and the dice")
    func sitting() throws {
        let dice = String(repeating: "642153", count: 5)
        let sitting = Sitting(
            family: .assignment, hash: .sha256, freeze: Self.freeze, terms: try terms([], beacon: "DICE s-1 30"))
        let records = try sitting.close(diceTypedBy: dice, and: dice)
        #expect(records.commits.text == "ssj-assign/1 commits\nfreeze \(Self.freeze.hex)\n")
        #expect(
            records.reveals.text
                == "ssj-assign/1 reveals\nfreeze \(Self.freeze.hex)\ncommits \(records.commitsHash.hex)\n")
        #expect(records.seedRecord.text.hasSuffix("\nbeacon DICE s-1 30 \(dice)\n"))
        #expect(records.seed == HashAlgorithm.sha256.hash(records.seedRecord.text))
    }

    @Test("a witness line is read back as it was written")
    func witness() throws {
        let at = try #require(Moment("2026-03-10T08:50:00+08:00"))
        for scan in [nil, HashAlgorithm.sha256.hash("scan")] {
            for kind in Witness.Kind.allCases {
                let line = try Witness(.reveals, Self.freeze, at: at, kind: kind, document: "县双办:3号", scan: scan)
                #expect(try Witness.read(Array(Witness.file([line, line]).utf8)) == [line, line])
            }
        }
        #expect(throws: Problem.self) {
            try Witness(.freeze, Self.freeze, at: at, kind: .minutes, document: "a b", scan: nil)
        }
    }

    @Test("with parties every digest must be witnessed in time")
    func strength() throws {
        let terms = try terms(["A", "B"])
        let secrets = ["A", "B"].map { Disclosures.Secret(party: $0, text: HashAlgorithm.sha256.hash($0).hex) }
        let records = try CeremonyRecords(
            family: .draw, hash: .sha256, freeze: Self.freeze, terms: terms,
            commitments: secrets.map {
                .init(
                    party: $0.party,
                    commitment: Commitments.commitment(
                        .draw, .sha256, freeze: Self.freeze, party: $0.party, secret: $0.text))
            }, secrets: [secrets[0]],
            beacon: BeaconValue(
                #require(terms.beacon), (1...20).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")))
        let scan = HashAlgorithm.sha256.hash("scan")
        func witness(_ subject: Witness.Subject, _ digest: HashValue, _ at: String) throws -> Witness {
            try Witness(subject, digest, at: #require(Moment(at)), kind: .receipt, document: "3", scan: scan)
        }
        let all = try [
            witness(.freeze, Self.freeze, "2026-03-10T08:59:59+08:00"),
            witness(.commits, records.commitsHash, "2026-03-11T08:59:59+08:00"),
            witness(.reveals, records.revealsHash, "2026-03-12T08:59:59+08:00"),
        ]
        func judge(_ witnesses: [Witness]) -> StrengthReport {
            StrengthReport(witnesses, terms: terms, records: records)
        }
        #expect(judge(all).level == .witnessed)
        #expect(judge(all).parties.map(\.gave) == [.revealed, .missing])
        for lacking in 0..<3 {
            let report = judge(all.indices.filter { $0 != lacking }.map { all[$0] })
            #expect(report.level == .ownStatement)
            #expect(report.lacking.map(\.subject) == [all[lacking].subject])
        }
        let late = try witness(.reveals, records.revealsHash, "2026-03-12T09:00:00+08:00")
        #expect(judge([all[0], all[1], late]).level == .ownStatement)
        #expect(judge([all[0], all[1], late]).witnesses.map(\.worth) == [.counts, .counts, .late])
        #expect(
            judge([all[0]]).text == """
                ssj-draw/1 strength
                freeze \(Self.freeze.hex)
                level own-statement
                form parties
                party A revealed
                party B missing
                beacon CWL-KL8 2026061 61
                witness F receipt 2026-03-10T08:59:59+08:00 counts
                lacking K before 2026-03-11T09:00:00+08:00
                lacking R before 2026-03-12T09:00:00+08:00

                """)
    }
}
