"""Damages one row in the ways departments' exports are damaged, and says what the import must make of it.

Expected: accepted (harmless), altered (a value is dropped or repaired, and reported), merged, rejected.
"""

from .codes import ALPHABET

FULL_WIDTH = str.maketrans("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ")


def excel_15_digits(row):
    """A number column of Excel keeps 15 digits and fills with zeros."""
    kept = row["code"][:15] + "000"
    return {"code": kept if kept != row["code"] else row["code"][:14] + "1000"}, "rejected"


def scientific(row):
    """A CSV saved from the screen format keeps six digits."""
    return {"code": f"{int(row['code'][:17] + '0'):.5E}"}, "rejected"


def wrong_check(row):
    """The last character was mistyped."""
    code = row["code"]
    return {"code": code[:-1] + ALPHABET[(ALPHABET.index(code[-1]) + 7) % 31]}, "rejected"


def lost_digit(row):
    """One character is missing."""
    return {"code": row["code"][:6] + row["code"][7:]}, "rejected"


def float_number(row):
    """Another tool read the number as a float."""
    return {"code": row["code"] + ".0"}, "accepted"


def nearest_double(row):
    """Another tool kept the nearest double of 18 digits."""
    code = str(int(float(row["code"])))
    return {"code": code if code != row["code"] else str(int(code) + 64)}, "rejected"


def lost_zero(row):
    """Excel dropped the leading zero of the industry."""
    return {"industry": row["industry"].removeprefix("0")}, "altered"


def empty_name(row):
    """The name is missing."""
    return {"name": ""}, "rejected"


def full_width(row):
    """The code was typed in full width."""
    return {"code": row["code"].translate(FULL_WIDTH)}, "accepted"


def apostrophe(row):
    """Excel's text marker came along."""
    return {"code": "'" + row["code"]}, "accepted"


def formula(row):
    """The text was protected as a formula."""
    return {"code": f'="{row["code"]}"'}, "accepted"


def stray_space(row):
    """A no-break space and a tab came along."""
    return {"code": "\u00a0" + row["code"][:8] + " " + row["code"][8:] + "\u3000"}, "accepted"


def lower_case(row):
    """A database wrote lower case."""
    return {"code": row["code"].lower()}, "accepted"


def bad_date(row):
    """The day does not exist."""
    return {"founded": "2019-02-30"}, "altered"


def masked_phone(row):
    """The exporting system masked the number."""
    return {"phone": "***********"}, "accepted"


def damage(rows, positions, kinds):
    """Damages the rows at these positions, one kind each; a kind named `duplicate` repeats the row below."""
    repeats = []
    for position, kind in zip(positions, kinds, strict=True):
        row = rows[position]
        if kind == "duplicate":
            repeats.append((position, dict(row, damage=("duplicate", "merged"))))
            continue
        changes, expected = globals()[kind](row)
        row.update(changes, damage=(kind.replace("_", "-"), expected))
    for position, repeat in sorted(repeats, key=lambda pair: -pair[0]):
        rows.insert(position + 1, repeat)
