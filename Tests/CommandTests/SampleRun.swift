import Foundation
import Testing

/// One run of `annual-plan` on a sample county, made once and read by many tests; nobody may write into its folder.
struct SampleRun {
    let folder: String
    let outcome: Tool.Outcome
    private let scratch: Scratch

    /// The sample 界首市.
    static let jieshou = Result { try SampleRun("jieshou") }
    /// The sample 阳城县公安局.
    static let yangcheng = Result { try SampleRun("yangcheng") }

    private init(_ name: String) throws {
        scratch = try Scratch()
        folder = try scratch.copy(sample: name)
        outcome = try Tool.run(["annual-plan", folder])
    }

    /// A copy of the finished run that a test may change.
    func copy(into scratch: Scratch) throws -> String {
        let target = scratch.path + "/county"
        try FileManager.default.copyItem(atPath: folder, toPath: target)
        return target
    }

    /// What may differ between two runs of the same inputs.
    static func isTimed(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        return name.hasSuffix(".log") || (name.hasPrefix("run") && name.hasSuffix(".json"))
    }

    /// The files of a folder that must not differ.
    static func lasting(_ folder: String) throws -> [String: Data] {
        try Scratch.tree(folder).filter { !isTimed($0.key) }
    }
}
