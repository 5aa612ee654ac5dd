"""A build that is killed at any moment goes on where it was: every file whole, nothing missing, no stray process."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
import zipfile
from pathlib import Path

import pytest

from tests.build import worlds
from tests.processes import alive, family, wait_for

MORE = 60


@pytest.fixture
def world(tmp_path: Path) -> Path:
    worlds.inputs(tmp_path / "in", MORE)
    worlds.templates(tmp_path / "t")
    return tmp_path


def start(world: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(worlds.ROOT)}
    command = worlds.command(world, "--jobs", "2")
    return subprocess.Popen(command, cwd=world, env=environment, stderr=subprocess.PIPE, text=True)


def made(world: Path) -> int:
    return len(list((world / "out").rglob("*.docx")))


def test_a_killed_build_goes_on_and_leaves_no_process(world: Path) -> None:
    chance = random.Random(2)  # the same moments in every run, as far as the machine lets them be
    processes: set[int] = set()
    midway = 0
    for _ in range(5):
        build = start(world)
        enough = made(world) + chance.randrange(0, 30)
        wait_for(lambda build=build, enough=enough: made(world) >= enough or build.poll() is not None)  # type: ignore[misc]
        time.sleep(chance.random() / 100)
        processes |= family(build.pid)
        midway += build.poll() is None
        build.send_signal(signal.SIGKILL)
        build.wait()
        for file in (world / "out").rglob("*.docx"):
            assert zipfile.ZipFile(file).testzip() is None, f"{file} is whole"

    assert midway >= 3
    done = worlds.docgen_build(world, "--json")

    assert done.returncode == 0, done.stderr
    assert len(worlds.statuses(done)) == made(world) == 2 * (2 + MORE)
    assert list((world / "out").rglob("*.tmp")) == []
    assert set(worlds.statuses(worlds.docgen_build(world, "--json")).values()) == {"unchanged"}
    wait_for(lambda: not any(map(alive, processes)), seconds=10)

    fresh = worlds.files(world / "out")
    (world / "out").rename(world / "killed")
    worlds.docgen_build(world)
    assert worlds.files(world / "out") == fresh, "the same bytes as a build that was never killed"


def test_an_interrupted_build_says_so_and_leaves_whole_files(world: Path) -> None:
    build = start(world)
    wait_for(lambda: made(world) > 3)
    processes = family(build.pid)
    build.send_signal(signal.SIGINT)
    _, said = build.communicate(timeout=20)

    assert build.returncode == 130
    assert "interrupted; what is written is whole" in said
    assert "Traceback" not in said
    assert list((world / "out").rglob("*.tmp")) == []
    wait_for(lambda: not any(map(alive, processes)), seconds=10)
    assert worlds.docgen_build(world).returncode == 0
    assert made(world) == 2 * (2 + MORE)
