"""What a folder of results holds, and from what it was made: JSON lines that are only ever appended to.

A line is written after its file has got its name, so a killed run can lose a line (the file is made again)
but never promise a file that is not there.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from docgen.errors import OutputError
from docgen.outputs.folder import explained, write

HOME = ".docgen"
State = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True)
class Entry:
    """A file, by its path in the folder, with the key of what it was made from and the hash of its bytes."""

    path: str
    key: str
    sha256: str


class Manifest:
    """The memory of a folder of results. Reading a folder without one gives an empty memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / HOME / "manifest.jsonl"
        self._entries: dict[str, Entry] = {}
        self._lines = 0
        self._file: int | None = None
        self._read()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything remembered, in the order of the paths."""
        return tuple(self._entries[path] for path in sorted(self._entries))

    def state(self, path: str, key: str) -> tuple[State, str | None]:
        """Return how the file `path` stands to `key`, and the hash of its bytes when it is unchanged.

        It is unchanged only when it was made from `key` and still holds the bytes that were written.
        """
        file = self.folder / path
        entry = self._entries.get(path)
        if not file.is_file():
            return "new", None
        if entry is None or entry.key != key or sha256_of(file) != entry.sha256:
            return "changed", None
        return "unchanged", entry.sha256

    def put(self, path: str, key: str, data: bytes) -> str:
        """Write a file, then remember it; return the hash of its bytes. Raises OutputError."""
        write(self.folder / path, data)
        return self.remember(path, key, data)

    def remember(self, path: str, key: str, data: bytes) -> str:
        """Record a file that was written with `data`; return their hash. Raises OutputError."""
        digest = hashlib.sha256(data).hexdigest()
        self.record(Entry(path, key, digest))
        return digest

    def record(self, entry: Entry) -> None:
        """Remember a file that has got its name. Raises OutputError."""
        # The line begins with a newline too, so that a torn line before it cannot swallow it.
        line = b"\n" + _line(entry)
        with explained(self.path):
            if self._file is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)
            if os.write(self._file, line) < len(line):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._entries[entry.path] = entry
        self._lines += 1

    def close(self) -> None:
        """Close the file; rewrite it without its superseded and torn lines, if it has any."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
        if self._lines != len(self._entries):
            write(self.path, b"".join(_line(entry) for entry in self.entries))
            self._lines = len(self._entries)

    def _read(self) -> None:
        try:
            lines = self.path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return
        except OSError as error:
            raise OutputError(f"{self.path}: cannot be read: {error.strerror or error}") from error
        for line in filter(None, lines):
            self._lines += 1
            if entry := _entry(line):
                self._entries[entry.path] = entry


def _line(entry: Entry) -> bytes:
    return json.dumps(asdict(entry), ensure_ascii=False).encode() + b"\n"


def _entry(line: bytes) -> Entry | None:
    try:
        entry = Entry(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return entry if all(isinstance(value, str) for value in asdict(entry).values()) else None


def sha256_of(file: Path) -> str:
    """Return the hash of the bytes of a file, or an empty text when it cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this process alone; a second build gets an OutputError at once.

    The lock is the system's, so it ends with the process, however that ends.
    """
    path = folder / HOME / "lock"
    with explained(folder):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = f"{folder}: another build is writing here; wait for it, or choose another folder (--out)"
            raise OutputError(message) from None
        yield
    finally:
        os.close(descriptor)
