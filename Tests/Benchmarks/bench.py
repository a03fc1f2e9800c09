"""Runs the benchmarks named on the command line (all when none is named) and prints one table.

Exit status 1 when outputs differ or a bar is missed. `--rounds N` sets the number of rounds.
"""

import argparse
import importlib.util
import os
import sys
import unicodedata
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent / "benchmarks")]
import harness

WORK = harness.ROOT / ".build/bench-work"


def load():
    """All benchmarks, in the order of their names."""
    found = []
    for path in sorted((harness.BENCHMARKS / "benchmarks").glob("*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found.append(module.BENCHMARK)
    return found


def width(text):
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def show(rows):
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = []
        for column, cell in enumerate(row):
            blank = " " * (widths[column] - width(cell))
            cells.append(blank + cell if column in (2, 3, 4, 6) else cell + blank)
        print("  ".join(cells).rstrip())


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", metavar="NAME")
    options.add_argument("--rounds", type=int)
    chosen = options.parse_args()
    known = load()
    unknown = set(chosen.names) - {one.name for one in known}
    if unknown:
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; known: {', '.join(one.name for one in known)}")
    rows = [("", "program", "wall s", "CPU s", "peak MiB", "goal", "measured", "")]
    missed = 0
    for benchmark in known:
        if chosen.names and benchmark.name not in chosen.names:
            continue
        if chosen.rounds:
            benchmark.rounds = chosen.rounds
        lacking = [str(path) for path in benchmark.needs if not Path(path).exists()]
        if lacking:
            sys.exit(f"{benchmark.name}: not built: {', '.join(lacking)}")
        print(f"{benchmark.name}: {benchmark.title}", file=sys.stderr, flush=True)
        costs = harness.compare(benchmark, WORK)
        for one in benchmark.contenders:
            cost = costs[one.name]
            figures = (f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak:.0f}")
            bars = [bar for bar in benchmark.bars if bar.contender == one.name]
            lead = (benchmark.name, one.name, *figures)
            for bar in bars:
                value = bar.measured(costs)
                is_met = value <= bar.at_most
                missed += not is_met
                rows.append((*lead, bar.text(), f"{value:.3g}", "met" if is_met else "NOT MET"))
                lead = ("",) * 5
            if not bars:
                rows.append((*lead, "", "", ""))
    print(f"medians of {chosen.rounds or 'the usual'} rounds, in turn, on 2 cores; load {os.getloadavg()[0]:.1f}")
    show(rows)
    sys.exit(1 if missed else 0)


main()
