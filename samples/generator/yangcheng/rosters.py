"""Venues, police officers, recusals and the item list, as the public-security bureau exports them."""

from ..chance import Chance
from ..damage import damage
from .venues import DIVISION

HOTEL_DAMAGE = {"digits": ["excel_15_digits", "scientific"], "letters": ["wrong_check", "full_width", "duplicate"]}
OTHER_DAMAGE = ["lost_digit", "apostrophe", "empty_name", "duplicate"]
BUREAU = "《山西省公安机关随机抽查事项清单（第二版）》"
ON_SITE = "现场检查"
ITEMS = [
    ("GA-01", "旅馆业治安管理检查", "一般", "《旅馆业治安管理办法》第十四条", "住宿登记、监控、值班", "按信用风险分类", "20%", "", "2026-03-02至2026-03-31", "旅馆", "旅馆业"),
    ("GA-02", "典当业治安管理检查", "重点", "《典当管理办法》第四条", "当物查验、登记、可疑报告", "100%", "", "2", "", "特行", "典当业"),
    ("GA-03", "公章刻制业检查", "一般", "《印铸刻字业暂行管理规则》", "备案、印模存档", "10%", "20%", "", "2026-06-01至2026-07-31", "特行", "公章刻制业"),
    ("GA-04", "开锁业检查", "一般", BUREAU, "从业人员备案、服务登记", "1户", "20%", "", "2026-06-01至2026-07-31", "", "开锁业"),
    ("GA-05", "保安服务单位检查", "重点", "《保安服务管理条例》第三条", "持证上岗、培训、合同备案", "不低于30%", "", "", "2026-05-11至2026-06-30", "保安", "保安服务业"),
    ("GA-06", "机动车修理业检查", "一般", "《机动车修理业、报废机动车回收业治安管理办法》", "承修登记、可疑车辆报告", "按信用风险分类", "20%", "", "2026-08-03至2026-09-30", "", "机动车修理业"),
    ("GA-07", "废旧金属收购业检查", "一般", "《废旧金属收购业治安管理办法》", "收购登记、来源查验", "10%", "15%", "", "2026-08-03至2026-09-30", "特行", "废旧金属收购业"),
    ("GA-08", "娱乐服务场所治安检查", "重点", "《娱乐场所管理条例》第三条", "监控、安全检查、从业人员名簿", "≥20%", "", "", "2026-04-13至2026-05-29", "", "娱乐服务场所"),
]


def add(county, venues):
    """Five files of rosters and one item list."""
    _hotels(county, [venue for venue in venues if venue.library == "旅馆业"])
    _others(county, [venue for venue in venues if venue.library != "旅馆业"])
    _officers(county)
    _recusals(county, venues)
    _items(county)


def _damage(venues, rows, groups, kinds, chance):
    chosen = [i for group, wanted in zip(groups, kinds, strict=True) for i in chance.sample(group, len(wanted))]
    for position in chosen:
        venues[position].damaged = True
    damage(rows, chosen, [kind for wanted in kinds for kind in wanted])


def _hotels(county, venues):
    chance = Chance("yangcheng/hotels")
    rows = [dict(venue.row) for venue in venues]
    modern = [i for i, row in enumerate(rows) if len(row["code"]) == 18]
    digits = [i for i in modern if rows[i]["code"].isdigit()]
    letters = [i for i in modern if not rows[i]["code"].isdigit()]
    _damage(venues, rows, [digits, letters], list(HOTEL_DAMAGE.values()), chance)
    county.add_table(
        "inbox/县公安局/旅馆业场所名录.txt",
        [("统一社会信用代码(注册号)", "code"), ("名称", "name"), ("地址", "address"), ("法定代表人或者负责人姓名", "person"),
         ("电话", "phone"), ("主体类别", "kind"), ("经营状态", "status"), ("所属乡镇", "town"), ("专项库", "library"),
         ("许可证名称", "licence"), ("许可证编号", "number"), ("监管标签名称", "tags")],
        rows, separator="\t", encoding="utf-16-le", bom="\ufeff", title=["旅馆业场所名录（样例数据，不得公示）"])


def _others(county, venues):
    chance = Chance("yangcheng/others")
    rows = [dict(venue.row) for venue in venues]
    plain = [i for i, row in enumerate(rows) if len(row["code"]) == 18 and row["library"] in ("机动车修理业", "废旧金属收购业")]
    _damage(venues, rows, [plain], [OTHER_DAMAGE], chance)
    for number, row in enumerate(rows, 1):
        row["serial"] = str(number)
    county.add_table(
        "inbox/县公安局/特种行业场所名录.csv",
        [("序号", "serial"), ("场所名称", "name"), ("营业执照编号", "code"), ("单位地址", "address"), ("负责人", "person"),
         ("联系电话", "phone"), ("类型", "kind"), ("当前状态", "status"), ("成立日期", "founded"), ("街道", "town"),
         ("分库", "library"), ("标签", "tags")],
        rows, encoding="gb18030",
        title=["阳城县特种行业场所名录（样例数据，不得公示）", "填报单位：阳城县公安局治安大队　填报日期：2026年1月12日"],
        footer=[["合计", f"{len(rows)}户"]])


def _officers(county):
    county.add_table(
        "inbox/县公安局/治安大队民警.csv",
        [("姓名", "person"), ("工作单位", "unit"), ("警号", "badge"), ("行政执法证号", "certificate"), ("证件有效期", "end"),
         ("专业特长", "specialty"), ("可任组长", "leader"), ("岗位状态", "post")],
        [_officer("甲", number, "治安大队") for number in range(1, 19)], encoding="gb18030")
    county.add_table(
        "inbox/县公安局/派出所民警.csv",
        [("姓名", "person"), ("单位", "unit"), ("执法证件号码", "certificate"), ("执法证有效期至", "end"), ("执法领域", "specialty"),
         ("负责区域", "region"), ("可任组长", "leader"), ("是否在岗", "post")],
        [_officer("乙", number, "县公安局") for number in range(1, 16)])


def _officer(sign, number, unit):
    towns = ("凤城镇", "北留镇、润城镇", "芹池镇、寺头乡", "东冶镇、蟒河镇")
    station = sign == "乙"
    away = number % 13 == 7
    return {
        "person": f"民警{sign}{number:02d}", "unit": unit, "badge": f"9900{number:02d}",
        "certificate": f"14{DIVISION[2:]}{'2' if station else '1'}{number:04d}",
        "end": {5: "2025-12-31", 9: "2026-03-15"}.get(number, ("2027-06-30", "2028年12月31日", "2029/3/31")[number % 3]),
        "specialty": ("旅馆业", "特行", "保安监管")[number % 3] + ("、特种行业" if number % 4 == 0 else ""),
        "region": towns[number // 3 % 4] if station and number % 3 == 0 else "",
        "leader": "是" if number % 3 != 1 else "否",
        "post": ("否" if away else "是") if station else ("离岗" if away else "在岗")}


def _recusals(county, venues):
    chance = Chance("yangcheng/recusals")
    hotels = [venue.row for venue in venues if venue.library == "旅馆业" and not venue.damaged]
    pawn = [venue.row for venue in venues if venue.library == "典当业"]
    rows = [{"certificate": _officer("甲", number, "")["certificate"], "code": row["code"], "name": row["name"], "reason": reason}
            for number, row, reason in zip(
                (2, 6, 11), chance.sample(hotels, 2) + chance.sample(pawn, 1), ("近亲属经营", "持有股份", "近亲属任职"), strict=True)]
    county.add_table(
        "inbox/县公安局/回避申报.csv",
        [("执法证号", "certificate"), ("回避企业", "code"), ("回避企业名称", "name"), ("回避原因", "reason")], rows)


def _items(county):
    keys = ("code", "title", "class", "basis", "content", "quota", "cap", "batches", "window", "specialty", "library")
    rows = [dict(zip(keys, row, strict=True)) | {"method": ON_SITE, "initiator": "阳城县公安局", "version": "第二版"} for row in ITEMS]
    county.add_table(
        "inbox/县公安局/随机抽查事项清单.csv",
        [("事项编码", "code"), ("抽查事项", "title"), ("事项类别", "class"), ("抽查依据", "basis"),
         ("抽查内容", "content"), ("抽查方式", "method"), ("发起部门", "initiator"), ("抽查比例(数量)", "quota"), ("比例上限", "cap"),
         ("批次", "batches"), ("任务期限", "window"), ("业务专长", "specialty"), ("专项库", "library"), ("清单版本", "version")],
        rows, encoding="gb18030", title=["阳城县公安局随机抽查事项清单（样例数据，不得公示）"])
