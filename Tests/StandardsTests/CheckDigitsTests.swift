import TestSupport
import Testing

@testable import Standards

@Suite("Check characters")
struct CheckDigitsTests {
    @Test("published and fictitious unified codes are valid", arguments: Vectors.unified + Vectors.synthetic)
    func unified(code: String) throws {
        let valid = try #require(UnifiedCode(code))
        #expect(valid.text == code)
        #expect(OrganisationCode(valid.organisation) != nil)
        #expect(CheckDigits.unifiedCode(first17: String(code.prefix(17))) == code)
        #expect(SubjectCode(code).reading == .unified(code))
        #expect(SubjectCode(code).alterations.isEmpty)
    }

    @Test(
        "what is not exactly a valid code is none",
        arguments: [
            "", "91310000MA1FL4LJ5C", "91330481L392519426", "911101080783102XX0", "91330302l19373061U",
            "91330302L19373061U", "91330302119373061U", "91110000600037341l", " 91110000600037341L",
            "91110000600037341",
        ])
    func notUnified(code: String) {
        #expect(UnifiedCode(code) == nil)
    }

    @Test("the parts of a code are named")
    func parts() throws {
        let code = try #require(UnifiedCode("93370921MA3N00011W"))
        #expect(code.authority == "9" && code.category == "3" && code.division == "370921")
        #expect(code.authorityName == "工商" && code.categoryName == "农民专业合作社")
        #expect(code.organisation == "MA3N00011")
        let institution = try #require(UnifiedCode("12140522406012343W"))
        #expect(institution.authorityName == "机构编制" && institution.categoryName == "事业单位")
    }

    @Test("letters at the front of a code are allowed, as military and village bodies have them")
    func lettersInFront() throws {
        let code = try #require(CheckDigits.unifiedCode(head: "N2341282", body: "MF123456"))
        #expect(UnifiedCode(code)?.categoryName == "村级集体经济组织")
    }

    @Test("generated codes pass; any other character in any place fails")
    func everySingleChange() throws {
        var generator = SplitMix64(2026)
        var codes = Vectors.unified + Vectors.synthetic
        for _ in 0..<20 {
            let body = String((0..<8).map { _ in Vectors.unifiedAlphabet.randomElement(using: &generator) ?? "0" })
            codes.append(try #require(CheckDigits.unifiedCode(head: "91341282", body: body)))
        }
        for code in codes {
            #expect(UnifiedCode.isValid(code))
            for place in 0..<18 {
                var characters = Array(code)
                let original = characters[place]
                for other in Vectors.unifiedAlphabet where other != original {
                    characters[place] = other
                    #expect(!UnifiedCode.isValid(String(characters)), "\(String(characters)) for \(code)")
                }
            }
        }
    }

    @Test("organisation codes, with and without hyphen", arguments: Vectors.organisations)
    func organisation(printed: String) throws {
        let code = try #require(OrganisationCode(printed))
        #expect(code.printed == printed)
        #expect(OrganisationCode(code.text) == code)
        #expect(CheckDigits.organisationCode(first8: String(printed.prefix(8))) == code.text)
        #expect(SubjectCode(printed).reading == .organisation(code.text))
    }

    @Test("wrong organisation codes name the right character", arguments: [("14634250-8", "5"), ("MA000000-0", "7")])
    func wrongOrganisation(code: String, expected: String) {
        #expect(OrganisationCode(code) == nil)
        guard case .damaged(let damage) = SubjectCode(code).reading else {
            Issue.record("\(code) was accepted")
            return
        }
        #expect(damage.kind == .organisationCheck(expected: expected))
    }

    @Test("registration numbers of 15 digits", arguments: Vectors.registrations)
    func registration(number: String) {
        #expect(RegistrationNumber(number)?.text == number)
        #expect(CheckDigits.registrationNumber(first14: String(number.prefix(14))) == number)
        #expect(SubjectCode(number).reading == .legacy15(number))
    }

    @Test(
        "wrong registration numbers name the right digit",
        arguments: [("330327000082876", "1"), ("110000450071506", "1")])
    func wrongRegistration(number: String, expected: String) {
        #expect(RegistrationNumber(number) == nil)
        guard case .damaged(let damage) = SubjectCode(number).reading else {
            Issue.record("\(number) was accepted")
            return
        }
        #expect(damage.kind == .registrationCheck(expected: expected))
    }

    @Test("any other digit of a registration number fails", arguments: Vectors.registrations)
    func everyDigit(number: String) {
        for place in 0..<15 {
            var digits = Array(number)
            for digit in "0123456789" where digit != Array(number)[place] {
                digits[place] = digit
                #expect(RegistrationNumber(String(digits)) == nil)
            }
        }
    }

    @Test("the seventh digit tells who is registered")
    func registeredKind() {
        #expect(RegistrationNumber("341282000000013")?.kind == .domestic)
        #expect(RegistrationNumber("370921600000013")?.kind == .individual)
        #expect(RegistrationNumber("370921600000013")?.division == "370921")
    }

    @Test("makers refuse what has no code", arguments: ["", "9137092I", "913709210", "９1370921"])
    func makersRefuse(head: String) {
        #expect(CheckDigits.unifiedCode(head: head, body: "MA3N0001") == nil)
        #expect(CheckDigits.organisationCode(first8: "MA3N000") == nil)
        #expect(CheckDigits.registrationNumber(first14: "3709216000000A") == nil)
        #expect(CheckDigits.identityNumber(first17: "2109211900010100") == nil)
    }
}
