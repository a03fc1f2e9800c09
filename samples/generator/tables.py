"""Tables as departments export them: title rows, separators, encodings, flat XML."""


class County:
    """The files of one sample county, and the truth about its damaged rows."""

    def __init__(self, name):
        self.name = name
        self.files = {}
        self.truth = []

    def add_text(self, path, text):
        """A UTF-8 text file."""
        self.files[path] = text.encode()

    def add_table(
            self, path, columns, rows, *, title=(), footer=(), separator=",", encoding="utf-8-sig", newline="\r\n", bom=""):
        """A delimited file; columns are (header, key) pairs, title and footer lists of single cells or rows."""
        width = len(columns)
        lines = [_padded(cells, width) for cells in title]
        lines.append([header for header, _ in columns])
        for row in rows:
            lines.append([row.get(key, "") for _, key in columns])
            self._note(path, len(lines), row)
        lines += [_padded(cells, width) for cells in footer]
        text = "".join(separator.join(_quoted(cell, separator) for cell in line) + newline for line in lines)
        self.files[path] = (bom + text).encode(encoding)

    def add_xml(self, path, columns, rows, *, declared, encoding):
        """A flat <RECORDS><RECORD> export; one record per line group, truth names the line of <RECORD>."""
        lines = [f'<?xml version="1.0" encoding="{declared}"?>', "<RECORDS>"]
        for row in rows:
            lines.append("  <RECORD>")
            self._note(path, len(lines), row)
            for tag, key in columns:
                lines.append(f"    <{tag}>{_escaped(row.get(key, ''))}</{tag}>")
            lines.append("  </RECORD>")
        lines.append("</RECORDS>")
        self.files[path] = "".join(line + "\r\n" for line in lines).encode(encoding)

    def truth_text(self):
        """The damaged rows as a table: file, line, kind of damage, expected disposition."""
        rows = sorted(self.truth, key=lambda row: (row[0].encode(), row[1]))
        return "file\tline\tdamage\texpected\n" + "".join("\t".join(map(str, row)) + "\n" for row in rows)

    def _note(self, path, line, row):
        if "damage" in row:
            self.truth.append((path, line, *row["damage"]))


def _padded(cells, width):
    cells = [cells] if isinstance(cells, str) else list(cells)
    return cells + [""] * (width - len(cells))


def _quoted(cell, separator):
    if any(mark in cell for mark in (separator, '"', "\n", "\r")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
