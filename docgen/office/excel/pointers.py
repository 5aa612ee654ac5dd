"""What shows or sets the value of one cell: shapes that show a text, form controls with their cell and their list.

ECMA-376 Part 1, 20.5.2.29 (textlink) and 18.3.1.18 (controlPr); [MS-XLSX] 2.6.88 (formControlPr). Seen from outside all
loops: a cell of a loop is its first copy, a list its copies from the first to the last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docgen.office import xml
from docgen.office.escaping import attribute
from docgen.office.excel import references
from docgen.office.excel.moving import Holes, Prepared
from docgen.office.excel.nouns import Layout, Regions
from docgen.office.excel.spans import extent, nearest
from docgen.office.xml import Element

POINTERS = ("textlink", "linkedCell", "listFillRange", "fmlaLink", "fmlaRange", "fmlaTxbx")
"""The attributes that name a cell or a list."""


class ControlPart:
    """A `formControlPr` part, prepared."""

    def __init__(self, text: Prepared[Layout]) -> None:
        self._text = text

    @classmethod
    def read(cls, root: Element, sheet: str, regions: Mapping[str, Regions]) -> ControlPart:
        """Read the `formControlPr` of a control on a sheet; the tree is marked."""
        holes = Holes[Layout]()
        follow(root, sheet, regions, holes)
        return cls(holes.prepared(xml.DECLARATION + xml.text_of(root)))

    def write(self, layout: Layout) -> str:
        """The whole part."""
        return self._text.write(layout)


def follow(element: Element, sheet: str, regions: Mapping[str, Regions], holes: Holes[Layout]) -> None:
    """Let the attributes of an element that name cells follow these."""
    for name in POINTERS:
        moved = pointed(element.get(name, ""), sheet, regions)
        if moved is not None:
            element.set(name, holes.mark(moved))


def pointed(text: str, sheet: str, regions: Mapping[str, Regions]) -> Callable[[Layout], str] | None:
    """The reference as it came out, as XML; None when it does not move."""
    found = references.read(text.removeprefix("="))
    name = sheet if found is None else found.sheet or sheet
    if found is None or not found.area.top or not regions.get(name.casefold(), Regions(moves=False)).moves:
        return None
    sign = "=" * text.startswith("=")

    def moved(layout: Layout) -> str:
        top, bottom = found.area.top, found.area.bottom
        first = nearest(layout, name, top)
        rows = None if found.single else extent(layout, name, top, bottom)
        first, last = rows or (first, first)
        return sign + attribute(references.write(found._replace(area=found.area._replace(top=first, bottom=last))))

    return moved
