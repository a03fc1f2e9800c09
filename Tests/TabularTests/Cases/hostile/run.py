"""Makes the hostile files and reads each with a program of its own under bounds: run.py PROBE SECONDS [FOLDER…].

Prints JSON: for every file its name, what must come of it, what did, the processor seconds and the peak of memory.
Files of further folders have no expectation here. With --slow, prints the ten slowest and hungriest instead.
"""
import json
import os
import subprocess
import sys
import tempfile

import bounds

HOME = os.path.dirname(os.path.abspath(__file__))


def main(probe, seconds, folders, slow):
    controls = {mode: bounds.run([probe, mode], seconds=1, wall=2 if mode == '--sleep' else bounds.WALL)['end']
                for mode in ('--hog', '--spin', '--sleep', '--trap')}
    found = []
    with tempfile.TemporaryDirectory() as place:
        # A process of its own: the memory of the maker would count as the reader's.
        made = json.loads(subprocess.check_output([sys.executable, os.path.join(HOME, 'make.py'), place]))
        files = [(name, os.path.join(place, '%03d' % number), expected)
                 for number, (name, expected) in enumerate(made)]
        for folder in folders:
            for base, _, names in sorted(os.walk(folder)):
                files += [(os.path.relpath(os.path.join(base, name), folder), os.path.join(base, name), None)
                          for name in sorted(names)]
        for name, path, expected in files:
            one = dict(bounds.run([probe, path], seconds), name=name, expected=expected)
            if expected is not None and ':' not in expected:
                one['output'] = without_content(one['output'])
            found.append(one)
    if slow:
        for key in ('seconds', 'peak'):
            for one in sorted(found, key=lambda one: -one[key])[:10]:
                print('%-50s %6.2f s %6.1f MiB  %s' % (one['name'], one['seconds'], one['peak'] / 2**20, one['end']))
        for one in found:
            shown = one['output'] if one['end'] == 'done' else one['end']
            if one['expected'] not in (None, shown):
                print('%s\n  must be %s\n  but is  %s' % (one['name'], one['expected'], shown))
    else:
        json.dump({'controls': controls, 'files': found}, sys.stdout)


def without_content(shown):
    """What the probe printed, without the rows themselves: many an expectation says nothing of them."""
    head, _, rest = shown.partition(': ')
    return ' '.join([head] + [word for word in rest.split(' ') if word[:1] == 'T' and word[1:4].isdigit()])


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), [one for one in sys.argv[3:] if one != '--slow'], '--slow' in sys.argv)
