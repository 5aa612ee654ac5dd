"""Drawings of a sheet: pictures, shapes and charts keep to their rows (ECMA-376 Part 1, 20.5).

A drawing that moves and sizes with its cells reaches from the first to the last row that came out, so that a chart
beside a loop grows with it; one that stands wholly in a loop stands once, in the first iteration.
"""

from __future__ import annotations

from collections.abc import Mapping

from docgen.office import xml
from docgen.office.excel import pointers
from docgen.office.excel.moving import Holes, Prepared
from docgen.office.excel.nouns import Layout, Regions, Span
from docgen.office.excel.spans import extent, nearest
from docgen.office.xml import Element

XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_ANCHORS = (f"{{{XDR}}}twoCellAnchor", f"{{{XDR}}}oneCellAnchor")


class Drawing:
    """A drawing part, prepared."""

    def __init__(self, text: Prepared[Layout]) -> None:
        self._text = text

    @classmethod
    def read(cls, root: Element, sheet: str, regions: Regions, others: Mapping[str, Regions] | None = None) -> Drawing:
        """Read a `wsDr` of a sheet; the tree is marked.

        `others` are the regions of all sheets, for shapes that show the text of a cell.
        """
        holes = Holes[Layout]()
        for shape in root.iter(f"{{{XDR}}}sp"):
            pointers.follow(shape, sheet, others or {sheet.casefold(): regions}, holes)
        for anchor in [one for one in root.iter() if one.tag in _ANCHORS]:
            if mark_anchor(anchor, sheet, regions, holes):
                holes.item(anchor)
        return cls(holes.prepared(xml.DECLARATION + xml.text_of(root)))

    def write(self, layout: Layout) -> str:
        """The whole part."""
        return self._text.write(layout)


def write(root: Element, layout: Layout, sheet: str) -> str:
    """A drawing part as it stands in a result; the tree is marked. `Drawing` is the same in two steps."""
    rows = layout.rows(sheet)
    return Drawing.read(root, sheet, Regions() if rows is None else rows.regions).write(layout)


def mark_anchor(anchor: Element, sheet: str, regions: Regions, holes: Holes[Layout], stays: bool = False) -> bool:
    """Let the rows of an anchor follow; tells whether it moves. Its rows are empty when its loop has no iteration."""
    ends = [one for one in (_row(anchor, "from"), _row(anchor, "to")) if one is not None]
    if not ends or not regions.moves or anchor.get("editAs") == "absolute":
        return False
    top, bottom = (int(one.text or 0) + 1 for one in (ends[0], ends[-1]))
    keeps_size = stays or anchor.get("editAs") == "oneCell"
    place = Anchored(top, bottom, sheet, -1 if stays else regions.home(top, bottom))
    ends[0].text = holes.mark(place.first)
    if len(ends) > 1:
        ends[1].text = holes.mark(place.kept if keeps_size else place.last)
    return True


def _row(anchor: Element, name: str) -> Element | None:
    """The row of an end of an anchor, whose names are those of the drawing or, for controls, of the sheet."""
    for held in anchor:
        if isinstance(held.tag, str) and held.tag.endswith(f"}}{name}"):
            return held.find(f"{{{XDR}}}row")
    return None


class Anchored:
    """Template rows that a drawing covers, and the loop that holds them all; its rows are written from 0."""

    def __init__(self, top: int, bottom: int, sheet: str, home: int) -> None:
        self.top, self.bottom = top, bottom
        self._sheet, self._home = sheet, home

    def rows(self, layout: Layout) -> Span | None:
        """The first and last output row; None when the drawing stands in a loop without iterations."""
        rows = layout.rows(self._sheet)
        if rows is not None and self._home >= 0:
            iterations = rows.iterations(self._home)
            found = extent(layout, self._sheet, self.top, self.bottom, iterations[0]) if iterations else None
            return found
        found = extent(layout, self._sheet, self.top, self.bottom)
        first = nearest(layout, self._sheet, self.top)
        return (first, first + self.bottom - self.top) if found is None else (first, max(found[1], first))

    def first(self, layout: Layout) -> str:
        """The first row."""
        rows = self.rows(layout)
        return "" if rows is None else str(rows[0] - 1)

    def last(self, layout: Layout) -> str:
        """The last row."""
        rows = self.rows(layout)
        return "" if rows is None else str(rows[1] - 1)

    def kept(self, layout: Layout) -> str:
        """The last row of a drawing that keeps its size."""
        rows = self.rows(layout)
        return "" if rows is None else str(rows[0] - 1 + self.bottom - self.top)
