"""Whether a county's registry took a made-up roster in as its truth file says: `onboard_truth.py COUNTY TRUTH`."""

import json
import sqlite3
import sys

county, truth = sys.argv[1], json.load(open(sys.argv[2]))
database = sqlite3.connect(f"file:{county}/registry.sqlite?mode=ro", uri=True)
found = database.execute("SELECT accepted, merged, rejected FROM received").fetchall()
rejected = sum(truth[kind] for kind in ("mistyped", "short", "scientific", "missing"))
merged = truth["repeated"] + truth["collided"]
expected = [(truth["rows"] - merged - rejected, merged, rejected)]
if found != expected:
    sys.exit(f"accepted, merged, rejected: {found}, not {expected}")
