"""An outside program that does not outlive docgen, however docgen ends.

A worker of docgen's own watches its parent itself (`worker.py`); LibreOffice does not. So a shell waits beside it
on a pipe that only docgen holds, and ends the program's whole process group when the pipe closes.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

_WATCH = "read group && { cat; kill -s KILL -- -$group; }"


@contextmanager
def guard() -> Iterator[subprocess.Popen[bytes]]:
    """Yield a watcher; `watch` tells it what to end when this process is killed. Leaving the block sends it home."""
    watcher = subprocess.Popen(
        ["/bin/sh", "-c", _WATCH],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in the terminal is not meant for it
    )
    try:
        yield watcher
    finally:
        watcher.kill()
        watcher.communicate()


def watch(watcher: subprocess.Popen[bytes], group: int) -> None:
    """End the process group `group` as soon as this process is gone."""
    if watcher.stdin is not None:
        watcher.stdin.write(f"{group}\n".encode())
        watcher.stdin.flush()
