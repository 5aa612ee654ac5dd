"""Where the copies of a repeated shape stand: in a row, a column, a grid …, within the area of the one in the template.

All lengths are in EMU (English metric units, 360 000 to the centimetre).
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

EMU_PER_CM = 360_000
KINDS = ("row", "column", "grid", "stairs", "ring", "stack")
_WORDS = re.compile(
    rf"\s+(?P<kind>{'|'.join(KINDS)})(?:\s+(?P<columns>\d+))?(?:\s+gap\s+(?P<gap>\d+(?:[.,]\d+)?))?\s*\Z"
)
_GAP = re.compile(r"\s+gap\s+(\d+(?:[.,]\d+)?)\s*\Z")
_RING_WIDTH, _RING_HEIGHT = 1 / 3, 1 / 4  # of the area, for each item on a ring


class Area(NamedTuple):
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int


class Layout(NamedTuple):
    """How the copies share the area: `columns` is 0 when the grid decides, `gap` stands between two copies."""

    area: Area
    kind: str
    columns: int = 0
    gap: int = 0

    def place(self, index: int, count: int) -> Area:
        """The area of copy `index` (from 0) of `count`."""
        match self.kind:
            case "row":
                return self._cell(index, 0, count, 1)
            case "column":
                return self._cell(0, index, 1, count)
            case "grid":
                columns = min(self.columns or math.ceil(math.sqrt(count)), count)
                return self._cell(index % columns, index // columns, columns, math.ceil(count / columns))
            case "stairs":
                cell = self._cell(index, 0, count, 1)
                height = round(self.area.height * (index + 1) / count)
                return cell._replace(y=self.area.y + self.area.height - height, height=height)
            case "ring":
                return self._on_ring(index, count)
        return self.area

    def _cell(self, column: int, row: int, columns: int, rows: int) -> Area:
        left, width = _share(self.area.x, self.area.width, column, columns, self.gap)
        top, height = _share(self.area.y, self.area.height, row, rows, self.gap)
        return Area(left, top, width, height)

    def _on_ring(self, index: int, count: int) -> Area:
        """Clockwise on an ellipse, the first at the top."""
        x, y, width, height = self.area
        own_width, own_height = round(width * _RING_WIDTH), round(height * _RING_HEIGHT)
        angle = 2 * math.pi * index / count
        left = x + (width - own_width) * (1 + math.sin(angle)) / 2
        top = y + (height - own_height) * (1 - math.cos(angle)) / 2
        return Area(round(left), round(top), own_width, own_height)


def _share(start: int, length: int, index: int, count: int, gap: int) -> tuple[int, int]:
    """Start and length of one of `count` equal shares; a gap that leaves nothing is made smaller."""
    gap = min(gap, length // (2 * count))
    own = (length - gap * (count - 1)) / count
    begin = round(start + index * (own + gap))
    return begin, round(start + index * (own + gap) + own) - begin


def read(code: str, area: Area) -> tuple[str, Layout]:
    """`for x in xs grid 2 gap 0.4` as its loop and its layout; without a word, along the longer side of the area."""
    match = _WORDS.search(code)
    if match:
        gap = float((match["gap"] or "0").replace(",", "."))
        layout = Layout(area, match["kind"], int(match["columns"] or 0), round(gap * EMU_PER_CM))
        return code[: match.start()], layout
    gaps = _GAP.search(code)
    kind = "row" if area.width >= area.height else "column"
    gap = float(gaps[1].replace(",", ".")) if gaps else 0
    return (code[: gaps.start()] if gaps else code), Layout(area, kind, 0, round(gap * EMU_PER_CM))
