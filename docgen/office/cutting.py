"""Paragraphs that are longer than a slide, cut in pieces between words, and how much of a text there is room for."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from docgen.errors import ValueProblem
from docgen.office import paragraphs
from docgen.office.fit import Frame, height, height_of
from docgen.office.wrapping import Run, Text

_SENTENCE = re.compile(r"[.!?:;]['\"»”)]*[ \n]")
_WORD = re.compile(r"[ \n]")
_EARLIEST = 0.6
"""A sentence that ends earlier in what there is room for is not worth the empty lines."""
_ENTITY = re.compile(r"&[^;]*;|.", re.DOTALL)


class Room(NamedTuple):
    """What text has to be within."""

    height: float
    frame: Frame
    scale: float = 1.0
    reduction: float = 0.0

    def holds(self, texts: Sequence[Text]) -> bool:
        """Whether there is room for all of these."""
        return height(texts, self.frame, self.scale, self.reduction) <= self.height + 0.01


def cut(parts: Sequence[str], frame: Frame, keeps: Callable[[Text, Text], bool]) -> list[str]:
    """Written paragraphs, those higher than the frame in pieces that are not.

    The first piece leaves room for the paragraphs before it which it may not be parted from. Raises ValueProblem when
    there is no room for a line.
    """
    made: list[str] = []
    texts: list[Text] = []
    for part in parts:
        text = paragraphs.read(part, frame)
        above = _kept(texts, text, keeps)
        while not Room(frame.height, frame).holds([text]):
            end = _end(text, above, frame) or _end(text, [], frame)
            if not end:
                raise ValueProblem("there is no room for a line of the text; make the frame higher in the template")
            head, part = _cut(part, end)
            made.append(head)
            texts.append(paragraphs.read(head, frame))
            text, above = paragraphs.read(part, frame), []
        made.append(part)
        texts.append(text)
    return made


def lines_in(texts: Sequence[Text], room: Room) -> int:
    """How many lines there is room for, by the lines of these texts."""
    used, count = 0.0, 0
    for number, text in enumerate(texts):
        found = height_of(text, room.frame, room.scale, room.reduction)
        used += found.before if number else 0.0
        for line in found.lines:
            used += line
            if used > room.height + 0.01:
                return count
            count += 1
        used += found.after
    return max(count - 1, 1)  # all lines have room, but not the space after them


def characters_in(texts: Sequence[Text], room: Room) -> int:
    """How many characters of these texts there is room for."""
    count = 0
    for number, text in enumerate(texts):
        if room.holds(texts[: number + 1]):
            count += len(paragraphs.plain(text))
        else:
            return count + _longest(text, lambda piece, above=texts[:number]: room.holds([*above, piece]))  # type: ignore[misc]
    return count


def _kept(texts: Sequence[Text], text: Text, keeps: Callable[[Text, Text], bool]) -> list[Text]:
    """The paragraphs before `text` that must stand on the same slide as its beginning."""
    found: list[Text] = []
    for before in reversed(texts):
        if not keeps(before, found[0] if found else text):
            break
        found.insert(0, before)
    return found


def _end(text: Text, above: Sequence[Text], frame: Frame) -> int:
    """Where to cut a paragraph, in characters; 0 when nothing of it has room."""
    room = Room(frame.height, frame)
    longest = _longest(text, lambda piece: room.holds([*above, piece]))
    said = paragraphs.plain(text)[:longest]
    sentences = [match.end() for match in _SENTENCE.finditer(said)]
    if sentences and sentences[-1] >= longest * _EARLIEST:
        return sentences[-1]
    words = [match.end() for match in _WORD.finditer(said)]
    return words[-1] if words else longest


def _longest(text: Text, holds: Callable[[Text], bool]) -> int:
    """How many characters of a paragraph there is room for."""
    low, high = 0, len(paragraphs.plain(text)) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(_beginning(text, middle)) else (low, middle - 1)
    return low


def _beginning(text: Text, count: int) -> Text:
    runs: list[Run] = []
    for run in text.runs:
        runs.append(Run(run.text[:count], run.look))
        count -= len(run.text)
        if count <= 0:
            break
    return text._replace(runs=tuple(runs))


def _cut(paragraph: str, count: int) -> tuple[str, str]:
    """A written paragraph in two after `count` characters, both with its properties."""
    first = paragraphs.RUN.search(paragraph)
    if first is None:
        return paragraph, ""
    opening = paragraph[: first.start()]
    for match in paragraphs.RUN.finditer(paragraph):
        if match[1] == "br":
            length = 1
        else:
            written = _ENTITY.findall("".join(paragraphs.TEXT.findall(match[2] or "")))
            length = len(written)
        if count < length:
            break
        count -= length
        if not count:
            return _halves(paragraph, opening, match.end(), "", "")
    if match[1] != "r":  # a field stays whole
        return _halves(paragraph, opening, match.start() if match.start() > first.start() else match.end(), "", "")
    text = next(paragraphs.TEXT.finditer(match[0]))
    before, after = match[0][: text.start(1)], match[0][text.end(1) :]
    head, tail = "".join(written[:count]), "".join(written[count:])
    return _halves(paragraph, opening, match.start(), f"{before}{head}{after}", f"{before}{tail}{after}", match.end())


def _halves(paragraph: str, opening: str, at: int, head: str, tail: str, rest: int | None = None) -> tuple[str, str]:
    return f"{paragraph[:at]}{head}</a:p>", f"{opening}{tail}{paragraph[at if rest is None else rest :]}"
