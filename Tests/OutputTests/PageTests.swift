import Foundation
import Messages
import Output
import TestSupport
import Testing

@Suite struct PageTests {
    private let folder = TemporaryFolder()

    static let sample = Page(
        title: "2025年度“双随机、一公开”抽查计划", banner: "样例数据，不得公示",
        facts: [.init("发布机构", "样例县市场监管局"), .init("成文日期", "2025年3月31日")],
        blocks: [
            .heading("一、总体安排"), .paragraph("按照年度安排，\n抽查事项共2项。"),
            .table(
                .init(
                    caption: "表1 抽查事项",
                    columns: [.init("事项", kind: .rowHeader), .init("依据"), .init("数量", kind: .number)],
                    rows: [["价格检查", "《价格法》", "12"], ["广告检查", "", "3"]])),
            .table(.init(caption: "表2 暂缓公示", columns: [.init("事项"), .init("原因")], rows: [])),
            .links([.init("计划表（XLSX）", to: "plan.xlsx"), .init("校验程序", to: "https://example.com/a?b=1&c=2")]),
        ],
        footer: ["样例县市场监管局", "本页由程序生成"])

    /// Prints every start tag with its attributes, and every text, as a browser would understand them.
    static let outline = """
        import sys, html.parser
        class Reader(html.parser.HTMLParser):
            def handle_starttag(self, tag, attributes):
                print("<", tag, *["%s=%s" % (k, v) for k, v in attributes if k in (
                    "lang", "scope", "class", "href", "charset", "role", "onload", "src")])
            def handle_data(self, data):
                if data.strip() and "{" not in data: print("|", data.strip().replace(chr(10), "/"))
        Reader(convert_charrefs=True).feed(open(sys.argv[1], encoding="utf-8").read())
        """

    private func outline(_ page: Page) throws -> [String] {
        try FileSink(root: folder.path).write(page.html(), to: "page.html")
        return try #require(Python.output(of: Self.outline, folder.path + "/page.html"))
            .split(separator: "\n").map(String.init)
    }

    @Test func hasTheStructureThatReadersNeed() throws {
        let lines = try outline(Self.sample)
        #expect(lines.contains("< html lang=zh-CN"))
        #expect(lines.filter { $0 == "< h1" }.count == 1)
        #expect(lines.filter { $0 == "< caption" }.count == 2)
        #expect(lines.filter { $0.hasPrefix("< th scope=col") }.count == 5)
        #expect(lines.contains("< th scope=col class=n"))
        #expect(lines.filter { $0 == "< th scope=row" }.count == 2)
        #expect(!lines.contains { $0.hasPrefix("< script") || $0.contains("src=") })
        let texts = lines.filter { $0.hasPrefix("| ") }.map { String($0.dropFirst(2)) }
        #expect(
            texts == [
                Self.sample.title, "跳到正文", "样例数据，不得公示", Self.sample.title, "发布机构", "样例县市场监管局", "成文日期",
                "2025年3月31日", "一、总体安排", "按照年度安排，/抽查事项共2项。", "表1 抽查事项", "事项", "依据", "数量", "价格检查",
                "《价格法》", "12", "广告检查", "3", "表2 暂缓公示", "事项", "原因", "无", "计划表（XLSX）", "校验程序",
                "样例县市场监管局", "本页由程序生成",
            ])
        #expect(lines.contains("< a href=https://example.com/a?b=1&c=2"))
    }

    @Test func startsWithTheDocumentTypeAndIsTheSameTwice() throws {
        let bytes = try Self.sample.html()
        #expect(bytes.starts(with: Array("<!DOCTYPE html>\n<html lang=\"zh-CN\">".utf8)))
        #expect(try Self.sample.html() == bytes)
        #expect(!bytes.contains(0x0D))
    }

    @Test func leavesOutWhatIsNotThere() throws {
        let lines = try outline(Page(title: "t", blocks: []))
        #expect(!lines.contains { $0.hasPrefix("< dl") || $0.hasPrefix("< footer") || $0.contains("banner") })
    }

    /// The last ones hide the sign inside one Swift character together with a neighbouring mark.
    static let attacks = [
        "<script>alert(1)</script>", "\" onload=\"x", "' onload='x", "</title><script>", "&lt;script&gt;", "{{title}}",
        "{{{css}}}", "\u{600}<script>x</script>", "\"\u{301} onload=x", "<\u{200D}script>", "\u{110BD}<script src=x>",
    ]

    @Test(arguments: attacks) func escapesEveryValue(_ attack: String) throws {
        let page = Page(
            title: attack, banner: attack, facts: [.init(attack, attack)],
            blocks: [
                .heading(attack), .paragraph(attack), .links([.init(attack, to: "a")]),
                .table(.init(caption: attack, columns: [.init(attack)], rows: [[attack]])),
            ], footer: [attack])
        let plain = Page(
            title: "x", banner: "x", facts: [.init("x", "x")],
            blocks: [
                .heading("x"), .paragraph("x"), .links([.init("x", to: "a")]),
                .table(.init(caption: "x", columns: [.init("x")], rows: [["x"]])),
            ], footer: ["x"])
        let tags = try outline(page).filter { $0.hasPrefix("< ") }
        #expect(try tags == outline(plain).filter { $0.hasPrefix("< ") })
        #expect(tags.count > 20)
    }

    @Test func hiddenCharactersAreShown() throws {
        let html = String(
            decoding: try Page(title: "甲\u{202E}乙\u{200B}\u{0}\u{FFFE}", blocks: [.paragraph("一\r\n二\r三")]).html(),
            as: UTF8.self)
        #expect(html.contains("<h1>甲\\u{202E}乙\\u{200B}\\u{0}\\u{FFFE}</h1>"))
        #expect(html.contains("<p>一\n二\n三</p>"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JAVASCRIPT:x", " javascript:x", "data:text/html,x", "", "a b", "\\\\h\\x",
    ])
    func refusesTargets(_ target: String) {
        let page = Page(title: "t", blocks: [.links([.init("x", to: target)])])
        let problem = #expect(throws: Problem.self) { try page.html() }
        #expect(problem?.message == .pageLinkRefused)
    }

    @Test(arguments: ["a.csv", "../x/y.html", "#t", "http://x/", "HTTPS://x", "a/b:c", "?q=a:b", "%E4%B8%AD.csv"])
    func acceptsTargets(_ target: String) {
        #expect(throws: Never.self) { try Page(title: "t", blocks: [.links([.init("x", to: target)])]).html() }
    }

    /// Contrast as WCAG 2.1 §1.4.3 defines it; every pair of text and ground in the style, at least 4.5.
    @Test func coloursHaveEnoughContrast() throws {
        let program = """
            import sys
            def light(c):
                v = [int(c[i:i+2], 16) / 255 for i in (0, 2, 4)]
                v = [x / 12.92 if x <= 0.03928 else ((x + 0.055) / 1.055) ** 2.4 for x in v]
                return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]
            a, b = sorted(map(light, sys.argv[1:]), reverse=True)
            print("yes" if (a + 0.05) / (b + 0.05) >= 4.5 else "no")
            """
        let html = String(decoding: try Self.sample.html(), as: UTF8.self)
        let pairs = [
            ("1a1a1a", "f4f6f8"), ("1a1a1a", "e6ecf2"), ("1a1a1a", "f7f8fa"), ("7a0000", "fdecea"),
            ("0b4f9e", "ffffff"),
            ("404040", "ffffff"),
        ]
        for (text, ground) in pairs {
            #expect(html.contains("#" + text) && (html.contains("#" + ground) || ground == "ffffff"))
            #expect(Python.output(of: program, text, ground) == "yes\n")
        }
        #expect(Python.output(of: program, "999999", "ffffff") == "no\n", "positive control")
    }

    @Test func generatedResourcesAreUpToDate() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources").path
        let check = """
            import sys
            sys.dont_write_bytecode = True
            sys.path.insert(0, sys.argv[1])
            import embed, pathlib
            room = pathlib.Path(sys.argv[1]) / "Output"
            wanted = embed.generated(room)
            present = {p.name: p.read_bytes().decode() for p in (room / "Generated").glob("*")}
            print("same" if wanted == present else "stale: run python3 Sources/embed.py")
            """
        #expect(Python.output(of: check, sources) == "same\n")
    }
}
