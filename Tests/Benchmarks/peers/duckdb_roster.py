"""The roster job in DuckDB: one pass over the file, two outputs.

Codes have their full-width digits folded; those of 18 characters that pass the check of GB 32100-2015 are kept, the
first row of each; counted by division and industry; and of each group the 3 % (rounded up) with the least
sha256(seed:code) are drawn.
"""

import sys
from pathlib import Path

import duckdb

source, place = sys.argv[1], Path(sys.argv[2])
alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
weight, terms = 1, []
for index in range(17):
    terms.append(f"(strpos('{alphabet}', substr(code, {index + 1}, 1)) - 1) * {weight}")
    weight = weight * 3 % 31
inside = f"regexp_full_match(code, '[{alphabet}]{{18}}')"
check = f"substr(code, 18, 1) = substr('{alphabet}', (31 - ({' + '.join(terms)}) % 31) % 31 + 1, 1)"

database = duckdb.connect()
database.execute("SET threads = 2")
database.execute(
    f"""
    CREATE TEMP TABLE kept AS
    WITH source AS (
        SELECT translate("统一社会信用代码", '０１２３４５６７８９', '0123456789') AS code, "行政区划" AS division,
               "行业代码" AS industry, row_number() OVER () AS line
        FROM read_csv('{source}', all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')
    )
    SELECT code, arg_min(division, line) AS division, arg_min(industry, line) AS industry
    FROM source WHERE {inside} AND {check} GROUP BY code
    """)
database.execute(
    f"""
    COPY (SELECT division, industry, count(*) AS count FROM kept GROUP BY ALL ORDER BY ALL)
    TO '{place / "counts.csv"}' (HEADER, DELIMITER ',')
    """)
database.execute(
    f"""
    COPY (
        SELECT division, industry, code FROM (
            SELECT division, industry, code,
                   row_number() OVER (PARTITION BY division, industry ORDER BY ticket, code) AS place,
                   count(*) OVER (PARTITION BY division, industry) AS total
            FROM (SELECT *, sha256('20260315:' || code) AS ticket FROM kept))
        WHERE place <= (total * 3 + 99) // 100
        ORDER BY division, industry, place)
    TO '{place / "sample.csv"}' (HEADER, DELIMITER ',')
    """)
