"""How high a text becomes in a frame, in points, as PowerPoint and LibreOffice set it.

Space above the first paragraph is not used, by neither.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from docgen.office.wrapping import Level, Text, wrap

LINE_PER_SIZE = 1.2
"""Paragraph spacing in per cent is of a single line, which is this many times the size of the text."""


class Frame(NamedTuple):
    """Room for text, inside the insets, and how text looks there on each of nine levels.

    `scale` is the smallest font scale that the template allows (1.0: none smaller), `reduction` what lines may then
    lose in height (0.1: ten hundredths of single spacing). `fonts` are the theme's, for headings and for text.
    """

    width: float
    height: float
    levels: tuple[Level, ...] = (Level(),) * 9
    scale: float = 1.0
    wrap: bool = True
    reduction: float = 0.0
    fonts: tuple[str, str] = ("Calibri", "Calibri")


class Height(NamedTuple):
    """What a paragraph takes: space before, each of its lines, space after."""

    before: float
    lines: Sequence[float]
    after: float

    @property
    def whole(self) -> float:
        """Everything but the space before."""
        return sum(self.lines) + self.after


def height(texts: Sequence[Text], frame: Frame, scale: float = 1.0, reduction: float = 0.0) -> float:
    """The height of paragraphs in a frame, set at `scale` of their size."""
    found = [height_of(text, frame, scale, reduction) for text in texts]
    return sum(one.before + one.whole for one in found) - (found[0].before if found else 0.0)


def height_of(text: Text, frame: Frame, scale: float = 1.0, reduction: float = 0.0) -> Height:
    """The height of one paragraph."""
    look = text.look
    single = look.size * scale * LINE_PER_SIZE
    before = look.before if look.before >= 0 else -look.before * single
    after = look.after if look.after >= 0 else -look.after * single
    lines = wrap(text, frame.width if frame.wrap else math.inf, scale)
    if look.line < 0:
        return Height(before, [-look.line] * len(lines), after)
    factor = max(look.line - reduction, 0.1)
    return Height(before, [line * factor for line in lines], after)
