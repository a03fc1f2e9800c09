"""B2: the roster job from GB18030 CSV, against our own from UTF-8."""

from b1_roster_csv import data, ours
from harness import Bar, Benchmark, program

BENCHMARK = Benchmark(
    name="B2",
    title="roster job: CSV in GB18030, 1,000,000 rows",
    prepare=data,
    contenders=[ours("ours", "roster-gb18030.csv"), ours("ours from UTF-8", "roster.csv")],
    bars=[Bar("wall", "ours", 1.2, against="ours from UTF-8")],
    needs=(program("roster-job"),),
)
