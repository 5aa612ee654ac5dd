"""Jobs done by several processes, each job guarded: a failing, crashing or endless one costs only itself.

    run(jobs, work) ──batches──▶ worker.attempt_all ──outcomes──▶ the caller, as they come

Jobs, results and `work` travel by pickle; `work` is a function of a module. When a worker process dies,
every unfinished batch is done again, one job at a time in a process of its own, and the job that kills
that process too is the culprit.
"""

from __future__ import annotations

import itertools
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver
from typing import Generic, TypeVar

from docgen.outputs.limits import memory_limit
from docgen.outputs.worker import Failure, Outcome, attempt, attempt_all, begin

Job = TypeVar("Job")
Result = TypeVar("Result")

PER_WORKER = 2
"""Batches that are handed out per worker: one in work and one waiting. The jobs after that are not asked for yet."""


def run(
    jobs: Iterable[Job],
    work: Callable[[Job], Result],
    *,
    workers: int,
    seconds: float = 30,
    memory: int | None = None,
    batch: int = 8,
    hopeless: Callable[[Job], Failure | None] = lambda _job: None,
) -> Iterator[Outcome[Job, Result]]:
    """Do `work` for each of `jobs`, in `workers` processes, and yield the outcomes as they come, in no fixed order.

    With no workers the jobs are done in this process, in order: starting processes costs more than a few jobs.
    Each job may take `seconds`, each process `memory` bytes. The jobs are asked for as they are needed, and up to
    `batch` travel at a time. A job for which `hopeless` gives a failure, when its turn comes, is not done at all.
    """
    if workers < 1:
        for job in jobs:
            with memory_limit(memory):
                failure = hopeless(job)
                outcome = Outcome[Job, Result](job, failure=failure) if failure else attempt(work, job, seconds)
            yield outcome
        return
    pool = _Pool(work, workers, seconds, memory, hopeless)
    try:
        yield from pool.run(_batches(iter(jobs), workers * PER_WORKER, batch))
    finally:
        pool.stop()


def _batches(jobs: Iterator[Job], singles: int, size: int) -> Iterator[list[Job]]:
    # The first batches are single jobs: the workers begin at once, and an endless kind of job shows itself early.
    for count in itertools.chain(itertools.repeat(1, singles), itertools.repeat(size)):
        if not (taken := list(itertools.islice(jobs, count))):
            return
        yield taken


class _Pool(Generic[Job, Result]):
    """Worker processes that are replaced when one of them dies."""

    def __init__(
        self,
        work: Callable[[Job], Result],
        workers: int,
        seconds: float,
        memory: int | None,
        hopeless: Callable[[Job], Failure | None],
    ) -> None:
        self._work = work
        self._workers = workers
        self._seconds = seconds
        self._memory = memory
        self._hopeless = hopeless
        self._executor: ProcessPoolExecutor | None = None
        self._pending: dict[Future[list[Outcome[Job, Result]]], list[Job]] = {}
        self._again: list[Job] = []
        self._suspects: list[Job] = []

    def run(self, batches: Iterator[list[Job]]) -> Iterator[Outcome[Job, Result]]:
        yield from self._hand_out(batches)
        while self._pending or self._suspects:
            for future in wait(self._pending, return_when=FIRST_COMPLETED).done:
                yield from self._collect(future)
            if not self._pending:
                yield from self._examine()
            yield from self._hand_out(batches)

    def stop(self) -> None:
        """End the worker processes, whatever they are doing: they hold nothing that must be saved."""
        if self._executor is None:
            return
        # ProcessPoolExecutor gets a public way to do this only in Python 3.14 (kill_workers).
        for process in list((getattr(self._executor, "_processes", None) or {}).values()):
            process.kill()
        # A worker that was killed while it sent a result leaves half of it in the pipe, and as long as this process
        # could write there too, whoever reads waits for the rest; so with jobs that nobody reads any more (#94777).
        for queue, end in (("_result_queue", "_writer"), ("_call_queue", "_reader")):
            pipe = getattr(getattr(self._executor, queue, None), end, None)
            if pipe is not None:
                pipe.close()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._executor = None

    def _hand_out(self, batches: Iterator[list[Job]]) -> Iterator[Outcome[Job, Result]]:
        """Keep the workers busy; yield the jobs that are hopeless."""
        while not self._suspects and len(self._pending) < self._workers * PER_WORKER:
            if (jobs := [self._again.pop()] if self._again else next(batches, None)) is None:
                return
            failures = [self._hopeless(job) for job in jobs]
            yield from (Outcome(job, failure=why) for job, why in zip(jobs, failures, strict=True) if why)
            if jobs := [job for job, why in zip(jobs, failures, strict=True) if why is None]:
                self._submit(jobs)

    def _submit(self, jobs: list[Job]) -> None:
        if future := self._future(jobs, self._workers):
            self._pending[future] = jobs
        else:
            self._suspects += jobs

    def _collect(self, future: Future[list[Outcome[Job, Result]]]) -> list[Outcome[Job, Result]]:
        jobs = self._pending.pop(future)
        try:
            outcomes = future.result()
        except BrokenProcessPool:  # one of the pending jobs did it; the system does not tell which
            self._suspects += jobs
            return []
        self._again += jobs[len(outcomes) :]
        return outcomes

    def _examine(self) -> Iterator[Outcome[Job, Result]]:
        """Do the suspects again, one at a time, in one process that is replaced when it dies."""
        self.stop()
        while self._suspects:
            job = self._suspects.pop(0)
            failure = self._hopeless(job)
            yield Outcome(job, failure=failure) if failure else self._alone(job)
        self.stop()

    def _alone(self, job: Job) -> Outcome[Job, Result]:
        started = time.monotonic()
        try:
            if future := self._future([job], 1):
                return future.result()[0]
        except BrokenProcessPool:
            pass
        self.stop()
        if time.monotonic() - started > self._seconds:
            return Outcome(job, failure=Failure(f"ran for more than {self._seconds:g} s", 3, endless=True))
        return Outcome(job, failure=Failure("crashed: the process that worked on it ended"))

    def _future(self, jobs: list[Job], workers: int) -> Future[list[Outcome[Job, Result]]] | None:
        """Hand out a batch; None when the workers, or the process that they are forked from, are broken."""
        if self._executor is None:
            self._executor = _started(workers, self._memory)
        try:
            return self._executor.submit(attempt_all, self._work, jobs, self._seconds)
        except (BrokenProcessPool, EOFError, ConnectionError):
            return None


def warm(preload: Sequence[str]) -> None:
    """Start the process that workers are forked from, and go on while it imports the modules `preload`."""
    multiprocessing.get_context("forkserver").set_forkserver_preload([__name__, *preload])
    forkserver.ensure_running()


def _started(workers: int, memory: int | None) -> ProcessPoolExecutor:
    # A fork server forks clean, single-threaded workers that have already imported what the work needs.
    return ProcessPoolExecutor(workers, multiprocessing.get_context("forkserver"), begin, (memory,))
