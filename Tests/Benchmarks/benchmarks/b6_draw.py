"""B6: the draw of 300,000 of ten million objects in forty cells, against DuckDB on one thread.

Ours checks the frame as `verify` does (grammar, order, nobody twice), which the peer does not; that is in its time. The
bars are wall time; ours hashes on both cores, so its CPU time is beside it in the table. DuckDB has no SM3: ours under
SM3 is measured against DuckDB's SHA-256.
"""

from draw_data import frame
from harness import PEERS, PYTHON, Bar, Benchmark, Contender, program


def ours(hash_name):
    return Contender(
        f"ours {hash_name}", lambda data, place: [program("draw-job"), data, hash_name, place],
        ("takes.tsv",) if hash_name == "sha256" else ())


DUCKDB = Contender("duckdb", lambda data, place: [PYTHON, PEERS / "duckdb_draw.py", data, place], ("takes.tsv",))

BENCHMARK = Benchmark(
    name="B6",
    title="draw: 300,000 of 10,000,000 in 40 cells",
    prepare=lambda: frame(10_000_000, 40),
    contenders=[ours("sha256"), ours("sm3"), DUCKDB],
    bars=[
        Bar("wall", "ours sha256", 0.35, against="duckdb"), Bar("peak", "ours sha256", 600),
        Bar("wall", "ours sm3", 1, against="duckdb"), Bar("peak", "ours sm3", 600),
    ],
    rounds=3,
    needs=(program("draw-job"),),
)
