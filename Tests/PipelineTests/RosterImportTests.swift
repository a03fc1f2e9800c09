import Intake
import Messages
import Model
@testable import Pipeline
import Standards
import Testing

@Suite struct RosterImportTests {
    static let a = "91341282MA2N12344P"
    static let b = "91210921MA0TE5T16Y"
    static let people = "姓名,执法证号,执法证有效期至\n检查员甲02,34128201002,2027-12-31\n检查员甲01,34128201001,2027-12-31\n"

    static func targets(_ rows: String..., folder: Department = County.market, name: String = "名录.csv") throws
        -> County.Handed
    {
        County.read(
            "统一社会信用代码,企业名称,登记状态,联系电话,专项库名称,许可证编号,许可有效期至\n" + rows.joined(separator: "\n") + "\n",
            name: name, folder: folder)
    }

    /// What one run makes of some exports in a county of its own.
    static func resolve(_ exports: [County.Handed]) throws -> (rosters: Rosters, outcomes: [ExportOutcome]) {
        let county = try County()
        let taken = try county.take(exports)
        return (try county.rosters, taken.flatMap(\.outcomes))
    }

    @Test func valuesOfTheEarlierSourceStayAndBothAreTold() throws {
        let market = try Self.targets("\(Self.a),样例甲有限公司,存续,0558-1,餐饮,JY1,")
        let other = try Self.targets("\(Self.a),样例甲有限公司,注销,,排污,PW1,", folder: County.environment)
        for exports in [[market, other], [other, market]] {
            let resolution = try Self.resolve(exports)
            #expect(resolution.rosters.targets.map(\.status) == [.active])
            #expect(resolution.rosters.targets[0].listings.map(\.library) == ["餐饮", "排污"])
            let told = resolution.outcomes[exports.firstIndex { $0.department == County.environment } ?? 0].findings
            #expect(told.map(\.problem.message.code) == ["R065"])
            #expect(told[0].problem.found == "注销" && told[0].problem.expected == "市场监管局：存续")
            #expect(told[0].line == 2 && told[0].column == "登记状态")
        }
    }

    @Test func whatTheEarlierSourceLeavesOpenTheLaterOneFills() throws {
        let market = try Self.targets("\(Self.a),样例甲有限公司,,,餐饮,JY1,")
        let other = try Self.targets("\(Self.a),样例甲（有限）公司,吊销,0558-2,排污,PW1,", folder: County.environment)
        let resolution = try Self.resolve([other, market])
        #expect(resolution.rosters.targets[0].status == .revoked)
        #expect(resolution.rosters.targets[0].phone == "0558-2")
        #expect(resolution.rosters.targets[0].name == "样例甲有限公司")
    }

    @Test func aLaterRunOfTheSameSourceUpdatesAndOfALaterSourceDoesNot() throws {
        let county = try County()
        try county.take([try Self.targets("\(Self.a),样例甲有限公司,存续,0558-1,餐饮,JY1,2026-01-01")])
        try county.take([try Self.targets("\(Self.a),样例甲新名有限公司,注销,,餐饮,JY1,2029-01-01")])
        let second = try county.rosters.targets
        #expect(second[0].name == "样例甲新名有限公司")
        #expect(second[0].status == .deregistered)
        #expect(second[0].phone == "0558-1", "an empty cell takes nothing away")
        #expect(second[0].listings.map { $0.licenceEnd?.text } == ["2029-01-01"])
        let later = try Self.targets("\(Self.a),样例甲别名有限公司,存续,,排污,PW1,", folder: County.environment)
        let third = try county.take([later])
        #expect(try county.rosters.targets[0].name == "样例甲新名有限公司")
        #expect(third[0].outcomes[0].findings.map(\.problem.message.code) == ["R065", "R065"])
    }

    @Test func aSourceThatComesEarlierInTheOrderButLaterInTimeCountsAndBothValuesAreTold() throws {
        let county = try County()
        try county.take([try Self.targets("\(Self.a),样例甲有限公司,存续,0558-2,排污,PW1,", folder: County.environment)])
        let taken = try county.take([try Self.targets("\(Self.a),样例甲有限公司,注销,,餐饮,JY1,")])
        #expect(try county.rosters.targets[0].status == .deregistered)
        #expect(try county.rosters.targets[0].phone == "0558-2", "what the first source leaves open stays")
        let told = taken[0].outcomes[0].findings
        #expect(told.map(\.problem.message.code) == ["R100"])
        #expect(told[0].problem.found == "注销" && told[0].problem.expected == "生态环境局：存续" && told[0].line == 2)
    }

    @Test(
        "old and new code of one name and division are one target, whatever comes first",
        arguments: [
            ("341282", ["91341282MA2N12344P"], ["R102", "R102"]),
            ("341221", ["91341282MA2N12344P", "REG-341282000000013"], ["R067", "R067"]),
        ])
    func generations(division: String, oids: [String], codes: [String]) throws {
        let header = "统一社会信用代码,企业名称,行政区划,联系电话,专项库名称,许可证编号\n"
        let new = County.read(header + "\(Self.a),样例甲有限公司,341282,,餐饮,JY1\n", name: "新.csv")
        let old = County.read(header + "341282000000013,样例甲有限公司,\(division),0558-1,排污,PW1\n", name: "旧.csv")
        let classes = County.read("注册号,企业名称,信用风险等级,数据日期\n341282000000013,样例甲有限公司,D,202601\n")
        for runs in [[[new, old, classes]], [[new], [old, classes]], [[old], [classes], [new]]] {
            let county = try County()
            var told: [String] = []
            for run in runs {
                told += try county.take(run).flatMap(\.outcomes).flatMap(\.findings).map(\.problem.message.code)
            }
            let rosters = try county.rosters
            #expect(rosters.targets.map(\.oid) == oids)
            #expect(rosters.classes.map(\.oid) == [oids.last])
            #expect(rosters.targets.flatMap { $0.listings.map(\.library) }.sorted() == ["排污", "餐饮"])
            if oids.count == 1 { #expect(rosters.targets[0].phone == "0558-1") }
            #expect(told.filter { codes.contains($0) } == (runs.count == 1 ? codes : [codes[0]]))
        }
    }

    @Test func idsFollowDepartmentAndCertificateAndStay() throws {
        let market = County.read(Self.people)
        let environment = County.read("姓名,执法证号\n检查员乙01,34128200001\n", folder: County.environment)
        let county = try County()
        try county.take([environment, market])
        let both = try county.rosters
        #expect(both == (try Self.resolve([market, environment]).rosters))
        #expect(both.inspectors.map { $0.id + $0.name } == ["P0001检查员甲01", "P0002检查员甲02", "P0003检查员乙01"])
        let next = County.read("姓名,执法证号,岗位状态\n检查员甲00,34128201000,在岗\n检查员甲01,34128201001,离岗\n")
        try county.take([next])
        let later = try county.rosters
        #expect(later.inspectors.map(\.id) == ["P0001", "P0002", "P0003", "P0004"])
        #expect(later.inspectors[0].isActive == false && later.inspectors[3].name == "检查员甲00")
    }

    @Test func recusalsFindPeopleAndTargetsOrAreRefused() throws {
        let text = """
            姓名,工作单位,执法证号,回避企业,回避企业名称,回避原因
            ,,34128201001,\(Self.a),,近亲属任职
            检查员甲02,市监局,,,样例甲有限公司,持有股份
            ,,34128209999,\(Self.a),,近亲属任职
            检查员甲09,市监局,,\(Self.a),,近亲属任职
            ,,34128201001,\(Self.b),,近亲属任职
            ,,34128201001,,没有的公司,近亲属任职

            """
        let exports = [
            County.read(text, name: "1.csv"), County.read(Self.people),
            try Self.targets("\(Self.a),样例甲有限公司,,,,,"),
        ]
        let resolution = try Self.resolve(exports)
        #expect(
            resolution.rosters.recusals == [
                Recusal(inspector: "P0001", oid: Self.a, reason: "近亲属任职"),
                Recusal(inspector: "P0002", oid: Self.a, reason: "持有股份"),
            ])
        #expect(resolution.outcomes[0].accounting == RowAccounting(accepted: 2, merged: 0, rejected: 4))
        let refused = resolution.outcomes[0].findings.filter { $0.disposition == .rejected }
        #expect(refused.map { "\($0.line ?? 0)\($0.problem.message.code)" } == ["4R060", "5R060", "6R062", "7R062"])
        #expect(resolution.outcomes[0].findings.contains { $0.problem.message.code == "R069" })
    }

    @Test func aListThatIsSentAgainAddsNothingAndARemovalTakesBack() throws {
        let roster = try Self.targets("\(Self.a),样例甲有限公司,,,,,")
        let complaints = County.read(
            "投诉编号,统一社会信用代码,企业名称,投诉举报日期\n1,\(Self.a),样例甲有限公司,2025-03-01\n2,\(Self.a),样例甲有限公司,2025-03-01\n")
        let county = try County()
        try county.take([complaints, roster])
        let first = try county.rosters
        let march = try #require(CivilDate(iso: "2025-03-01"))
        #expect(first.evidence == [CreditEvidence(oid: Self.a, flag: .complaints, count: 2, date: march)])
        try county.take([complaints])
        #expect(try county.rosters == first)
        let header = "统一社会信用代码,企业名称,列入经营异常名录日期,移出日期\n"
        let listed = County.read(header + "\(Self.a),样例甲有限公司,2024-01-01,\n")
        try county.take([listed])
        #expect(try county.rosters.evidence.map(\.flag) == [.abnormal, .complaints])
        let removed = County.read(header + "\(Self.a),样例甲有限公司,2024-01-01,2026-01-01\n")
        let anew = County.read(header + "\(Self.a),样例甲有限公司,2026-02-01,\n", name: "0.csv")
        try county.take([anew, removed])
        #expect(try county.rosters.evidence.map { $0.date?.text } == ["2026-02-01", "2025-03-01"])
        #expect(try Self.resolve([removed, listed, roster]).rosters.evidence.isEmpty)
    }

    @Test func aListMayComeBeforeItsRoster() throws {
        let classes = County.read("统一社会信用代码,企业名称,信用风险等级,数据日期\n\(Self.a),样例甲有限公司,C,202601\n,样例乙有限公司,A,202601\n")
        let early = try Self.resolve([classes])
        #expect(early.rosters.classes.map(\.oid) == [Self.a], "a code is kept until its roster comes")
        #expect(early.outcomes[0].accounting == RowAccounting(accepted: 1, merged: 0, rejected: 1))
        #expect(early.outcomes[0].findings.map(\.problem.message.code) == ["R064", "R062"])
        let roster = try Self.targets("\(Self.a),样例甲厂,,,,,", "\(Self.b),样例乙有限公司,,,,,")
        let together = try Self.resolve([classes, roster])
        #expect(together.rosters.classes.map(\.oid) == [Self.b, Self.a])
        #expect(together.outcomes[0].findings.map(\.problem.message.code) == ["R066", "R069"])
    }

    @Test func anItemCodeIsUsedOnce() throws {
        let header = "事项编码,抽查事项名称,抽查依据,抽查比例\n"
        let market = County.read(header + "X-1,甲检查,条例,5%\nX-2,乙检查,条例,5%\n")
        let other = County.read(header + "X-1,丙检查,条例,5%\n", folder: County.environment)
        let county = try County()
        let taken = try county.take([other, market])
        #expect(try county.rosters.items.map(\.name) == ["甲检查", "乙检查"])
        #expect(taken[0].outcomes[0].accounting == RowAccounting(accepted: 0, merged: 0, rejected: 1))
        #expect(taken[0].outcomes[0].findings.map(\.problem.message.code) == ["R068"])
        let update = County.read(header + "X-1,甲检查,新条例,5%\n")
        try county.take([update])
        #expect(try county.rosters.items.map(\.basis) == ["新条例", "条例"])
    }
}
