"""What the office itself keeps: department register, county.toml, items.toml, ceremony.toml."""

from ..ceremony import Ceremony
from ..chance import Chance
from ..codes import unified
from .firms import DIVISION, TOWNS

DEPARTMENTS = [
    ("市场监管局", "界首市市场监督管理局", "市监局、市场局、界首市市场监管局、工商局", "综合监管股"),
    ("生态环境局", "界首市生态环境分局", "环保局、界首市环保局、市生态环境局", "环境监察股"),
    ("文化和旅游局", "界首市文化和旅游局", "文旅局、市文旅局、文化旅游体育局", "市场管理股"),
    ("农业农村局", "界首市农业农村局", "市农业农村局、农委、农业局", "政策法规股"),
    ("交通运输局", "界首市交通运输局", "交通局、界首市交通局、市交通运输局", "运输管理股"),
    ("应急管理局", "界首市应急管理局", "应急局、界首市应急局、安监局", "安全生产综合股"),
]
SPECIALTIES = {
    "食品安全": ("食品药品",), "特种设备": ("特设", "特种设备安全监察"), "产品质量": ("质量监督",),
    "公示信息": ("信用监管", "企业公示"), "药品医疗器械": ("药械",), "大气污染防治": ("大气",),
    "排污许可": ("排污许可管理",), "固体废物": ("危废", "危险废物"), "文化娱乐场所": ("文化市场",),
    "旅游市场": ("旅游",), "农药": ("农药管理",), "兽药": ("兽药饲料",), "种子": ("种子管理",),
    "动物防疫": ("动物卫生",), "道路运输": ("道路运政",), "机动车维修": ("维修驾培",),
    "危险化学品": ("危化",), "烟花爆竹": ("烟花",), "工贸安全": ("工贸",)}

COUNTY = """\
# 样例县配置：全部数据为虚构，不得公示
profile  = "jieshou"
sample   = true
year     = 2026
as_of    = "2026-05-20"            # 样例的基准日；真实县市以当天或 --as-of 为准
division = "341282"
county   = "界首市"

[office]
name        = "界首市商事制度改革联席会议办公室"
department  = "市场监管局"         # 办公室设在
prepared_by = "综合监管股"         # 经办，与审核不得为同一人

[specialties]                      # 业务专长：规范用语 = 各部门的写法
"""
ITEMS = """\
# 办公室对各部门事项清单的补充，以及部门联合抽查任务
# 未列入任何 [[task]] 的事项自成一个任务（任务编号即事项编码）

[[item]]
code       = "SCJG-12"             # 网络监测只看食品零售
libraries  = ["食品销售单位"]
industries = ["52"]
subject_classes = ["企业"]

[[item]]
code = "JT-04"
cap  = "4%"                        # 联席会议议定的比例上限，低于部门清单

[[task]]
id        = "LH-01"
name      = "农资经营主体部门联合抽查"
items     = ["SCJG-06", "NY-01"]
initiator = "市场监管局"
windows   = [["2026-03-16", "2026-04-30"]]

[[task]]
id        = "LH-02"
name      = "餐饮服务单位部门联合抽查"
items     = ["SCJG-03", "YJ-02", "HJ-01"]
initiator = "市场监管局"
windows   = [["2026-05-18", "2026-07-15"]]

[[task]]
id        = "LH-03"
name      = "机动车维修企业部门联合抽查"
items     = ["JT-02", "HJ-03"]
initiator = "交通运输局"
windows   = [["2026-06-01", "2026-07-31"]]

[[task]]
id        = "LH-04"
name      = "文化娱乐场所部门联合抽查"
items     = ["WL-01", "WL-02"]
initiator = "文化和旅游局"
windows   = [["2026-09-01", "2026-10-31"]]

[[task]]
id        = "YJ-01"
name      = "危险化学品经营单位全覆盖检查"
items     = ["YJ-01"]
initiator = "应急管理局"
windows   = [["2026-05-18", "2026-06-30"], ["2026-07-01", "2026-08-31"], ["2026-09-01", "2026-10-31"]]  # 每批一个期限

[[task]]
id        = "SCJG-07"
name      = "工业产品生产许可获证企业全覆盖检查"
items     = ["SCJG-07"]
initiator = "市场监管局"
windows   = [["2026-06-01", "2026-07-15"], ["2026-07-16", "2026-08-31"], ["2026-09-01", "2026-10-15"], ["2026-10-16", "2026-11-30"]]

[[task]]
id        = "JT-03"
name      = "机动车驾驶员培训机构全覆盖检查"
items     = ["JT-03"]
initiator = "交通运输局"
windows   = [["2026-09-01", "2026-10-15"], ["2026-10-16", "2026-11-30"]]
"""


def add(county):
    """All four files."""
    county.add_text("departments.csv", _departments())
    county.add_text("county.toml", _county())
    county.add_text("items.toml", ITEMS)
    county.add_text("ceremony.toml", _ceremony())


def _departments():
    lines = ["代码,简称,全称,别名,联系,联席会议成员"]
    for number, (short, full, aliases, contact) in enumerate(DEPARTMENTS, 1):
        code = unified("11", DIVISION, f"0029{number:02d}00")
        lines.append(",".join((code, short, full, aliases, contact, "是")))
    return "\n".join(lines) + "\n"


def _county():
    lines = [COUNTY]
    lines += [f'"{term}" = [{_quoted(words)}]\n' for term, words in SPECIALTIES.items()]
    lines.append("\n[regions]                          # 区域：规范用语 = 代码及地址中的写法\n")
    for town, code in TOWNS.items():
        stem = town.removesuffix("街道").removesuffix("镇").removesuffix("乡")
        words = [code, stem] + ([f"{stem}办事处"] if town.endswith("街道") else [])
        lines.append(f'"{town}" = [{_quoted(words)}]\n')
    return "".join(lines)


def _quoted(words):
    return ", ".join(f'"{word}"' for word in words)


def _ceremony():
    ceremony = Ceremony("jieshou-2026", Chance("jieshou/ceremony"))
    ceremony.confirm_rosters("2026-02-26T09:00:00", "各部门分管负责人", "界样确〔2026〕{n}号")
    ceremony.approve("2026-03-02T10:00:00", "plan", "*", "办公室主任岗", "界样联办〔2026〕3号", "批准年度抽查计划")
    ceremony.approve("2026-03-04T15:00:00", "publication", "plan", "办公室主任岗", "界样联办〔2026〕4号", "批准公示年度抽查计划")
    ceremony.receipt("2026-03-06T09:00:00", "联席会议办公室收文岗", "界样收〔2026〕8号")
    ceremony.freeze_and_throw("2026-03-09", 1, ["LH-01"], ["LH-01"], "界样摇〔2026〕1号")
    ceremony.assign("2026-03-11", 1, ["LH-01"], "界样派〔2026〕1号")
    ceremony.confirm_rosters("2026-04-28T09:00:00", "各部门分管负责人", "界样确〔2026〕1{n}号")
    ceremony.approve("2026-05-06T10:00:00", "publication", "LH-01", "办公室主任岗", "界样联办〔2026〕9号", "任务期限届满，批准公示抽查名单")
    ceremony.freeze_and_throw("2026-05-08", 2, ["LH-02", "YJ-01"], ["LH-02", "YJ-01"], "界样摇〔2026〕2号")
    ceremony.assign("2026-05-13", 2, ["LH-02", "YJ-01"], "界样派〔2026〕2号")
    return ceremony.text()
