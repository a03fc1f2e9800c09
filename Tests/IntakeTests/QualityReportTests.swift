import Foundation
import Intake
import Messages
import Model
import Standards
import Tabular
import Testing

@Suite struct QualityReportTests {
    static let text = """
        检查对象名录库,,,,
        统一社会信用代码,企业名称,登记状态,法人身份证号,承办
        91341282MA2N12344P,样例甲有限公司,存续,341282190001010011,甲股
        91341282MA2N1234,样例乙有限公司,存续,341282190001010011,甲股
        91210921ma0te5t16y,样例丙有限公司,注销,,"甲,乙股"
        341282190001010011,样例丁,存续,,

        """

    static func report(_ text: String) throws -> (Export, QualityReport) {
        let file = try County.file(text)
        let export = try #require(file.exports.first)
        return (export, try QualityReport(export, file.outcome(of: export)))
    }

    /// CSV as the department would save it.
    static func csv(_ sheet: QualityReport.Sheet, edit: (inout [[String]]) -> Void = { _ in }) throws -> String {
        var rows = try sheet.rows()
        edit(&rows)
        return csv(sheet.above + [sheet.header] + rows)
    }

    static func csv(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map {
                "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            .joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }

    @Test func theRejectTableIsTheDepartmentsOwnWithTheReasons() throws {
        let (_, report) = try Self.report(Self.text)
        let rejects = try #require(report.rejects)
        #expect(rejects.above == [["检查对象名录库", "", "", "", ""]])
        #expect(
            rejects.header == [
                "统一社会信用代码", "企业名称", "登记状态", "法人身份证号", "承办", "错误行号", "错误列", "错误代码", "原因", "原值", "建议", "处理",
            ])
        #expect(try rejects.rows().map { $0[5] } == ["4", "6"])
        #expect(try rejects.rows()[0][..<3] == ["91341282MA2N1234", "样例乙有限公司", "存续"])
        #expect(try rejects.rows()[0][6...7] == ["统一社会信用代码", "S008"])
    }

    @Test func aCorrectedRejectTableIsReadBackAsItIs() throws {
        let (_, report) = try Self.report(Self.text)
        let corrected = try Self.csv(try #require(report.rejects)) { rows in
            rows[0][0] = "91410481MA44ABCD5M"
            rows[1][0] = "92370921MA3M56786X"
        }
        let export = try County.read(corrected)
        #expect(export.accounting == RowAccounting(accepted: 2))
        #expect(try County.targets(corrected).map(\.record.oid) == ["91410481MA44ABCD5M", "92370921MA3M56786X"])
        #expect(export.findings.map(\.problem.message.code) == ["R008"], "only the unknown column is noted, as before")
    }

    @Test func anUncorrectedRejectTableGivesTheSameReasonsAndNoSecondSetOfColumns() throws {
        let (_, report) = try Self.report(Self.text)
        let first = try #require(report.rejects)
        let (_, again) = try Self.report(try Self.csv(first))
        let second = try #require(again.rejects)
        #expect(second.header == first.header)
        #expect(try second.rows().map { $0[0] } == first.rows().map { $0[0] })
        // The masked number is still no code, for another reason.
        #expect(try second.rows().map { $0[7] } == ["S008", "S007"])
    }

    @Test func recordsOfAnXMLFileWithoutLineEndsAreToldApart() throws {
        let records = ["91341282MA2N12344P", "9134", "91210921MA0TE5T16Y", "9135"].map {
            "<企业><统一社会信用代码>\($0)</统一社会信用代码><企业名称>样例\($0)</企业名称></企业>"
        }
        let (export, report) = try Self.report("<名录>\(records.joined())</名录>")
        #expect(export.accounting == RowAccounting(accepted: 2, rejected: 2))
        let rejects = try #require(report.rejects)
        #expect(try rejects.rows().map { $0[...2] } == [["9134", "样例9134", "2"], ["9135", "样例9135", "4"]])
    }

    @Test func rowsThatRepeatOneFarAboveAreComparedWithIt() throws {
        // More than one block of the file lies between the rows.
        let filler = (0..<60_000).map { number in
            "\(CheckDigits.unifiedCode(head: "91341282", body: String(10_000_000 + number)) ?? ""),样例\(number)有限公司,存续,"
                + String(repeating: "样", count: 40)
        }
        let first = "91341282MA2N12344P,样例甲有限公司,存续,东城"
        let rows = [first] + filler + [first, "91341282MA2N12344P,样例乙有限公司,存续,东城"]
        let (export, report) = try Self.report("统一社会信用代码,企业名称,登记状态,住所\n" + rows.joined(separator: "\n") + "\n")
        #expect(export.accounting == RowAccounting(accepted: 60_003))
        let merged = try report.findings.rows().suffix(2)
        #expect(merged.map { $0[0] } == ["91341282MA2N12344P", "91341282MA2N12344P"])
        #expect(merged.map { $0[6] } == ["R028", "R029"])
    }

    @Test func rowsWithFindingsAreNotSoughtInTheFileAgain() throws {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        let lost = "9.12103E+17,样例乙有限公司,存续,,"
        try (Self.text + lost + "\n").write(toFile: path, atomically: false, encoding: .utf8)
        let exports = try ExportReader.read(
            SourceFile(name: "名单.csv", path: path), folder: County.market, context: County.context())
        let export = try #require(exports.first)
        try FileManager.default.removeItem(atPath: path)
        // What became of the code that lost digits is known later only.
        #expect(export.records.damagedTargets.map(\.row.line) == [7])
        var findings = export.findings
        findings += try Resolver.recovered(from: export, by: KnownTargets([])).findings
        let report = try QualityReport(export, ExportOutcome(export, findings: findings))
        #expect(try report.findings.rows().last?[..<2] == ["9.12103E+17", "样例乙有限公司"])
        #expect(try report.rejects?.rows().count == 3)
    }

    @Test func noIdentityNumberLeavesTheReader() throws {
        let (export, report) = try Self.report(Self.text)
        let shown =
            try Self.csv([report.findings.header] + report.findings.rows()) + Self.csv(#require(report.rejects))
            + report.reasons.map(\.example).joined()
            + export.findings.map { $0.original + $0.problem.text(.chinese) + $0.suggestion }.joined()
        #expect(!shown.contains("341282190001010011"))
        #expect(shown.contains("341282**********11"), "the masked form tells the department which one")
    }

    @Test func everyFindingHasItsRowAndTheOverviewItsCounts() throws {
        let (_, report) = try Self.report(Self.text)
        #expect(try report.findings.rows().map { $0[5] + $0[11] } == ["4退回", "5更正后采用", "6退回"])
        #expect(try report.findings.rows()[1][4] == "甲,乙股")
        #expect(report.notes.map { $0[0] } == ["R008"])
        #expect(report.altered == 1)
        let refused = report.reasons.filter { $0.disposition == "退回" }
        #expect(refused.map { "\($0.code)×\($0.count)" } == ["S008×1", "S010×1"])
        #expect(refused.allSatisfy { $0.example.hasPrefix("第") })
    }

    @Test func identityNumbersInOtherColumnsAreNotStored() throws {
        let number = "341282190001010011"
        let text = "统一社会信用代码,企业名称,联系电话,法定代表人\n91341282MA2N12344P,样例甲有限公司,\(number),\(number)\n"
        let targets = try County.read(text)
        #expect(try County.targets(text).map { $0.record.phone + $0.record.representative } == [""])
        #expect(targets.codes(.altered) == ["R058", "R058"])
        let people = try County.read("姓名,执法证号\n检查员甲01,\(number)\n")
        #expect(people.records.inspectors.isEmpty)
        #expect(people.codes(.rejected) == ["R070"])
        for finding in Array(targets.findings) + people.findings {
            #expect(!(finding.problem.text(.chinese) + finding.original).contains(number))
        }
    }

    @Test func fieldsAreCountedOverTheRowsThatHaveRecords() throws {
        let (_, report) = try Self.report(
            "统一社会信用代码,企业名称,行业代码\n\(Synthetic.code(1)),样例甲,5211\n\(Synthetic.code(2)),样例乙,\n坏码,样例丙,5211\n")
        let counts = Dictionary(uniqueKeysWithValues: report.fields.map { ($0.name, $0) })
        #expect(counts["行业"] == FileQuality.FieldCount(kind: .targets, name: "行业", filled: 1, rows: 2))
        #expect(counts["名称"]?.percent == "100.0%")
        #expect(counts["住所"]?.percent == "0.0%")
        #expect(
            FileQuality.FieldCount(kind: .targets, name: "", filled: 1999, rows: 2000).percent == "99.9%",
            "never rounded up to 100")
    }

    @Test func aRejectTableThatComesBackIsNeverTheWholeRosterWhateverItsNameSays() throws {
        let text = "统一社会信用代码,企业名称\n\(Synthetic.code(1)),样例甲\n"
        #expect(try County.read(text, name: "名录（全量）.csv").coverage == .full)
        let returned = try County.read(
            "统一社会信用代码,企业名称,错误行号,错误列,错误代码,原因,原值,建议,处理\n\(Synthetic.code(1)),样例甲,4,,S004,,,,退回\n",
            name: "名录（全量）.csv-退回行.csv")
        #expect(returned.coverage == .incremental)
        #expect(returned.isReturned)
    }
}

extension QualityReport.Sheet {
    /// All rows at once.
    fileprivate func rows() throws -> [[String]] {
        var rows: [[String]] = []
        try forEachRow { rows.append($0) }
        #expect(rows.count == count)
        return rows
    }
}
