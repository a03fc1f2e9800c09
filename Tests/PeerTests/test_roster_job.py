"""The roster job of the benchmarks gives the same files as DuckDB and fastexcel, whatever form the roster has."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent / "Benchmarks"
sys.path[:0] = [str(BENCHMARKS), str(BENCHMARKS / "benchmarks")]

from harness import PEERS, PYTHON, program  # noqa: E402
from roster_data import roster  # noqa: E402


class RosterJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = roster(20_000, "csv", "gb", "xml", "xlsx")

    def outputs(self, *command):
        """The files that a program writes into a folder, by name."""
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([*map(str, command), folder], check=True, stdout=subprocess.DEVNULL)
            return {path.name: path.read_text() for path in Path(folder).iterdir()}

    def test_counts_and_sample_are_duckdb_s_from_every_form(self):
        wanted = self.outputs(PYTHON, PEERS / "duckdb_roster.py", self.data / "roster.csv")
        self.assertGreater(wanted["sample.csv"].count("\n"), 600)
        for name in ("roster.csv", "roster-gb18030.csv", "roster.xml"):
            with self.subTest(name):
                found = self.outputs(program("roster-job"), self.data / name)
                self.assertEqual(found["counts.csv"], wanted["counts.csv"])
                self.assertEqual(found["sample.csv"], wanted["sample.csv"])

    def test_one_row_less_is_seen(self):
        """The control: a roster without its last kept row counts differently."""
        wanted = self.outputs(program("roster-job"), self.data / "roster.csv")
        with tempfile.NamedTemporaryFile(suffix=".csv") as shorter:
            shorter.write(b"\n".join((self.data / "roster.csv").read_bytes().split(b"\n")[:-60]))
            shorter.flush()
            self.assertNotEqual(self.outputs(program("roster-job"), shorter.name)["counts.csv"], wanted["counts.csv"])

    def test_a_workbook_s_cells_are_fastexcel_s(self):
        texts = []
        for command in ([program("workbook-rows")], [PYTHON, PEERS / "fastexcel_rows.py"]):
            with tempfile.NamedTemporaryFile() as rows:
                subprocess.run([*command, self.data / "roster.xlsx", rows.name], check=True, stdout=subprocess.DEVNULL)
                texts.append(Path(rows.name).read_text())
        self.assertEqual(texts[0].count("\x1e"), 20_001)
        self.assertEqual(texts[0], texts[1])


if __name__ == "__main__":
    unittest.main()
