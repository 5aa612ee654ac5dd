"""Files that are whole or not there: a temporary name in the same folder, fsync, rename, fsync of the folder."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from docgen.errors import OutputError

TEMPORARY = re.compile(r"\.docgen-[0-9a-f]{16}\.tmp")
"""The names that `write` gives to unfinished files, and the only ones that `sweep` removes."""


def write(path: Path, data: bytes) -> None:
    """Write `data` as the file `path`, whole or not at all; its folder is made when missing.

    A link is followed. A device or pipe is written to as it is. Raises OutputError, with the next step.
    """
    with explained(path):
        target = Path(os.path.realpath(path))
        if _is_special(target):
            target.write_bytes(data)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)


def sweep(folder: Path) -> list[Path]:
    """Remove what a killed run left unfinished in `folder` and the folders right below it, and return it.

    Only call it while no other process writes there (see `manifest.locked`).
    """
    stale = [
        Path(file.path)
        for place in (folder, *(Path(entry.path) for entry in _entries(folder) if entry.is_dir(follow_symlinks=False)))
        for file in _entries(place)
        if TEMPORARY.fullmatch(file.name) and file.is_file(follow_symlinks=False)
    ]
    for path in stale:
        with explained(path):
            path.unlink(missing_ok=True)
    return stale


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn an OSError of the block into an OutputError that names `path` and the next step."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{path}: {_reason(error)}") from error


def _replace(target: Path, data: bytes) -> None:
    temporary = target.parent / f".docgen-{os.urandom(8).hex()}.tmp"
    if target.is_dir():  # rename would say “is a directory” only for an empty one
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    try:
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.rename(temporary, target)
    except BaseException:  # Ctrl-C too leaves nothing behind
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_special(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return []


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full; free some space and run the same command again: what is written is kept"
        case errno.EFBIG:
            return "the file is larger than this system allows (ulimit -f); raise the limit and run again"
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return "the folder cannot be written to; choose another one, or change its permissions"
        case errno.ENOTDIR | errno.EEXIST:
            return "a file is in the way where a folder should be; move it, or choose another folder"
        case errno.EISDIR:
            return "a folder is in the way where the file should be; move it, or choose another name"
        case _:
            return f"cannot be written: {error.strerror or error}"
