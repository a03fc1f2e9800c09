import Intake
import Messages
import Model
import TestSupport
import Testing

/// Tables with every kind of dirt, made from seeds: no row is lost, and every refused row is told.
@Suite struct AccountingTests {
    /// One generated table, with what its maker knows of it.
    struct Dirty {
        var text = ""
        var good = 0
        var repeated = 0
        var bad: [Int] = []
        var noData = 0
    }

    static func table(seed: UInt64) -> Dirty {
        var random = SplitMix64(seed)
        var dirty = Dirty()
        var lines = ["检查对象名录库,,,,", "序号,统一社会信用代码,企业名称,登记状态,许可证编号"]
        var lastGood = ""
        for number in 0..<Int.random(in: 1...60, using: &random) {
            let code = Synthetic.code(number)
            let name = "样例\(number)号有限公司"
            let line = lines.count + 1
            switch Int.random(in: 0..<14, using: &random) {
            case 0...4:
                lastGood = "\(number),\(code),\(name),存续,JY\(number)"
                lines.append(lastGood)
                dirty.good += 1
            case 5 where !lastGood.isEmpty:
                lines.append(lastGood)
                dirty.repeated += 1
            case 6:
                lines.append("\(number),\(code.dropLast(2)),\(name),存续,")
                dirty.bad.append(line)
            case 7:
                lines.append("\(number),\(code),,存续,")
                dirty.bad.append(line)
            case 8:
                lines.append("\(number),,\(name),存续,")
                dirty.bad.append(line)
            case 9:
                lines.append("\(number),\(code),\(name)")
                dirty.bad.append(line)
            case 10:
                lines.append("\(number),\(code),\(name),存续,JY,又一格")
                dirty.bad.append(line)
            case 11:
                lines.append("合计,,\(number),,")
                dirty.noData += 1
            case 12:
                lines.append("序号,统一社会信用代码,企业名称,登记状态,许可证编号")
                dirty.noData += 1
            default:
                lines.append("　'\(number),　'\(code.lowercased())　,\(name) ,不知道,JY\(number)")
                dirty.good += 1
            }
        }
        dirty.text = lines.joined(separator: "\n") + "\n"
        return dirty
    }

    @Test(arguments: UInt64(1)...60)
    func noRowIsLost(seed: UInt64) throws {
        let dirty = Self.table(seed: seed)
        let total = dirty.good + dirty.repeated + dirty.bad.count
        guard total > 0 else {
            #expect(try County.refusal(of: dirty.text)?.message.code == "R005")
            return
        }
        let file = try County.file(dirty.text, context: try County.context(ceiling: "100%"))
        let export = try #require(file.exports.first)
        let outcome = file.outcome(of: export)
        #expect(
            outcome.accounting == RowAccounting(accepted: dirty.good, merged: dirty.repeated, rejected: dirty.bad.count)
        )
        #expect(outcome.fields.allSatisfy { $0.rows == dirty.good })
        let refused = export.findings.filter { $0.disposition == .rejected }.compactMap(\.line)
        #expect(refused == dirty.bad, "each refused row is told exactly once, in file order")
        let skipped = export.findings.filter { $0.problem.message.code == "R010" }
        #expect(skipped.count == dirty.noData)
        #expect(ExportOutcome(export).accounting == export.accounting)
        #expect(export.records.targets.count == dirty.good + dirty.repeated)
    }

    /// A claim sheet that came back, with every kind of answer.
    static func claims(seed: UInt64) -> (dirty: Dirty, open: Int, refusals: Int) {
        var random = SplitMix64(seed)
        var (dirty, open, refusals) = (Dirty(), 0, 0)
        var lines = ["新增市场主体签收认领单,,,,", "统一社会信用代码,企业名称,认领结果,不认领原因,列入专项库"]
        var lastGood = ""
        for number in 0..<Int.random(in: 1...60, using: &random) {
            let subject = "\(Synthetic.code(number)),样例\(number)号有限公司"
            let line = lines.count + 1
            switch Int.random(in: 0..<12, using: &random) {
            case 0...2:
                lastGood = "\(subject),认领,,食品销售单位"
                lines.append(lastGood)
                dirty.good += 1
            case 3:
                lastGood = "\(subject),不认领,不属于本部门监管,"
                lines.append(lastGood)
                dirty.good += 1
                refusals += 1
            case 4:
                lines.append("\(subject),,,")
                dirty.good += 1
                open += 1
            case 5 where !lastGood.isEmpty:
                lines.append(lastGood)
                dirty.repeated += 1
            case 6...10:
                let bad = [
                    "\(subject),不认领,,", "\(subject),再议,,", "\(Synthetic.code(number)),,认领,,",
                    ",样例\(number)号有限公司,认领,,", "\(subject),认领,,食品销售单位,又一格",
                ]
                lines.append(bad[Int.random(in: 0..<bad.count, using: &random)])
                dirty.bad.append(line)
            default:
                lines.append("合计,\(number)户,,,")
                dirty.noData += 1
            }
        }
        dirty.text = lines.joined(separator: "\n") + "\n"
        return (dirty, open, refusals)
    }

    @Test("no row of a claim sheet is lost", arguments: UInt64(1)...40)
    func noClaimIsLost(seed: UInt64) throws {
        let (dirty, open, refusals) = Self.claims(seed: seed)
        guard dirty.good + dirty.repeated + dirty.bad.count > 0 else { return }
        let export = try County.read(dirty.text, context: try County.context(ceiling: "100%"))
        #expect(export.kind == .claims)
        #expect(
            export.accounting == RowAccounting(accepted: dirty.good, merged: dirty.repeated, rejected: dirty.bad.count))
        #expect(export.findings.filter { $0.disposition == .rejected }.compactMap(\.line) == dirty.bad)
        #expect(export.codes(.note).count { $0 == "R131" } == open)
        #expect(export.records.claimRefusals.count == refusals)
        #expect(export.records.targets.count == dirty.good - open - refusals)
    }

    @Test func theGeneratorMakesEveryKindOfRow() {
        let all = (UInt64(1)...60).map(Self.table)
        #expect(all.contains { $0.repeated > 0 } && all.contains { $0.bad.count > 3 } && all.contains { $0.noData > 0 })
        #expect(all.map(\.good).reduce(0, +) > 300)
        let claims = (UInt64(1)...40).map(Self.claims)
        #expect(claims.contains { $0.dirty.repeated > 0 } && claims.contains { $0.dirty.bad.count > 5 })
        #expect(claims.contains { $0.open > 2 } && claims.contains { $0.refusals > 2 })
    }
}
