import Foundation

/// What a case starts from: its `base` file.
///
/// - `small`: the tiny county of `Cases/_small/county`; `small: planned` and so on: after its stages up to that one.
/// - `sample: jieshou`: a sample county; `finished: jieshou`: after `annual-plan`.
enum CaseBase {
    case nothing
    case small(stage: String)
    case sample(String)
    case finished(String)

    init(_ text: String) {
        let words = text.split { $0 == ":" || $0.isWhitespace }.map(String.init)
        switch words.first {
        case "small": self = .small(stage: words.count > 1 ? words[1] : "")
        case "sample": self = .sample(words.count > 1 ? words[1] : "")
        case "finished": self = .finished(words.count > 1 ? words[1] : "")
        default: self = .nothing
        }
    }

    /// Puts a fresh copy at a path.
    func lay(as path: String) throws {
        let source: String
        switch self {
        case .nothing: return
        case .small(let stage): source = try SmallCounty.folder(after: stage)
        case .sample(let name): source = Tool.root + "/samples/" + name
        case .finished("yangcheng"): source = try SampleRun.yangcheng.get().folder
        case .finished: source = try SampleRun.jieshou.get().folder
        }
        try FileManager.default.copyItem(atPath: source, toPath: path)
    }
}

/// The tiny county of the cases, taken through its stages once and copied by many cases.
///
/// `Cases/_small/stages` holds a script for each stage, run in the order of their names, `1-imported` first.
enum SmallCounty {
    /// Why a stage cannot be had.
    struct StageFailed: Error {
        let stage: String
        let complaint: String
    }

    private static let home = PlainCase.home + "/_small"
    private static let made = Result { try make() }

    /// The county after a stage; the empty name is the county as it lies in the sources.
    static func folder(after stage: String) throws -> String {
        if stage.isEmpty { return home + "/county" }
        let (scratch, stages) = try made.get()
        guard let name = stages.first(where: { $0.hasSuffix("-" + stage) }) else {
            throw StageFailed(stage: stage, complaint: "no such stage")
        }
        return scratch.path + "/" + name + "/county"
    }

    private static func make() throws -> (Scratch, [String]) {
        let scratch = try Scratch()
        let stages = try FileManager.default.contentsOfDirectory(atPath: home + "/stages").sorted()
        var last = home
        for stage in stages {
            let place = scratch.path + "/" + stage
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: last + "/county", toPath: place + "/county")
            var shell = try Shell(in: place)
            try shell.run("set -e; . '\(home)/stages/\(stage)'")
            guard shell.codes == Data("0\n".utf8) else {
                throw StageFailed(
                    stage: stage, complaint: String(decoding: shell.output + shell.complaint, as: UTF8.self))
            }
            last = place
        }
        return (scratch, stages)
    }
}
