"""Several files written at once: a disk that is told to keep each file (fsync) is slow, but not slower for many.

Threads write; the one who asks remembers each file when it has got its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Generic, TypeVar

from docgen.errors import OutputError
from docgen.outputs.folder import write
from docgen.outputs.manifest import Manifest

T = TypeVar("T")

THREADS = 4
WAITING = 16
"""Files that may wait to be written, so that they do not fill the memory."""


class Writers(Generic[T]):
    """Use in a `with` block, whose end waits for the files that are being written and forgets the others."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._threads = ThreadPoolExecutor(THREADS)
        self._pending: dict[Future[None], tuple[T, str, str, bytes]] = {}

    def __enter__(self) -> Writers[T]:
        return self

    def __exit__(self, *_error: object) -> None:
        self._threads.shutdown(cancel_futures=True)

    def put(self, what: T, path: str, key: str, data: bytes) -> Iterator[tuple[T, str | OutputError]]:
        """Have a file written; yield those that are done by now, each with its hash or with what went wrong."""
        future = self._threads.submit(write, self._manifest.folder / path, data)
        self._pending[future] = (what, path, key, data)
        yield from self._remembered(wait(self._pending, 0).done)
        while len(self._pending) > WAITING:
            yield from self._remembered(wait(self._pending, return_when=FIRST_COMPLETED).done)

    def rest(self) -> Iterator[tuple[T, str | OutputError]]:
        """Wait for all files, and yield them."""
        while self._pending:
            yield from self._remembered(wait(self._pending, return_when=FIRST_COMPLETED).done)

    def _remembered(self, done: Iterable[Future[None]]) -> Iterator[tuple[T, str | OutputError]]:
        for future in done:
            what, path, key, data = self._pending.pop(future)
            try:
                future.result()
                yield what, self._manifest.remember(path, key, data)
            except OutputError as error:
                yield what, error
