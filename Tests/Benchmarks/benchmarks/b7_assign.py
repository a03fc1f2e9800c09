"""B7: the assignment against OR-Tools' convex min-cost flow, which gives none of the guarantees.

Bars compare the seconds of the draw with those inside OR-Tools' solver on the 20,000 checks of 2,000 officers: reading
files and building the instance are in neither.
"""

from assign_data import counties
from harness import PEERS, PYTHON, Bar, Benchmark, Contender, program


def ours(name, instance, threads, *outputs):
    return Contender(
        name, lambda data, place: [program("assign-job"), data, instance, threads, place], outputs)


BENCHMARK = Benchmark(
    name="B7",
    title="teams for 20,000 checks by 2,000 officers, and for 500,000 by 50,000",
    prepare=counties,
    contenders=[
        Contender(
            "ortools",
            lambda data, place: [PYTHON, PEERS / "ortools_assign.py", data / "easy-instance.tsv", "easy", place],
            ("easy-loads.txt",)),
        ours("20k × 2k", "easy", "2", "easy-loads.txt"),
        ours("tight", "tight", "2"),
        ours("1,000 pools, 1 thread", "pools", "1", "pools-teams.txt"),
        ours("1,000 pools, 2 threads", "pools", "2", "pools-teams.txt"),
        ours("500k × 50k in one", "whole", "2"),
    ],
    bars=[
        Bar("solve", "20k × 2k", 2, against="ortools"),
        Bar("solve", "tight", 6, against="ortools"),
        Bar("solve", "1,000 pools, 2 threads", 30, against="ortools"),
        Bar("solve", "500k × 50k in one", 90, against="ortools"),
        Bar("peak", "1,000 pools, 2 threads", 1024),
        Bar("peak", "500k × 50k in one", 1024),
    ],
    rounds=3,
    needs=(program("assign-job"),),
)
