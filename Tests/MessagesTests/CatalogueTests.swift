import Testing

@testable import Messages

@Suite struct CatalogueTests {
    @Test func everyCodeIsDeclaredOnce() {
        let codes = Catalogue.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.count == 4 })
    }

    @Test(arguments: Catalogue.all)
    func bothLanguagesSayTheSame(_ message: Message) {
        #expect(!message.chinese.isEmpty && !message.english.isEmpty)
        #expect(!message.remedyChinese.isEmpty && !message.remedyEnglish.isEmpty)
        for slot in ["{found}", "{expected}"] {
            #expect(message.chinese.contains(slot) == message.english.contains(slot), "\(message.code) \(slot)")
        }
    }
}
