"""The draw in DuckDB on one thread: the 3 % of every cell with the least sha256(seed|v1|oid)."""

import sys
from pathlib import Path

import duckdb

source, place = Path(sys.argv[1]), Path(sys.argv[2])
seed = "0123456789abcdef" * 4
database = duckdb.connect()
database.execute("SET threads = 1")
database.execute(
    f"""
    COPY (
        SELECT cell, place, ticket, oid FROM (
            SELECT cell, oid, ticket, row_number() OVER (PARTITION BY cell ORDER BY ticket, oid) AS place,
                   count(*) OVER (PARTITION BY cell) AS total
            FROM (SELECT cell, oid, sha256('{seed}|v1|' || oid) AS ticket
                  FROM read_csv('{source / "frame.tsv"}', header = false, delim = '\t', quote = '', escape = '',
                                columns = {{'item': 'VARCHAR', 'cell': 'VARCHAR', 'oid': 'VARCHAR'}})))
        WHERE place <= total * 3 // 100
        ORDER BY cell, place)
    TO '{place / "takes.tsv"}' (HEADER false, DELIMITER '\t', QUOTE '')
    """)
