"""How high text stands on paper, in millimetres: for what must fit a page when no layout engine is at hand."""

from __future__ import annotations

from docgen.documents.voice import Spoken, bare
from docgen.office.metrics import line, width

POINTS = 72 / 25.4
"""Points in a millimetre."""
FONT = "Calibri"
PAGE = 250.0
"""Between the margins of an upright A4 page: 297 − 25 − 22."""
WIDTH = 160.0


def lines(text: Spoken, across: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a column `across` mm wide, broken at its spaces."""
    room, used, count = across * POINTS, 0.0, 1
    gap = width(" ", size, bold, FONT)
    for word in bare(text).split():
        wide = width(word, size, bold, FONT)
        if used and used + gap + wide > room:
            count, used = count + 1, 0.0
        used += (gap if used else 0.0) + wide
    return count


def high(text: Spoken, across: float, size: float, *, bold: bool = False, spacing: float = 1.05) -> float:
    """Return the height of a text in mm; `spacing` is the line spacing as a factor."""
    return lines(text, across, size, bold=bold) * line(FONT) * size * spacing / POINTS
