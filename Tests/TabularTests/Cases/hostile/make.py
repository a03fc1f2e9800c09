"""Makes the hostile files: make.py FOLDER writes them as 000, 001, … and prints their names and what must come of them.

A case is a name, an expectation as `TabularProbe` prints it, and the bytes or a function that gives them.
"""
import json
import os
import sys

import packages
import pages
import texts
import trees

CASES = texts.CASES + trees.CASES + packages.CASES + pages.CASES


def main(folder):
    for number, (name, _, content) in enumerate(CASES):
        content = content() if callable(content) else content
        with open(os.path.join(folder, '%03d' % number), 'wb') as file:
            file.write(content.encode() if isinstance(content, str) else content)
    json.dump([(name, expected) for name, expected, _ in CASES], sys.stdout)


if __name__ == '__main__':
    main(sys.argv[1])
