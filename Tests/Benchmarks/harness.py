"""What a benchmark is made of, and how its contenders are run against each other.

A benchmark is one file in `benchmarks/` with a constant BENCHMARK. Contenders run in turn, round by round, so that a
noisy machine is noisy for all of them; figures are medians.
"""

import hashlib
import statistics
from dataclasses import dataclass, field
from pathlib import Path

import measure

BENCHMARKS = Path(__file__).resolve().parent
ROOT = BENCHMARKS.parent.parent
BUILT = ROOT / ".build/bench"  # what the package Tests/Benchmarks was built into
TOOL = ROOT / ".build/release/doublerandom"
PYTHON = ROOT / ".build/peers/bin/python"
PEERS = BENCHMARKS / "peers"


def program(name):
    """An executable target of the package Tests/Benchmarks."""
    return BUILT / "release" / name


@dataclass
class Contender:
    """A program that does the job."""

    name: str
    command: object  # function (data, folder) -> list of words; files are written into the folder, which is empty
    outputs: tuple = ()  # names of files in the folder that must be the same for all contenders that have them
    check: object = None  # as `command`; run once, unmeasured, to write the outputs where the measured run does not, or
    # to look at what it made
    exits: tuple = (0,)  # the exit statuses of success


@dataclass
class Bar:
    """What one contender must reach: a figure of its own, or a figure against that of another contender."""

    figure: str  # "wall", "cpu", "peak" or "solve"
    contender: str
    at_most: float
    against: str = None  # a contender: at_most is then a ratio

    def measured(self, costs):
        own = getattr(costs[self.contender], self.figure)
        return own / getattr(costs[self.against], self.figure) if self.against else own

    def text(self):
        unit = f" × {self.against}" if self.against else {"peak": " MiB"}.get(self.figure, " s")
        return f"{self.figure} ≤ {self.at_most:g}{unit}"


@dataclass
class Benchmark:
    """A job, who does it, and the bars."""

    name: str
    title: str
    prepare: object  # function () -> data, handed to the contenders; cached on the disk
    contenders: list
    bars: list
    rounds: int = 5
    needs: tuple = field(default_factory=tuple)  # files that must have been built


def compare(benchmark, folder):
    """The median costs of the contenders by name, after their outputs were found equal."""
    data = benchmark.prepare()
    runs = {one.name: [] for one in benchmark.contenders}
    digests = {}
    for turn in range(benchmark.rounds):
        for one in benchmark.contenders:
            place = emptied(folder / benchmark.name / one.name.replace(" ", "-"))
            runs[one.name].append(measure.run(one.command(data, place), place / "stdout", one.exits))
            if one.check and turn == 0:
                measure.run(one.check(data, place), place / "stdout")
            if one.check and turn > 0:
                continue
            for name in one.outputs:
                found = hashlib.sha256((place / name).read_bytes()).hexdigest()
                first = digests.setdefault(name, (found, one.name))
                if first[0] != found:
                    raise SystemExit(f"{benchmark.name}: {name} of {one.name} differs from that of {first[1]}: {place}")
    return {name: median(costs) for name, costs in runs.items()}


def emptied(place):
    place.mkdir(parents=True, exist_ok=True)
    for old in place.rglob("*"):
        if not old.is_dir() or old.is_symlink():
            old.unlink()
    return place


def median(costs):
    return measure.Cost(*(statistics.median(getattr(one, key) for one in costs) for key in ("wall", "cpu", "peak", "solve")))
