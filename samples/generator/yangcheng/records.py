"""What raises a venue's tier, and last year's inspections."""

from ..chance import Chance

CODE = ("统一社会信用代码/注册号", "code")


def add(county, venues):
    """Abnormal list, serious violations, complaints with counts, history."""
    known = [venue.row for venue in venues if not venue.damaged]
    _lists(county, known)
    _complaints(county, known)
    _history(county, known)


def _lists(county, known):
    chance = Chance("yangcheng/lists")
    rows = [row | {"date": chance.date(2024, 2025), "reason": "通过登记的住所无法联系"} for row in chance.sample(known, 22)]
    rows[0]["removed"] = "2025-12-30"
    county.add_table(
        "inbox/县公安局/经营异常名录.csv",
        [CODE, ("企业名称", "name"), ("列入经营异常名录日期", "date"), ("列入经营异常名录原因", "reason"), ("移出日期", "removed")], rows)
    county.add_table(
        "inbox/县公安局/严重违法失信名单.csv",
        [CODE, ("企业名称", "name"), ("列入严重违法失信名单日期", "date")],
        [row | {"date": chance.date(2024, 2025)} for row in chance.sample(known, 4)])


def _complaints(county, known):
    chance = Chance("yangcheng/complaints")
    rows = [row | {"count": str(chance.weighted([(1, 50), (2, 35), (4, 15)]))} for row in chance.sample(known, 34)]
    county.add_table(
        "inbox/县公安局/2025年投诉举报统计.csv",
        [("被投诉举报主体", "name"), ("统一社会信用代码", "code"), ("投诉举报次数", "count")], rows, encoding="gb18030",
        title=["2025年投诉举报统计（样例数据，不得公示）"])


def _history(county, known):
    chance = Chance("yangcheng/history")
    rows = [row | {"date": chance.date(2025, 2025), "body": "阳城县公安局", "item": row["library"] + "检查",
                   "result": chance.weighted([("未发现问题", 85), ("发现问题已责令改正", 15)])}
            for row in chance.sample(known, 40)]
    county.add_table(
        "inbox/县公安局/2025年检查记录.csv",
        [CODE, ("检查对象名称", "name"), ("检查日期", "date"), ("检查机关", "body"), ("检查事项", "item"), ("检查结果", "result")],
        rows, encoding="gb18030")
