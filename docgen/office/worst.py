"""The widest, highest and most indented that the text of a frame can be: what a glance at written text goes by.

What a template says of a frame's text is known when it is compiled, so that a render only adds up the widths of its
bytes (`glance.py`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from docgen.office import metrics, paragraphs
from docgen.office.fit import LINE_PER_SIZE, Frame
from docgen.office.frames import TableFrame
from docgen.office.glance import Bound, BoundTable, Line
from docgen.office.levels import points
from docgen.office.wrapping import Level

_DATA_LEVEL = re.compile(r' lvl="(?!\d")[^"]*"')
_UNKNOWN = (' spc="', "<a:latin", "<a:lnSpc", "vert=", "Merge=", "Span=")
_CELL_PROPERTIES = re.compile(r"<a:tcPr[^>]*>")
_MARGIN = re.compile(r' mar([LTRB])="(\d+)"')
_ROW_HEIGHT = re.compile(r'<a:tr [^>]*?\bh="(\d+)"')


class Worst(NamedTuple):
    """The looks that the paragraphs of each level have at the worst; None for a level that the template lacks."""

    table: bytes
    levels: tuple[Level | None, ...]

    def within(self, width: float, height: float) -> Bound:
        """The bound for a frame of this size, in points."""
        lines = tuple(look and _line(look, width) for look in self.levels)
        known = [line for line in lines if line is not None]
        return Bound(self.table, lines, height, known[0] if len(known) == 1 else None)


def _line(look: Level, width: float) -> Line:
    units = int((width - look.left - look.right - max(look.indent, 0.0)) / look.size * metrics.CEILING_UNITS)
    return Line(max(units, 0), look.line, look.before)


def read(body: str, frame: Frame) -> Worst | None:
    """The bound of a frame whose paragraphs are `body` in the template; None for looks that it does not know."""
    if not frame.wrap or any(mark in body for mark in _UNKNOWN):
        return None
    found: dict[int, list[Level]] = {}
    for part in paragraphs.parts(_DATA_LEVEL.sub("", body)):
        text = paragraphs.read(part, frame)
        found.setdefault(text.level, []).extend((text.look, *(run.look for run in text.runs)))
    if _DATA_LEVEL.search(body):
        for level, look in enumerate(frame.levels):
            found.setdefault(level, found.get(0, [])[:]).append(look)
    fonts = {look.font for looks in found.values() for look in looks}
    if len(fonts) != 1 or any(look.spacing for looks in found.values() for look in looks):
        return None
    capitals = any(look.caps for looks in found.values() for look in looks)
    levels = tuple(_of(found[level]) if level in found else None for level in range(9))
    return Worst(metrics.ceiling(fonts.pop(), True, capitals), levels)


def read_table(body: str, frame: TableFrame) -> BoundTable | None:
    """The bound of a table whose rows are `body` in the template; None for what it does not know."""
    if "<a:spcPct" in body:
        return None
    cells = Frame(1000.0, 1000.0, (frame.level._replace(bold=True),) * 9, fonts=frame.fonts)
    worst = read(body, cells)
    if worst is None:
        return None
    look = max((one for one in worst.levels if one is not None), key=lambda one: (one.size, one.line))
    sides = dict(zip("LTRB", frame.insets, strict=True))
    for properties in _CELL_PROPERTIES.findall(body):
        for side, held in _MARGIN.findall(properties):
            sides[side] = max(sides[side], points(held, sides[side]))
    columns = tuple(_line(look, width - sides["L"] - sides["R"]) for width in frame.columns)
    declared = max((points(held, 0.0) for held in _ROW_HEIGHT.findall(body)), default=0.0)
    return BoundTable(worst.table, columns, sides["T"] + sides["B"], frame.room, declared)


def _of(looks: Sequence[Level]) -> Level:
    """The largest and most indented of several looks; its `line` and `before` are a line's height and all space."""
    size = max(look.size for look in looks)
    return Level(
        size=size,
        line=max(-look.line if look.line < 0 else size * metrics.line(look.font) * look.line for look in looks),
        before=max(_space(look.before, size) + _space(look.after, size) for look in looks),
        left=max(look.left + look.right for look in looks),
        indent=max(look.indent for look in looks),
    )


def _space(said: float, size: float) -> float:
    return said if said >= 0 else -said * size * LINE_PER_SIZE
