"""The rosters of inspectors (执法检查人员名录库) and the declared recusals; people are called by role."""

from ..chance import Chance
from ..codes import identity
from .firms import DIVISION

EXPIRED, IN_SPRING, IN_SUMMER = "2025-11-30", "2026-04-15", "2026-06-30"
LATER = ("2027-03-31", "2027-12-31", "2028-06-30", "2029-08-31")

# Department: sign of its people, number of its certificates, how many, specialties as this department words them.
POOLS = {
    "市场监管局": ("甲", "01", 34, ("食品安全", "食品药品", "特设", "产品质量", "公示信息", "药械")),
    "生态环境局": ("乙", "02", 16, ("大气", "排污许可管理", "危废")),
    "文化和旅游局": ("丙", "03", 13, ("文化市场", "旅游")),
    "农业农村局": ("丁", "04", 18, ("农药管理", "兽药饲料", "种子", "动物卫生")),
    "交通运输局": ("戊", "05", 15, ("道路运政", "维修驾培")),
    "应急管理局": ("己", "06", 18, ("危化", "烟花爆竹", "工贸")),
}
REGIONS = ("东城街道、西城街道", "颍南街道", "光武镇、泉阳镇、芦村镇", "新马集镇、大黄镇", "田营镇、陶庙镇、王集镇")


def add(county, firms):
    """Six rosters, each with its own headers, and two files of recusals."""
    pools = {department: pool(department) for department in POOLS}
    for department, (path, columns, form) in FILES.items():
        county.add_table(path, columns, [_worded(department, row) for row in pools[department]], **form)
    _recusals(county, pools, firms)


def pool(department):
    """One department's inspectors; of every 17, one is expired, one expires in spring, one in summer, one is away."""
    sign, prefix, count, specialties = POOLS[department]
    chance = Chance(f"jieshou/people/{department}")
    rows = []
    for number in range(1, count + 1):
        end = {5: EXPIRED, 9: IN_SPRING, 13: IN_SUMMER}.get(number % 17, LATER[number % 4])
        own = [specialties[number % len(specialties)]]
        if chance.hit(500):
            own.append(specialties[(number + 1) % len(specialties)])
        rows.append({
            "serial": str(number), "person": f"检查员{sign}{number:02d}", "certificate": f"{DIVISION}{prefix}{number:03d}",
            "end": end, "specialty": "、".join(own), "region": REGIONS[number // 5 % 5] if number % 5 == 0 else "",
            "leader": "是" if number % 3 != 2 else "否", "post": "离岗" if number % 17 == 11 else "在岗",
            "identity": identity(DIVISION, "19000101", f"{number:03d}")})
    return rows


def _worded(department, row):
    """The row in the department's own words."""
    number = int(row["serial"])
    words = {"unit": UNITS[department]}
    if department == "市场监管局" and number % 6 == 1:
        words |= {"second": f"{DIVISION}91{number:03d}", "second_end": "2028-12-31"}
    if department == "生态环境局":
        words |= {"post": "否" if row["post"] == "离岗" else "是", "end": row["end"].replace("-", "/")}
    if department == "农业农村局":
        year, month, day = row["end"].split("-")
        words |= {"post": "退休" if row["post"] == "离岗" else "在职", "end": f"{year}年{int(month)}月{int(day)}日"}
    if department == "应急管理局":
        words["end"] = row["end"].replace("-", "")
    return row | words


UNITS = {"市场监管局": "界首市市场监督管理局", "生态环境局": "界首市环保局", "文化和旅游局": "市文旅局",
         "农业农村局": "市农业农村局", "交通运输局": "界首市交通局", "应急管理局": "应急局"}
FILES = {
    "市场监管局": ("inbox/市场监管局/执法检查人员名录库.csv", [
        ("序号", "serial"), ("姓名", "person"), ("工作单位", "unit"), ("执法证号", "certificate"), ("执法证有效期至", "end"),
        ("第二执法证号", "second"), ("第二执法证有效期至", "second_end"), ("业务专长", "specialty"), ("负责区域", "region"),
        ("可任组长", "leader"), ("岗位状态", "post")],
        {"encoding": "gb18030", "title": ["执法检查人员名录库（样例数据，不得公示）", "填报单位：市场监管局　填报日期：2026年1月20日"]}),
    "生态环境局": ("inbox/生态环境局/执法人员.csv", [
        ("执法人员姓名", "person"), ("所属部门", "unit"), ("行政执法证编号", "certificate"), ("证件有效期", "end"),
        ("专业特长", "specialty"), ("负责区域", "region"), ("是否在岗", "post")], {"encoding": "gb18030"}),
    "文化和旅游局": ("inbox/文化和旅游局/执法人员.csv", [
        ("人员姓名", "person"), ("执法单位", "unit"), ("执法证件号", "certificate"), ("到期日期", "end"),
        ("执法领域", "specialty"), ("人员状态", "post")], {"title": ["文化市场综合执法人员（样例数据，不得公示）"]}),
    "农业农村局": ("inbox/市农业农村局/执法人员.csv", [
        ("姓名", "person"), ("所在单位", "unit"), ("身份证号", "identity"), ("行政执法证号", "certificate"),
        ("有效期截止", "end"), ("业务专长", "specialty"), ("可任组长", "leader"), ("在职状态", "post")], {"encoding": "gb18030"}),
    "交通运输局": ("inbox/交通运输局/执法人员.txt", [
        ("检查人员姓名", "person"), ("单位", "unit"), ("执法证编号", "certificate"), ("执法证有效期至", "end"),
        ("执法类别", "specialty"), ("岗位状态", "post")], {"separator": "\t", "encoding": "utf-8", "newline": "\n"}),
    "应急管理局": ("inbox/应急管理局/执法人员.csv", [
        ("检查人员", "person"), ("工作单位", "unit"), ("执法证件编号", "certificate"), ("有效期", "end"), ("专长", "specialty"),
        ("负责区域", "region"), ("可任组长", "leader"), ("岗位状态", "post")], {"separator": ";", "encoding": "utf-8"}),
}


def _recusals(county, pools, firms):
    chance = Chance("jieshou/recusals")
    reasons = ("近亲属任职", "曾在该单位任职", "持有股份", "近亲属经营")
    rows = []
    for inspector in chance.sample(pools["市场监管局"], 12):
        firm = chance.pick([f for f in firms if f.trade in ("餐饮", "农资") and not f.damaged and f.status == "存续"])
        rows.append({"certificate": inspector["certificate"], "code": firm.code, "name": firm.name, "reason": chance.pick(reasons)})
    county.add_table(
        "inbox/市场监管局/回避申报.csv",
        [("执法证号", "certificate"), ("回避企业", "code"), ("回避企业名称", "name"), ("回避原因", "reason")], rows, encoding="gb18030")
    rows = []
    for inspector in chance.sample(pools["应急管理局"], 6):
        firm = chance.pick([f for f in firms if f.trade == "危化" and f.status == "存续"])
        rows.append({"person": inspector["person"], "unit": "应急管理局", "name": firm.name, "reason": chance.pick(reasons)})
    county.add_table(
        "inbox/应急管理局/回避登记.csv",
        [("姓名", "person"), ("工作单位", "unit"), ("回避企业名称", "name"), ("回避原因", "reason")], rows, separator=";", encoding="utf-8")
