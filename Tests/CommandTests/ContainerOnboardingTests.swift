import Foundation
import Model
import Registry
import TestSupport
import Testing

/// What a file is written in makes no difference to what the registry then holds.
@Suite struct ContainerOnboardingTests {
    @Test("a folder with one file of every container makes the rosters that plain CSV makes")
    func everyContainer() throws {
        let scratch = try Scratch()
        let made = try Python.run([PlainCase.home + "/_containers/make.py", scratch.path])
        let count = try #require(Int(made.text.trimmingCharacters(in: .whitespacesAndNewlines)), "\(made)")
        let containers = try Self.onboarded("containers", in: scratch)
        let plain = try Self.onboarded("plain", in: scratch)
        #expect(plain.rosters.targets.count == 5 * count && count >= 20)
        #expect(containers.rosters == plain.rosters)
        #expect(containers.rows == Array(repeating: RowAccounting(accepted: 5, merged: 0, rejected: 0), count: count))
        #expect(containers.rows == plain.rows)
        // The control: one other letter in one cell of one file.
        let file = scratch.path + "/plain/市场监管局/07.csv"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "甲一商贸", with: "甲乙商贸")
            .write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try Self.onboarded("plain", in: scratch).rosters != containers.rosters)
    }

    /// The rosters of a county after a folder was onboarded, and where the rows of each file went.
    private static func onboarded(
        _ name: String, in scratch: Scratch
    ) throws -> (rosters: Rosters, rows: [RowAccounting]) {
        let county = scratch.path + "/county-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: county, withIntermediateDirectories: true)
        for file in ["county.toml", "departments.csv", "items.toml"] {
            try FileManager.default.copyItem(
                atPath: PlainCase.home + "/_small/county/" + file, toPath: county + "/" + file)
        }
        // The prebuilt workbook names its department in its own words.
        let register = county + "/departments.csv"
        try String(contentsOfFile: register, encoding: .utf8)
            .replacingOccurrences(of: "市监局", with: "市监局、样例市市场监管局")
            .write(toFile: register, atomically: true, encoding: .utf8)
        let outcome = try Tool.run(["onboard", county, scratch.path + "/" + name, "--as-of", "2026-03-02"])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        let store = try RegistryStore(path: county + "/registry.sqlite")
        defer { try? store.close() }
        let order = SourceOrder(departments: [], division: "341282")
        return (try store.rosters(by: order), try store.receivedFiles().map(\.accounting))
    }
}
