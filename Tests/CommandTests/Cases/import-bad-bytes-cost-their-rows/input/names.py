"""Prints the values in a database that hold a text, and how many: names.py DATABASE TEXT."""
import sqlite3
import sys

base = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
lines = [line for line in base.iterdump() if sys.argv[2] in line]
print(*lines, len(lines), sep="\n")
