// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let yangcheng = Resource(
        path: "yangcheng.toml",
        text: #"""
# 阳城县公安局：阳公通字〔2023〕2号《推行“双随机、一公开”监管工作的通知》
# 括号内为条款编号（YC-…），沿用文件自身层次。单部门使用；新增县市：复制本文件改名后逐项核对。
name     = "阳城县公安局“双随机、一公开”监管" # 本规范的名称，仅供识别
county   = "阳城县"                # 公文、公示中的地名
division = "140522"                # 行政区划代码（GB/T 2260）

# 年度抽查计划
[plan]
deadline   = "none"                # 原文未规定编制期限
year_ahead = false                 # 计划当年编制

# 计划报备路线：报领导小组办公室（设在治安大队）
[[filing]]
from    = "department"             # 报送人：department 各部门 | office 办公室
to      = "阳城县公安局“双随机、一公开”监管工作领导小组办公室"   # 主送（原文“组织领导”部分）
kind    = "报告"                   # 文种：报送函 | 报告 | 请示 | 备案
closing = "特此报告。"             # 结束语

# 闸口
[gate]
plan                   = "approved" # 计划经批准即可抽取；filed = 还须取得报备回执
rosters_confirmed_days = 15        # 封存时两库更新确认不得早于15日（YC-3.1.1、YC-3.1.2 及时更新；内控值）
publication            = "approved" # 公示前须履行内部审批（YC-4.2，四(二)）

# 检查结果公示期限
[result]
days    = 5                        # 5个工作日（YC-3.2.4a，三(二)4）
unit    = "working"                # 工作日
start   = "inspection-ended"       # 自抽查结束之日起（YC-3.2.4a）
classes = "normal"                 # 仅适用于正常结果；发现问题的依法处理后公示（YC-3.2.4a）

# 检查组
[crew]
single_min          = 2            # 检查人员不得少于2人（YC-4.3，四(三)）
single_max          = 3            # 一般2至3人（原文只定下限）
joint_max           = 10           # 多部门专项检查一般不超过10人（YC-1）
lead_days           = 7            # 检查人员于任务开始前7日内抽取（内控）
direct_assignment   = false        # 不允许直接指派（原文未规定）
certificate_pattern = ""           # 证号样式不检查：人员库取自县政府法制办（YC-3.1.2），新旧证号并存

# 风险等级（YC-3.2.1，三(二)1）
[tier]
evidence_months = 12               # 投诉举报、行政处罚在最近几个月内的计入（内控值）；名单未移出的一直计入
complaints_from = 2                # 投诉举报“较多”：2件起（YC-3.2.1；数值自定）
special_tags    = ["重点部位"]     # 涉及人身财产安全的特殊行业、重点领域（YC-3.2.1）

# 各类情形提高的级数，合计以D级为限（YC-3.2.1 提高抽查比例和频次）
[tier.raise]
complaints = 1                     # 投诉举报较多
abnormal   = 1                     # 列入经营异常名录
serious    = 2                     # 有严重违法违规记录
penalty    = 0                     # 一般行政处罚（原文未列）
special    = 0                     # 特殊行业、重点领域：本库均属特种行业，不再叠加

# 公文中的等级名称
[tier.names]
A = "低风险"                       # 无不良情形
B = "一般"                         # 一般情形
C = "关注"                         # 有一项不良情形（YC-3.2.1）
D = "重点关注"                     # 多项或严重情形（YC-3.2.1）
U = "未分类"                       # 没有分类结果的对象

# 分类文件中的写法（本局暂无分类文件，留作接收市场监管部门结果）
[tier.synonyms]
A = ["A级", "低", "低风险"]        # 低：无不良情形
B = ["B级", "一般", "一般风险"]    # 一般情形
C = ["C级", "较高", "较高风险", "关注"] # 较高：一项不良情形
D = ["D级", "高", "高风险", "重点关注"] # 高：多项或严重情形

# 按风险分类的抽查比例（YC-3.2.1；数值由领导小组办公室确定）
[rates]
A = "5%"                           # 低风险
B = "10%"                          # 一般情形
C = "30%"                          # 关注：提高比例（YC-3.2.1）
D = "60%"                          # 重点关注：大幅提高（YC-3.2.1）
U = "10%"                          # 未分类对象

# 频次统筹
[history]
cap_per_year   = 2                 # 同一场所每年入户上限（国办发〔2024〕54号）；0 = 不限
rest_months    = 6                 # 已查场所的间歇月数
epsilon        = "5%"              # 间歇期内仍保留的抽取概率比例
coverage_years = 0                 # 全覆盖年限；0 = 不设（YC-1 要求的是事项全覆盖）

# 抽取（YC-3.3：摇号等方式）
[draw]
hash       = "sm3"                 # 摘要算法：sm3 | sha256
mode       = "sitting"             # 现场摇号
unattended = false                 # 不允许无人值守
dice       = 60                    # 每次掷骰个数，不少于30

# 公示（YC-3.2.4a、YC-4.2）
[publish]
when            = "task-ended"     # 名单公示时点：任务期限届满次日
frame           = "blinded"        # 抽样框：blinded 脱敏 | full 原样
inspector_names = "none"           # 不公示民警姓名
channels        = ["国家企业信用信息公示系统（山西）", "阳城县人民政府网站"] # 公示渠道：向社会公布（YC-4.2）
reply_days      = 15               # 企业对抽取提出异议，15个工作日内答复（内控）

# 导入
[import]
reject_ceiling           = "5%"    # 单个文件退回行比例上限，超过则整份退回
reject_ceiling_from_rows = 100     # 不足此行数的文件不适用上限
retention_years          = 10      # 原始文件留存年限
rosters_due              = "none"  # 各成员单位报送两库的期限（月-日）；none = 不设（内控值）
return_days              = 5       # 退回后更正重报、确认单签回的期限，工作日（内控值）
claim_days               = 15      # 新增市场主体签收认领的期限，工作日；逾期计为监管真空（内控值）

"""#)
}
