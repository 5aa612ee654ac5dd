"""Small jobs that worker processes can import: one that works, and one for each way to fail."""

from __future__ import annotations

import itertools
import os
import time
from pathlib import Path

from docgen.errors import InputError, Problem


def double(job: int) -> int:
    return 2 * job


def misbehave(job: str) -> str:
    """Do as the job says; a job of another kind gives its name in capitals."""
    match job:
        case "refuse":
            raise InputError([Problem("a.yaml", 1, 2, "x", "is wrong")])
        case "fail":
            raise ZeroDivisionError("by nothing")
        case "exit":
            os._exit(7)
        case "sleep":
            time.sleep(60)
        case "hold the interpreter":
            return str(sum(itertools.repeat(1)))  # one C call without end, in which no signal handler runs
        case "eat memory":
            return str(len(bytearray(8 * 1024**3)))
    return job.upper()


def touch_and_wait(job: str) -> str:
    """Tell by a file, named after the process, that this worker is alive, and stay busy."""
    Path(job, str(os.getpid())).touch()
    time.sleep(60)
    return job


def process_of(_job: int) -> int:
    time.sleep(0.01)
    return os.getpid()
