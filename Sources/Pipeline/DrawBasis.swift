import Digest
import Drawing
import Messages
import Model
import Output
import Profile
import Registry
import Standards
import Tabular

/// What decides a draw beside the rosters (抽取依据): every target's tier, and the settings that draws read.
///
/// The office confirms it on the sheet of its own rosters; the list of tiers stands beside the sheet. Draws are made
/// from that list: what tiers became since waits for the next confirmation, as changed rosters do.
struct DrawBasis {
    /// The tiers by target.
    let tiers: [String: Tier]
    /// The newest month of a class.
    let month: String
    /// Rows `oid`, `tier` by bytes of the oid.
    let list: [UInt8]

    /// The present tiers.
    init(_ workspace: Workspace) throws(Problem) {
        let assignments = try workspace.registry.tiers()
        tiers = Dictionary(assignments.map { ($0.oid, $0.tier) }) { first, _ in first }
        month = assignments.compactMap(\.month).max()?.text ?? "-"
        list = assignments.flatMap { Array("\($0.oid)\t\($0.tier.rawValue)\n".utf8) }
    }

    /// The tiers as they stand beside a sheet, read once by a run; nil when the list is not there.
    static func beside(_ sheet: String, month: String, in workspace: Workspace) throws(Problem) -> DrawBasis? {
        try workspace.bases.value("\(sheet) \(month)") { () throws(Problem) in
            try DrawBasis(beside: sheet, month: month, in: workspace)
        }
    }

    private init?(beside sheet: String, month: String, in workspace: Workspace) throws(Problem) {
        let path = "\(workspace.root)/\(ApprovalDesk.folder)/\(sheet)-\(DrawBasis.fileName)"
        guard FileReader.exists(path) else { return nil }
        list = try FileReader.bytes(at: path)
        self.month = month
        var tiers: [String: Tier] = [:]
        for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: "\t").map(String.init)
            guard words.count == 2, let tier = Tier(rawValue: words[1]) else { return nil }
            tiers[words[0]] = tier
        }
        self.tiers = tiers
    }

    /// What the list beside a sheet is called, after the sheet's number.
    static let fileName = "信用等级.tsv"

    /// SHA-256 of the settings that draws read.
    static func policy(of workspace: Workspace) -> HashValue {
        HashAlgorithm.sha256.hash(workspace.county.profile.drawPolicy.map { $0 + "\n" }.joined())
    }

    /// The settings as they are signed for, a line each.
    static func policyTable(of workspace: Workspace) -> Page.Table {
        Page.Table(
            caption: "抽取设置（county.toml 与规范；各行的 SHA-256 即 policy）", columns: [Page.Column("设置")],
            rows: workspace.county.profile.drawPolicy.map { [$0] })
    }

    /// What the office's sheet names, with the digest of its own rosters.
    func signed(with rosters: HashValue, in workspace: Workspace) throws(Problem) -> SignedBasis {
        SignedBasis(
            office: try workspace.officeDepartment().code, rosters: rosters, month: month, list: list,
            policy: DrawBasis.policy(of: workspace))
    }

    /// How many targets have another tier than in an earlier list; those that are new wait with their rosters.
    func changes(since earlier: DrawBasis) -> Int {
        earlier.tiers.count { tiers[$0.key] != nil && tiers[$0.key] != $0.value }
    }

    /// How many targets each tier has, for the sheet.
    var table: Page.Table {
        Page.Table(
            caption: "信用等级（\(month)）：抽取按同编号的信用等级清单进行，以后的变化须再次确认",
            columns: [Page.Column("等级", kind: .rowHeader), Page.Column("户数", kind: .number)],
            rows: Tier.allCases.map { tier in [tier.rawValue, String(tiers.values.count { $0 == tier })] })
    }
}
