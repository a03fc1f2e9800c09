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
        let export = try County.read(dirty.text, context: try County.context(ceiling: "100%"))
        #expect(
            export.accounting == RowAccounting(accepted: dirty.good, merged: dirty.repeated, rejected: dirty.bad.count))
        #expect(export.records.targets.count == dirty.good)
        let refused = export.findings.filter { $0.disposition == .rejected }.compactMap(\.line)
        #expect(refused == dirty.bad, "each refused row is told exactly once, in file order")
        let skipped = export.findings.filter { $0.problem.message.code == "R010" }
        #expect(skipped.count == dirty.noData)
        #expect(ExportOutcome(export).accounting == export.accounting)
        #expect(try export.records.targets.entries().count == dirty.good)
    }

    @Test func theGeneratorMakesEveryKindOfRow() {
        let all = (UInt64(1)...60).map(Self.table)
        #expect(all.contains { $0.repeated > 0 } && all.contains { $0.bad.count > 3 } && all.contains { $0.noData > 0 })
        #expect(all.map(\.good).reduce(0, +) > 300)
    }
}
