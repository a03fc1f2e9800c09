import Messages
import Output
import Profile
import Standards
import Tabular

/// Makes a new workspace of commented files that a person can fill in.
public enum WorkspaceTemplate {
    /// Writes the files and gives their paths (P005 unknown profile, W005 folder not empty, W043 no such year).
    public static func make(
        at root: String, profile: String, year: Int, rehearsal: Bool
    ) throws(Problem) -> [String] {
        guard let text = BuiltInProfiles.text(profile) else {
            throw Problem(
                .profileUnknown, expected: BuiltInProfiles.names.joined(separator: "、"), found: profile)
        }
        guard (2000...2999).contains(year) else { throw Problem(.yearUnfit, found: String(year)) }
        guard FileReader.names(in: root).isEmpty else { throw Problem(.workspaceNotEmpty, found: root) }
        let settings = try JurisdictionProfile(ConfigTable(text: text, file: profile))
        let sink = try FileSink(root: root, permissions: .office)
        let files = [
            ("county.toml", county(settings, profile: profile, year: year, rehearsal: rehearsal)),
            ("departments.csv", departments(settings)), ("items.toml", items(year: year)),
            ("说明.txt", inbox),
        ]
        var paths: [String] = []
        for (path, text) in files {
            try sink.write(Array(text.utf8), to: path)
            paths.append("\(root)/\(path)")
        }
        return paths
    }

    private static func county(
        _ settings: JurisdictionProfile, profile: String, year: Int, rehearsal: Bool
    ) -> String {
        """
        # \(settings.county)工作区设置。以 # 开头的是说明，不起作用。
        language = "zh"                # 提示用语：zh 中文，en 英文；不写则随系统
        profile = "\(profile)"          # 采用的规范；也可写 "./自编.toml"
        year = \(year)                  # 计划年度
        rehearsal = \(rehearsal)        # true = 演练：所有产出加“演练，不得公示”，永不公示

        [office]
        name = "\(settings.county)商事制度改革联席会议办公室"
        department = "市场监管局"       # 办公室设在哪个部门（departments.csv 中的简称）
        prepared_by = "综合监管股"      # 经办：科室或岗位；签批时的审核人不得与它相同

        # 业务专长：标准叫法 = 各部门的其他写法
        [specialties]
        "特种设备" = ["特设", "特种设备安全监察"]

        # 区域：标准叫法 = 乡镇代码、地址中会出现的字样
        [regions]

        # 规范中的任何一项都可以在这里改写，例如：
        # [rates]
        # C = "20%"

        """
    }

    private static func departments(_ settings: JurisdictionProfile) -> String {
        "代码,简称,全称,别名,联系,联席会议成员\r\n"
    }

    private static func items(year: Int) -> String {
        """
        # 对各部门事项清单的补充，以及联合任务。不需要时本文件可以为空。
        #
        # [[item]]
        # code = "SCJG-07"                       # 清单中的事项编码
        # libraries = ["特种设备使用单位"]         # 检查对象范围：专项库；另有 subject_classes、industries、supervisors、regions、tags、licence_kinds
        # cap = "5%"                             # 一般检查事项的比例上限
        # draw = "rate"                          # 抽取方式，不写则重点 rate-min 不低于、一般 rate-max 不高于、数量 count、批次 all；
        #                                        # 另有 rate 概率精确、poisson 逐户独立（重点）、cluster 整群；可加 +desc 取大号、+lr 最大余数
        # clusters = 2                           # 整群：抽几群；cluster_by = "region" 区域 / "industry" 行业 / "division" 区划
        # scope = "v1"                           # 抽签域：同一任务各事项共用 v1，进一次门；独立复查另写一个
        # reason = "…"                           # 封存要求公开说明时的理由
        #
        # [[task]]                               # 把几个事项合成一次联合检查；不写的事项各自为一个任务
        # id = "LH-01"
        # name = "餐饮服务单位部门联合抽查"
        # items = ["SCJG-03", "YJ-02"]
        # initiator = "市场监管局"
        # windows = [["\(year)-05-06", "\(year)-06-30"]]

        """
    }

    private static let inbox = """
        把各部门导出的文件放进以部门简称命名的文件夹，例如：

            inbox/市场监管局/检查对象.csv
            inbox/市场监管局/执法人员.csv

        表头、编码、标题行、合计行都不必修改；程序按内容辨认，退回的行写进 quality/。

        """
}
