"""What happens inside a worker process: jobs in, outcomes out, and never a stray process."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from docgen.errors import DocgenError, LimitError
from docgen.outputs.limits import limit_memory, time_limit

Job = TypeVar("Job")
Result = TypeVar("Result")


@dataclass(frozen=True)
class Failure:
    """Why a job gave no result, in words, with the exit code of its error.

    `endless` tells that it ran into its time limit; errors themselves do not travel between processes.
    """

    message: str
    exit_code: int = 1
    endless: bool = False


@dataclass(frozen=True)
class Outcome(Generic[Job, Result]):
    """A job with its result, or with the reason why there is none."""

    job: Job
    result: Result | None = None
    failure: Failure | None = None


def attempt(work: Callable[[Job], Result], job: Job, seconds: float) -> Outcome[Job, Result]:
    """Do one job within its time; whatever it raises becomes the outcome's failure."""
    started = time.monotonic()
    try:
        with time_limit(seconds):
            return Outcome(job, work(job))
    except DocgenError as error:
        endless = isinstance(error, LimitError) and time.monotonic() - started >= seconds
        return Outcome(job, failure=Failure(str(error), error.exit_code, endless))
    except MemoryError:
        return Outcome(job, failure=Failure("needs more memory than is allowed (DOCGEN_MEMORY)"))
    except Exception as error:
        return Outcome(job, failure=Failure(_described(error)))


def attempt_all(work: Callable[[Job], Result], jobs: Sequence[Job], seconds: float) -> list[Outcome[Job, Result]]:
    """Do a batch of jobs, each within its time; stop after an endless one, so that the caller soon hears of it."""
    outcomes = []
    for job in jobs:
        outcomes.append(attempt(work, job, seconds))
        if (failure := outcomes[-1].failure) and failure.endless:
            break
    return outcomes


def begin(memory: int | None) -> None:
    """Prepare a worker process: it dies with its parent, leaves Ctrl-C to it, and takes at most `memory` bytes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    threading.Thread(target=_die_with_parent, daemon=True).start()


def _die_with_parent() -> None:
    # A worker of a killed parent would wait for its next job for ever (CPython #111873).
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _described(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    place = f" ({os.path.basename(frames[-1].filename)}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {error}{place}"
