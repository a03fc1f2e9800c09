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
            ("forged\nline", "forged\\u{A}line"),
        ])
    func escapes(raw: String, shown: String) {
        #expect(Visible.text(raw) == shown)
    }
}
