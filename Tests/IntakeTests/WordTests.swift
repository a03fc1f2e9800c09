import Model
import Testing

@testable import Intake

@Suite struct WordTests {
    @Test(
        arguments: [
            ("存续", RegistrationStatus.active), ("在营（开业）", .active), ("存续（在营、开业、在册）", .active), ("正常", .active),
            ("K", .active),
            ("注销中", .active), ("停业", .suspended), ("歇业", .suspended), ("责令关闭", .suspended), ("吊销", .revoked),
            ("吊销，未注销", .revoked),
            ("吊销（未注销）", .revoked), ("D", .revoked), ("吊销已注销", .deregistered), ("DX", .deregistered),
            ("注销", .deregistered),
            ("已注销", .deregistered), ("撤销", .cancelled), ("迁出", .movedAway), ("QX", .movedAway), ("已搬走", nil),
            ("Q", nil),
        ] as [(String, RegistrationStatus?)])
    func statusesFallIntoTheirGroups(word: String, status: RegistrationStatus?) {
        #expect(Words.status(word) == status)
    }

    @Test(
        arguments: [
            ("企业", SubjectClass.enterprise), ("有限责任公司(自然人独资)", .enterprise), ("个人独资企业", .enterprise),
            ("个体户", .individual),
            ("个体工商户（个人经营）", .individual), ("农民专业合作经济组织", .cooperative), ("农专社", .cooperative),
            ("外国企业常驻代表机构", .representativeOffice),
            ("事业单位", .institution), ("民办非企业单位", .institution), ("1130", .enterprise), ("4900", .individual),
            ("8650", .cooperative),
            ("7200", .representativeOffice), ("9999", nil), ("网吧", nil),
        ] as [(String, SubjectClass?)])
    func subjectClassesAreUnderstood(word: String, expected: SubjectClass?) {
        #expect(Words.subjectClass(word) == expected)
    }

    @Test(arguments: [
        ("91341282MA2N12344P", SubjectClass.enterprise), ("92341282MA0000000A", .individual),
        ("93370921MA3N00011W", .cooperative),
        ("12140522406012343W", .institution), ("5211000050001234XD", .institution),
        ("REG-341282000000013", .enterprise),
        ("REG-370921600000013", .individual),
    ])
    func aCodeTellsTheClassOfItsBody(oid: String, expected: SubjectClass) {
        #expect(SubjectClass(oid: oid) == expected)
    }

    @Test(arguments: [
        ("是", true), ("√", true), ("Ｙ", true), ("1", true), ("对", true), ("☑", true), ("✘", false), ("否", false),
        ("×", false), ("无", false), ("也许", nil),
    ])
    func yesAndNo(word: String, expected: Bool?) {
        #expect(Words.yesNo(word) == expected)
    }

    @Test(arguments: [
        ("在岗", true), ("在职", true), ("是", true), ("离岗", false), ("退休", false), ("借调", false), ("外出培训", nil),
    ])
    func dutyStates(word: String, expected: Bool?) {
        #expect(Words.inPost(word) == expected)
    }

    @Test(
        arguments: [
            ("实地核查", InspectionMethod.onSite), ("现场检查、书面检查", .onSite), ("书面", .written), ("网络监测", .online),
            ("委托专业机构", .commissioned),
            ("检验检测", .commissioned), ("其他", nil),
        ] as [(String, InspectionMethod?)])
    func methods(word: String, expected: InspectionMethod?) {
        #expect(Words.method(word) == expected)
    }

    @Test(arguments: [
        ("甲，乙、丙", ["甲", "乙", "丙"]), ("甲; 乙；甲", ["甲", "乙"]), ("甲\n乙", ["甲", "乙"]), ("无", []), ("", []), ("甲、/", ["甲"]),
    ])
    func cellsOfSeveralValuesAreSplit(cell: String, expected: [String]) {
        #expect(CellText.values(cell) == expected)
    }

    @Test(
        arguments: [
            ("填报单位：市场监管局　填报日期：2026年1月20日", "市场监管局"), ("填报单位（盖章）：市监局", "市监局"), ("填报单位:市监局 单位：户", "市监局"),
            ("填报部门：生态环境局填报日期：2026.1", "生态环境局"), ("检查对象名录", nil),
        ] as [(String, String?)])
    func theReportingUnitStandsAboveTheTable(cell: String, expected: String?) {
        #expect(ReportingUnit.find([["标题"], [cell, ""]]) == expected)
        #expect(ReportingUnit.find([["填报单位", "", "市监局"]]) == "市监局")
    }
}
