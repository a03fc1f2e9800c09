// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let jieshou = Resource(
        path: "jieshou.toml",
        text: #"""
# 界首市：界政发〔2020〕9号《在市场监管领域全面推行部门联合“双随机、一公开”监管的实施意见》
# 括号内为条款编号（JS-…），沿用文件自身层次。新增县市：复制本文件改名，逐项核对后在 county.toml 写 profile = "./own.toml"。
name     = "界首市“双随机、一公开”监管" # 本规范的名称，仅供识别
county   = "界首市"                # 公文、公示中的地名
division = "341282"                # 行政区划代码（GB/T 2260）

# 年度抽查计划
[plan]
deadline   = "03-31"               # 每年3月底前报备并公示（JS-2.3c，二(三)）
year_ahead = false                 # 计划当年编制；true = 上一年编制下一年计划

# 计划报备路线：各部门分别报送
[[filing]]
from    = "department"             # 报送人：department 各部门 | office 办公室
to      = "界首市商事制度改革联席会议办公室"   # 主送机关（JS-2.3c，二(三)）
kind    = "报送函"                 # 文种：报送函 | 报告 | 请示 | 备案
closing = "现予报送，请备案。"     # 结束语

# 闸口：未过闸口的步骤只列入“下一步”，不会自动执行
[gate]
plan                   = "filed"   # 抽取前计划须已报备并取得回执（JS-2.3c）；approved = 仅须批准
rosters_confirmed_days = 15        # 封存时两库更新确认不得早于15日（JS-2.2.2a 动态管理；本市内控值）
publication            = "approved" # 公示须经批准（内控）；none = 不需要

# 检查结果公示期限
[result]
days    = 20                       # 20个工作日（JS-2.5a，二(五)）
unit    = "working"                # working 工作日 | calendar 日历日
start   = "task-finished"          # 自抽查任务完成之日起（JS-2.5a）
classes = "all"                    # 全部结果；normal = 仅未发现问题的结果

# 检查组
[crew]
single_min          = 2            # 每部门执法人员不少于2人（行政处罚法第四十二条；JS-2.4a）
single_max          = 3            # 单部门一般2至3人（原文为“匹配”，取省内通行值）
joint_max           = 10           # 部门联合检查一般不超过10人（同上）
lead_days           = 10           # 检查人员于任务开始前10日内抽取，以防泄露（内控）
direct_assignment   = false        # 不允许直接指派（原文未规定）
certificate_pattern = "^34[0-9]{9}$" # 执法证号样式：安徽省11位（JS-2.2.2c 执法资质）；空 = 不检查

# 信用风险等级（JS-2.3b 二(三)；JS-2.7 二(七)；国市监信发〔2022〕6号）
[tier]
evidence_months = 12               # 投诉举报、行政处罚在最近几个月内的计入（内控值）；名单未移出的一直计入
complaints_from = 1                # 投诉举报达到几件起计
special_tags    = ["重点监管"]     # 视为特殊行业、重点领域的标签或专项库

# 各类情形提高的级数，合计以D级为限（JS-2.7：失信、严重失信提高抽查比例和频次）
[tier.raise]
complaints = 1                     # 投诉举报
abnormal   = 1                     # 列入经营异常名录
serious    = 2                     # 列入严重违法失信名单
penalty    = 1                     # 行政处罚
special    = 0                     # 特殊行业、重点领域（本市不另加）

# 公文中的等级名称
[tier.names]
A = "A级（信用风险低）"            # A级的名称（JS-2.7）
B = "B级（信用风险一般）"          # B级的名称（JS-2.7）
C = "C级（信用风险较高）"          # C级的名称（JS-2.7）
D = "D级（信用风险高）"            # D级的名称（JS-2.7）
U = "未分类"                       # 没有分类结果的对象

# 分类文件中的写法（JS-2.7：守信、失信、严重失信）
[tier.synonyms]
A = ["A级", "A类", "低", "低风险", "信用风险低", "守信"] # 守信（JS-2.7）
B = ["B级", "B类", "一般", "一般风险", "信用风险一般", "警示"] # 一般情形
C = ["C级", "C类", "较高", "较高风险", "信用风险较高", "失信"] # 失信（JS-2.7）
D = ["D级", "D类", "高", "高风险", "信用风险高", "严重失信"] # 严重失信（JS-2.7）

# 按信用风险分类的抽查比例（JS-2.3b 差别化；数值由办公室每年确定）
[rates]
A = "1%"                           # 守信对象降低比例（JS-2.3b）
B = "3%"                           # 一般对象
C = "25%"                          # 失信对象提高比例（JS-2.7）
D = "60%"                          # 严重失信对象大幅提高（JS-2.7）
U = "3%"                           # 未分类对象

# 频次统筹
[history]
cap_per_year   = 2                 # 同一对象每年入户上限（国办发〔2024〕54号）；0 = 不限
rest_months    = 12                # 已查对象的间歇月数
epsilon        = "5%"              # 间歇期内仍保留的抽取概率比例，不得为零
coverage_years = 0                 # 全覆盖年限；0 = 不设

# 抽取
[draw]
hash       = "sm3"                 # 摘要算法：sm3 | sha256
mode       = "sitting"             # 现场摇号
unattended = false                 # 不允许无人值守
dice       = 60                    # 每次掷骰个数，不少于30

# 公示（JS-2.3c、JS-2.5a）
[publish]
when            = "task-ended"     # 名单公示时点：任务期限届满次日
frame           = "blinded"        # 抽样框：blinded 脱敏 | full 原样
inspector_names = "none"           # 不公示检查人员姓名
channels        = ["安徽省事中事后综合监管平台", "国家企业信用信息公示系统（安徽）", "界首市人民政府网站"] # 公示渠道：监管平台归集至公示系统（安徽）（JS-2.3c、JS-2.5a）
reply_days      = 15               # 企业对抽取提出异议，15个工作日内答复（内控）

# 导入
[import]
reject_ceiling           = "5%"    # 单个文件退回行比例上限，超过则整份退回
reject_ceiling_from_rows = 100     # 不足此行数的文件不适用上限
retention_years          = 10      # 原始文件留存年限
rosters_due              = "02-28" # 各成员单位报送两库的期限（月-日）；none = 不设（内控值）
return_days              = 5       # 退回后更正重报、确认单签回的期限，工作日（内控值）
claim_days               = 15      # 新增市场主体签收认领的期限，工作日；逾期计为监管真空（内控值）

"""#)
}
