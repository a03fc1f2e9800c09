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
    ///   - tiers: the list of tiers beside the office's confirmation sheet, which the frame must follow; nil for none.
    ///   - openings: the openings of a blinded draw where they lie elsewhere.
    public static func verify(
        _ folder: String, complete: Bool, tiers: String? = nil, openings: String? = nil
    ) throws(Problem) -> Report {
        let bytes = { (path: String) throws(Problem) in try FileReader.bytes(at: path) }
        let report = Verification.verify(
            try DrawFolder.files(in: folder), scope: complete ? .complete : .publicKit, tiers: try tiers.map(bytes),
            openings: try openings.map(bytes))
        var notices: [Notice] = []
        if report.problem == nil {
            notices.append(Notice(.done, zh: "真实：全部文件与重新计算的结果一致", en: "genuine: every file equals the re-computation"))
        }
        notices += strength(of: report)
        if let basis = report.basis {
            notices.append(
                Notice(
                    .done,
                    zh:
                        "办公室确认的信用等级 \(basis.month) 共 \(basis.count) 户\(tiers == nil ? "" : "，与所给清单和待抽名单一致")；确认单摘要 \(HexGroups.text(basis.digest.hex))",
                    en:
                        "tiers of \(basis.month), \(basis.count) targets, as the office signed\(tiers == nil ? "" : ", equal to the list and the frame"); the sheet's digest \(HexGroups.text(basis.digest.hex))"
                ))
        }
        if !report.withheld.isEmpty {
            let names = report.withheld.joined(separator: " ")
            notices.append(Notice(.warning, zh: "未随附（按规定不公开）：\(names)", en: "withheld: \(names)"))
        }
        var outcome = Outcome(problems: report.problem.map { [$0.inFile(folder)] } ?? [], status: report.exit)
        if report.problem == nil { outcome = outcome.then(teams(of: folder, &notices)) }
        return Report(list: report.listLines, notices: notices, outcome: outcome)
    }

    /// Who contributed to the draw and to each change of its number, who witnessed and when, what is missing, a line each.
    private static func strength(of report: Verification.Report) -> [Notice] {
        guard let strength = report.strengthReport else {
            return [Notice(.done, zh: report.strength.text, en: "strength: \(report.strength.rawValue)")]
        }
        let later = report.later?.strengths.sorted { $0.key < $1.key } ?? []
        return ([("", strength)] + later.map { ("\($0.key) ", $0.value) }).flatMap { step, strength in
            zip(strength.sentences(.chinese), strength.sentences(.english)).map {
                Notice(.done, zh: "\(step)\($0)", en: "\(step)\($1)")
            }
        }
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
