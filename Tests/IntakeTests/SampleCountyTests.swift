import Foundation
import Intake
import Messages
import Model
import Standards
import Tabular
import Testing

/// The sample counties are read as their truth files say: every damaged row, and no other, is treated as expected.
@Suite struct SampleCountyTests {
    static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "samples")

    struct Truth {
        let line: Int
        let damage: String
        let expected: String
    }

    /// The truth by file, as `samples/truth/<county>.tsv` has it.
    static func truth(_ county: String) throws -> [String: [Truth]] {
        let text = try String(contentsOf: samples.appending(path: "truth/\(county).tsv"), encoding: .utf8)
        var result: [String: [Truth]] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let parts = line.split(separator: "\t").map(String.init)
            result[parts[0], default: []].append(
                Truth(line: try #require(Int(parts[1])), damage: parts[2], expected: parts[3]))
        }
        return result
    }

    static func context(_ county: String) throws -> IntakeContext {
        let rows = try lines("\(county)/departments.csv").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let departments = rows.map { row in
            Department(
                code: String(row[0]), shortName: String(row[1]), fullName: String(row[2]),
                aliases: row[3].split(separator: "、").map(String.init), contact: String(row[4]), isMember: row[5] == "是"
            )
        }
        var tables: [String: [String: [String]]] = [:]
        var table = ""
        for line in try lines("\(county)/county.toml") {
            if line.hasPrefix("[") { table = String(line.prefix { $0 != "]" }.dropFirst()) }
            let words = line.split(separator: "\"").map(String.init).enumerated().filter {
                !$0.offset.isMultiple(of: 2)
            }
            let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
            if !words.isEmpty, let term = quoted.first { tables[table, default: [:]][term] = Array(quoted.dropFirst()) }
        }
        return IntakeContext(
            register: try DepartmentRegister(departments), specialties: Vocabulary(tables["specialties"] ?? [:]),
            regions: Vocabulary(tables["regions"] ?? [:]), division: county == "jieshou" ? "341282" : "140522",
            tierSynonyms: ["低风险": .a, "一般风险": .b, "较高风险": .c, "高风险": .d],
            certificatePattern: county == "jieshou" ? "^34[0-9]{9}$" : "",
            rejectCeiling: try #require(Rate("5%")), rejectCeilingFromRows: 100, sourceOrder: [departments[0].code])
    }

    private static func lines(_ path: String) throws -> [String] {
        let text = try String(contentsOf: samples.appending(path: path), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).map {
            $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : String($0)
        }
    }

    /// All files of the inbox by their path below the county, in the order of their paths.
    static func exports(_ county: String) throws -> [(path: String, export: Export, outcome: ExportOutcome)] {
        let context = try context(county)
        let inbox = samples.appending(path: "\(county)/inbox")
        var result: [(path: String, export: Export, outcome: ExportOutcome)] = []
        for folder in try FileManager.default.contentsOfDirectory(atPath: inbox.path).sortedByBytes() {
            let department = try #require(context.register.find(folder))
            let place = inbox.appending(path: folder)
            for file in try FileManager.default.contentsOfDirectory(atPath: place.path).sortedByBytes() {
                let bytes = Array(try Data(contentsOf: place.appending(path: file)))
                let read = try ReadFile(SourceFile(name: file, bytes: bytes), of: department, context: context)
                result += read.exports.map { ("inbox/\(folder)/\(file)", $0, read.outcome(of: $0)) }
            }
        }
        return result
    }

    @Test(arguments: ["jieshou", "yangcheng"])
    func everyDamagedRowIsTreatedAsExpectedAndNoOtherIsRefused(county: String) throws {
        let truth = try Self.truth(county)
        let exports = try Self.exports(county)
        for (path, export, outcome) in exports {
            let expected = truth[path] ?? []
            // A code that lost digits is refused once nobody is known by the name.
            let refused = Set(export.findings.filter { $0.disposition == .rejected }.compactMap(\.line))
                .union(export.records.damagedLines)
            let merged = Set(outcome.findings.filter { $0.disposition == .merged }.compactMap(\.line))
            let altered = Set(export.findings.filter { $0.disposition == .altered }.compactMap(\.line))
            #expect(refused == Set(expected.filter { $0.expected == "rejected" }.map(\.line)), "\(path)")
            #expect(merged == Set(expected.filter { $0.expected == "merged" }.map(\.line)), "\(path)")
            for row in expected where row.expected == "altered" {
                #expect(altered.contains(row.line), "\(path):\(row.line) \(row.damage)")
            }
        }
        #expect(Set(truth.keys).isSubset(of: Set(exports.map(\.path))))
    }
}
