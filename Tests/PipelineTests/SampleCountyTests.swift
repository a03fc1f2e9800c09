import Foundation
import Intake
import Messages
import Model
@testable import Pipeline
import Registry
import Standards
import Tabular
import Testing

/// The files of the sample counties give the same rosters in whatever order they come.
@Suite struct SampleCountyTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "samples")

    @Test(arguments: [("jieshou", 38, 114), ("yangcheng", 8, 33)])
    func everythingResolvesInAnyOrder(county: String, items: Int, people: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sample-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Self.samples.appending(path: county), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let workspace = try Workspace(folder.path)
        let run = Run(workspace: workspace, asOf: try #require(Moment("2026-01-20T09:00:00+08:00")))
        let context = try run.intakeContext()
        let files = try Inbox(workspace).files
        let exports = try files.flatMap {
            try ExportReader.read($0.source, folder: $0.department, context: context)
        }
        let handed = files.map { County.Handed(source: $0.source, department: $0.department) }
        func rosters(_ runs: [[County.Handed]]) throws -> (Rosters, [String: RowAccounting]) {
            let place = try County()
            var accountings: [String: RowAccounting] = [:]
            for files in runs {
                for taken in try place.take(files, context: context) {
                    accountings[taken.file.name] = taken.file.accounting
                }
            }
            return (try place.registry.rosters(by: context.order), accountings)
        }
        let (straight, accountings) = try rosters([handed])
        let (reversed, others) = try rosters([handed.reversed()])
        #expect(straight == reversed)
        #expect(accountings == others)
        let (again, _) = try rosters([handed, handed])
        #expect(again == straight)
        for export in exports {
            let refused = (accountings[export.name]?.rejected ?? 0) - export.accounting.rejected
            #expect((0...Self.damaged(export)).contains(refused), "every list speaks of known people and targets")
        }
        #expect(straight.items.count == items)
        #expect(straight.inspectors.count == people)
        #expect(straight.inspectors.map(\.id).prefix(2) == ["P0001", "P0002"])
    }

    /// How many rows have a code that lost digits, and may be refused for it.
    private static func damaged(_ export: Export) -> Int {
        let records = export.records
        return records.damagedTargets.count + records.classes.count { $0.subject.damage != nil }
            + records.evidence.count { $0.subject.damage != nil } + records.history.count { $0.subject.damage != nil }
            + records.recusals.count { $0.subject.damage != nil }
    }
}
