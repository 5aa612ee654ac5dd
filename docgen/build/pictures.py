"""The picture files that data names: a document must be made again when the file behind a name changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from docgen.office.values import Picture

SUFFIXES = (".png", ".jpg", ".jpeg", ".gif")


class Pictures:
    """The pictures below `folder`, each read at most once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hashes: dict[str, str] = {}

    def used_by(self, data: object) -> list[str]:
        """Return the name and the hash of each picture that the data names, sorted; a missing one has no hash.

        A text counts when it is the name of a picture file, for a template may make a picture of it (`|picture`).
        """
        return [f"{name} {self._hash(name)}" for name in sorted(set(_names(data)))]

    def _hash(self, name: str) -> str:
        if name not in self._hashes:
            self._hashes[name] = self._read(name)
        return self._hashes[name]

    def _read(self, name: str) -> str:
        try:
            path = (self._folder / name).resolve()
            inside = path.is_relative_to(self._root)
            return hashlib.sha256(path.read_bytes()).hexdigest() if inside else ""
        except (OSError, ValueError):  # rendering tells what is wrong with it
            return ""

    @cached_property
    def _root(self) -> Path:
        return self._folder.resolve()


def _names(value: object) -> Iterator[str]:
    """Yield what may be the name of a picture file, anywhere in the data."""
    if isinstance(value, str):
        if value.lower().endswith(SUFFIXES):
            yield value
    elif isinstance(value, Picture):
        if isinstance(value.source, str):
            yield value.source
    elif isinstance(value, dict):
        for item in value.values():
            yield from _names(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _names(item)
