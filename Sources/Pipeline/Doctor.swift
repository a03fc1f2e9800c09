import Digest
import Drawing
import Foundation
import Glibc
import Messages
import Model
import Profile
import Registry
import Standards
import Tabular

/// Whether this machine and this workspace are ready.
public enum Doctor {
    /// One thing looked at.
    public struct Finding: Sendable {
        /// How it went.
        public let verdict: Verdict
        /// What was looked at and seen, in both languages.
        public let notice: Notice

        /// How it went.
        public enum Verdict: String, Sendable {
            /// Good.
            case pass
            /// Worth a look.
            case warn
            /// Must be mended first.
            case fail
        }

        /// One line for people.
        public func text(_ language: Language) -> String { "[\(verdict.rawValue)] \(notice.text(language))" }
    }

    /// Looks at digests, free space, the calendar and, when given, the workspace.
    public static func examine(workspace: String?) -> [Finding] {
        var findings = [digests(), calendar()]
        let place = workspace.flatMap { FileReader.isFolder($0) ? $0 : nil } ?? "."
        findings.append(space(at: place))
        if let workspace { findings += self.workspace(workspace) }
        return findings
    }

    private static func digests() -> Finding {
        let sm3 = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
        let right = HashAlgorithm.sm3.hash("abc").hex == sm3
        return finding(
            right ? .pass : .fail, zh: "SM3 标准向量\(right ? "相符" : "不符：请更换 OpenSSL")",
            en: "the standard's SM3 vector \(right ? "holds" : "fails: replace OpenSSL")")
    }

    private static func calendar() -> Finding {
        let last = WorkingCalendar.shipped.lastCertainDay
        return finding(
            .pass, zh: "节假日安排已知到 \(last.text)，之后的期限为暂定",
            en: "the holiday calendar is known to \(last.text); later deadlines are provisional")
    }

    private static func space(at path: String) -> Finding {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else {
            return finding(.fail, zh: "读不到磁盘：\(path)", en: "the disk cannot be examined: \(path)")
        }
        let free = Int(status.f_bavail) * Int(status.f_frsize) / 1_048_576
        return finding(
            free >= 1024 ? .pass : .warn, zh: "磁盘可用 \(free) MiB", en: "\(free) MiB of disk are free")
    }

    private static func workspace(_ path: String) -> [Finding] {
        do {
            let workspace = try Workspace(path)
            _ = try workspace.officeDepartment()
            let damage = try workspace.registry.integrityFault()
            let files = try workspace.registry.receivedFiles().count
            return [
                try chain(of: workspace),
                finding(.pass, zh: "工作区设置可读，规范 \(workspace.county.profileName)", en: "the settings are readable"),
                finding(
                    damage == nil ? .pass : .fail, zh: "登记库\(damage.map { "损坏：\($0)" } ?? "完好")，收件 \(files) 份",
                    en: "the registry is \(damage.map { "damaged: \($0)" } ?? "sound"), \(files) files received"),
            ]
        } catch {
            return [
                finding(
                    .fail, zh: "\(error.message.code) \(error.sentence(.chinese))；\(error.remedy(.chinese))",
                    en: "\(error.message.code) \(error.sentence(.english)); \(error.remedy(.english))")
            ]
        }
    }

    /// The freezes one after the other: no gap, no second freeze behind the first; those without an end are named.
    private static func chain(of workspace: Workspace) throws(Problem) -> Finding {
        var links: [FreezeChain.Link] = []
        for record in try workspace.registry.draws() {
            links.append(try FreezeChain.Link(DrawFolder(workspace: workspace, id: record.id).read()))
        }
        let open = try FreezeChain.check(links).joined(separator: "、")
        return finding(
            .pass, zh: "封存链完整，共 \(links.count) 次\(open.isEmpty ? "" : "，尚无结果：\(open)")",
            en: "the chain of \(links.count) freezes is whole\(open.isEmpty ? "" : ", without an end: \(open)")")
    }

    private static func finding(_ verdict: Finding.Verdict, zh: String, en: String) -> Finding {
        Finding(verdict: verdict, notice: Notice(verdict == .pass ? .done : .warning, zh: zh, en: en))
    }
}
