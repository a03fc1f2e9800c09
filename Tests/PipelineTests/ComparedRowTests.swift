import Messages
import Model
@testable import Pipeline
import Registry
import Standards
import Testing

/// What a row that comes again does to the department's entry.
@Suite struct ComparedRowTests {
    static let header = "统一社会信用代码,企业名称,登记状态,联系电话,专项库名称,许可证名称,许可证编号,许可有效期至,标签\n"
    static let a = "91341282MA2N12344P"
    static let standing = "\(a),样例甲有限公司,存续,0558-1,餐饮,食品许可,JY1,2029-01-01,夜间\n"

    @Test(arguments: [
        ("as it was", standing, EntryCounts(unchanged: 1)),
        ("an empty cell takes nothing away", "\(a),样例甲有限公司,,,餐饮,食品许可,JY1,2029-01-01,夜间\n", EntryCounts(unchanged: 1)),
        ("another telephone", "\(a),样例甲有限公司,存续,0558-2,餐饮,食品许可,JY1,2029-01-01,夜间\n", EntryCounts(changed: 1)),
        ("another name", "\(a),样例甲新名有限公司,存续,0558-1,餐饮,食品许可,JY1,2029-01-01,夜间\n", EntryCounts(changed: 1)),
        ("the licence has no end any more", "\(a),样例甲有限公司,存续,0558-1,餐饮,食品许可,JY1,,夜间\n", EntryCounts(changed: 1)),
        ("the tags are gone", "\(a),样例甲有限公司,存续,0558-1,餐饮,食品许可,JY1,2029-01-01,\n", EntryCounts(changed: 1)),
        ("nothing but the licence's number", "\(a),样例甲有限公司,存续,0558-1,餐饮,,JY1,,\n", EntryCounts(unchanged: 1)),
        ("another licence", "\(a),样例甲有限公司,存续,0558-1,餐饮,食品许可,JY2,2029-01-01,夜间\n", EntryCounts(new: 1)),
        ("another library", "\(a),样例甲有限公司,存续,0558-1,药品,食品许可,JY1,2029-01-01,夜间\n", EntryCounts(new: 1)),
    ])
    func itIsComparedWithTheEntryOfItsKey(what: String, row: String, expected: EntryCounts) throws {
        let county = try County()
        try county.take([County.read(Self.header + Self.standing)])
        // The same words of another department are no entry of this one.
        try county.take([County.read(Self.header + Self.standing, folder: County.environment)])
        let before = try county.rosters.targets
        let taken = try county.take([County.read(Self.header + row)])
        #expect(taken[0].file.entries == expected, "\(what)")
        #expect((try county.rosters.targets == before) == (expected == EntryCounts(unchanged: 1)))
    }

    @Test func twiceTheSameIsToldOnce() throws {
        let county = try County()
        try county.take([County.read(Self.header + Self.standing)])
        let taken = try county.take([County.read(Self.header + Self.standing + Self.standing)])
        #expect(taken[0].file.entries == EntryCounts(unchanged: 1))
        #expect(taken[0].file.accounting == RowAccounting(accepted: 1, merged: 1))
    }
}
