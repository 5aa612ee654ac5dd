"""Notes of sheets whose columns are repeated: each copy of a cell has the note, and the note a frame of its own."""

from __future__ import annotations

import re
from itertools import count

from docgen.office import xml
from docgen.office.excel import references
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.moving import s
from docgen.office.xml import Element

_VML = "urn:schemas-microsoft-com:office:excel"
_SHAPE = "urn:schemas-microsoft-com:vml"
_SHAPE_ID = re.compile(r"_x0000_s(\d+)$")


def notes(root: Element, columns: ColumnMap) -> None:
    """Let the notes of cells follow; each copy of a cell has the note."""
    for one in [*root.iter(s("comment"))]:
        area = references.area(one.get("ref", ""))
        if area is None:
            continue
        for _, found in columns.areas(area)[::-1]:
            made = xml.copy(one)
            made.set("ref", references.area_text(found))
            one.addnext(made)
        xml.drop(one)


def shapes(root: Element, columns: ColumnMap) -> None:
    """Let the frames of notes follow (VML); each copy of a cell has one, with an id of its own."""
    found = [*root.iter(f"{{{_SHAPE}}}shape")]
    ids = count(1 + max((int(match[1]) for one in found if (match := _SHAPE_ID.match(one.get("id", "")))), default=0))
    for shape in found:
        held = shape.find(f"{{{_VML}}}ClientData/{{{_VML}}}Column")
        if held is None:
            continue
        at = int(held.text or 0) + 1
        for copy in list(columns.copies(at))[::-1]:
            made = xml.copy(shape)
            moved = columns.at(at, copy)
            for one in made.iter(f"{{{_VML}}}Column"):
                one.text = str(moved - 1)
            for one in made.iter(f"{{{_VML}}}Anchor"):
                one.text = _anchor(one.text or "", moved - at)
            if copy:
                made.set("id", f"_x0000_s{next(ids)}")
            shape.addnext(made)
        xml.drop(shape)


def _anchor(text: str, by: int) -> str:
    """The frame of a note so many columns further on: its left and right column are the first and fifth number."""
    numbers = [one.strip() for one in text.split(",")]
    for index in (0, 4):
        if index < len(numbers) and numbers[index].isdigit():
            numbers[index] = str(int(numbers[index]) + by)
    return ", ".join(numbers)
