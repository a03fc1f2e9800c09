"""B4: a workbook to canonical rows, against fastexcel reading every cell as text."""

from harness import PEERS, PYTHON, Bar, Benchmark, Contender, program
from roster_data import roster

READER = PEERS / "fastexcel_rows.py"

BENCHMARK = Benchmark(
    name="B4",
    title="workbook to rows: XLSX, 100,000 rows of 12 columns",
    prepare=lambda: roster(100_000, "xlsx") / "roster.xlsx",
    contenders=[
        Contender(
            "ours", lambda data, place: [program("workbook-rows"), data], ("rows.txt",),
            check=lambda data, place: [program("workbook-rows"), data, place / "rows.txt"]),
        Contender(
            "fastexcel", lambda data, place: [PYTHON, READER, data], ("rows.txt",),
            check=lambda data, place: [PYTHON, READER, data, place / "rows.txt"]),
    ],
    bars=[Bar("wall", "ours", 1, against="fastexcel")],
    rounds=9,
    needs=(program("workbook-rows"),),
)
