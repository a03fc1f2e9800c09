"""The special-industry venues (特种行业) of 阳城县."""

from dataclasses import dataclass

from ..chance import Chance
from ..codes import CodeMaker
from ..names import NameMaker, phone

DIVISION = "140522"
TOWNS = {
    "凤城镇": "140522100", "北留镇": "140522101", "润城镇": "140522102", "町店镇": "140522103", "芹池镇": "140522104",
    "次营镇": "140522105", "横河镇": "140522106", "河北镇": "140522107", "蟒河镇": "140522108", "东冶镇": "140522109",
    "演礼镇": "140522110", "白桑镇": "140522111", "寺头乡": "140522201", "西河乡": "140522202", "董封乡": "140522205"}
# Library: how many, how they are called, individuals per thousand, industry, licence.
LIBRARIES = {
    "旅馆业": (134, ("宾馆", "旅馆", "农家客栈"), 800, "6121", "特种行业许可证"),
    "典当业": (6, ("典当有限公司",), 0, "6633", "特种行业许可证"),
    "公章刻制业": (24, ("印章店", "刻章部"), 850, "2319", "特种行业许可证"),
    "开锁业": (16, ("开锁服务部",), 900, "8219", ""),
    "保安服务业": (9, ("保安服务有限公司",), 0, "7271", "保安服务许可证"),
    "机动车修理业": (66, ("汽车修理部", "摩托车修理店"), 850, "8111", ""),
    "废旧金属收购业": (40, ("废旧物资回收站",), 700, "5191", ""),
    "娱乐服务场所": (22, ("歌舞厅", "足浴店", "游艺厅"), 600, "9011", ""),
}


@dataclass
class Venue:
    """One venue."""

    library: str
    row: dict
    damaged: bool = False  # its row in the roster is damaged, so it occurs in no other file


def make_venues():
    """All venues, library by library."""
    chance = Chance("yangcheng/venues")
    codes, names = CodeMaker(DIVISION, Chance("yangcheng/codes")), NameMaker("阳城县", Chance("yangcheng/names"))
    return [_venue(library, codes, names, chance) for library, (count, *_) in LIBRARIES.items() for _ in range(count)]


def _venue(library, codes, names, chance):
    _, endings, individuals, industry, licence = LIBRARIES[library]
    individual = chance.below(1000) < individuals
    town = chance.weighted([(town, 30 if town == "凤城镇" else 5) for town in TOWNS])
    ending = chance.pick(endings)
    if not individual and not ending.endswith("有限公司"):
        ending += "有限公司"
    code = codes.registration15(individual) if chance.hit(110) else codes.unified("92" if individual else "91")
    return Venue(library, {
        "code": code, "name": names.firm(ending), "kind": "个体工商户" if individual else "企业",
        "status": chance.weighted([("存续", 96), ("注销", 3), ("吊销", 1)]), "industry": industry, "town": town,
        "division": DIVISION, "address": f"阳城县{town}样例街{chance.between(1, 299)}号", "person": names.person(),
        "phone": phone("0356", chance), "founded": chance.date(2004, 2024), "library": library, "licence": licence,
        "number": "晋样阳公特" + chance.digits(6) if licence else "",
        "tags": "重点部位" if chance.hit(120) else ""})
