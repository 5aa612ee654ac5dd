"""The boxes of notes, and other shapes in VML, that keep to their rows (ECMA-376 Part 4, 19.4.2).

A box names the cell of its note by numbers from 0, and stands between rows and columns counted likewise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from docgen.office.excel import pointers, ranges
from docgen.office.excel.moving import Fill
from docgen.office.excel.nouns import Area, Layout, Regions
from docgen.office.excel.spans import nearest

_SHAPE = re.compile(r"<v:shape\b(?!type).*?</v:shape>", re.DOTALL)
_NUMBERED = re.compile(r'"_x0000_s(\d+)"')
_ROW = re.compile(r"(<x:Row>\s*)(\d+)(\s*</x:Row>)")
_COLUMN = re.compile(r"<x:Column>\s*(\d+)\s*</x:Column>")
# Column, offset, row, offset, of the upper left corner, then of the lower right one.
_ANCHOR = re.compile(r"(<x:Anchor>\s*\d+\s*,\s*-?\d+\s*,\s*)(\d+)(\s*,(?:\s*-?\d+\s*,){3}\s*)(\d+)")
_MAP = re.compile(r'(<o:idmap\b[^>]*?\bdata=")([^"]*)(")')
_BLOCK = 1024  # ids that one number of the map of ids stands for
_ID, _AT, _TOP, _BOTTOM = "\ue030", "\ue031", "\ue032", "\ue033"

_POINTER = re.compile(r"(<x:Fmla(?:Link|Range|Txbx)>)([^<]*)")
_HELD = re.compile("\ue034(\\d+)\ue035")

Ids = Callable[[], int]


@dataclass(frozen=True, slots=True)
class _Box:
    """A shape as text with marks for its id and rows; `cell` is that of its note, None for another kind of shape."""

    text: str
    id: int
    row: int
    rows: tuple[int, int]
    cell: Area | None
    once: bool

    def write(self, layout: Layout, sheet: str, fresh: Ids) -> str:
        """The shape for every copy of its cell."""
        if self.cell is None:
            return self._at(nearest(layout, sheet, self.row + 1) - 1, self.id)
        found = ranges.area(self.cell, sheet, layout)[: 1 if self.once else None]
        return "".join(self._at(one.top - 1, fresh() if number else self.id) for number, one in enumerate(found))

    def _at(self, row: int, id: int) -> str:
        text = self.text.replace(_ID, str(id)).replace(_AT, str(row))
        top, bottom = (str(max(one + row - self.row, 0)) for one in self.rows)
        return text.replace(_TOP, top).replace(_BOTTOM, bottom)


class Boxes:
    """A VML part of a sheet, prepared."""

    def __init__(self, literals: list[str], boxes: list[_Box], sheet: str, last: int, pointers: Sequence[Fill]) -> None:
        self._literals, self._boxes, self._sheet, self._last = literals, boxes, sheet, last
        self._pointers = pointers

    def write(self, layout: Layout) -> str:
        """The whole part."""
        last = self._last

        def fresh() -> int:
            nonlocal last
            last += 1
            return last

        made = [self._literals[0]]
        for box, literal in zip(self._boxes, self._literals[1:], strict=True):
            made += (box.write(layout, self._sheet, fresh), literal)
        text = "".join(made)
        if self._pointers:
            text = _HELD.sub(lambda match: self._pointers[int(match[1])](layout), text)
        return text if last // _BLOCK == self._last // _BLOCK else _mapped(text, last)


def read(text: str, sheet: str, regions: Regions, threads: Set[tuple[int, int]] = frozenset()) -> Boxes:
    """Read the VML of a sheet; `threads` are cells (row and column) whose notes stand once."""
    found: list[Fill] = []

    def mark(match: re.Match[str]) -> str:
        fill = pointers.pointed(match[2].strip(), sheet, {sheet.casefold(): regions})
        if fill is None:
            return match[0]
        found.append(fill)
        return f"{match[1]}\ue034{len(found) - 1}\ue035"

    text = _POINTER.sub(mark, text)
    literals, boxes, position = [""], [], 0
    for match in _SHAPE.finditer(text) if regions.moves else ():
        box = _box(match[0], threads)
        if box is not None:
            literals[-1] = text[position : match.start()]
            literals.append("")
            boxes.append(box)
            position = match.end()
    literals[-1] = text[position:]
    last = max((int(one) for one in _NUMBERED.findall(text)), default=_BLOCK)
    return Boxes(literals, boxes, sheet, last, found)


def _box(text: str, threads: Set[tuple[int, int]]) -> _Box | None:
    anchor, at, column = _ANCHOR.search(text), _ROW.search(text), _COLUMN.search(text)
    number = _NUMBERED.search(text)
    if anchor is None:
        return None
    is_note = 'ObjectType="Note"' in text and at is not None and column is not None
    row = int(at[2]) if is_note and at is not None else int(anchor[2])
    cell = Area(row + 1, int(column[1]) + 1, row + 1, int(column[1]) + 1) if is_note and column is not None else None
    rows = int(anchor[2]), int(anchor[4])
    marked = _ANCHOR.sub(rf"\g<1>{_TOP}\g<3>{_BOTTOM}", text, count=1)
    if is_note:
        marked = _ROW.sub(rf"\g<1>{_AT}\g<3>", marked, count=1)
    if number is not None:
        marked = marked.replace(number[0], f'"_x0000_s{_ID}"')
    once = cell is not None and (cell.top, cell.left) in threads
    return _Box(marked, int(number[1]) if number else 0, row, rows, cell, once)


def _mapped(text: str, last: int) -> str:
    """The text with a map of ids that reaches to the last one."""

    def grow(match: re.Match[str]) -> str:
        known = [int(one) for one in match[2].split(",") if one.strip().isdigit()]
        wanted = known + [block for block in range(1, last // _BLOCK + 1) if block > max(known, default=0)]
        return f"{match[1]}{','.join(map(str, wanted))}{match[3]}"

    return _MAP.sub(grow, text, count=1)
