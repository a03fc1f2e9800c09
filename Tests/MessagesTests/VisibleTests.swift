import Messages
import Testing

@Suite struct VisibleTests {
    @Test(
        "outside text cannot reach the terminal raw",
        arguments: [
            ("普通 text", "普通 text"),
            ("a\u{1B}]0;x", "a\\u{1B}]0;x"),
            ("甲\u{202E}乙", "甲\\u{202E}乙"),
            ("零\u{200B}宽", "零\\u{200B}宽"),
            ("非\u{FFFE}字\u{FFFF}", "非\\u{FFFE}字\\u{FFFF}"),
            ("全角（，）￥", "全角（，）￥"),
            ("forged\nline", "forged\\u{A}line"),
        ])
    func escapes(raw: String, shown: String) {
        #expect(Visible.text(raw) == shown)
    }

    @Test(
        "a hostile file name becomes one that every system can hold",
        arguments: [
            ("名录 3月.csv", "名录 3月.csv"), ("a\u{1B}[31m.csv", "a(U+001B)[31m.csv"),
            ("\u{202E}fdp.csv", "(U+202E)fdp.csv"),
            ("c\nd.csv", "c(U+000A)d.csv"), ("零\u{200B}宽.csv", "零(U+200B)宽.csv"),
        ])
    func fileNames(raw: String, safe: String) {
        #expect(Visible.fileName(raw) == safe)
    }
}
