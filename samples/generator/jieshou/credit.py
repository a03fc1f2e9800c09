"""What 市场监管局 and 生态环境局 know of firms: classes, lists, complaints, penalties, last year's inspections."""

from ..chance import Chance
from ..damage import damage

MIX = [("A", 654), ("B", 253), ("C", 77), ("D", 15)]  # 丹东 2023: 65.4 / 25.3 / 7.7 / 1.5 %
WORDS = {"A": "低风险", "B": "一般风险", "C": "较高风险", "D": "高风险"}
CODE = ("统一社会信用代码/注册号", "code")
CLASS_DAMAGE = (["wrong_check"] * 7 + ["scientific"] * 3 + ["full_width"] * 5 + ["apostrophe"] * 4 + ["duplicate"] * 8)


def add(county, firms):
    """All files; damaged firms occur in none of them."""
    known = [firm for firm in firms if not firm.damaged]
    _classes(county, known)
    _lists(county, known)
    _complaints(county, known)
    _penalties(county, known)
    _history(county, known)


def _row(firm):
    return {"code": firm.code, "name": firm.name}


def _classes(county, firms):
    chance = Chance("jieshou/classes")
    rows = []
    for firm in firms:
        tier, word = chance.weighted(MIX), chance.hit(120)
        if not chance.hit(80):
            rows.append(_row(firm) | {"tier": WORDS[tier] if word else tier, "month": "202601"})
    digits = [i for i, row in enumerate(rows) if len(row["code"]) == 18 and row["code"].isdigit()]
    others = [i for i, row in enumerate(rows) if len(row["code"]) == 18 and not row["code"].isdigit()]
    chosen = chance.sample(others, 7) + chance.sample(digits, 3) + chance.sample(others[-400:], 17)
    assert len(set(chosen)) == len(chosen)
    damage(rows, chosen, CLASS_DAMAGE)
    county.add_table(
        "inbox/市场监管局/企业信用风险分类结果.csv",
        [CODE, ("企业名称", "name"), ("信用风险等级", "tier"), ("数据日期", "month")], rows, title=["企业信用风险分类结果（样例数据，不得公示）"])


def _lists(county, firms):
    chance = Chance("jieshou/lists")
    reasons = ("未按规定公示年度报告", "通过登记的住所无法联系", "公示信息隐瞒真实情况")
    rows = [_row(firm) | {"date": chance.date(2024, 2025), "reason": chance.pick(reasons), "document": chance.digits(3)}
            for firm in chance.sample(firms, 72)]
    for row in rows[:10]:
        row["removed"] = f"2026-01-{chance.between(5, 16):02d}"
    county.add_table(
        "inbox/市场监管局/经营异常名录.csv",
        [CODE, ("企业名称", "name"), ("列入经营异常名录日期", "date"), ("列入经营异常名录原因", "reason"), ("移出日期", "removed")],
        rows, encoding="gb18030")
    rows = [_row(firm) | {"date": chance.date(2024, 2025), "reason": "列入经营异常名录届满三年仍未履行义务"}
            for firm in chance.sample(firms, 9)]
    county.add_table(
        "inbox/市场监管局/严重违法失信名单.csv",
        [CODE, ("企业名称", "name"), ("列入严重违法失信名单日期", "date"), ("列入原因", "reason")], rows, encoding="gb18030")


def _complaints(county, firms):
    chance = Chance("jieshou/complaints")
    chosen = chance.sample([f for f in firms if f.status == "存续"], 76)
    rows = [_row(firm) | {"date": chance.date(2025, 2025)} for firm in chosen + chosen[:14]]
    for number, row in enumerate(rows, 1):
        row["number"] = f"样诉2025{number:04d}"
    county.add_table(
        "inbox/市场监管局/投诉举报.csv",
        [("投诉编号", "number"), ("被投诉举报主体", "name"), CODE, ("投诉举报日期", "date")], rows, encoding="gb18030")


def _penalties(county, firms):
    chance = Chance("jieshou/penalties")
    for path, mark, trades, count, form in (
            ("inbox/市场监管局/行政处罚.csv", "界样市监罚", None, 44, {"encoding": "gb18030"}),
            ("inbox/生态环境局/行政处罚.csv", "界样环罚", ("工业", "机械", "汽修"), 12, {"encoding": "gb18030"})):
        chosen = chance.sample([f for f in firms if trades is None or f.trade in trades], count)
        rows = [_row(firm) | {"date": chance.date(2025, 2025), "document": f"{mark}〔2025〕{number}号"}
                for number, firm in enumerate(chosen, 1)]
        county.add_table(
            path, [("处罚决定书文号", "document"), ("当事人名称", "name"), CODE, ("处罚决定日期", "date")], rows, **form)


def _history(county, firms):
    chance = Chance("jieshou/history")
    results = [("未发现问题", 78), ("发现问题已责令改正", 12), ("通过登记的住所（经营场所）无法联系", 6), ("发现问题待后续处理", 4)]
    for path, body, trades, item, count in (
            ("inbox/市场监管局/2025年检查记录.csv", "市监局", ("餐饮", "食品", "商贸", "农资"), "市场监管领域随机抽查", 210),
            ("inbox/应急管理局/2025年检查记录.csv", "界首市应急局", ("危化", "烟花", "机械"), "安全生产随机抽查", 48)):
        rows = [_row(firm) | {"date": chance.date(2025, 2025), "body": body, "item": item, "result": chance.weighted(results)}
                for firm in chance.sample([f for f in firms if f.trade in trades], count)]
        form = {"encoding": "gb18030"} if "市场" in path else {"separator": ";", "encoding": "utf-8"}
        county.add_table(
            path, [CODE, ("检查对象名称", "name"), ("检查日期", "date"), ("检查机关", "body"), ("检查事项", "item"),
                   ("检查结果", "result")], rows, **form)
