"""The marks that `marking.py` set around texts that must fit, read from a written slide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_FIT, _ROWS, _END = "<?fit ", "<?rows ", "<?end ?>"
_WRITTEN = re.compile(r"<a:t[^>]*>[^<]|<a:fld ")


class Mark(NamedTuple):
    """A marked text as it was written: where its marks stand, its number, its size beside the template's, its body."""

    start: int
    end: int
    number: int
    scale: tuple[float, float] | None
    body: str


def of(text: str) -> Iterator[Mark]:
    """The marked texts of a slide; a search by hand, for a regular expression would look at every letter."""
    position = 0
    while (end := text.find(_END, position)) >= 0:
        start = text.index(_FIT, position) if _FIT in text[position:end] else text.index(_ROWS, position)
        head = text.index("?>", start)
        _, number, *scale = text[start:head].split()
        size = (float(scale[0]), float(scale[1])) if scale else None
        yield Mark(start, end + len(_END), int(number), size, text[head + 2 : end])
        position = end + len(_END)


def notes(text: str) -> str | None:
    """The XML of a slide's notes; None when nothing is written there."""
    mark = next(of(text), None)
    if mark is None:
        return text
    return f"{text[: mark.start]}{mark.body}{text[mark.end :]}" if _WRITTEN.search(mark.body) else None
