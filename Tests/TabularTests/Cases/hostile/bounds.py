"""Runs a program under bounds: processor seconds, private memory and wall seconds, each told apart.

The processor bound does not depend on how busy the machine is, so the wall bound may be wide. The kernel's own memory
bound is twice the promise, so that a breach can be measured first.
"""
import os
import resource
import signal
import subprocess
import threading

WALL = 60
BYTES = 256 << 20


def run(command, seconds, wall=WALL, memory=BYTES):
    """What ended the program ('done', 'processor', 'wall', 'memory' or 'signal N'), its output, seconds and peak bytes."""
    def bound():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (2 * memory, 2 * memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    environment = dict(os.environ, SWIFT_BACKTRACE='enable=no')
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=bound,
                             env=environment)
    killed = []
    late = threading.Timer(wall, lambda: (killed.append(True), child.kill()))
    late.start()
    output = child.stdout.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    late.cancel()
    child.returncode = 0
    took = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss * 1024
    if peak > memory:
        end = 'memory'
    elif took >= seconds or os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
        end = 'processor'
    elif killed:
        end = 'wall'
    elif os.WIFSIGNALED(status):
        end = 'signal %d' % os.WTERMSIG(status)
    else:
        end = 'done' if status == 0 else 'exit %d' % os.WEXITSTATUS(status)
    return {'end': end, 'output': output.strip(), 'seconds': took, 'peak': peak}
