import Foundation
import Registry
import Testing

/// A process killed and a disk that fills up, once in every stage (design §4.3).
///
/// The unit that was being made is the old one or the new one, the registry is usable, and a plain second run ends in
/// the bytes of a run that nothing happened to.
@Suite struct FaultTests {
    @Test("killed in a stage: old or new, and a plain run finishes", arguments: FaultPoint.kills)
    func killed(point: FaultPoint) throws {
        let scene = try FaultScene(before: point.stage)
        let outcome = try scene.run(fault: "rename:\(point.call):KILL")
        #expect(outcome.status == 128 + 9, "the control: the process was killed; it said \(outcome.complaint)")
        #expect(
            try scene.leftovers().map(\.folder) == [point.folder],
            "the control: the kill hit the stage \(point.stage)")
        try scene.expectOldOrNew(besides: point.unit)
        try scene.expectUsableRegistry()
        try scene.expectPlainRunFinishes()
    }

    @Test("a full disk in a stage: exit 74, the file is named, nothing half-written", arguments: FaultPoint.fullDisks)
    func fullDisk(point: FaultPoint) throws {
        let scene = try FaultScene(before: point.stage)
        let outcome = try scene.run(fault: "write:\(point.call)+:ENOSPC")
        #expect(outcome.status == 74, "\(outcome.complaint)")
        #expect(outcome.complaint.contains("[O004]"), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("\(scene.folder)/\(point.unit)"), "\(outcome.complaint)")
        #expect(try scene.leftovers().isEmpty)
        try scene.expectOldOrNew(besides: point.unit)
        try scene.expectUsableRegistry()
        try scene.expectPlainRunFinishes()
    }

    @Test(
        "killed at any write of the year's business, a plain run finishes it",
        arguments: [7, 26, 45, 64, 83])
    func killedAnywhere(call: Int) throws {
        let scene = try FaultScene(before: .importing)
        let outcome = try scene.run(fault: "rename:\(call):KILL")
        #expect(outcome.status == 128 + 9, "the control: rename \(call) was reached")
        #expect(try scene.leftovers().count == 1)
        try scene.expectUsableRegistry()
        try scene.expectPlainRunFinishes()
    }

    @Test("a fault that never comes changes nothing", arguments: [FaultStage.plan, .freeze, .published])
    func withoutFault(stage: FaultStage) throws {
        let scene = try FaultScene(before: stage)
        #expect(try scene.run(fault: "rename:100000:KILL").status == 0)
        try scene.expectPlainRunFinishes()
    }
}

/// The stages whose writes go through the output sink, each with what was done before it.
enum FaultStage: String, CaseIterable {
    case importing, plan, file, filed, freeze, sitting, assign, assigned, publish, published

    /// How many events of the sample's ceremony were replayed before; the run stands at the moment of the next one.
    var eventsBefore: Int {
        switch self {
        case .importing, .plan: 0
        case .file: 1
        case .filed: 2
        case .freeze: 5
        case .sitting: 6
        case .assign: 7
        case .assigned: 8
        case .publish: 9
        case .published: 10
        }
    }
}

/// Where one fault strikes: the n-th call after the stage began, and the unit that this call was to bring into being.
struct FaultPoint: CustomTestStringConvertible, Sendable {
    let stage: FaultStage
    let call: Int
    let unit: String

    var testDescription: String { "\(stage.rawValue), call \(call): \(unit)" }

    /// The folder in which the unit is prepared.
    var folder: String { unit.split(separator: "/").dropLast().joined(separator: "/") }

    private static let draw = "draws/140522-2026-01"
    private static let quality = "quality/县公安局"

    /// One rename each: the step that makes the unit stand.
    static let kills = [
        FaultPoint(stage: .importing, call: 1, unit: "\(quality)/2025年投诉举报统计.csv-质量报告.csv"),
        FaultPoint(stage: .plan, call: 1, unit: "office/plan/plan-2026.csv"),
        FaultPoint(stage: .plan, call: 3, unit: "office/approvals/2026-001.html"),
        FaultPoint(stage: .file, call: 1, unit: "office/filing/2026/route-1"),
        FaultPoint(stage: .freeze, call: 3, unit: draw),
        FaultPoint(stage: .sitting, call: 4, unit: "\(draw)/seed.txt"),
        FaultPoint(stage: .sitting, call: 7, unit: "\(draw)/result.txt"),
        FaultPoint(stage: .assign, call: 1, unit: "\(draw)/assign"),
        FaultPoint(stage: .assign, call: 7, unit: "\(draw)/assign/teams.tsv"),
        FaultPoint(stage: .publish, call: 1, unit: "public/tasks/2026/GA-01"),
    ]

    /// One write each, after which the disk stays full.
    static let fullDisks = [
        FaultPoint(stage: .importing, call: 1, unit: "\(quality)/2025年投诉举报统计.csv-质量报告.csv"),
        FaultPoint(stage: .plan, call: 1, unit: "office/plan/plan-2026.csv"),
        FaultPoint(stage: .file, call: 2, unit: "office/filing/2026/route-1"),
        FaultPoint(stage: .freeze, call: 4, unit: draw),
        FaultPoint(stage: .sitting, call: 4, unit: "\(draw)/seed.txt"),
        FaultPoint(stage: .sitting, call: 7, unit: "\(draw)/result.txt"),
        FaultPoint(stage: .assign, call: 2, unit: "\(draw)/assign"),
        FaultPoint(stage: .assign, call: 8, unit: "\(draw)/assign/teams.tsv"),
        FaultPoint(stage: .publish, call: 3, unit: "public/tasks/2026/GA-01"),
    ]
}
