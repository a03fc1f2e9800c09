"""The assignment fills as many seats as OR-Tools' maximum flow, and as evenly as its convex min-cost flow."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent / "Benchmarks"
sys.path[:0] = [str(BENCHMARKS), str(BENCHMARKS / "benchmarks"), str(BENCHMARKS / "peers")]

import ortools_assign  # noqa: E402
from assign_data import small  # noqa: E402
from harness import program  # noqa: E402

INSTANCES = 400


class Assignment(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """Draws every instance with the product: (seats, people, arcs, seats filled, loads or None)."""
        cls.drawn = []
        with tempfile.TemporaryDirectory() as folder:
            for seed in range(INSTANCES):
                small(Path(folder) / "county", seed)
                subprocess.run([program("assign-job"), folder, "county", "1", folder, "--instance"], check=True,
                               stdout=subprocess.DEVNULL)
                seats, people = ortools_assign.read(Path(folder) / "county-instance.tsv")
                filled, *loads = map(int, (Path(folder) / "county-loads.txt").read_text().split())
                cls.drawn.append((seats, people, ortools_assign.network(seats, people), filled, loads or None))

    def test_as_many_seats_are_filled(self):
        for seed, (_, _, arcs, filled, _) in enumerate(self.drawn):
            with self.subTest(seed=seed):
                self.assertEqual(filled, ortools_assign.most(arcs))

    def test_loads_are_as_even(self):
        for seed, (seats, people, arcs, filled, loads) in enumerate(self.drawn):
            with self.subTest(seed=seed):
                self.assertEqual(loads is not None, filled == len(seats))
                if loads:
                    self.assertEqual(loads, sorted(ortools_assign.level(arcs, filled, people)[1]))

    def test_both_kinds_are_there(self):
        """The control: many instances have teams, many have none, and loads are not all equal."""
        feasible = [loads for *_, loads in self.drawn if loads]
        self.assertGreater(len(feasible), 100)
        self.assertGreater(INSTANCES - len(feasible), 100)
        self.assertGreater(sum(loads[-1] - loads[0] > 1 for loads in feasible), 50)

    def test_one_load_moved_is_seen(self):
        """The control: a seat given to the busiest instead of the idlest is not what the solver finds."""
        seen = 0
        for _, people, arcs, filled, loads in self.drawn:
            if loads and loads[-1] > loads[0] + 1:
                moved = sorted([loads[0] - 1, *loads[1:-1], loads[-1] + 1])
                seen += moved != sorted(ortools_assign.level(arcs, filled, people)[1])
        self.assertGreater(seen, 50)


if __name__ == "__main__":
    unittest.main()
