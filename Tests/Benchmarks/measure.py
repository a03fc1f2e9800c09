"""Runs a command as a process of its own and says what it cost."""

import os
import sys
import time
from dataclasses import dataclass


@dataclass
class Cost:
    """What one run of a command took."""

    wall: float  # seconds
    cpu: float  # seconds, user and system, of the process and its children
    peak: float  # MiB, the largest resident set
    solve: float  # seconds that the program itself reports in a line `solve S`; else as wall


def run(command, log, exits=(0,)):
    """The cost of one run on at most two cores; standard output goes to the file `log`, complaints to the terminal."""
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        try:
            cores = sorted(os.sched_getaffinity(0))[:2]
            os.sched_setaffinity(0, cores)
            output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
            os.dup2(output, 1)
            os.execvp(command[0], [str(word) for word in command])
        except OSError as error:
            print(f"{command[0]}: {error}", file=sys.stderr)
        os._exit(127)
    _, status, usage = os.wait4(child, 0)
    wall = time.monotonic() - begun
    code = os.waitstatus_to_exitcode(status)
    if code not in exits:
        raise SystemExit(f"exit {code}: {' '.join(str(word) for word in command)}")
    told = [line.split()[1] for line in open(log, errors="replace") if line.startswith("solve ")]
    solve = float(told[0]) if told else wall
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, solve)
