"""Where the shapes of a finished deck stand, as python-pptx reads them, and what words each holds.

Lengths are in points from the upper left corner of the slide.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide

from docgen.office.xml import Element, q

EMU = 12_700  # in a point
SLACK = 2.0  # points
FOOT = 540.0  # of a slide that is 19.05 cm high
_WORDS = re.compile(r"\w+")


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Box, slack: float) -> bool:
        """Whether another rectangle lies within, or sticks out by `slack` at most."""
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def meets(self, other: Box, slack: float) -> bool:
        """Whether two rectangles share more than `slack` in both directions."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack


class Holder(NamedTuple):
    """A shape or a cell that holds words; `is_open` when it may hold others too, as a chart does."""

    name: str
    box: Box
    words: Counter[str]
    is_open: bool = False


class Transform(NamedTuple):
    """How a group's own coordinates become those of the slide."""

    x: float = 0.0
    y: float = 0.0
    wide: float = 1.0
    high: float = 1.0

    def box(self, x: float, y: float, width: float, height: float, rotation: float = 0.0) -> Box:
        """The rectangle around a shape, in points; `rotation` is in degrees about its middle."""
        left, top = self.x + x * self.wide, self.y + y * self.high
        width, height = width * self.wide, height * self.high
        sine, cosine = abs(math.sin(math.radians(rotation))), abs(math.cos(math.radians(rotation)))
        across, down = width * cosine + height * sine, width * sine + height * cosine
        left, top = left + (width - across) / 2, top + (height - down) / 2
        return Box(left / EMU, top / EMU, (left + across) / EMU, (top + down) / EMU)

    def within(self, group: GroupShape) -> Transform:
        """The transform of what stands in a group that stands in this one."""
        frame = group._element.find(f"{q('p:grpSpPr')}/{q('a:xfrm')}")
        assert frame is not None
        (x, y), (width, height) = _pair(frame, "a:off", "x", "y"), _pair(frame, "a:ext", "cx", "cy")
        (left, top), (own_width, own_height) = _pair(frame, "a:chOff", "x", "y"), _pair(frame, "a:chExt", "cx", "cy")
        wide, high = width / own_width if own_width else 1.0, height / own_height if own_height else 1.0
        x, y = self.x + (x - left * wide) * self.wide, self.y + (y - top * high) * self.high
        return Transform(x, y, self.wide * wide, self.high * high)


def _pair(frame: Element, name: str, one: str, other: str) -> tuple[float, float]:
    found = frame.find(q(name))
    assert found is not None
    return float(found.get(one, "0")), float(found.get(other, "0"))


def words(text: str) -> list[str]:
    """The words of a text, in one form; a hyphen, where a line may break, parts two."""
    return _WORDS.findall(unicodedata.normalize("NFKC", text))


def holders(slide: Slide) -> list[Holder]:
    """Everything on a slide that shows words: its shapes and cells, and those of its layout and its master.

    A row is drawn as high as its text needs, which no file says. So a cell is as wide as its column, and reaches from
    the top of its table to the next shape below the table, or to the foot of the slide.
    """
    standing = list(_standing(slide.shapes, Transform()))
    furniture = list(_furniture(slide))
    found = [one for shape, transform in (*standing, *furniture) for one in _holders(shape, transform)]
    for shape, transform in standing:
        if isinstance(shape, GraphicFrame) and shape.has_table:
            found += _cells(shape, transform, [one.box for one in found])
    return found


Standing: TypeAlias = Iterator[tuple[BaseShape, Transform]]


def _standing(shapes: Iterable[BaseShape], transform: Transform) -> Standing:
    """Shapes, also those in groups, with how their coordinates become those of the slide."""
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from _standing(shape.shapes, transform.within(shape))
        else:
            yield shape, transform


def _furniture(slide: Slide) -> Standing:
    """What the layout and the master draw on the slide: all but what they only lay out."""
    layout, shown = slide.slide_layout, "showMasterSp"
    if slide._element.get(shown) == "0":
        return
    yield from _standing((shape for shape in layout.shapes if not shape.is_placeholder), Transform())
    if layout._element.get(shown) != "0":
        drawn = (shape for shape in layout.slide_master.shapes if not shape.is_placeholder)
        yield from _standing(drawn, Transform())


def _holders(shape: BaseShape, transform: Transform) -> Iterator[Holder]:
    box = transform.box(shape.left, shape.top, shape.width, shape.height, getattr(shape, "rotation", 0.0))
    if isinstance(shape, GraphicFrame):
        if not shape.has_table:
            yield Holder(shape.name, box, Counter(), is_open=True)
    elif shape.has_text_frame and (held := words(shape.text_frame.text)):  # type: ignore[attr-defined]
        yield Holder(shape.name, box, Counter(held))


def _cells(frame: GraphicFrame, transform: Transform, others: Sequence[Box]) -> Iterator[Holder]:
    table = frame.table
    widths = [table.columns[number].width for number in range(len(table.columns))]
    least = sum(row.height for row in table.rows)
    whole = transform.box(frame.left, frame.top, sum(widths), least)
    beside = [box for box in others if box.right > whole.left and box.left < whole.right]
    foot = min((box.top for box in beside if box.top >= whole.bottom - SLACK), default=FOOT)
    for number, row in enumerate(table.rows, 1):
        left = float(frame.left)
        for width, cell in zip(widths, row.cells, strict=True):
            if held := words(cell.text_frame.text):
                box = transform.box(left, frame.top, width, least)
                yield Holder(f"{frame.name}, row {number}", box._replace(bottom=foot), Counter(held))
            left += width
