import Assignment
import Ceremony
import Digest
import Drawing
import Messages
import Tabular

/// `verify`: whether a folder of frozen files is genuine, wherever it came from.
public enum BundleVerification {
    /// What was found.
    public struct Report: Sendable {
        /// One line per item and cell, `item cell n oid…`.
        public let list: [String]
        /// What a person should know: verdict, strength, files withheld.
        public let notices: [Notice]
        /// The verdict.
        public let outcome: Outcome
    }

    /// Re-runs the draw of a folder, and the assignment within it, and compares every file.
    ///
    /// - Parameters:
    ///   - folder: the folder that holds freeze.txt.
    ///   - complete: whether files withheld from the public must be there too.
    public static func verify(_ folder: String, complete: Bool) throws(Problem) -> Report {
        let files = try DrawFolder.files(in: folder)
        let report = Verification.verify(files, scope: complete ? .complete : .publicKit)
        var notices: [Notice] = []
        if report.problem == nil {
            notices.append(Notice(.done, zh: "真实：全部文件与重新计算的结果一致", en: "genuine: every file equals the re-computation"))
        }
        notices.append(Notice(.done, zh: report.strength.text, en: "strength: \(report.strength.rawValue)"))
        for (step, strength) in report.later?.strengths.sorted(by: { $0.key < $1.key }) ?? [] {
            notices.append(
                Notice(.done, zh: "\(step) \(strength.level.text)", en: "\(step) strength: \(strength.level.rawValue)"))
        }
        if !report.withheld.isEmpty {
            let names = report.withheld.joined(separator: " ")
            notices.append(Notice(.warning, zh: "未随附（按规定不公开）：\(names)", en: "withheld: \(names)"))
        }
        var outcome = Outcome(problems: report.problem.map { [$0.inFile(folder)] } ?? [], status: report.exit)
        if report.problem == nil { outcome = outcome.then(teams(of: folder, &notices)) }
        return Report(list: report.listLines, notices: notices, outcome: outcome)
    }

    /// The assignment in the folder, where there is one.
    private static func teams(of folder: String, _ notices: inout [Notice]) -> Outcome {
        do throws(Problem) {
            for teams in try TeamVerification.all(home: folder) {
                let (state, problems) = try teams.verify()
                guard problems.isEmpty else {
                    return Outcome(problems: problems.map { $0.inFile(folder) }, status: .verificationFailed)
                }
                notices.append(state.notice(teams.name))
            }
            return .done
        } catch {
            return Outcome(problems: [error.inFile(folder)], status: .verificationFailed)
        }
    }
}
