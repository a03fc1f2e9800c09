"""Holds the lock of a workspace as a run with process id 4711 would, and runs a command meanwhile."""
import fcntl, subprocess, sys

with open(sys.argv[1], "w+") as lock:
    fcntl.flock(lock, fcntl.LOCK_EX)
    lock.write('{"pid": 4711}\n')
    lock.flush()
    sys.exit(subprocess.run(sys.argv[2:]).returncode)
