"""Fictitious names, addresses and numbers: every name says 样例, no telephone number can exist."""

FIRST = list("青云禾鼎嘉润恒瑞弘泰景明和顺丰盛华晨宏达金海银山远航锦绣长春兴业东升福康宁安")
SECOND = list("帆麦川岭泽源舟桥渡林峰溪湾港竹松梅兰菊荷月星辰霞虹岚野原田园圃舍居坊轩阁亭台")
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"


class NameMaker:
    """Gives out names, none twice."""

    def __init__(self, place, chance):
        self._place, self._chance, self._used = place, chance, set()

    def firm(self, trade):
        """A firm's name; 3.5 % hold brackets, and 66 of 1,619 of those are ASCII."""
        chance = self._chance
        while True:
            brand = chance.pick(FIRST) + chance.pick(SECOND) + (chance.pick(FIRST) if chance.hit(400) else "")
            name = f"{self._place}样例{brand}{trade}"
            if chance.hit(35):
                bracket = f"({self._place[:2]})" if chance.below(1619) < 66 else f"（{self._place[:2]}）"
                name = f"样例{brand}{bracket}{trade}"
            if name not in self._used:
                self._used.add(name)
                return name

    def person(self):
        """Who represents a firm: a role, not a person."""
        return "样例" + self._chance.pick(STEMS) + self._chance.pick(BRANCHES)


def phone(area_code, chance):
    """A number that no exchange gives out: local numbers never begin with 0."""
    return f"{area_code}-000{chance.digits(4)}"


def dated(iso, chance):
    """A day in one of the spellings of exports; four of five as ISO."""
    year, month, day = iso.split("-")
    return chance.weighted([
        (iso, 80), (f"{year}年{int(month)}月{int(day)}日", 6), (f"{year}/{int(month)}/{int(day)}", 6),
        (f"{year}.{int(month)}.{int(day)}", 4), (f"{year}{month}{day}", 4)])
