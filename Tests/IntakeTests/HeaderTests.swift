import Model
import Standards
import Testing

@testable import Intake

@Suite struct HeaderTests {
    @Test(arguments: ExportKind.allCases)
    func everySynonymMeansItsFieldHoweverItIsWritten(kind: ExportKind) {
        let dictionary = HeaderDictionary.of(kind)
        var seen: Set<String> = []
        for entry in HeaderTerms.entries(of: kind) {
            for word in entry.words where seen.insert(word).inserted {
                #expect(dictionary.field(of: word) == entry.field, "\(word)")
                #expect(dictionary.field(of: " *\(word)\n（必填）：") == entry.field, "\(word)")
                #expect(dictionary.field(of: "3、" + word) == entry.field, "\(word)")
                #expect(dictionary.field(of: word.uppercased()) == entry.field, "\(word)")
            }
        }
        #expect(seen.count > 20)
    }

    @Test(arguments: SpecSynonyms.text.split(separator: "\n").map(String.init))
    func everySynonymOfTheSpecificationMeansItsField(line: String) throws {
        let parts = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        let field = try #require(Field.allCases.first { "\($0)" == parts[1].first })
        for name in parts[0] {
            let kind = try #require(ExportKind.allCases.first { "\($0)" == name })
            for word in parts[2] {
                #expect(HeaderDictionary.of(kind).field(of: word) == field, "\(name) \(word)")
                #expect(HeaderDictionary.of(kind).isExact(word), "\(name) \(word)")
                #expect(HeaderDictionary.everything.isExact(word), "\(word)")
            }
        }
    }

    @Test(
        arguments: [
            ("统一社会信用代码（注册号）", ExportKind.targets, Field.code),
            ("工商 注册号", .targets, .registrationNumber),
            ("★企业名称(文本)", .targets, .name),
            ("所属乡镇街道名称", .targets, .region),
            ("食品经营许可证编号", .targets, .licenceNumber),
            ("执法证号（11位）", .inspectors, .certificate),
            ("行政执法证件编号", .inspectors, .certificate),
            ("抽查检查事项名称", .items, .itemName),
            ("2026年抽查比例", .items, nil),
            ("QYMC", .targets, .name),
            ("TYSHXYDM", .targets, .code),
            ("法定代表人身份证号", .targets, .identity),
            ("注意：统一社会信用代码必须为十八位，企业名称与营业执照一致，不得空缺，逐项核对后报送", .targets, nil),
            ("界首市", .targets, nil),
        ] as [(String, ExportKind, Field?)])
    func headersAreUnderstoodAsAWholeThenByTheirLongestPart(header: String, kind: ExportKind, field: Field?) {
        #expect(HeaderDictionary.of(kind).field(of: header) == field)
    }

    @Test(arguments: [
        // A group that says no more than what kind of columns follow is no part of their names.
        ("企业基本情况", "名称", "企业名称"), ("被检查单位信息", "名称", "被检查单位信息名称"), ("基本情况", "名称", "名称"),
        ("许可证情况", "编号", "许可证编号"), ("主体资料", "代码", "主体代码"),
        // One that is a thing of its own is.
        ("工商执法证", "编号", "工商执法证编号"), ("登记机关", "名称", "登记机关名称"), ("上级主管部门", "名称", "上级主管部门名称"),
        ("法定代表人信息", "证件号", "法定代表人信息证件号"),
    ])
    func aLabelIsReadWithTheGroupAboveIt(group: String, label: String, header: String) throws {
        let rows = [["序号", "统一社会信用代码", group, ""], ["", "", label, "住所"], ["1", "x", "y", "z"]]
        #expect(try #require(HeaderFinder.find(rows)).headers[2] == header)
    }

    @Test(arguments: [
        // Title, unit and note rows above.
        ([["检查对象名录库"], ["填报单位：市场监管局"], ["注意：企业名称必填"], ["序号", "统一社会信用代码", "企业名称"], ["1", "x", "y"]], 3),
        // The header is the first row.
        ([["姓名", "执法证号"], ["检查员甲01", "34128201001"]], 0),
        // One column alone, or words of a title, are no header.
        ([["企业名称"], ["甲公司"]], -1),
        ([["随机抽查事项", "一览表"], ["a", "b"]], -1),
        // Of two rows the fuller one.
        ([["企业名称", "住所"], ["统一社会信用代码", "企业名称", "住所", "电话"]], 1),
        // Of two equal rows (repeated on the next page) the first one.
        ([["企业名称", "住所"], ["甲", "乙"], ["企业名称", "住所"]], 0),
    ])
    func theHeaderRowIsTheOneWithMostMeanings(rows: [[String]], expected: Int) {
        #expect((HeaderFinder.find(rows)?.headerRow ?? -1) == expected)
    }

    @Test func aHeaderBelowThirtyRowsIsNotFound() {
        let titles = Array(repeating: ["说明"], count: 30)
        #expect(HeaderFinder.find(titles + [["姓名", "执法证号"]]) == nil)
        #expect(HeaderFinder.find(titles.dropLast() + [["姓名", "执法证号"]])?.headerRow == 29)
    }

    @Test func twoHeaderRowsAreJoinedGroupByGroup() throws {
        let rows = [
            ["姓名", "单位", "工商执法证", "", "省政府执法证", ""], ["", "", "编号", "有效期", "编号", "有效期"],
            ["检查员甲01", "市监局", "34128201001", "2027-12-31", "34128291001", "2028-12-31"],
        ]
        let layout = try #require(HeaderFinder.find(rows))
        #expect(layout.firstDataRow == 2)
        #expect(layout.headers[2...] == ["工商执法证编号", "工商执法证有效期", "省政府执法证编号", "省政府执法证有效期"])
        let mapping = HeaderMapping(layout.headers, kind: .inspectors)
        #expect(mapping.column(of: .certificate) == 2)
        #expect(mapping.column(of: .certificateEnd) == 3)
        #expect(mapping.column(of: .secondCertificate) == 4)
        #expect(mapping.column(of: .secondCertificateEnd) == 5)
    }

    @Test(arguments: [
        (["抽查类别", "抽查事项", "事项类别"], 2), (["事项类别", "抽查事项", "抽查类别"], 0), (["抽查类别", "抽查事项"], 0),
    ])
    func theClassOfAnItemIsNotItsCategory(headers: [String], column: Int) {
        #expect(HeaderMapping(headers, kind: .items).column(of: .itemClass) == column)
    }

    @Test func aRepeatedHeaderBelongsToTheNumberOnItsLeft() {
        let mapping = HeaderMapping(["姓名", "执法证号", "有效期", "第二执法证号", "有效期"], kind: .inspectors)
        #expect(mapping.column(of: .certificateEnd) == 2)
        #expect(mapping.column(of: .secondCertificateEnd) == 4)
    }

    @Test(arguments: [
        ("统一社会信用代码,企业名称,住所", "", ExportKind.targets),
        ("企业名称,住所,法定代表人,联系电话", "", .targets),
        ("TYSHXYDM,QYMC,ZXK", "", .targets),
        ("统一社会信用代码,企业名称,信用风险等级,住所,登记状态,成立日期", "", .targets),
        ("姓名,工作单位,执法证号", "", .inspectors),
        ("姓名,单位,业务专长", "", .inspectors),
        ("执法证号,回避企业,回避原因", "", .recusals),
        ("姓名,工作单位,回避企业名称", "", .recusals),
        ("事项编码,抽查事项名称,抽查依据,抽查对象,抽查比例", "", .items),
        ("统一社会信用代码,企业名称,信用风险等级,数据日期", "", .creditClasses),
        // A class without a date beside the status is a roster's, unless the title says otherwise.
        ("统一社会信用代码,企业名称,登记状态,风险等级", "", .targets),
        ("统一社会信用代码,企业名称,登记状态,风险等级", "企业信用风险分类结果", .creditClasses),
        ("统一社会信用代码,企业名称,登记状态,风险等级,评价日期", "", .creditClasses),
        ("统一社会信用代码,企业名称,风险等级", "", .creditClasses),
        ("统一社会信用代码,企业名称,列入经营异常名录日期,列入原因", "", .abnormalList),
        ("统一社会信用代码,企业名称,列入日期,列入原因", "界首市经营异常名录", .abnormalList),
        ("统一社会信用代码,企业名称,列入日期", "严重违法失信名单", .seriousList),
        ("统一社会信用代码,企业名称,列入严重违法失信名单日期,列入原因", "", .seriousList),
        ("投诉编号,被投诉举报主体,投诉举报日期", "", .complaints),
        ("统一社会信用代码,企业名称,投诉举报次数", "", .complaints),
        ("处罚决定书文号,当事人名称,统一社会信用代码,处罚决定日期", "", .penalties),
        ("统一社会信用代码,检查对象名称,检查日期,检查机关,检查事项,检查结果", "", .history),
    ])
    func theKindIsToldFromTheHeadersAndTheTitle(headers: String, title: String, kind: ExportKind) throws {
        #expect(try KindFinder.find(headers.split(separator: ",").map(String.init), title: title) == kind)
    }

    @Test(arguments: [
        ("2026年2月企业信用风险分类结果", "2026-02"), ("信用分类（2026年02月）\n填报日期：2026年3月5日", "2026-02"),
        ("2026年信用分类", nil), ("2025年12月、2026年1月分类结果", nil), ("分类结果 202602", nil), ("2026年13月", nil),
    ])
    func theMonthOfATitle(title: String, month: String?) {
        #expect(TitleMonth.find(title)?.text == month)
    }
}
