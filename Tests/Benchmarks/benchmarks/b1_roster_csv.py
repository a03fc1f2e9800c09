"""B1: the roster job from UTF-8 CSV, against DuckDB.

Ours also writes the file of rejected rows, which the peer does not; that is in its time.
"""

from harness import PEERS, PYTHON, Bar, Benchmark, Contender, program
from roster_data import roster

OUTPUTS = ("counts.csv", "sample.csv")
ROWS = 1_000_000


def data():
    return roster(ROWS, "csv", "gb", "xml")


def ours(name, file):
    return Contender(name, lambda data, place: [program("roster-job"), data / file, place], OUTPUTS)


DUCKDB = Contender(
    "duckdb", lambda data, place: [PYTHON, PEERS / "duckdb_roster.py", data / "roster.csv", place], OUTPUTS)

BENCHMARK = Benchmark(
    name="B1",
    title="roster job: CSV in UTF-8, 1,000,000 rows",
    prepare=data,
    contenders=[ours("ours", "roster.csv"), DUCKDB],
    bars=[Bar("wall", "ours", 0.35, against="duckdb"), Bar("peak", "ours", 450)],
    needs=(program("roster-job"),),
)
