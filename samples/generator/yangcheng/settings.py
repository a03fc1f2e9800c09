"""What the office itself keeps: department register, county.toml, items.toml, ceremony.toml."""

from ..ceremony import Ceremony
from ..chance import Chance
from ..codes import unified
from .venues import DIVISION, TOWNS

COUNTY = """\
# 样例县配置：全部数据为虚构，不得公示
profile = "yangcheng"
sample  = true
year    = 2026
as_of   = "2026-04-20"             # 样例的基准日；真实县市以当天或 --as-of 为准

[office]
name        = "阳城县公安局“双随机、一公开”监管工作领导小组办公室"
department  = "县公安局"           # 办公室设在治安大队
prepared_by = "治安大队内勤岗"     # 经办，与审核不得为同一人

[specialties]                      # 业务专长：规范用语 = 民警名册中的写法
"旅馆" = ["旅馆业"]
"特行" = ["特种行业"]
"保安" = ["保安监管"]

[regions]                          # 区域：规范用语 = 代码及地址中的写法
"""
ITEMS = """\
# 领导小组办公室对事项清单的补充

[[item]]
code = "GA-07"
cap  = "12%"                       # 领导小组议定的比例上限，低于清单

[[task]]
id        = "GA-02"
name      = "典当业全覆盖检查"
items     = ["GA-02"]
initiator = "县公安局"
windows   = [["2026-04-13", "2026-05-31"], ["2026-06-01", "2026-07-31"]]  # 每批一个期限

[[task]]
id        = "TH-01"
name      = "特种行业治安联查"
items     = ["GA-03", "GA-04"]
initiator = "县公安局"
windows   = [["2026-06-01", "2026-07-31"]]
"""


def add(county):
    """All four files."""
    code = unified("11", DIVISION, "00290100")
    county.add_text(
        "departments.csv",
        "代码,简称,全称,别名,联系,联席会议成员\n"
        f"{code},县公安局,阳城县公安局,公安局、治安大队、阳城县公安局治安大队,治安大队,是\n")
    regions = "".join(f'"{town}" = ["{code}", "{town[:-1]}派出所"]\n' for town, code in TOWNS.items())
    county.add_text("county.toml", COUNTY + regions)
    county.add_text("items.toml", ITEMS)
    county.add_text("ceremony.toml", _ceremony())


def _ceremony():
    ceremony = Ceremony("yangcheng-2026", Chance("yangcheng/ceremony"))
    leader, team = "领导小组办公室主任岗", "治安大队负责人岗"
    ceremony.confirm_rosters("2026-01-20T09:00:00", team, "阳样确〔2026〕1号")
    ceremony.approve("2026-01-22T09:00:00", "plan", "*", leader, "阳样领办〔2026〕1号", "批准年度抽查计划")
    ceremony.receipt("2026-01-26T09:00:00", "领导小组办公室收文岗", "阳样收〔2026〕2号")
    ceremony.approve("2026-01-27T09:00:00", "publication", "plan", leader, "阳样领办〔2026〕2号", "批准公示年度抽查计划")
    ceremony.confirm_rosters("2026-02-12T09:00:00", team, "阳样确〔2026〕2号")
    ceremony.freeze_and_throw("2026-02-24", 1, ["GA-01"], ["GA-01"], "阳样摇〔2026〕1号")
    ceremony.assign("2026-02-26", 1, ["GA-01"], "阳样派〔2026〕1号")
    ceremony.confirm_rosters("2026-03-27T09:00:00", team, "阳样确〔2026〕3号")
    ceremony.approve("2026-04-02T09:00:00", "publication", "GA-01", leader, "阳样领办〔2026〕5号", "任务期限届满，批准公示抽查名单")
    ceremony.freeze_and_throw("2026-04-07", 2, ["GA-02", "GA-08"], ["GA-02", "GA-08"], "阳样摇〔2026〕2号")
    ceremony.assign("2026-04-09", 2, ["GA-02", "GA-08"], "阳样派〔2026〕2号")
    return ceremony.text()
