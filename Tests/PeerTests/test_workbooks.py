"""Workbooks give the cells that openpyxl sees in them: generated ones, and those of calamine's tests."""

import datetime
import random
import subprocess
import sys
import tempfile
import unittest
import warnings
from pathlib import Path

import openpyxl

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "Benchmarks"))

from harness import program  # noqa: E402

CASES = TESTS / "TabularTests" / "Cases" / "xlsx"
PIECES = ["甲", "样例公司", "𠂇", "&", "<b>", '"', "'", " ", "\n", "=1+1", "\u200b", "é", "007", "9.1E+17", "\t", "，"]
# openpyxl leaves `_x000D_` as it stands (ECMA-376 part 1, 22.9.2.19): CalamineWorkbookTests states what it means.
OTHERWISE = {"has_x000D_.xlsx", "has_x000D_inline.xlsx"}


def ours(path):
    """The rows of the first table, without empty cells at their ends."""
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run([program("workbook-rows"), path, file.name], check=True, capture_output=True)
        text = Path(file.name).read_bytes().decode()
    return [trimmed(row.split("\x1f")) for row in text.split("\x1e")[:-1]]


def theirs(path):
    """The rows with content of the first sheet that has any."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        rows = [trimmed([shown(cell) for cell in row]) for row in sheet.iter_rows()]
        rows = [row for row in rows if row]
        if rows:
            return rows
    return []


def trimmed(row):
    row = list(row)
    while row and row[-1] == "":
        row.pop()
    return row


def shown(cell):
    """A cell as Excel shows it without regard to decimals, dates in ISO form."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.timedelta):
        seconds = round(value.total_seconds())
        return "%d:%02d:%02d" % (seconds // 3600, seconds // 60 % 60, seconds % 60)
    if isinstance(value, datetime.datetime):
        value = (value + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)
        return str(value.date()) if value.time() == datetime.time() else str(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return str(value)
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else "%.15g" % value
    return str(value)


def book(seed, folder):
    """A workbook of cells of every kind, and where it lies."""
    rng = random.Random(seed)
    made = openpyxl.Workbook()
    sheet = made.active
    for row in range(1, rng.randint(2, 30)):
        if rng.random() < 0.1:
            continue
        for column in range(1, rng.randint(2, 9)):
            kind = rng.randrange(8)
            cell = sheet.cell(row, column)
            if kind == 0:
                continue
            if kind == 1:
                cell.value = rng.randint(-10**12, 10**15 - 1)
            elif kind == 2:
                cell.value = rng.randint(1, 10**6) / 4
            elif kind == 3:
                cell.value = datetime.date(1901, 1, 1) + datetime.timedelta(rng.randint(0, 60_000))
            elif kind == 4:
                cell.value = datetime.datetime(2020, 1, 1) + datetime.timedelta(seconds=rng.randint(1, 10**8))
            elif kind == 5:
                cell.value = rng.random() < 0.5
            else:
                text = "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 5)))
                cell.value = text
                cell.data_type = "s"
    if sheet.max_row == 1 and sheet["A1"].value is None:
        sheet["A1"] = "甲"
    path = Path(folder) / f"{seed}.xlsx"
    made.save(path)
    return path


class Workbooks(unittest.TestCase):
    def test_generated_workbooks_read_as_openpyxl_reads_them(self):
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(60):
                path = book(seed, folder)
                with self.subTest(seed):
                    self.assertEqual(ours(path), theirs(path))

    def test_calamine_s_workbooks_read_as_openpyxl_reads_them(self):
        compared = 0
        for path in sorted(CASES.glob("*.xlsx")):
            try:
                wanted = theirs(path)
            except Exception:  # openpyxl refuses the file: nothing to compare
                continue
            if not wanted or path.name in OTHERWISE:
                continue
            with self.subTest(path.name):
                self.assertEqual(ours(path), wanted)
            compared += 1
        self.assertGreater(compared, 20)

    def test_one_cell_changed_is_seen(self):
        """The control."""
        with tempfile.TemporaryDirectory() as folder:
            path = book(1, folder)
            before = ours(path)
            changed = openpyxl.load_workbook(path)
            changed.active["A1"] = "another"
            changed.save(path)
            self.assertNotEqual(ours(path), before)


if __name__ == "__main__":
    unittest.main()
