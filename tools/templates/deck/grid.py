"""The slide's measures, in centimetres: 16:9, twelve columns between the margins, one zone for content."""

from __future__ import annotations

WIDTH, HEIGHT = 33.867, 19.05
MARGIN, GUTTER, COLUMNS = 1.6, 0.5, 12
LEFT, RIGHT = MARGIN, WIDTH - MARGIN
INNER = RIGHT - LEFT
COLUMN = (INNER - (COLUMNS - 1) * GUTTER) / COLUMNS

TOP, BOTTOM = 4.4, 17.2
"""Content stands between these: below a title of two lines, above the footer."""
ROOM = BOTTOM - TOP
TITLE_TOP, TITLE_HEIGHT = 1.8, 2.4
BAND_TOP, BAND_HEIGHT = 0.4, 1.0
FOOTER_TOP, FOOTER_HEIGHT = 17.5, 1.2

_EMU = 360_000
"""English metric units in a centimetre."""


def column(number: int) -> float:
    """Return where column `number` (1–12) begins."""
    return LEFT + (number - 1) * (COLUMN + GUTTER)


def span(columns: int) -> float:
    """Return the width of so many columns with the gutters between them."""
    return columns * COLUMN + (columns - 1) * GUTTER


def emu(centimetres: float) -> int:
    return round(centimetres * _EMU)


def points(size: float) -> int:
    """Return a type size as DrawingML counts it, in hundredths of a point."""
    return round(size * 100)
