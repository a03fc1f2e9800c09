import Messages
import TestSupport
import Testing

@testable import Standards

@Suite("Code columns")
struct SubjectCodeTests {
    @Test(
        "changes of form are undone and listed",
        arguments: [
            ("91110000600037341l", [.lowerCase]), (" 91110000600037341L ", [.spaces]),
            ("9111 0000 6000 3734 1L", [.spaces]), ("91110000-60003734-1L", [.hyphens]),
            ("91110000—60003734－1L", [.hyphens, .fullWidth]), ("'91110000600037341L", [.textMarkers]),
            ("=\"91110000600037341L\"", [.textMarkers]), ("\"91110000600037341L\"", [.textMarkers]),
            ("\u{2018}91110000600037341L", [.textMarkers]), ("\t91110000600037341L\r", [.spaces]),
            ("\u{A0}91110000600037341L\u{3000}", [.spaces]), ("\u{FEFF}91110000\u{200B}600037341L", [.invisible]),
            ("９１１１００００６０００３７３４１Ｌ", [.fullWidth]), ("９１１１００００６０００３７３４１ｌ", [.fullWidth, .lowerCase]),
            ("\u{202D}91110000600037341L\u{202C}", [.invisible]),
        ] as [(String, CodeAlterations)])
    func alterations(raw: String, expected: CodeAlterations) {
        let code = SubjectCode(raw)
        #expect(code.reading == .unified("91110000600037341L"))
        // A full-width hyphen is dropped as a hyphen.
        #expect(code.alterations == expected.subtracting(raw.contains("－") ? .fullWidth : []))
        #expect(code.raw == raw)
        #expect(code.alterations.chineseNames.count >= 1)
    }

    @Test(
        "nothing is nothing, however it is written",
        arguments: ["", " ", "　", "-", "--", "—", "——", "/", "无", "暂无", "空", "NULL", "null", "\\N", "\\n", "0", "N/A"])
    func empty(raw: String) {
        #expect(SubjectCode(raw).reading == .empty)
        #expect(SubjectCode(raw).code == nil)
    }

    @Test("numbers of the older generations are told apart")
    func generations() {
        #expect(SubjectCode("2109211000123").reading == .legacy13("2109211000123"))
        #expect(SubjectCode("330106000349996.0").reading == .legacy15("330106000349996"))
        #expect(SubjectCode("330106000349996.0").alterations == .decimalTail)
        #expect(SubjectCode("330106000349996.00").code == "330106000349996")
        #expect(SubjectCode("2109211000123.0").reading == .legacy13("2109211000123"))
        #expect(SubjectCode("3.30106000349996E+14").reading == .legacy15("330106000349996"))
        #expect(SubjectCode("3.30106000349996E+14").alterations == .exponent)
    }

    @Test("a registration number that could be an old identity number is told")
    func oldIdentity() {
        #expect(SubjectCode("110105491231002").mayBeIdentityNumber)
        #expect(SubjectCode("330106000349996").mayBeIdentityNumber == false)
    }

    @Test(
        "a number in scientific notation with fifteen digits or more has candidates, the code among them",
        arguments: [
            ("9.13301007161035E+17", true), ("9.1330100716103578E17", true), ("9.133010071610358E+17", true),
            ("9.13301E+17", false), ("9.13301007161E+17", false), ("9.13301007161035E+16", false),
        ])
    func scientificCandidates(raw: String, has: Bool) {
        guard case .damaged(let damage) = SubjectCode(raw).reading else {
            Issue.record("\(raw) was accepted")
            return
        }
        #expect(damage.kind == .scientific)
        #expect(damage.candidates.contains("913301007161035748") == has)
        #expect(damage.candidates.allSatisfy { SubjectCode($0).code == $0 })
    }

    struct Case: Sendable {
        let raw: String
        let kind: CodeDamage.Kind
        var suggestion: String?
    }

    static let damaged = [
        Case(raw: "9.13301E+17", kind: .scientific), Case(raw: "3.301E+14", kind: .scientific),
        Case(raw: "9.13301e+17", kind: .scientific), Case(raw: "９.13301E＋17", kind: .scientific),
        Case(raw: "9.1330100716103578E17", kind: .scientific), Case(raw: "9E+17", kind: .scientific),
        Case(raw: "91310000MA1FL4LJ5C", kind: .checkCharacter(expected: "7", organisationHolds: false)),
        Case(raw: "91330481L392519426", kind: .checkCharacter(expected: "L", organisationHolds: true)),
        Case(
            raw: "9111O000600037341L", kind: .wrongAlphabet(character: "O", place: 5), suggestion: "91110000600037341L"),
        Case(
            raw: "9I110000600037341L", kind: .wrongAlphabet(character: "I", place: 2), suggestion: "91110000600037341L"),
        Case(raw: "9133000066830674ZT", kind: .wrongAlphabet(character: "Z", place: 17)),
        Case(
            raw: "91330000680735I73C", kind: .wrongAlphabet(character: "I", place: 15), suggestion: "91330000680735173C"
        ),
        Case(
            raw: "9133000068073S173C", kind: .wrongAlphabet(character: "S", place: 14), suggestion: "91330000680735173C"
        ),
        Case(
            raw: "91330102746342S09G", kind: .wrongAlphabet(character: "S", place: 15), suggestion: "91330102746342509G"
        ),
        Case(
            raw: "9133010Z746342509G", kind: .wrongAlphabet(character: "Z", place: 8), suggestion: "91330102746342509G"),
        Case(
            raw: "91410481MA44A8CD5M", kind: .checkCharacter(expected: "?", organisationHolds: false),
            suggestion: "91410481MA44ABCD5M"),
        Case(
            raw: "9133000066B306747T", kind: .checkCharacter(expected: "?", organisationHolds: false),
            suggestion: "91330000668306747T"),
        Case(raw: "911101080783102XX*", kind: .wrongAlphabet(character: "*", place: 18)),
        Case(raw: "91330106000349996", kind: .wrongLength(17)),
        Case(raw: "9133010600034999600", kind: .wrongLength(19)),
        Case(raw: "33010600034999", kind: .fourteenDigits), Case(raw: "1234567", kind: .wrongLength(7)),
        Case(raw: "33O106000349996", kind: .wrongAlphabet(character: "O", place: 3), suggestion: "330106000349996"),
        Case(raw: "91341282MA2N123", kind: .wrongLength(15)),
        Case(raw: "阜新某公司", kind: .wrongAlphabet(character: "阜", place: 1)),
        Case(raw: "210921190001010017", kind: .identityNumber),
        Case(raw: "34128219000101002x", kind: .identityNumber),
        Case(raw: "210921000101001", kind: .identityNumber),
        Case(raw: "210921190001010000", kind: .identityNumber), Case(raw: "522469199804058968", kind: .identityNumber),
    ]

    @Test("every kind of damage is told", arguments: damaged)
    func damage(expected: Case) {
        guard case .damaged(let damage) = SubjectCode(expected.raw).reading else {
            Issue.record("\(expected.raw) was accepted")
            return
        }
        if case .checkCharacter("?", let holds) = expected.kind, case .checkCharacter(_, holds) = damage.kind {
            // The expected last character follows from the mistaken one; only the place matters here.
        } else {
            #expect(damage.kind == expected.kind)
        }
        #expect(damage.suggestion == expected.suggestion)
        let problem = damage.problem(raw: expected.raw, at: Position(line: 7))
        #expect(problem.message.code.hasPrefix("S0") && problem.position.line == 7)
        if damage.kind == .identityNumber { #expect(!problem.text(.chinese).contains(expected.raw)) }
    }

    @Test("a lower-case l that may be a 1 is proposed, but only when both checks then pass")
    func lowerCaseL() {
        guard case .damaged(let wrongAnyway) = SubjectCode("91330302l19373061U").reading,
            case .damaged(let meant) = SubjectCode("91330000680735l73C").reading
        else {
            Issue.record("a damaged code was accepted")
            return
        }
        #expect(wrongAnyway.suggestion == nil)
        #expect(meant.suggestion == "91330000680735173C")
    }

    @Test("a code cut to 15 digits has a few candidates, the true one among them")
    func truncated() throws {
        guard case .damaged(let damage) = SubjectCode("913301007161035000").reading else {
            Issue.record("a cut code was accepted")
            return
        }
        #expect(damage.kind == .excelTruncated)
        #expect(damage.candidates.contains("913301007161035748"))
        #expect((1...5).contains(damage.candidates.count))
        #expect(damage.candidates.allSatisfy { UnifiedCode.isValid($0) && $0.hasPrefix("913301007161035") })
        #expect(damage.candidates == damage.candidates.sortedByBytes())
    }

    @Test("a code rounded to a double is found again", arguments: ["913301007161035776", "913301007161035776.0"])
    func rounded(raw: String) {
        guard case .damaged(let damage) = SubjectCode(raw).reading else {
            Issue.record("a rounded code was accepted")
            return
        }
        #expect(damage.kind == .doubleRounded)
        #expect(damage.candidates.contains("913301007161035748"))
    }

    @Test("all-digit codes survive cutting and rounding as candidates")
    func roundTrips() throws {
        var generator = SplitMix64(7)
        var tried = 0
        while tried < 200 {
            let body = String((0..<8).map { _ in Character(String(Int.random(in: 0...9, using: &generator))) })
            let head = ["91341282", "12140522", "52370921"].randomElement(using: &generator) ?? ""
            guard let code = CheckDigits.unifiedCode(head: head, body: body), let value = UInt64(code) else { continue }
            tried += 1
            let cut = String(code.prefix(15)) + "000"
            if cut != code, case .damaged(let damage) = SubjectCode(cut).reading {
                #expect(damage.kind == .excelTruncated || damage.kind == .identityNumber)
                #expect(damage.kind == .identityNumber || damage.candidates.contains(code))
            }
            let double = String(UInt64(Double(value)))
            if double != code, case .damaged(let damage) = SubjectCode(double).reading, damage.kind == .doubleRounded {
                #expect(damage.candidates.contains(code))
            }
        }
    }

    @Test("one wrong character never passes, whatever cleaning is done")
    func neverRepaired() {
        for code in Vectors.synthetic {
            for place in 0..<18 {
                var characters = Array(code)
                let original = characters[place]
                for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" where other != original {
                    characters[place] = other
                    guard case .damaged = SubjectCode(String(characters)).reading else {
                        Issue.record("\(String(characters)) was read as \(SubjectCode(String(characters)).reading)")
                        return
                    }
                }
            }
        }
    }
}
