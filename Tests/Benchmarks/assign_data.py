"""Seeded counties for the assignment: the frozen tables of one task and its takes, as SSJ-ASSIGN/1 wants them.

Everybody and everything is made up. Files are cached in .build/bench-data and made anew when this program changes.
"""

import hashlib
import random
import subprocess
from pathlib import Path

from harness import ROOT, program

WINDOW = "2026-03-01\t2026-03-31"


def write(folder, tables):
    """Tables as lists of rows; keys are file names. Rows are put into byte order."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("objects", "seatrules", "inspectors", "availability", "recusal", "takes"):
        rows = sorted("\t".join(map(str, row)) + "\n" for row in tables.get(name, []))
        (folder / f"{name}.tsv").write_text("".join(rows))


def large(folder, checks, people, regions, *, chained, leaders=1, specialties=10, each=3, wanted=1, cap="-", seed=1):
    """A task of one department.

    Every check has a leader's seat and one seat for each of `wanted` specialties; every officer has `each` of the
    specialties and works in one region, when `chained` also in the next one, so that all regions hang together; every
    `leaders`-th may lead. One check in ten has a recusal.
    """
    dice = random.Random(seed)
    names = [f"R{number:04}" for number in range(regions)]
    rules = [("-", "D1", 2, 3, "-", WINDOW)]
    kinds = []
    for number in range(specialties):
        chosen = sorted({f"S{(number + step * 7) % specialties:02}" for step in range(wanted)})
        kinds.append(f"i{number:02}")
        rules.append((kinds[-1], "D1", 2, 3, ",".join(chosen), WINDOW))
    inspectors = []
    for number in range(people):
        home = number * regions // people
        own = {names[home], names[(home + 1) % regions]} if chained else {names[home]}
        skills = sorted(f"S{one:02}" for one in dice.sample(range(specialties), each))
        inspectors.append((f"P{number:05}", "D1", ",".join(sorted(own)), ",".join(skills), "-", "-",
                           1 if number % leaders == 0 else 0, cap, 0))
    objects, takes, recusals = [], [], []
    for number in range(checks):
        oid = f"REG-{number:06}"
        home = number * regions // checks
        objects.append((oid, names[home], "-"))
        takes.append((dice.choice(kinds), oid))
        if dice.random() < 0.1:
            someone = home * people // regions + dice.randrange(people // regions)
            recusals.append((f"P{someone:05}", oid, "0" * 64))
    write(folder, {"objects": objects, "seatrules": rules, "inspectors": inspectors, "recusal": recusals,
                   "takes": takes})


def small(folder, seed):
    """A random tight task of up to two departments: caps near what is needed, regions, specialties, recusals, leave."""
    dice = random.Random(seed)
    departments = ["D1", "D2"][:dice.randint(1, 2)]
    regions = ["east", "west", "north"][:dice.randint(1, 3)]
    skills = ["S1", "S2", "S3"]
    rules = [("-", "D1", 2, 4, "-", WINDOW)]
    items = [f"i{number}" for number in range(dice.randint(1, 3))]
    for item in items:
        for department in departments if dice.random() < 0.6 else [dice.choice(departments)]:
            wanted = sorted(dice.sample(skills, dice.randint(0, 2)))
            rules.append((item, department, 2, 4, ",".join(wanted) or "-", WINDOW))
    checks = dice.randint(2, 9)
    people = dice.randint(4, 14)
    ids = [f"P{number:03}" for number in range(people)]
    share = 2 * checks * len(departments) / people
    inspectors = []
    for one in ids:
        own = sorted(dice.sample(regions, dice.randint(0, len(regions))))
        skilled = sorted(dice.sample(skills, dice.randint(0, 3)))
        inspectors.append((one, dice.choice(departments), ",".join(own) or "-", ",".join(skilled) or "-", "-", "-",
                           dice.choice([0, 1, 1, 1]), max(1, round(share * dice.uniform(0.8, 2.2))), dice.randint(0, 3)))
    objects = [(f"REG-{number:02}", dice.choice([*regions, "-"]), "-") for number in range(checks)]
    takes = {(item, one[0]) for one in objects for item in dice.sample(items, dice.randint(1, len(items)))}
    recusals = {(dice.choice(ids), one[0], "0" * 64) for one in objects if dice.random() < 0.4}
    away = {(dice.choice(ids), "2026-02-20", "2026-04-02") for _ in range(dice.randint(0, 1))}
    write(folder, {"objects": objects, "seatrules": rules, "inspectors": inspectors, "recusal": recusals,
                   "availability": away, "takes": takes})


def counties():
    """The instances of B7 in one folder; the easy one also as instance.tsv, which the peer reads."""
    mark = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    folder = ROOT / ".build/bench-data" / f"assign-{mark}"
    if (folder / "done").exists():
        return folder
    large(folder / "easy", 20_000, 2_000, 100, chained=True)
    large(folder / "tight", 20_000, 2_000, 20, chained=True, leaders=2, specialties=30, each=2, wanted=2, cap=32)
    large(folder / "pools", 500_000, 50_000, 1_000, chained=False)
    large(folder / "whole", 500_000, 50_000, 1_000, chained=True)
    subprocess.run([program("assign-job"), folder, "easy", "2", folder, "--instance"], check=True,
                   stdout=subprocess.DEVNULL)
    (folder / "done").touch()
    return folder
