"""A YAML (or JSON) file as plain data that remembers where each value stands.

Scalars follow the core schema of YAML 1.2 (`scalars.py`). Refused, each with its place: a key that is there
twice, a tag, a merge key, a second document, a control character, a file that is not UTF-8, too large, too
deep, or whose aliases stand for too much. This module needs neither pydantic nor the model.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from docgen.errors import InputError, Problem
from docgen.inputs.builder import Builder, pathname
from docgen.inputs.nodes import RefusedError, compose
from docgen.inputs.scalars import unprintables

MAX_BYTES: Final = 5_000_000

DataPath = tuple[str | int, ...]
Position = tuple[int, int]

_SURROGATES = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


@dataclass(frozen=True)
class Document:
    """The data of one file, and where each value stands in it."""

    file: str
    data: Any
    _root: yaml.Node | None = field(repr=False)

    def position(self, path: DataPath) -> Position:
        """Return line and column (from 1) of the value at `path`, or of the nearest value around it."""
        return _place(self._nodes(path)[1])

    def key_position(self, path: DataPath) -> Position:
        """Return line and column of the key at the end of `path`; for an entry of a list, of the entry."""
        return _place(self._nodes(path)[0])

    def raw(self, path: DataPath) -> str | None:
        """Return the scalar at `path` as typed, without quotes, or None when it is not a scalar."""
        node = self._nodes(path)[1]
        return str(node.value) if isinstance(node, yaml.ScalarNode) else None

    def holds(self, path: DataPath) -> bool:
        """Whether there is a value at `path`, be it an empty one."""
        node = self._root
        for step in path:
            found = _step(node, step)
            if found is None:
                return False
            node = found[1]
        return True

    def problem(self, path: DataPath, message: str, *, at_key: bool = False) -> Problem:
        """Return a problem at `path`."""
        line, column = self.key_position(path) if at_key else self.position(path)
        return Problem(self.file, line, column, pathname(path), message)

    def _nodes(self, path: DataPath) -> tuple[yaml.Node | None, yaml.Node | None]:
        """The key and the value at `path`, as far as the path leads."""
        key = value = self._root
        for step in path:
            found = _step(value, step)
            if found is None:
                break
            key, value = found
        return key, value


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in reversed(node.value) if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _place(node: yaml.Node | None) -> Position:
    return (node.start_mark.line + 1, node.start_mark.column + 1) if node else (0, 0)


def read(path: Path, *, typed: bool = True) -> Document:
    """Return the file as data with positions. Raises InputError with everything wrong with it.

    `typed`: something later knows what is wanted at each place. If nothing does, a number with a leading zero is
    refused: 0301 is the number 301 in YAML, but hardly ever to the one who typed it.
    """
    file = str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError([Problem(file, 0, 0, "", f"cannot be read: {error.strerror or error}")]) from None
    return parse(raw, file, typed=typed)


def parse(raw: bytes, file: str = "data", *, typed: bool = True) -> Document:
    """Return the bytes of a YAML or JSON file as data, as `read` does; `file` names it in problems."""
    text = _decode(raw, file)
    if file.endswith(".json"):
        text = _SURROGATES.sub(_join_surrogates, text)
    builder = Builder(file, typed=typed)
    try:
        root = compose(text)
        data = builder.build(root)
    except RefusedError as refusal:
        refused = Problem(file, refusal.line, refusal.column, "", refusal.message)
        raise InputError([*builder.problems, refused]) from None
    if builder.problems:
        raise InputError(builder.problems)
    return Document(file, data, root)


def _decode(raw: bytes, file: str) -> str:
    if len(raw) > MAX_BYTES:
        raise InputError([Problem(file, 0, 0, "", f"{len(raw)} bytes; the most that is read is {MAX_BYTES}")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _line_column(raw[: error.start].decode("utf-8", "replace"))
        message = f"the byte 0x{raw[error.start]:02X} is not UTF-8; save the file as UTF-8"
        raise InputError([Problem(file, line, column, "", message)]) from None
    found = unprintables(text)
    if found:
        raise InputError([_control(text, file, match) for match in found[:20]])
    return text


def _control(text: str, file: str, match: re.Match[str]) -> Problem:
    line, column = _line_column(text[: match.start()])
    return Problem(file, line, column, "", f"the control character U+{ord(match.group()):04X} is not text; remove it")


def _line_column(before: str) -> Position:
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1


def _join_surrogates(match: re.Match[str]) -> str:
    """JSON writes a character beyond U+FFFF as two escapes; YAML knows it only as one."""
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
