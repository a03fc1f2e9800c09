#!/usr/bin/env python3
"""Writes the sample counties beside this file; --check compares them with what is committed instead.

Python 3 standard library only. Everything is fictitious: 样例数据，不得公示.
"""

import pathlib
import sys

sys.dont_write_bytecode = True

from generator import jieshou, yangcheng  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent


def expected_files():
    """Every generated file by its path below samples/, as bytes."""
    files = {}
    for county in (jieshou.make(), yangcheng.make()):
        files.update({f"{county.name}/{path}": data for path, data in county.files.items()})
        files[f"truth/{county.name}.tsv"] = county.truth_text().encode()
    return files


def committed_files():
    """Every file that lies in the generated folders."""
    folders = [HERE / "jieshou", HERE / "yangcheng", HERE / "truth"]
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(HERE).as_posix(): path.read_bytes() for path in paths}


def differences(expected, found):
    """The paths that are missing, superfluous or different."""
    return [path for path in sorted(expected.keys() | found.keys()) if expected.get(path) != found.get(path)]


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: generate.py [--check]", file=sys.stderr)
        return 64
    expected, found = expected_files(), committed_files()
    changed = differences(expected, found)
    if arguments == ["--check"]:
        for path in changed:
            print(f"samples/{path}: differs from what samples/generate.py makes", file=sys.stderr)
        return 1 if changed else 0
    for path in changed:
        target = HERE / path
        if path not in expected:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(expected[path])
    print(f"{len(expected)} files, {len(changed)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
