#!/usr/bin/env python3
"""Turn every room's Resources into Swift string literals, so that one file is the whole program.

    python3 Sources/embed.py [Room…]            write Sources/<Room>/Generated/*.swift
    python3 Sources/embed.py --check [Room…]    write nothing; end with 1 when a generated file is stale or missing

A resource `Resources/holidays/2026.json` of a room becomes `Resource.holidays2026` in that room: its path and its
text, byte for byte. Files without a known ending are refused, so that none is forgotten; licences and notes
(LICENSE, *.md) stay beside the data and are not compiled. Python 3 standard library only.
"""

import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parent
ENDINGS = {".json", ".csv", ".tsv", ".txt", ".html", ".css", ".js", ".xml", ".docx-xml", ".py", ".sql", ".sh",
           ".mustache", ".toml", ".svg"}
HEAD = "// swift-format-ignore-file\n// Made by Sources/embed.py from Resources; do not edit.\n\n"

TYPE = HEAD + '''/// A file of this room's Resources folder, compiled into the program.
struct Resource: Sendable {{
    /// The path below Resources.
    let path: StaticString
    /// The whole text, as it stands in the file.
    let text: StaticString

    /// Every resource of the room, by path in byte order.
    static let all: [Resource] = [{names}]
}}
'''


def identifier(path):
    """holidays/2026.json -> holidays2026; check-form.mustache -> checkForm; toolong/_x.py -> toolongX."""
    words = [word for word in re.split(r"[^0-9A-Za-z]+", str(path.with_suffix(""))) if word]
    name = words[0][0].lower() + words[0][1:] + "".join(word[0].upper() + word[1:] for word in words[1:])
    return "_" + name if name[0].isdigit() else name


def literal(text, path):
    """A multi-line raw literal with as many signs as the text needs."""
    if "\r" in text or "\0" in text:
        raise SystemExit(f"{path}: holds a carriage return or NUL, which a Swift literal would alter")
    signs = "#"
    while '"""' + signs in text or "\\" + signs in text:
        signs += "#"
    return f'{signs}"""\n{text}\n"""{signs}'


def generated(room):
    """File name -> content of everything to be generated for a room."""
    folder = room / "Resources"
    files = sorted((p for p in folder.rglob("*") if p.is_file()), key=lambda p: p.relative_to(folder).as_posix().encode())
    result, names = {}, []
    for file in files:
        path = file.relative_to(folder)
        if file.name.startswith("LICENSE") or file.suffix == ".md":
            continue
        if file.suffix not in ENDINGS:
            raise SystemExit(f"{file}: unknown kind of resource; add its ending to {SOURCES / 'embed.py'}")
        name = identifier(path)
        if name in names:
            raise SystemExit(f"{file}: a second resource with the name {name}")
        names.append(name)
        text = file.read_bytes().decode("utf-8")
        result[name.lstrip("_")[0].upper() + name.lstrip("_")[1:] + "+Resource.swift"] = (
            f"{HEAD}extension Resource {{\n    static let {name} = Resource(\n"
            f"        path: \"{path.as_posix()}\",\n        text: {literal(text, file)})\n}}\n")
    if not names:
        return {}
    result["Resource.swift"] = TYPE.format(names=", ".join("." + name for name in names))
    return result


def main(arguments):
    check = arguments[:1] == ["--check"]
    rooms = arguments[1:] if check else arguments
    if any(not (SOURCES / room / "Resources").is_dir() for room in rooms):
        raise SystemExit(__doc__)
    stale = []
    for room in sorted(p.parent for p in SOURCES.glob("*/Resources")):
        if rooms and room.name not in rooms:
            continue
        wanted = generated(room)
        target = room / "Generated"
        present = {p.name for p in target.glob("*")} if target.is_dir() else set()
        for name in sorted(present - wanted.keys()):
            stale.append(target / name)
            if not check:
                (target / name).unlink()
        for name, content in wanted.items():
            file = target / name
            if name in present and file.read_bytes() == content.encode("utf-8"):
                continue
            stale.append(file)
            if not check:
                target.mkdir(exist_ok=True)
                file.write_bytes(content.encode("utf-8"))
    for file in stale:
        print(("stale: " if check else "written: ") + str(file.relative_to(SOURCES.parent)))
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
