"""How long a piece of work may run and how much memory it may take."""

from __future__ import annotations

import faulthandler
import os
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from docgen.errors import LimitError

GRACE = 2
"""Seconds between the limit that raises and the one that ends the process."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise LimitError in the block when it runs for more than `seconds` of wall-clock time.

    Code that does not let Python raise (a computation in C that holds the interpreter) ends the process
    `GRACE` seconds later instead. Outside the main thread, which alone receives signals, there is no limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise LimitError(f"ran for more than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    with open(os.devnull, "w") as nowhere:
        faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=nowhere)
        # It rings again, for code that swallows the first error.
        signal.setitimer(signal.ITIMER_REAL, seconds, 1)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            faulthandler.cancel_dump_traceback_later()
            signal.signal(signal.SIGALRM, before)


@contextmanager
def memory_limit(size: int | None) -> Iterator[None]:
    """Let the process take at most `size` bytes of address space in the block; beyond it, MemoryError."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit_memory(size)
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def limit_memory(size: int | None) -> None:
    """Let this process take at most `size` bytes of address space from now on; never more than before."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    if size is not None and (soft == resource.RLIM_INFINITY or size < soft):
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))
