import Model
import Standards
import TestSupport
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

    /// The longest word that is contained, found by comparing texts.
    private static func simple(_ synonyms: [String: [String]], _ text: String) -> String? {
        var meaning: [String: String] = [:]
        for term in synonyms.keys.sortedByBytes() {
            for word in synonyms[term] ?? [] { meaning[NameKey.key(of: word)] = term }
        }
        for term in synonyms.keys.sortedByBytes() { meaning[NameKey.key(of: term)] = term }
        let key = NameKey.key(of: text)
        let hits = meaning.keys.filter { key.contains($0) }
        let length = hits.map(\.utf8.count).max()
        return hits.filter { $0.utf8.count == length }.sortedByBytes().first.flatMap { meaning[$0] }
    }

    @Test func addressesAsTextsAreCompared() {
        var found = 0
        for seed in UInt64(0)..<300 {
            var random = SplitMix64(seed)
            // Among them 金 as a character of compatibility, a letter with an accent of its own, and what is folded.
            let alphabet = Array("东城镇甲乙1Ａ路金\u{F90A}e\u{E9}\u{301} （")
            var synonyms: [String: [String]] = [:]
            for _ in 0..<6 {
                synonyms[random.text(1 + random.below(3), of: alphabet)] = [
                    random.text(random.below(4), of: alphabet), random.text(1 + random.below(2), of: alphabet),
                ]
            }
            if seed % 3 > 0 { synonyms = synonyms.mapValues { $0.filter { !$0.isEmpty } } }
            let vocabulary = Vocabulary(synonyms)
            for _ in 0..<10 {
                let text = random.text(random.below(12), of: seed % 2 == 0 ? Array(alphabet.prefix(9)) : alphabet)
                let expected = Self.simple(synonyms, text)
                #expect(vocabulary.term(containedIn: text) == expected, "\(synonyms) in \(text)")
                if expected != nil { found += 1 }
            }
        }
        #expect(found > 500)
    }
}
