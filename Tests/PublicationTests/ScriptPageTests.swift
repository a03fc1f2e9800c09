import Foundation
import Output
import Publication
import Testing

/// What the pages with scripts hold; what they compute is tried in a browser (Tests/PeerTests).
@Suite struct ScriptPageTests {
    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func theVerifyPageHoldsTheKitAndEscapesIt() throws {
        let files = ["freeze.txt": Array("a</script><b>&\n".utf8), "seed.txt": Array("s\n".utf8)]
        let page = Self.text(VerifyPage.html(draw: "341282-2026-01", files: files, banner: "样例<数据>"))
        #expect(page.contains("核验抽取 341282-2026-01"))
        #expect(page.contains("样例&lt;数据&gt;"))
        #expect(!page.contains("a</script>"))
        let data = try #require(
            page.components(separatedBy: "id=\"data\">").last?.components(separatedBy: "</script>").first)
        let kit = try JSONDecoder().decode([String: String].self, from: Data(data.utf8))
        #expect(kit == files.mapValues(Self.text))
    }

    @Test(arguments: [4_000_000, 6_000_000]) func aPageIsAtMostFiveMegabytes(_ size: Int) {
        let page = VerifyPage.html(
            draw: "341282-2026-01", files: ["frame.tsv": Array(repeating: UInt8(ascii: "A"), count: size)], banner: nil)
        #expect(page.count <= VerifyPage.cap)
        #expect(Self.text(page).contains("id=\"data\">null</script>") == (size > VerifyPage.cap))
    }

    @Test(arguments: [PartyPage.html(), VerifyPage.html(draw: "341282-2026-01", files: [:], banner: nil)])
    func pagesAskNobody(_ page: [UInt8]) {
        let text = Self.text(page)
        #expect(text.contains("default-src 'none'"))
        for address in ["http:", "https:", " src=", "@import", "fetch(", "XMLHttpRequest"] {
            #expect(!text.contains(address))
        }
    }
}
