"""Reads the first sheet of a workbook with fastexcel, every cell as text, into Arrow memory.

With a second argument the rows are written there: fields joined by U+001F, rows ended by U+001E.
"""

import sys

import fastexcel

sheet = fastexcel.read_excel(sys.argv[1]).load_sheet(0, header_row=None, dtypes="string")
arrow = sheet.__arrow_c_stream__() if hasattr(sheet, "__arrow_c_stream__") else sheet.__arrow_c_array__()
if len(sys.argv) > 2:
    import nanoarrow

    columns = [column.to_pylist() for column in nanoarrow.Array(sheet).iter_children()]
    with open(sys.argv[2], "w", newline="") as file:
        for row in zip(*columns):
            file.write("\x1f".join(field or "" for field in row) + "\x1e")
