import Foundation
import Glibc
import Messages
import Output
import Standards
import TestSupport
import Testing

@Suite struct DocumentTests {
    private let folder = TemporaryFolder()

    static func sample(_ text: String = "正文。", banner: String? = "样例数据，不得公示", redHead: String? = nil) throws -> Document
    {
        let day = try #require(CivilDate(year: 2025, month: 3, day: 31))
        return Document(
            title: "备案报告", created: day, banner: banner, redHead: redHead,
            blocks: [
                .documentNumber(nil), .title("关于报送年度抽查计划的\n报告"), .addressee("样例县联席会议办公室"),
                .heading(level: 1, "一、总体情况"), .heading(level: 2, "（一）重点"), .heading(level: 3, "1.特种设备"),
                .paragraph(text), .banner("样例数据，不得公示"),
                .table(
                    .init(
                        caption: "表1",
                        columns: [
                            .init("序号", width: 1, alignment: .center), .init("名称", width: 5), .init("数", width: 1),
                        ],
                        rows: [["1", text, "2"], ["2", "", ""]])),
                .table(.init(columns: [.init("a")], rows: (0..<13).map { ["\($0)"] })),
                .attachments(["计划表", "汇总表"]), .signature(organ: "样例县市场监督管理局", date: day), .note("此件公开发布"),
                .copies(["县政府办公室", "县司法局"]), .pageBreak,
            ])
    }

    /// Prints the text of every paragraph with its style, and fails on names outside the list.
    static let readDocument = """
        import sys, zipfile, xml.etree.ElementTree as tree
        n = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        archive = zipfile.ZipFile(sys.argv[1])
        for p in tree.fromstring(archive.read("word/" + sys.argv[2])).iter(n + "p"):
            style = p.find(n + "pPr/" + n + "pStyle")
            text = "".join({n + "t": e.text or "", n + "br": "/"}.get(e.tag, "") for e in p.iter())
            print("-" if style is None else style.get(n + "val"), text.replace(chr(10), "%"), sep="|")
        """

    /// Prints every element and attribute name of the package's own parts once, sorted.
    static let names = """
        import sys, zipfile, re, xml.etree.ElementTree as tree
        archive, found = zipfile.ZipFile(sys.argv[1]), set()
        for part in archive.namelist():
            if part.startswith("word/") and part.endswith(".xml"):
                for e in tree.fromstring(archive.read(part)).iter():
                    found.add(e.tag.split("}")[1])
                    found.update("@" + a.split("}")[1] for a in e.attrib)
        print(*sorted(found))
        """

    /// Element and attribute names of ECMA-376 Part 1 §17 that the writer may use; a misspelt one is ignored silently.
    static let allowed: Set<String> = Set(
        """
        document body p pPr pStyle r rPr t br tab tbl tblPr tblW jc tblBorders top left bottom right insideH insideV \
        tblLayout tblGrid gridCol tr trPr cantSplit tblHeader tc tcPr tcW vAlign keepNext keepLines spacing ind sz szCs \
        sectPr headerReference footerReference pgSz pgMar docGrid styles docDefaults rPrDefault pPrDefault rFonts kern \
        lang style name basedOn next qFormat outlineLvl pBdr color snapToGrid autoSpaceDE autoSpaceDN tblInd tblCellMar \
        settings zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat compatSetting themeFontLang hdr ftr \
        fldChar instrText @val @w @type @space @color @sz @line @lineRule @before @after @left @right @hanging @firstLine \
        @firstLineChars @id @h @top @bottom @header @footer @gutter @linePitch @ascii @hAnsi @eastAsia @cs @styleId \
        @default @percent @name @uri @fldCharType
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init) + ["@space"])

    private func write(_ document: Document) throws -> String {
        try FileSink(root: folder.path).write(document.docx(), to: "a.docx")
        return folder.path + "/a.docx"
    }

    private func read(_ document: Document, _ part: String = "document.xml") throws -> [String] {
        try #require(Python.output(of: Self.readDocument, write(document), part)).split(separator: "\n").map(
            String.init)
    }

    @Test func blocksBecomeStyledParagraphs() throws {
        let lines = try read(Self.sample()).filter { !$0.hasSuffix("|") && !$0.hasPrefix("Table") }
        #expect(
            lines == [
                "DocumentNumber|〔    〕    号", "Title|关于报送年度抽查计划的/报告", "Addressee|样例县联席会议办公室：",
                "Heading1|一、总体情况", "Heading2|（一）重点", "Heading3|1.特种设备", "Body|正文。", "Banner|样例数据，不得公示",
                "Caption|表1", "Attachment|附件：1.计划表", "Attachment|2.汇总表", "Signature|样例县市场监督管理局",
                "SignatureDate|2025年3月31日", "Note|（此件公开发布）", "Copies|抄送：县政府办公室，县司法局。", "-|/",
            ])
    }

    @Test func everyPageBearsBannerAndNumber() throws {
        for part in ["header-odd.xml", "header-even.xml"] {
            #expect(try read(Self.sample(), part) == ["Banner|样例数据，不得公示"])
            #expect(try read(Self.sample(banner: nil), part) == ["Banner|"])
        }
        #expect(try read(Self.sample(), "footer-odd.xml") == ["PageNumberOdd|— 1 —"])
        #expect(try read(Self.sample(), "footer-even.xml") == ["PageNumberEven|— 1 —"])
    }

    @Test func aRedHeadIsThereOnlyWhenAskedForAndShrinks() throws {
        #expect(try !read(Self.sample()).contains { $0.hasPrefix("RedHead") })
        let lines = try read(Self.sample(redHead: "样例县市场监督管理局"))
        #expect(lines.prefix(2) == ["RedHead|样例县市场监督管理局", "DocumentNumberRuled|〔    〕    号"])
        let size =
            "import sys,zipfile,re; print(re.search('RedHead.*?w:sz w:val=.(.+?)\"', zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())[1])"
        #expect(try Python.output(of: size, write(Self.sample(redHead: "县局"))) == "100\n")
        #expect(try Python.output(of: size, write(Self.sample(redHead: "样例县市场监督管理局"))) == "86\n")
    }

    @Test func packageIsSoundStoredAndDated() throws {
        let listing = try #require(Python.output(of: Python.checkZip, write(Self.sample())))
        let lines = listing.split(separator: "\n").map(String.init)
        #expect(lines.first == "[Content_Types].xml 0 1980-01-01 12:00:00")
        #expect(lines.count == 11)
        #expect(lines.allSatisfy { $0.hasSuffix(" 0 1980-01-01 12:00:00") })
    }

    @Test func usesOnlyKnownNames() throws {
        let names = try #require(Python.output(of: Self.names, write(Self.sample(redHead: "甲"))))
        let used = names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        #expect(used.filter { !Self.allowed.contains($0) } == [])
        #expect(used.count > 90, "positive control: the names were read")
    }

    @Test func everyPartTheTypesAndLinksNameIsThere() throws {
        let program = """
            import sys, zipfile, re
            archive = zipfile.ZipFile(sys.argv[1])
            there = set(archive.namelist())
            types = set(re.findall('PartName="/(.+?)"', archive.read("[Content_Types].xml").decode()))
            links = {"word/" + t for t in re.findall('Target="(.+?)"', archive.read("word/_rels/document.xml.rels").decode())}
            ids = set(re.findall('Id="(.+?)"', archive.read("word/_rels/document.xml.rels").decode()))
            body = archive.read("word/document.xml").decode()
            styles = archive.read("word/styles.xml").decode()
            assert types == {t for t in there if t.endswith(".xml")} - {"[Content_Types].xml"}, types
            assert links <= there and len(links) == 6
            assert set(re.findall('r:id="(.+?)"', body)) <= ids
            assert set(re.findall('pStyle w:val="(.+?)"', body)) <= set(re.findall('styleId="(.+?)"', styles))
            print("sound")
            """
        #expect(try Python.output(of: program, write(Self.sample(redHead: "甲"))) == "sound\n")
    }

    @Test func geometryIsThatOfTheStandard() throws {
        let program = "import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())"
        let body = try #require(Python.output(of: program, write(Self.sample())))
        #expect(body.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
        #expect(body.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""))
        #expect(body.contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>"))
        // Three columns of 1 : 5 : 1 share the 8,844 twips of the text without losing one.
        #expect(body.contains("<w:gridCol w:w=\"1263\"/><w:gridCol w:w=\"6317\"/><w:gridCol w:w=\"1264\"/>"))
        #expect(body.components(separatedBy: "<w:tblHeader/>").count == 3)
        // One of the two rows of the small table holds on to the next; the table of 13 rows may break.
        #expect(body.components(separatedBy: "<w:keepNext/>").count == 1 + 3)
        // The organ of ten characters stands centred over the date of six and a half: 2.25 and 4 characters.
        #expect(body.contains("<w:ind w:right=\"708\"/>") && body.contains("<w:ind w:right=\"1260\"/>"))
    }

    @Test(arguments: PageTests.attacks + ["]]>", "<w:p/>", "&amp;", "\u{0}\u{1F}\u{FFFE}", "a\tb"])
    func textsCannotBecomeMarkup(_ attack: String) throws {
        let lines = try read(Self.sample(attack, banner: attack))
        #expect(lines.count == (try read(Self.sample("x"))).count)
        #expect(Python.output(of: Python.checkZip, folder.path + "/a.docx") != nil)
    }

    @Test func sameBytesAtAnyTimeInAnyZone() async throws {
        let here = try Self.sample().docx()
        for zone in ["UTC", "Asia/Shanghai", "Pacific/Apia"] {
            let path = folder.path
            await #expect(processExitsWith: .success) { [path = path as String, zone = zone as String] in
                setenv("TZ", zone, 1)
                tzset()
                try FileSink(root: path).write(Self.sample().docx(), to: "there.docx")
            }
            #expect(folder.bytes("there.docx") == here)
        }
    }
}
