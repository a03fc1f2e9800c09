import Intake
import Messages
import Model
@testable import Pipeline
import Registry
import Standards
import TestSupport
import Testing

/// Of several rows of a file about one listing the first counts, whether the registry was empty before or not.
@Suite struct RepeatedRowTests {
    static let header = "统一社会信用代码,企业名称,登记状态,联系电话,专项库名称,许可证编号,操作标志\n"
    static let a = "91341282MA2N12344P"
    static let b = "91210921MA0TE5T16Y"

    /// A county whose registry is empty, and one in which another department's roster stands.
    static func counties() throws -> [County] {
        let (empty, full) = (try County(), try County())
        try full.take([
            County.read(header + "91410481MA44ABCD5M,样例外有限公司,存续,,排污,PW9,\n", name: "0.csv", folder: County.environment)
        ])
        return [empty, full]
    }

    /// What stands of the market department, and what was found.
    static func account(_ county: County, _ rows: [String]) throws -> [String] {
        let taken = try county.take([County.read(header + rows.joined(separator: "\n") + "\n")])
        let outcome = try #require(taken.first?.outcomes.first)
        let targets = try county.rosters.targets.flatMap { target in
            target.listings.filter { $0.supervisor == County.market.code }
                .map { "\(target.oid) \(target.name) \(target.phone) \($0.library) \($0.licenceNumber)" }
        }
        let findings = outcome.findings.filter { $0.disposition == .merged }.map {
            "\($0.line ?? 0) \($0.column) \($0.problem.expected) \($0.problem.found) \($0.original) \($0.suggestion)"
        }
        let filled = outcome.fields.map { "\($0.name) \($0.filled)/\($0.rows)" }
        return ["\(outcome.accounting)", "\(taken[0].file.entries)"] + targets + findings + filled
    }

    @Test func theFirstCountsAndWhatDiffersIsTold() throws {
        let rows = [
            "\(Self.a),样例甲有限公司,存续,0558-1,餐饮,JY1,", "\(Self.b),样例乙有限公司,存续,,餐饮,JY2,",
            "\(Self.a),样例甲有限公司,存续,0558-1,餐饮,JY1,", "\(Self.a),样例甲新名有限公司,存续,,餐饮,JY1,",
            "\(Self.a),样例甲有限公司,存续,,餐饮,JY3,",
        ]
        for county in try Self.counties() {
            let account = try Self.account(county, rows)
            #expect(account[0] == "\(RowAccounting(accepted: 3, merged: 2, rejected: 0))")
            #expect(account[1] == "\(EntryCounts(new: 3))")
            #expect(
                account[2...].prefix(5) == [
                    "\(Self.b) 样例乙有限公司  餐饮 JY2", "\(Self.a) 样例甲有限公司 0558-1 餐饮 JY1",
                    "\(Self.a) 样例甲有限公司 0558-1 餐饮 JY3", "4  2   ", "5 企业名称 2 企业名称 样例甲新名有限公司 样例甲有限公司",
                ])
            #expect(account.contains("联系电话 1/3"))
        }
    }

    @Test func whatIsDeletedAndSaidAgainStands() throws {
        let rows = [
            "\(Self.a),样例甲有限公司,存续,0558-1,餐饮,JY1,i", "\(Self.a),样例甲有限公司,,,餐饮,JY1,d",
            "\(Self.a),样例甲有限公司,存续,0558-2,餐饮,JY1,i", "\(Self.a),样例甲有限公司,存续,0558-3,餐饮,JY1,i",
        ]
        for county in try Self.counties() {
            let account = try Self.account(county, rows)
            #expect(account[2] == "\(Self.a) 样例甲有限公司 0558-2 餐饮 JY1")
            #expect(account[3] == "5 联系电话 4 联系电话 0558-3 0558-2")
        }
    }

    @Test("an empty registry and a full one make the same of random rows", arguments: UInt64(1)...25)
    func bothWaysAgree(seed: UInt64) throws {
        var random = SplitMix64(seed)
        let codes = [Self.a, Self.b, "92370921MA3M56786X"]
        let rows = (0..<40).map { _ in
            let flag = random.below(12) == 0 ? "d" : "i"
            return "\(codes[random.below(3)]),样例\(random.below(2))号有限公司,存续,\(["", "0558-1"][random.below(2)]),"
                + "\(["餐饮", "药品"][random.below(2)]),JY\(random.below(2)),\(flag)"
        }
        let accounts = try Self.counties().map { try Self.account($0, rows) }
        #expect(accounts[0] == accounts[1])
    }

    @Test func ofTwoFullFilesOfOneRunTheLaterStands() throws {
        let county = try County()
        let header = "统一社会信用代码,企业名称\n"
        try county.take([County.read(header + "\(Self.a),样例甲有限公司\n", name: "名录全量0.csv")])
        let taken = try county.take([
            County.read(header + "\(Self.b),样例乙有限公司\n", name: "名录全量1.csv"),
            County.read(header + "\(Self.a),样例甲有限公司\n92370921MA3M56786X,样例丙有限公司\n", name: "名录全量2.csv"),
        ])
        #expect(try county.rosters.targets.map(\.oid) == [Self.a, "92370921MA3M56786X"])
        #expect(taken.map(\.file.entries.gone) == [0, 1])
    }
}
