"""Seeded rosters in every form that the benchmarks read, with a truth file beside them.

All names and codes are made up: the divisions 9901xx in the codes do not exist, those of the column do, so that the
product has nothing to say about them. Two rows in a hundred are dirty: codes that are mistyped, cut off, spoilt by a
spreadsheet, missing, in full-width digits or repeated, and fields with quotation marks, commas and line ends. Files are
cached in .build/bench-data and made anew when this program changes.
"""

import hashlib
import json
import random
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from harness import ROOT

FIELDS = [
    ("统一社会信用代码", "TYSHXYDM"), ("企业名称", "QYMC"), ("法定代表人", "FDDBR"), ("行政区划", "XZQH"), ("行业代码", "HYDM"),
    ("住所", "ZS"), ("经营范围", "JYFW"), ("成立日期", "CLRQ"), ("注册资本", "ZCZB"), ("登记状态", "DJZT"),
    ("登记机关", "DJJG"), ("信用等级", "XYDJ"),
]
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
DIVISIONS = [f"9901{number:02}" for number in range(1, 13)]
PLACES = dict(zip(DIVISIONS, ("341282", "341202", "341203", "341204", "341221", "341222", "341225", "341226", "340102",
                              "340103", "340104", "340111")))
INDUSTRIES = [f"{letter}{division}{third}" for letter, division in
              (("C", 13), ("C", 14), ("C", 17), ("C", 18), ("C", 21), ("C", 30), ("C", 33), ("F", 51), ("F", 52), ("H", 61),
               ("H", 62), ("L", 72), ("O", 80), ("O", 81), ("R", 90)) for third in (1, 2, 3)]
SYLLABLES = "安邦昌达德丰富广和恒宏华嘉金康乐利隆茂明鹏庆荣瑞润盛顺泰通旺祥新兴旭永裕源远悦云泽振正志中众"
KINDS = ["食品有限公司", "建材有限公司", "餐饮店", "商贸有限公司", "机械制造有限公司", "农民专业合作社", "药房", "汽车修理厂"]
GOODS = ["预包装食品销售", "建筑材料批发", "餐饮服务", "机械设备租赁", "农产品收购", "日用百货零售", "药品零售", "机动车维修",
         "道路货物运输", "服装加工", "五金产品销售", "烟草制品零售", "住宿服务", "广告设计", "信息技术咨询服务", "家具制造"]
STREETS = ["样例东路", "样例西路", "示范大道", "演练街", "试点北路", "虚构南巷"]
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def check_character(first17):
    total, weight = 0, 1
    for one in first17:
        total += ALPHABET.index(one) * weight
        weight = weight * 3 % 31
    return ALPHABET[(31 - total % 31) % 31]


def organisation_check(first8):
    values = [int(one, 36) for one in first8]
    rest = sum(value * weight for value, weight in zip(values, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    return "0X"[rest] if rest < 2 else str(11 - rest)


def code(draw, division):
    body = f"{draw.getrandbits(60) % 10**8:08}"
    first17 = "91" + division + body + organisation_check(body)
    return first17 + check_character(first17)


def rows(count, truth):
    """The rows; `truth` is filled with the number of rows of each kind of dirt."""
    draw = random.Random(20260101)
    known = []
    seen = set()
    for kind in ("mistyped", "short", "scientific", "missing", "wide", "repeated", "quoted", "broken", "collided"):
        truth[kind] = 0
    for number in range(count):
        bits = draw.getrandbits(64)

        def take(choices):
            nonlocal bits
            bits, index = divmod(bits, len(choices))
            return choices[index]

        division = take(DIVISIONS)
        industry = take(INDUSTRIES)
        name = f"样例县{take(SYLLABLES)}{take(SYLLABLES)}{number % 997}号{take(KINDS)}"
        address = f"样例县{take(STREETS)}{bits % 998 + 1}号{take('东西南北')}侧门面房"
        kind = draw.getrandbits(20) % 2_000
        own = code(draw, division)
        goods = draw.getrandbits(24)
        scope = "一般项目：" + "、".join(GOODS[goods >> shift & 15] for shift in (0, 4, 8, 12))
        date = f"{1990 + goods % 36}-{1 + goods // 36 % 12:02}-{1 + goods // 432 % 28:02}"
        if kind < 4:
            wrong = ALPHABET[(ALPHABET.index(own[17]) + 1 + bits % 29) % 31]
            own, what = own[:17] + wrong, "mistyped"
        elif kind < 7:
            own, what = own[:17], "short"
        elif kind < 10:
            own, what = f"{own[0]}.{own[1:8]}E+17", "scientific"
        elif kind < 12:
            own, what = "", "missing"
        elif kind < 24 and number > 1_000:
            own, what = known[bits % len(known)], "repeated"
        else:
            if own in seen:
                truth["collided"] += 1
            seen.add(own)
            if number % 16 == 0:
                known.append(own)
            what = None
            if kind < 32:
                own, what = own.translate(WIDE), "wide"
            elif kind < 36:
                name, what = f'样例县"{take(SYLLABLES)}"{take(KINDS)},第{number % 97}分店', "quoted"
            elif kind < 40:
                address, what = address + "\n（二楼）", "broken"
        if what:
            truth[what] += 1
        yield (own, name, f"样{SYLLABLES[goods % 40]}{SYLLABLES[goods // 40 % 40]}", PLACES[division], industry, address, scope,
               date, str(10 + goods % 990), "存续", f"样例县{division[4:]}区市场监督管理局", "ABCD"[goods // 7 % 4])


def quoted(field):
    return '"' + field.replace('"', '""') + '"' if '"' in field or "," in field or "\n" in field else field


def write(folder, count, forms):
    truth = {"rows": count}
    files = {}
    if "csv" in forms:
        files["csv"] = open(folder / "roster.csv", "wb")
    if "gb" in forms:
        files["gb"] = open(folder / "roster-gb18030.csv", "wb")
    if "xml" in forms:
        files["xml"] = open(folder / "roster.xml", "wb")
        files["xml"].write('<?xml version="1.0" encoding="UTF-8"?>\n<名录>\n'.encode())
    head = ",".join(title for title, _ in FIELDS) + "\n"
    pieces, elements = [head], []

    def flush():
        text = "".join(pieces)
        if "csv" in files:
            files["csv"].write(text.encode())
        if "gb" in files:
            files["gb"].write(text.encode("gb18030"))
        if "xml" in files:
            files["xml"].write("".join(elements).encode())
        pieces.clear()
        elements.clear()

    sheet = []
    for row in rows(count, truth):
        pieces.append(",".join(map(quoted, row)) + "\n")
        if "xml" in files:
            fields = "".join(f"<{tag}>{escape(field)}</{tag}>" for (_, tag), field in zip(FIELDS, row))
            elements.append(f"<ROW>{fields}</ROW>\n")
        if "xlsx" in forms:
            sheet.append(row)
        if len(pieces) == 20_000:
            flush()
    flush()
    if "xml" in files:
        files["xml"].write("</名录>\n".encode())
    for file in files.values():
        file.close()
    if "xlsx" in forms:
        write_workbook(folder / "roster.xlsx", sheet)
    (folder / "truth.json").write_text(json.dumps(truth, indent=1))


def write_workbook(path, table):
    """A workbook as Excel writes one: shared strings, numbers as numbers."""
    shared, cells = {}, []
    letters = "ABCDEFGHIJKL"
    for number, row in enumerate([tuple(title for title, _ in FIELDS), *table], 1):
        cells.append(f'<row r="{number}" spans="1:12">')
        for column, field in enumerate(row):
            place = f"{letters[column]}{number}"
            if column == 8 and number > 1:
                cells.append(f'<c r="{place}"><v>{field}</v></c>')
            elif field:
                cells.append(f'<c r="{place}" t="s"><v>{shared.setdefault(field, len(shared))}</v></c>')
        cells.append("</row>")
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override '
        f'PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/><Override PartName='
        f'"/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type='
        f'"{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{space}" xmlns:r="{office}"><sheets><sheet name="名录" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type='
        f'"{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/sharedStrings" '
        'Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{space}"><dimension ref="A1:L{len(table) + 1}"/><sheetData>'
        + "".join(cells) + "</sheetData></worksheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{space}" count="{len(cells)}" uniqueCount="{len(shared)}">{strings}</sst>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), declaration + text, zipfile.ZIP_DEFLATED)


def roster(count, *forms):
    """The folder with the forms ("csv", "gb", "xml", "xlsx") of a roster of that many rows, made when it is not there."""
    version = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
    folder = ROOT / ".build/bench-data" / f"{version}-{count}-{'-'.join(forms)}"
    if not (folder / "truth.json").exists():
        print(f"making {folder.name} …", flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        write(folder, count, forms)
    return folder
