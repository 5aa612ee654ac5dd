"""The executor gives every job its outcome, whatever single jobs do to their process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing import forkserver
from pathlib import Path

import pytest

from docgen.outputs import executor, limits
from docgen.outputs.executor import run
from docgen.outputs.worker import Failure, Outcome
from tests.outputs import jobs
from tests.processes import alive, family, wait_for

ROOT = Path(__file__).parents[2]


def outcomes(words: list[str], workers: int, seconds: float = 60) -> dict[str, Outcome[str, str]]:
    memory = 2 * 1024**3 if workers else None
    found = list(run(words, jobs.misbehave, workers=workers, seconds=seconds, memory=memory))
    assert sorted(outcome.job for outcome in found) == sorted(words), "each job has exactly one outcome"
    return {outcome.job: outcome for outcome in found}


def message(outcome: Outcome[str, str]) -> str:
    assert outcome.failure is not None
    return outcome.failure.message


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_every_job_is_done_once(workers: int) -> None:
    found = {outcome.job: outcome.result for outcome in run(range(100), jobs.double, workers=workers)}

    assert found == {number: 2 * number for number in range(100)}


def test_several_processes_share_the_work() -> None:
    processes = {outcome.result for outcome in run(range(60), jobs.process_of, workers=2)}

    assert len(processes) == 2
    assert os.getpid() not in processes


def test_without_workers_the_jobs_are_done_here() -> None:
    assert [outcome.result for outcome in run([1], jobs.process_of, workers=0)] == [os.getpid()]


@pytest.mark.parametrize("workers", [0, 2])
def test_an_error_becomes_the_outcome_of_its_job_alone(workers: int) -> None:
    found = outcomes(["a", "refuse", "b", "fail", "c"], workers)

    assert found["c"].result == "C"
    assert message(found["refuse"]) == "a.yaml:1:2: x: is wrong"
    assert found["refuse"].failure is not None
    assert found["refuse"].failure.exit_code == 3
    assert message(found["fail"]).startswith("ZeroDivisionError: by nothing (jobs.py, line ")


def test_a_job_that_kills_its_process_fails_alone() -> None:
    words = [f"w{number}" for number in range(40)]
    found = outcomes([*words[:20], "exit", *words[20:]], 2)

    assert message(found["exit"]) == "crashed: the process that worked on it ended"
    assert [found[word].result for word in words] == [word.upper() for word in words]


@pytest.mark.parametrize("workers", [0, 2])
def test_an_endless_job_is_stopped_and_the_rest_done(workers: int) -> None:
    found = outcomes(["a", "sleep", "b"], workers, seconds=0.5)

    assert message(found["sleep"]) == "ran for more than 0.5 s"
    assert found["sleep"].failure is not None
    assert found["sleep"].failure.endless
    assert found["b"].result == "B"


def test_a_job_that_cannot_be_interrupted_loses_its_process() -> None:
    started = time.monotonic()
    found = outcomes(["a", "hold the interpreter", "b"], 2, seconds=0.5)

    assert message(found["hold the interpreter"]) == "ran for more than 0.5 s"
    assert found["b"].result == "B"
    assert time.monotonic() - started < 8 * limits.GRACE, "once in the pool, once alone"


def test_a_job_that_takes_too_much_memory_fails_alone() -> None:
    found = outcomes(["a", "eat memory", "b"], 2)

    assert message(found["eat memory"]) == "needs more memory than is allowed (DOCGEN_MEMORY)"
    assert found["b"].result == "B"


@pytest.mark.parametrize("workers", [0, 2])
def test_a_job_that_has_become_hopeless_is_not_done(workers: int) -> None:
    seen: list[int] = []

    def hopeless(job: int) -> Failure | None:
        return Failure("no use") if seen and job % 2 else None

    failed = set()
    for outcome in run(range(100), jobs.double, workers=workers, hopeless=hopeless):
        seen.append(outcome.job)
        if outcome.failure:
            failed.add(outcome.job)

    assert sorted(seen) == [*range(100)]
    assert {*range(21, 100, 2)} <= failed <= {*range(1, 100, 2)}


def test_a_batch_ends_with_an_endless_job_and_the_rest_is_handed_out_again() -> None:
    words = ["a", "b", "c", "sleep", *(f"w{number}" for number in range(30))]
    found = outcomes(words, 1, seconds=0.3)

    assert [word for word, outcome in found.items() if outcome.failure] == ["sleep"]


def test_jobs_are_asked_for_only_as_they_are_needed() -> None:
    asked = []

    def source() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    found = run(source(), jobs.double, workers=2, batch=5)
    next(found)
    assert len(asked) < 20
    found.close()  # type: ignore[attr-defined]


def test_a_caller_that_stops_early_leaves_no_process() -> None:
    found = run(range(100), jobs.process_of, workers=2)
    worker = next(found).result
    assert worker is not None
    found.close()  # type: ignore[attr-defined]

    assert not alive(worker)


def test_the_work_goes_on_when_the_process_that_workers_are_forked_from_is_killed() -> None:
    executor.warm([])
    server = forkserver._forkserver._forkserver_pid  # type: ignore[attr-defined]
    os.kill(server, signal.SIGSTOP)  # it dies while a worker is asked for, not before
    threading.Timer(0.3, os.kill, (server, signal.SIGKILL)).start()

    outcomes = list(run(range(6), jobs.double, workers=2))

    assert sorted(outcome.job for outcome in outcomes) == list(range(6))
    assert [outcome.result for outcome in outcomes] == [2 * outcome.job for outcome in outcomes]


def test_workers_die_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = (
        "from docgen.outputs.executor import run\nfrom tests.outputs.jobs import touch_and_wait\n"
        f"if __name__ == '__main__':\n    list(run([{str(tmp_path)!r}] * 2, touch_and_wait, workers=2))\n"
    )
    (tmp_path / "script").mkdir()
    main = tmp_path / "script" / "main.py"
    main.write_text(script)
    parent = subprocess.Popen([sys.executable, main], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})
    wait_for(lambda: len(list(tmp_path.glob("[0-9]*"))) == 2)
    others = family(parent.pid)
    assert len(others) >= 3, "a fork server and two workers"

    parent.send_signal(signal.SIGKILL)
    parent.wait()

    wait_for(lambda: not any(map(alive, others)), seconds=10)
