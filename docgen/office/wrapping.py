"""Setting a paragraph: its text broken into lines as PowerPoint and LibreOffice break it.

All lengths are points. Lines break at spaces and after a hyphen between letters; a word wider than the line is cut.
Both programs also break at a few other signs (a slash, a dash), not at the same ones; breaking at fewer places never
gives fewer lines, so there are at least as many here as theirs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.office import metrics

_HYPHEN = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
_PIECES = re.compile(r"[^ \t\n]+|[ \t\n]")
_TAB = 72.0


class Level(NamedTuple):
    """The looks of text: of a level of a frame, of a paragraph or of a run.

    `line` is a factor on the height of the font's line or, when negative, points; `before` and `after` are points or,
    when negative, a factor on the line. `left`, `right` and `indent` are from the frame's edge; `spacing` is between
    characters; `tabs` are from the frame's left edge.
    """

    size: float = 18.0
    bold: bool = False
    font: str = "Calibri"
    line: float = 1.0
    before: float = 0.0
    after: float = 0.0
    left: float = 0.0
    indent: float = 0.0
    right: float = 0.0
    caps: bool = False
    spacing: float = 0.0
    tabs: tuple[float, ...] = ()


class Run(NamedTuple):
    """Text in one look; `\\n` is a line break."""

    text: str
    look: Level


class Text(NamedTuple):
    """A paragraph; `look` is its own, with the size of its end mark."""

    runs: tuple[Run, ...]
    look: Level
    level: int = 0


def scaled(size: float, scale: float) -> float:
    """A size as it is set at `scale`: in tenths of a point, never smaller than asked for."""
    return size if scale == 1.0 else math.ceil(size * scale * 10 - 1e-6) / 10


def wrap(text: Text, width: float, scale: float = 1.0) -> list[float]:
    """The heights of the lines of a paragraph with single spacing."""
    look = text.look
    line = room(look, width)
    first = max(line - max(look.indent, 0.0), look.size)  # in a hanging indent stands the bullet
    runs = text.runs
    if not runs:
        return [_tall(look, scale)]
    if len(runs) == 1 and "\t" not in runs[0].text:
        return [_tall(runs[0].look, scale)] * _count(runs[0], first, line, scale)
    return _Setting(first, line, look, scale).lines_of(runs)


def room(look: Level, width: float) -> float:
    """The width of a line of a paragraph."""
    return max(width - look.left - look.right, look.size)


def widest_word(text: Text, scale: float = 1.0) -> float:
    """The width of the widest word, or part of one before a hyphen."""
    widest = 0.0
    for run in text.runs:
        words = metrics.widths(run.look.font, run.look.bold)
        size = scaled(run.look.size, scale)
        parts = (part for word in run.text.split() for part in _HYPHEN.split(word))
        widest = max(widest, max((words[part] for part in parts), default=0.0) * size)
    return widest


def _tall(look: Level, scale: float) -> float:
    return scaled(look.size, scale) * metrics.line(look.font)


def _count(run: Run, first: float, room: float, scale: float) -> int:
    """The number of lines of a paragraph in one look: what most are, and much faster than _Setting."""
    look = run.look
    if look.caps or look.spacing:
        return len(_Setting(first, room, look, scale).lines_of((run,)))
    words = metrics.widths(look.font, look.bold)
    size = scaled(look.size, scale)
    space, room = words[" "], room / size
    count, limit = 0, first / size
    for line in run.text.split("\n"):
        count += 1
        at = 0.0
        for word in line.split(" "):
            wide = words[word]
            if at + wide > limit and word:
                for part in _HYPHEN.split(word) if "-" in word else (word,):
                    wide = words[part]
                    if at and at + wide > limit:
                        count, at, limit = count + 1, 0.0, room
                    if at + wide > limit:
                        for character in part:
                            wide = words.characters[character]
                            if at and at + wide > limit:
                                count, at, limit = count + 1, 0.0, room
                            at += wide
                    else:
                        at += wide
                at += space
            else:
                at += wide + space
        limit = room
    return count


class _Part(NamedTuple):
    """Text within a word in one look; `widths` of its characters are in points."""

    width: float
    characters: list[float]
    tall: float
    breaks: bool  # whether the line may break after it


class _Setting:
    """A paragraph in several looks, while it is set line by line."""

    def __init__(self, first: float, room: float, look: Level, scale: float) -> None:
        self._limit, self._room, self._left, self._tabs, self._scale = first, room, look.left, look.tabs, scale
        self._at = self._tall = 0.0
        self._lines: list[float] = []
        self._word: list[_Part] = []

    def lines_of(self, runs: Sequence[Run]) -> list[float]:
        """The heights of the lines."""
        tall = 0.0
        for run in runs:
            tall = _tall(run.look, self._scale)
            size = scaled(run.look.size, self._scale)
            space = metrics.width(" ", size, run.look.bold, run.look.font) + run.look.spacing
            for piece in _PIECES.findall(run.text):
                if piece not in (" ", "\t", "\n"):
                    self._word += _parts(piece, run.look, size, tall)
                    continue
                self._set_word()
                self._tall = max(self._tall, tall)
                if piece == "\n":
                    self._new_line()
                else:
                    self._at = self._at + space if piece == " " else self._next_tab()
        self._set_word()
        return [*self._lines, self._tall or tall]

    def _set_word(self) -> None:
        """Set what has been gathered: pieces between which no line may break, then those after a hyphen."""
        glued: list[_Part] = []
        for part in self._word:
            glued.append(part)
            if part.breaks:
                self._set(glued)
                glued = []
        if glued:
            self._set(glued)
        self._word = []

    def _set(self, parts: list[_Part]) -> None:
        wide = sum(part.width for part in parts)
        if self._at and self._at + wide > self._limit:
            self._new_line()
        for part in parts:
            if self._at + wide <= self._limit:
                self._at += part.width
                wide -= part.width
                self._tall = max(self._tall, part.tall)
                continue
            for character in part.characters:
                if self._at and self._at + character > self._limit:
                    self._new_line()
                self._at += character
                self._tall = max(self._tall, part.tall)
            wide -= part.width

    def _new_line(self) -> None:
        self._lines.append(self._tall)
        self._at = self._tall = 0.0
        self._limit = self._room

    def _next_tab(self) -> float:
        """Where the text after a tab begins; a tab that leads out of the frame begins a line."""
        at = self._at + self._left
        stop = next((tab for tab in self._tabs if tab > at), (at // _TAB + 1) * _TAB) - self._left
        if stop > self._limit:
            self._new_line()
            return 0.0
        return stop


def _parts(piece: str, look: Level, size: float, tall: float) -> Iterator[_Part]:
    characters = metrics.widths(look.font, look.bold).characters
    shown = piece.upper() if look.caps else piece
    pieces = _HYPHEN.split(shown)
    for number, part in enumerate(pieces, 1):
        wide = [characters[character] * size + look.spacing for character in part]
        yield _Part(sum(wide), wide, tall, number < len(pieces))
