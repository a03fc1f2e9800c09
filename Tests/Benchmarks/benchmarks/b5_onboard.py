"""B5: `onboard` of a roster into a new registry, against a C program that only inserts the columns and builds an index.

Ours decodes, checks, cleans and compares every field, keeps the received file, and writes the quality report and the
refused rows; all of that is in its time. A file four times as long shows that time grows with the rows and memory
hardly does.
"""

import shutil
import subprocess

from harness import PEERS, PYTHON, TOOL, Bar, Benchmark, Contender, program
from roster_data import check_character, organisation_check, roster

ROWS = 1_000_000
DEPARTMENT = "市场监管局"  # the office of the county that init makes


def data():
    return {1: roster(ROWS, "csv", "gb", "xml"), 4: roster(4 * ROWS, "csv")}


def county(place):
    """A new county; that it is made is not in the time."""
    folder = place / "county"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([TOOL, "init", folder, "--profile", "jieshou", "--rehearsal", "--year", "2026"], check=True,
                   stdout=subprocess.DEVNULL)
    first17 = "11990101" + "00000001" + organisation_check("00000001")
    with open(folder / "departments.csv", "a", encoding="utf-8") as departments:
        departments.write(f"{first17}{check_character(first17)},{DEPARTMENT},样例县{DEPARTMENT},,样例股,是\n")
    return folder


def handed_in(place, roster):
    """The roster in a folder that names its department."""
    file = place / DEPARTMENT / "roster.csv"
    file.parent.mkdir(exist_ok=True)
    file.symlink_to(roster / "roster.csv")
    return file


def ours(name, times):
    return Contender(
        name, lambda data, place: [TOOL, "onboard", county(place), handed_in(place, data[times])],
        check=lambda data, place: [PYTHON, PEERS / "onboard_truth.py", place / "county", data[times] / "truth.json"],
        exits=(0, 3))


BENCHMARK = Benchmark(
    name="B5",
    title="onboard: CSV in UTF-8, 1,000,000 and 4,000,000 rows",
    prepare=data,
    contenders=[
        ours("ours", 1),
        Contender(
            "C inserting", lambda data, place: [program("insert-rows"), data[1] / "roster.csv", place / "peer.sqlite"]),
        ours("ours, 4 times", 4),
    ],
    bars=[
        Bar("cpu", "ours", 2, against="C inserting"), Bar("peak", "ours", 600),
        Bar("cpu", "ours, 4 times", 4.4, against="ours"), Bar("peak", "ours, 4 times", 1.3, against="ours"),
    ],
    rounds=3,
    needs=(TOOL, program("insert-rows")),
)
