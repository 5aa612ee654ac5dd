"""Limits hold while the block runs and are gone after it."""

from __future__ import annotations

import itertools
import resource
import signal
import threading
import time

import pytest

from docgen.errors import LimitError
from docgen.outputs.limits import memory_limit, time_limit


def test_a_block_that_runs_too_long_is_stopped() -> None:
    with pytest.raises(LimitError, match=r"^ran for more than 0\.05 s$"), time_limit(0.05):
        sum(1 for _ in itertools.count())


def test_a_block_that_swallows_the_error_is_stopped_the_second_time() -> None:
    def stubborn() -> None:
        try:
            time.sleep(10)
        except LimitError:
            time.sleep(10)

    with pytest.raises(LimitError), time_limit(0.05):
        stubborn()


def test_a_block_in_time_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(10):
        pass

    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_outside_the_main_thread_there_is_no_limit_and_no_error() -> None:
    done = []

    def work() -> None:
        with time_limit(0.01):
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done == [True]


def test_memory_is_limited_inside_the_block_only() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), memory_limit(1024**3):
        bytearray(2 * 1024**3)

    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_no_limit_is_no_limit() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with memory_limit(None):
        assert resource.getrlimit(resource.RLIMIT_AS) == before
