import Testing

@testable import Standards

@Suite("Identity numbers, recognised to be kept out")
struct IdentityNumberTests {
    @Test("numbers of the standard and fictitious ones are recognised", arguments: Vectors.identities)
    func recognised(number: String) {
        #expect(IdentityNumber(number)?.canonical == number)
        #expect(IdentityNumber(number.lowercased())?.canonical == number)
        #expect(CheckDigits.identityNumber(first17: String(number.prefix(17))) == number)
    }

    @Test(
        "a wrong check character, date, province or length is not a number",
        arguments: [
            "522469199804058968", "44052418800101001X", "440524188001010014", "990921190001010017", "21092119000101001",
            "210921190013010017", "",
        ])
    func refused(number: String) {
        #expect(IdentityNumber(number) == nil)
    }

    @Test("the date of birth is looked at, not only the check character")
    func date() throws {
        let wrongDay = try #require(CheckDigits.identityNumber(first17: "21092119000230001"))
        let rightDay = try #require(CheckDigits.identityNumber(first17: "21092119000228001"))
        #expect(IdentityNumber(wrongDay) == nil)
        #expect(IdentityNumber(rightDay) != nil)
    }

    @Test("the old form of 15 digits becomes the new one")
    func oldForm() {
        #expect(IdentityNumber("110105491231002")?.canonical == "11010519491231002X")
        #expect(IdentityNumber("110105491231002")?.masked == "110105*******02")
        #expect(IdentityNumber("110105491331002") == nil)
    }

    @Test("a number never prints itself")
    func masked() throws {
        let number = try #require(IdentityNumber("210921190001010017"))
        #expect("\(number)" == "210921**********17")
        #expect(String(reflecting: number) == "210921**********17")
        var dumped = ""
        dump([number], to: &dumped)
        #expect(!dumped.contains("210921190001010017"))
    }

    @Test("the scan finds every number in finished bytes and nothing else")
    func scan() {
        let page =
            "张某 210921190001010017，34128219000101002x;110105491231002。代码91341282MA2N12344P "
            + "号码2109211900010100170 摘要ab210921190001010017ff 13800138000 210921190001010018"
        let found = page.utf8.withContiguousStorageIfAvailable(IdentityScan.findings)
        #expect(found?.map(\.masked) == ["210921**********17", "341282**********2x", "110105*******02"])
        // The old form has no check of its own; this one happens to pass that of a registration number.
        #expect(found?.map(\.isAlsoSubjectCode) == [false, false, true])
    }

    @Test("a GBK character that ends in a letter does not hide the number behind it")
    func scanInGBK() {
        // 81 61 is a character of GBK; its second byte is the letter a.
        let bytes: [UInt8] = [0x81, 0x61] + Array("370921190001010038".utf8)
        #expect(bytes.withUnsafeBufferPointer(IdentityScan.findings).map(\.range) == [2..<20])
    }
}
