"""The marks in written slides: around texts that must fit (`marking.py`), and where the slide's number goes.

In the tree they are processing instructions; in the source and in what is written each begins with a character that no
XML and no value can hold, which is found faster than `<?` among so many `<`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

MARK = "\x05"
NUMBER = "\x06"
TEXT = "\x0e"
"""Stands before and after the text of a simple paragraph (`marked_texts.py`)."""
FIT, ROWS, END = f"{MARK}fit ", f"{MARK}rows ", f"{MARK}end ?>"
_SHORT = {"<?fit ": FIT, "<?rows ": ROWS, "<?end ?>": END, "<?number ?>": NUMBER, "<?text ?>": TEXT}


def shortened(text: str) -> str:
    """Written XML with the marks in their short form."""
    if "<?" in text:
        for long, short in _SHORT.items():
            text = text.replace(long, short)
    return text


def parsable(text: str) -> str:
    """Written XML with the slide's number as a processing instruction again."""
    return text.replace(NUMBER, "<?number ?>")


class Mark(NamedTuple):
    """A marked text as it was written: where its marks stand, its number, its size beside the template's, its body."""

    start: int
    end: int
    number: int
    scale: tuple[float, float] | None
    body: str


def read(head: str) -> tuple[int, tuple[float, float] | None]:
    """What the mark that begins a text says: its number, and its size beside the template's."""
    _, number, *scale = head.removesuffix("?>").split()
    return int(number), (float(scale[0]), float(scale[1])) if scale else None


def of(text: str) -> Iterator[Mark]:
    """The marked texts of a slide."""
    position = 0
    while (end := text.find(END, position)) >= 0:
        start = text.index(FIT, position) if FIT in text[position:end] else text.index(ROWS, position)
        head = text.index("?>", start)
        number, scale = read(text[start:head])
        yield Mark(start, end + len(END), number, scale, text[head + 2 : end])
        position = end + len(END)


def notes(text: str) -> str | None:
    """The XML of a slide's notes; None when nothing is written there."""
    start, end = text.find(FIT), text.find(END)
    if start < 0:
        return text
    body = text[text.index("?>", start) + 2 : end]
    if "<a:fld " not in body and ("<a:t>" not in body or all(one[:1] == "<" for one in body.split("<a:t>")[1:])):
        return None
    return f"{text[:start]}{body}{text[end + len(END) :]}"
