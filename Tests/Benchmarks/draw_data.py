"""The frame of the benchmark of the draw: ten million codes in forty cells."""

from harness import ROOT

PLACE = ROOT / ".build/bench-data"


def frame(objects, cells):
    """A folder with frame.tsv, items.tsv and cells.tsv; 3 % of every cell are to be drawn."""
    folder = PLACE / f"draw-{objects}"
    if not (folder / "cells.tsv").exists():
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / "frame.tsv", "w", encoding="ascii") as file:
            for cell in range(cells):
                # An odd factor scatters the numbers; sorted within the cell, as frozen files are.
                numbers = sorted(n * 6364136223 % 10**10 for n in range(cell, objects, cells))
                file.write("".join(f"X\tC{cell:02}\t91370921{number:010}\n" for number in numbers))
        (folder / "items.tsv").write_text("X\trate-min\t0\tv1\n")
        (folder / "cells.tsv").write_text("".join(f"X\tC{cell:02}\t30000\n" for cell in range(cells)))
    return folder
