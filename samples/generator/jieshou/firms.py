"""The 3,000 market subjects of 界首市, before any department exports them."""

from dataclasses import dataclass, field

from ..chance import Chance
from ..codes import CodeMaker
from ..names import NameMaker, phone

DIVISION = "341282"
TOWNS = {
    "东城街道": "341282001", "西城街道": "341282002", "颍南街道": "341282003", "光武镇": "341282100",
    "泉阳镇": "341282101", "芦村镇": "341282102", "新马集镇": "341282103", "大黄镇": "341282104",
    "田营镇": "341282105", "陶庙镇": "341282106", "王集镇": "341282107", "砖集镇": "341282108",
    "顾集镇": "341282109", "戴桥镇": "341282110", "舒庄镇": "341282111", "邴集乡": "341282200",
    "靳寨乡": "341282201", "任寨乡": "341282202"}
TOWN_WEIGHTS = [(town, 14 if town.endswith("街道") else 4) for town in TOWNS]
FOOD, COMMON = "食品经营许可证", "一般经营主体"


@dataclass(frozen=True)
class Trade:
    """A trade: how many firms, their names, industry, and under which library the market bureau lists them."""

    count: int
    firm_names: tuple
    shop_names: tuple
    shops: int  # individuals per thousand
    industry: str
    library: str = COMMON
    licence: str = ""
    kind: str = "企业"  # what those are that are no individuals


TRADES = {
    "餐饮": Trade(460, ("餐饮管理有限公司", "酒店有限公司"), ("小吃店", "饭店", "面馆", "火锅店"), 850, "6210", "餐饮服务单位", FOOD),
    "食品": Trade(600, ("超市有限公司", "食品销售有限公司"), ("便利店", "副食店", "水果店"), 800, "5229", "食品销售单位", FOOD),
    "药店": Trade(90, ("大药房有限公司",), ("药店",), 300, "5251", "药品零售企业", "药品经营许可证"),
    "器械": Trade(60, ("医疗器械有限公司",), ("医疗器械店",), 300, "5254", "医疗器械经营企业", "医疗器械经营许可证"),
    "机械": Trade(140, ("机械制造有限公司", "纺织有限公司", "木业有限公司"), ("加工厂",), 100, "3484", "特种设备使用单位", "特种设备使用登记证"),
    "工业": Trade(120, ("包装材料有限公司", "塑料制品有限公司", "电线电缆有限公司"), ("制品厂",), 50, "2926", "工业产品生产企业", "工业产品生产许可证"),
    "农资": Trade(170, ("农资有限公司", "种业有限公司"), ("农资店", "农药经营部"), 700, "5167", "农资经营单位"),
    "兽药": Trade(50, ("动物药业有限公司", "饲料有限公司"), ("兽药店", "饲料店"), 600, "5169"),
    "油站": Trade(30, ("加油站有限公司", "石油销售有限公司"), ("加油站",), 300, "5265", "加油站", "成品油零售经营批准证书"),
    "网吧": Trade(48, ("网络服务有限公司",), ("网吧",), 500, "9013"),
    "歌厅": Trade(36, ("娱乐有限公司",), ("歌厅", "量贩歌城"), 500, "9011"),
    "旅行": Trade(16, ("旅行社有限公司",), (), 0, "7291"),
    "印刷": Trade(24, ("印务有限公司",), ("打印社",), 300, "2319"),
    "货运": Trade(110, ("运输有限公司", "物流有限公司"), ("货运部",), 300, "5431"),
    "危运": Trade(8, ("危险货物运输有限公司",), (), 0, "5435"),
    "汽修": Trade(90, ("汽车维修有限公司",), ("汽修厂", "汽车修理部"), 600, "8111"),
    "驾校": Trade(10, ("机动车驾驶员培训有限公司",), (), 0, "8391"),
    "危化": Trade(34, ("化工产品销售有限公司", "工业气体有限公司"), (), 0, "5169"),
    "烟花": Trade(60, ("烟花爆竹销售有限公司",), ("烟花爆竹零售店",), 850, "5249"),
    "养殖": Trade(70, ("养殖农民专业合作社",), ("养殖场",), 300, "0313", kind="农民专业合作社"),
    "种植": Trade(80, ("种植农民专业合作社",), ("家庭农场",), 100, "0119", kind="农民专业合作社"),
    "商贸": Trade(694, ("商贸有限公司", "建材有限公司", "服饰有限公司", "电子科技有限公司", "广告有限公司"),
                ("服装店", "五金店", "理发店", "手机店", "文具店"), 600, "5299"),
}
CATEGORY = {"企业": "91", "个体工商户": "92", "农民专业合作社": "93"}


@dataclass
class Firm:
    """One market subject."""

    trade: str
    code: str
    name: str
    kind: str
    status: str
    industry: str
    town: str
    address: str
    person: str
    phone: str
    founded: str
    listings: list = field(default_factory=list)  # (library, licence, number, valid to)
    damaged: bool = False  # its row in the main roster is damaged, so it occurs in no other file

    def row(self):
        """The canonical fields that every roster draws from."""
        return {
            "code": self.code, "name": self.name, "kind": self.kind, "status": self.status, "industry": self.industry,
            "town": self.town, "division": TOWNS[self.town], "address": self.address, "person": self.person,
            "phone": self.phone, "founded": self.founded}


def make_firms():
    """All 3,000, in the order of their registration."""
    chance = Chance("jieshou/firms")
    codes, names = CodeMaker(DIVISION, Chance("jieshou/codes")), NameMaker("界首市", Chance("jieshou/names"))
    trades = [key for key, trade in TRADES.items() for _ in range(trade.count)]
    return [make_firm(key, codes, names, chance) for key in chance.sample(trades, len(trades))]


def make_firm(key, codes, names, chance):
    """One firm of a trade."""
    trade = TRADES[key]
    individual = chance.below(1000) < trade.shops
    kind = "个体工商户" if individual else trade.kind
    town = chance.weighted(TOWN_WEIGHTS)
    firm = Firm(
        trade=key, code=_code(kind, codes, chance), kind=kind, town=town, industry=trade.industry,
        name=names.firm(chance.pick(trade.shop_names if individual else trade.firm_names)),
        status=chance.weighted([("存续", 957), ("注销", 25), ("吊销", 12), ("迁出", 4), ("停业", 2)]),
        address=f"界首市{town}样例路{chance.between(1, 399)}号", person=names.person(),
        phone=phone("0558", chance), founded=chance.date(2001, 2025))
    firm.listings.append((trade.library, *_licence(trade.licence, chance)))
    if key in ("餐饮", "食品") and chance.hit(100):
        other = "食品销售单位" if key == "餐饮" else "餐饮服务单位"
        firm.listings.append((other, *_licence(FOOD, chance)))
    return firm


def _code(kind, codes, chance):
    """13.8 % of real rosters are 15-digit numbers, 0.3 % have 13 digits; most of them individuals."""
    generation = chance.weighted(
        [("15", 190), ("13", 4), ("18", 806)] if kind == "个体工商户" else [("15", 75), ("13", 2), ("18", 923)])
    if generation == "15":
        return codes.registration15(kind == "个体工商户")
    return codes.registration13() if generation == "13" else codes.unified(CATEGORY[kind])


def _licence(licence, chance):
    if not licence:
        return "", "", ""
    marks = {"食品经营许可证": "JY", "药品经营许可证": "皖样药", "医疗器械经营许可证": "皖样械"}
    number = marks.get(licence, "样") + "3412820" + chance.digits(7)
    return licence, number, chance.pick(["长期"] + [chance.date(2026, 2030) for _ in range(4)])
