"""B3: the roster job from XML, against DuckDB from CSV."""

from b1_roster_csv import DUCKDB, data, ours
from harness import Bar, Benchmark, program

BENCHMARK = Benchmark(
    name="B3",
    title="roster job: XML, 1,000,000 rows",
    prepare=data,
    contenders=[ours("ours", "roster.xml"), DUCKDB],
    bars=[Bar("wall", "ours", 0.5, against="duckdb"), Bar("peak", "ours", 300)],
    needs=(program("roster-job"),),
)
