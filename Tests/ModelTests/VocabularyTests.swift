import Model
import Testing

@Suite struct VocabularyTests {
    private let specialties = Vocabulary([
        "特种设备": ["特设", "特种设备（安全监察）"], "食品安全": ["食品", "餐饮"], "食品": ["粮油"], "农产品": ["粮油"],
    ])
    private let regions = Vocabulary([
        "东城街道": ["341282001", "东城", "东城办事处"], "城镇": ["东城新区"], "新马集镇": ["新马集"], "马集镇": ["马集"],
        "乙镇": ["同长"], "甲镇": ["长同"],
    ])

    @Test(
        arguments: [
            ("特种设备", "特种设备"), ("特设", "特种设备"), ("特种设备(安全监察)", "特种设备"), (" 特 设 ", "特种设备"), ("食品", "食品"), ("食品安全", "食品安全"),
            ("餐饮", "食品安全"),
            ("粮油", "食品"),
            ("电梯", nil), ("", nil),
        ])
    func words(_ word: String, _ term: String?) {
        #expect(specialties.term(for: word) == term)
    }

    @Test func termsAreSortedByBytes() {
        #expect(specialties.terms == ["农产品", "特种设备", "食品", "食品安全"])
    }

    @Test(
        arguments: [
            ("界首市东城街道解放路1号", "东城街道"), ("东城新区2号", "城镇"), ("新马集镇样例村", "新马集镇"), ("马集镇样例村", "马集镇"),
            ("341282001007", "东城街道"),
            ("同长长同", "乙镇"), ("长同同长", "乙镇"), ("别处", nil), ("", nil),
        ])
    func addresses(_ text: String, _ term: String?) {
        #expect(regions.term(containedIn: text) == term)
    }
}
