import Foundation
import TestSupport
import Testing

/// What a run says about its time: for people only, never part of a result.
@Suite struct TimingOutputTests {
    private static let stages = ["import", "tier", "plan", "file", "draw", "assign", "approve", "publish"]

    @Test("the run prints the seconds of every stage, to the thousandth", arguments: Sample.allCases)
    func secondsPerStage(sample: Sample) throws {
        let output = try sample.run().outcome.output
        let line = try #require(output.split(separator: "\n").last { $0.contains("seconds per stage: ") })
        let parts = line.split(separator: ": ", maxSplits: 1)[1].components(separatedBy: ", ")
        #expect(parts.map { String($0.prefix { $0 != " " }) }.sorted() == Self.stages.sorted())
        for part in parts {
            #expect(part.wholeMatch(of: /[a-z]+ [0-9]+\.[0-9]{3} s/) != nil, "\(part)")
        }
    }

    @Test("run.json holds the same for machines, and nothing else depends on the clock", arguments: Sample.allCases)
    func runFile(sample: Sample) throws {
        let run = try sample.run()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: run.folder + "/run/run.json"))
        let script = """
            import json, sys
            run = json.load(open(sys.argv[1]))
            print(run['as_of'][:10], *sorted(run['milliseconds']), all(type(n) is int for n in run['milliseconds'].values()))
            """
        let day = sample == .jieshou ? "2026-05-20" : "2026-04-20"
        let expected = ([day] + Self.stages.sorted() + ["True"]).joined(separator: " ")
        #expect(try Python.run(script, [run.folder + "/run/run.json"]) == expected)
        #expect(SampleRun.isTimed("run/run.json") && !bytes.isEmpty)
    }

    @Test("the second run, which has nothing to do, prints the times too")
    func everyRun() throws {
        let scratch = try Scratch()
        let folder = try Sample.yangcheng.run().copy(into: scratch)
        let output = try Tool.run(["annual-plan", folder]).output
        #expect(output.contains("nothing to do"))
        #expect(output.contains("seconds per stage: import "))
    }
}
