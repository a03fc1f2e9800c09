import Messages
import Output

/// What an outsider needs to check a draw with stock tools: frozen files, records, verify.py, verify.html, SHA256SUMS.
public enum VerifyKit {
    /// Files of a draw's folder that may become public once the task has ended (SSJ-DRAW/1 §2.9).
    public static let publicNames = [
        "cells.tsv", "clusters.tsv", "commits.txt", "fallback.txt", "frame.tsv", "freeze.txt", "items.tsv",
        "population.tsv",
        "result.txt", "reveals.txt", "seed.txt", "strength.txt", "void.txt", "warnings.tsv", "witness.txt",
    ]

    /// Files of a draw's folder that are public from the start: digests and witnesses, nothing drawn.
    public static let noticeNames = [
        "commits.txt", "fallback.txt", "freeze.txt", "reveals.txt", "void.txt", "witness.txt",
    ]

    /// Files of a step after the draw, `amend-1/` and so on, that become public with the kit: all of them (§2.6).
    public static let stepNames = [
        "amend.txt", "commits.txt", "correction.txt", "delta.tsv", "fallback.txt", "notified.tsv", "replace.txt",
        "result.txt", "reveals.txt", "seed.txt", "strength.txt", "void.txt", "witness.txt",
    ]

    /// Whether a file of a draw's folder is public from the start: of a later step only a change of number announces
    /// itself, without its tables; a replacement names who was drawn.
    public static func isNotice(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return noticeNames.contains(name) }
        return parts[0].hasPrefix("amend-") && (noticeNames + ["amend.txt"]).contains(String(parts[1]))
    }

    /// Whether a file of a draw's folder, or of a step after the draw, becomes public with the kit.
    static func isPublic(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return publicNames.contains(name) }
        return parts[0].hasPrefix("amend-") && stepNames.contains(String(parts[1]))
    }

    /// The public kit, or with `complete` the office's: every file of the folder.
    ///
    /// - Parameters:
    ///   - files: the draw's folder.
    ///   - draw: the draw's id.
    ///   - banner: 样例数据，不得公示, or nil.
    ///   - programs: the programs that verify it, by name: verify.py and others.
    ///   - complete: whether it stays in the office.
    public static func files(
        of files: [String: [UInt8]], draw: String, banner: String?, programs: [String: [UInt8]], complete: Bool
    ) -> [String: [UInt8]] {
        let open = files.filter { isPublic($0.key) }
        var kit = complete ? files : open
        kit["verify.html"] = VerifyPage.html(draw: draw, files: open, banner: banner)
        for (name, bytes) in programs { kit[name] = bytes }
        kit["说明.txt"] = Array(explanation.utf8)
        // The folder's own list would name itself with a digest that no longer holds.
        kit["SHA256SUMS"] = nil
        kit["SHA256SUMS"] = ChecksumList.text(of: kit)
        return kit
    }

    private static let explanation = """
        本文件夹可独立核验一次随机抽取，不需要本单位的程序。

        1. 文件未被改动：sha256sum -c SHA256SUMS（Windows：certutil -hashfile 文件名 SHA256，与 SHA256SUMS 对照）。
        2. 重新抽取一遍：用浏览器打开 verify.html（不联网，也可查询一个单位）；
           或 python3 verify.py（只用 Python 3 标准库；逐行列出 事项 分组 数量 对象，最后给出结论）；
           或用数据库：duckdb < verify.sql、spark-sql -f verify-spark.sql（列出不符的行，没有任何行即相符）。
        3. 对照封存摘要 F：freeze.txt 的摘要应与抽取前公布、由在场人员签字的摘要一致
           （freeze.txt 第 3 行写明算法；openssl dgst -sm3 freeze.txt 或 sha256sum freeze.txt）。

        封存摘要 F 不约束 verify.html 和 verify.py 本身。不放心的，从别处取得其中任何一个（在 verify.html 下方选择本文件夹），
        或读过 verify.py 再运行；各份结论应当相同。抽取之后的递补、数量调整和更正在 amend-1 等文件夹，依次核验。

        脱敏的名单以本次抽取专用的化名（P- 开头）列出对象，不直接写明单个企业的信用风险等级；
        企业可向本单位索取自己的化名凭据，核对自己是否被抽中。
        同一对象在本次各事项中用同一化名：只有极少数单位同属的几个事项，组合起来可能被知情者认出。

        本核验能证明：名单由封存的名录、公布的规则和公开掷出的点数唯一确定。
        不能证明：封存之前的名录数据属实，以及检查现场的情况。

        """
}
