"""The rosters of targets (检查对象名录库) of the six departments."""

from ..chance import Chance
from ..codes import CodeMaker, unified
from ..damage import damage
from ..names import NameMaker, dated
from .firms import DIVISION, make_firm

MARKET_DAMAGE = {  # which rows can be damaged how
    "digits": ["excel_15_digits"] * 5 + ["scientific"] * 3 + ["nearest_double"],
    "letters": ["wrong_check"] * 5 + ["lost_digit"] * 4 + ["empty_name"] * 2 + ["duplicate"] * 4 + ["full_width"] * 2
               + ["apostrophe"] * 2 + ["formula", "stray_space", "lower_case"] + ["bad_date"] * 3 + ["masked_phone"],
    "legacy": ["lost_digit", "float_number"],
    "farms": ["lost_zero"],
}
RARE_NAMES = {"四字节": "𠮷", "扩展": ("镕", "喆", "堃", "犇")}


def add(county, firms):
    """All rosters; damaged firms are marked so that no other file mentions them."""
    _market(county, firms)
    for path, writer in ROSTERS.items():
        writer(county, path, firms)


def _market(county, firms):
    chance = Chance("jieshou/market")
    rare = next(f for f in firms if f.trade == "商贸" and len(f.code) == 18 and f.status == "存续")
    rare.name = rare.name.replace("样例", "样例" + RARE_NAMES["四字节"], 1)
    rows = []
    for firm in firms:
        for library, licence, number, end in firm.listings:
            row = firm.row() | {"library": library, "licence": licence, "number": number, "end": end, "firm": firm}
            row["founded"] = dated(row["founded"], chance)
            row["status"] = _status(firm.status, chance)
            row["town"] = "" if chance.hit(15) else firm.town
            row["division"] = DIVISION if chance.hit(700) else row["division"]
            row["tags"] = chance.pick(["重点监管", "小微企业", "新办"]) if chance.hit(60) else ""
            rows.append(row)
    _damage_market(rows, rare, chance)
    for number, row in enumerate(rows, 1):
        row["serial"] = str(number)
    county.add_table(
        "inbox/市场监管局/检查对象名录库.csv",
        [("序号", "serial"), ("*统一社会信用代码/注册号", "code"), ("*企业名称", "name"), ("主体类别", "kind"),
         ("登记状态", "status"), ("行业代码", "industry"), ("住所", "address"), ("法定代表人（负责人）", "person"),
         ("联系电话", "phone"), ("成立日期", "founded"), ("行政区划代码", "division"), ("所属乡镇", "town"),
         ("专项库名称", "library"), ("许可证名称", "licence"), ("许可证编号", "number"), ("许可有效期至", "end"),
         ("标签", "tags")],
        rows, encoding="gb18030",
        title=["界首市“双随机、一公开”检查对象名录库（样例数据，不得公示）",
               "填报单位：界首市市场监督管理局　填报日期：2026年1月20日　单位：户", "注意：带*的为必填项；同一主体有多个许可的分行填写。"],
        footer=[["合计", f"{len(rows)}"], ["填表人：综合监管股"]])


def _status(status, chance):
    if status == "存续":
        return chance.weighted([("存续", 80), ("存续（在营、开业、在册）", 15), ("在营（开业）", 5)])
    return status


def _damage_market(rows, rare, chance):
    plain = [i for i, row in enumerate(rows) if row["firm"].trade == "商贸" and row["firm"] is not rare]
    modern = [i for i in plain if len(rows[i]["code"]) == 18]
    groups = {
        "digits": [i for i in modern if rows[i]["code"].isdigit()],
        "letters": [i for i in modern if not rows[i]["code"].isdigit()],
        "legacy": [i for i in plain if len(rows[i]["code"]) == 15],
        "farms": [i for i, row in enumerate(rows) if row["firm"].trade == "养殖" and len(row["code"]) == 18]}
    chosen = [i for group, kinds in MARKET_DAMAGE.items() for i in chance.sample(groups[group], len(kinds))]
    for position in chosen:
        rows[position]["firm"].damaged = True
    damage(rows, chosen, [kind for kinds in MARKET_DAMAGE.values() for kind in kinds])


def _select(firms, *trades):
    return [f for f in firms if f.trade in trades and not f.damaged]


def _own(label, trade, count):
    """Firms that are in this department's roster only: registered elsewhere, or later."""
    chance = Chance(label)
    codes, names = CodeMaker("341203", Chance(label + "/codes")), NameMaker("颍泉", Chance(label + "/names"))
    return [make_firm(trade, codes, names, chance) for _ in range(count)]


def _environment(county, path, firms):
    chance = Chance("jieshou/environment")
    rows = []
    for library, selected, licence in (
            ("餐饮油烟排放单位", chance.sample(_select(firms, "餐饮"), 96), ""),
            ("排污许可单位", chance.sample(_select(firms, "工业", "机械"), 72), "排污许可证"),
            ("危险废物产生单位", chance.sample(_select(firms, "汽修"), 52), "")):
        for firm in selected:
            end = chance.date(2026, 2029) if licence else ""
            number = firm.code + "001P" if licence and len(firm.code) == 18 else ("样排" + chance.digits(8) if licence else "")
            rows.append(firm.row() | {"library": library, "licence": licence, "number": number, "end": end})
    for number in range(20):
        town = chance.pick(["东城街道", "西城街道", "颍南街道"])
        rows.append({
            "code": unified("12", DIVISION, "4" + chance.digits(7)), "kind": "事业单位", "status": "正常", "town": town,
            "name": f"界首市样例第{number + 1}卫生院", "industry": "8423", "division": DIVISION, "phone": "0558-0000000",
            "address": f"界首市{town}样例路{number + 1}号", "person": "样例院", "founded": "2008-05-12",
            "library": "医疗机构", "licence": "", "number": "", "end": ""})
    for row, mark in zip(chance.sample([r for r in rows if r["library"] == "餐饮油烟排放单位"], 4), RARE_NAMES["扩展"]):
        row["person"] = "样例" + mark
    for row, mark in zip(rows[-2:], (RARE_NAMES["四字节"], "堃"), strict=True):
        row["name"] = row["name"].replace("卫生院", mark + "卫生院")
    free = [i for i, row in enumerate(rows) if len(row["code"]) == 18 and row["library"] == "医疗机构"]
    damage(rows, chance.sample(free, 3), ["wrong_check", "full_width", "duplicate"])
    county.add_xml(
        path, [("TYSHXYDM", "code"), ("QYMC", "name"), ("QYLX", "kind"), ("DJZT", "status"), ("HYDM", "industry"),
               ("ZCDZ", "address"), ("FDDBR", "person"), ("LXDH", "phone"), ("CLRQ", "founded"), ("XZQH", "division"),
               ("SSXZ", "town"), ("ZXK", "library"), ("XKZMC", "licence"), ("XKZBH", "number"), ("XKYXQZ", "end")],
        rows, declared="GB2312", encoding="gb18030")


def _culture(county, path, firms):
    chance = Chance("jieshou/culture")
    rows = []
    for trade, library, licence in (
            ("网吧", "互联网上网服务营业场所", "网络文化经营许可证"), ("歌厅", "歌舞娱乐场所", "娱乐经营许可证"),
            ("旅行", "旅行社", "旅行社业务经营许可证"), ("印刷", "印刷企业", "印刷经营许可证")):
        for firm in _select(firms, trade) + _own(f"jieshou/culture/{trade}", trade, 2):
            rows.append(firm.row() | {
                "library": library, "licence": licence, "number": "皖样文" + chance.digits(6), "end": chance.date(2026, 2029)})
    free = [i for i, row in enumerate(rows) if row["name"].startswith("颍泉") and len(row["code"]) == 18]
    damage(rows, chance.sample(free, 2), ["lost_digit", "apostrophe"])
    county.add_table(
        path, [("统一信用代码/注册号", "code"), ("场所名称", "name"), ("经济类型", "kind"), ("经营状态", "status"),
               ("经营地址", "business"), ("住所地址", "address"), ("法人代表", "person"), ("联系方式", "phone"),
               ("乡镇街道", "town"), ("专项库", "library"), ("许可文件名称", "licence"), ("许可文件编号", "number"),
               ("许可证有效截止日期", "end")],
        [row | {"business": row["address"]} for row in rows], title=["文化市场经营单位名录（样例数据，不得公示）"])


def _agriculture(county, path, firms):
    chance = Chance("jieshou/agriculture")
    farm = _select(firms, "农资")
    rows = [f.row() | {"library": "农药经营单位", "licence": "农药经营许可证", "number": "农药经许（皖）样" + chance.digits(6)}
            for f in farm if "农药" in f.name or chance.hit(450)]
    rows += [f.row() | {"library": "种子经营单位"} for f in farm if "种业" in f.name or chance.hit(200)]
    rows += [f.row() | {"library": "兽药饲料经营单位"} for f in _select(firms, "兽药") + _own("jieshou/vet", "兽药", 4)]
    rows += [f.row() | {"library": "畜禽养殖场", "licence": "动物防疫条件合格证", "number": "（皖界）动防合字第样" + chance.digits(4) + "号"}
             for f in _select(firms, "养殖")]
    rows += [f.row() | {"library": "种植主体"} for f in _select(firms, "种植")]
    free = [i for i, row in enumerate(rows) if row["name"].startswith("颍泉") and len(row["code"]) == 18]
    damage(rows, chance.sample(free, 2), ["wrong_check", "duplicate"])
    for row in rows:
        row["founded"] = dated(row["founded"], chance)
    county.add_table(
        path, [("社会信用代码", "code"), ("经营主体名称", "name"), ("主体类型", "kind"), ("存续状态", "status"),
               ("生产经营地址", "address"), ("经营者", "person"), ("电话", "phone"), ("注册时间", "founded"),
               ("所属乡镇", "town"), ("行业编号", "industry"), ("分库", "library"), ("许可证", "licence"), ("证书编号", "number")],
        rows, encoding="gb18030",
        title=["农业农村领域检查对象名录（样例数据，不得公示）", "填报单位：市农业农村局　填报日期：2026.1.16"],
        footer=[["合计", str(len(rows))]])


def _transport(county, path, firms):
    chance = Chance("jieshou/transport")
    rows = []
    for trade, library in (("货运", "道路货物运输企业"), ("危运", "危险货物运输企业"), ("汽修", "机动车维修企业"), ("驾校", "机动车驾驶员培训机构")):
        for firm in _select(firms, trade) + (_own(f"jieshou/{trade}", trade, 4) if trade in ("货运", "汽修") else []):
            rows.append(firm.row() | {
                "library": library, "licence": "道路运输经营许可证", "number": "皖样交运管许可阜字3412820" + chance.digits(5) + "号",
                "kind": {"个体工商户": "个体户"}.get(firm.kind, firm.kind)})
    free = [i for i, row in enumerate(rows) if row["name"].startswith("颍泉") and len(row["code"]) == 18]
    damage(rows, chance.sample(free, 3), ["lost_digit", "empty_name", "lower_case"])
    county.add_table(
        path, [("营业执照注册号", "code"), ("企业（机构）名称", "name"), ("市场主体类型", "kind"), ("企业状态", "status"),
               ("注册地址", "address"), ("负责人", "person"), ("固定电话", "phone"), ("街道", "town"),
               ("专项库名称", "library"), ("许可证名称", "licence"), ("许可证编号", "number")],
        rows, separator="\t", encoding="utf-8", newline="\n")


def _emergency(county, path, firms):
    chance = Chance("jieshou/emergency")
    rows = [f.row() | {"library": "危险化学品经营单位", "licence": "危险化学品经营许可证",
                       "number": "皖界样危化经字〔2024〕" + chance.digits(5) + "号"} for f in _select(firms, "危化")]
    rows += [f.row() | {"library": "烟花爆竹零售点", "licence": "烟花爆竹经营（零售）许可证",
                        "number": "（皖界样）LS〔2025〕" + chance.digits(4)}
             for f in _select(firms, "烟花") + _own("jieshou/fireworks", "烟花", 4)]
    rows += [f.row() | {"library": "工贸企业", "tags": "粉尘涉爆" if chance.hit(250) else ""}
             for f in chance.sample(_select(firms, "机械", "工业"), 84)]
    free = [i for i, row in enumerate(rows) if row["name"].startswith("颍泉") and len(row["code"]) == 18]
    damage(rows, chance.sample(free, 2), ["wrong_check", "stray_space"])
    county.add_table(
        path, [("单位名称", "name"), ("信用代码", "code"), ("企业类型", "kind"), ("登记状态", "status"), ("单位地址", "address"),
               ("主要负责人", "person"), ("联系电话", "phone"), ("所在区域", "town"), ("监管标签名称", "tags"),
               ("专项库", "library"), ("许可证名称", "licence"), ("许可证编号", "number"), ("监管部门", "supervisor")],
        [row | {"supervisor": "应急局"} for row in rows], separator=";", encoding="utf-8")


ROSTERS = {
    "inbox/生态环境局/监管对象.xml": _environment,
    "inbox/文化和旅游局/经营单位名录.csv": _culture,
    "inbox/市农业农村局/检查对象.csv": _agriculture,
    "inbox/交通运输局/检查对象.txt": _transport,
    "inbox/应急管理局/检查对象.csv": _emergency,
}
