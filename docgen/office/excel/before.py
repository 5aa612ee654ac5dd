"""What stands before the rows of a sheet: its properties, its size, how it is shown, its columns.

ECMA-376 Part 1, 18.3.1.99 (worksheet). Columns stay; the size, the frozen rows and the selected cells follow the rows.
"""

from __future__ import annotations

from copy import deepcopy

from docgen.office import xml
from docgen.office.excel import references
from docgen.office.excel.moving import Fill, Holes, Prepared, s
from docgen.office.excel.nouns import Area, Layout, Regions
from docgen.office.excel.spans import extent, nearest, shape
from docgen.office.xml import Element

_FROZEN = ("frozen", "frozenSplit")


class Before:
    """A sheet up to and with `<sheetData>`, prepared."""

    def __init__(self, text: Prepared[Layout]) -> None:
        self._text = text

    @classmethod
    def read(cls, root: Element, sheet: str, regions: Regions | None = None) -> Before:
        """Read a `worksheet`; the tree stays as it is. Without `regions` every row may move."""
        made = deepcopy(root)
        data = made.find(s("sheetData"))
        holes = Holes[Layout]()
        if data is not None:
            for after in list(data.itersiblings()):
                made.remove(after)
            made.remove(data)
        if regions is None or regions.moves:
            _mark(made, sheet, holes)
        head = xml.text_of(made)
        end = head.rindex("</") if len(made) else head.rindex("/>")
        closed = "" if len(made) else ">"
        return cls(holes.prepared(f"{xml.DECLARATION}{head[:end]}{closed}<{_prefix(made)}sheetData>"))

    def write(self, layout: Layout) -> str:
        """From the XML declaration up to and with `<sheetData>`."""
        return self._text.write(layout)


def _mark(root: Element, sheet: str, holes: Holes[Layout]) -> None:
    """Mark the size of a sheet, and what of it is shown."""
    for dimension in root.iterfind(s("dimension")):
        dimension.set("ref", holes.mark(_size(dimension.get("ref", "A1"), sheet)))
    for view in root.iterfind(f"{s('sheetViews')}/{s('sheetView')}"):
        _view(view, sheet, holes)


def _prefix(root: Element) -> str:
    return f"{root.prefix}:" if root.prefix else ""


def _area(text: str) -> Area | None:
    held = references.read(text)
    return held.area if held is not None and held.area.top and held.area.left else None


def _size(text: str, sheet: str) -> Fill:
    """The area of all used cells."""
    area = _area(text)
    if area is None:
        return lambda layout: text
    top, bottom, written = area.top, area.bottom, shape(area)

    def fill(layout: Layout) -> str:
        rows = extent(layout, sheet, top, bottom)
        return "A1" if rows is None else written(*rows)

    return fill


def _view(view: Element, sheet: str, holes: Holes[Layout]) -> None:
    top = _move_cell(view, "topLeftCell", sheet, holes)
    pane = view.find(s("pane"))
    if pane is not None:
        _move_cell(pane, "topLeftCell", sheet, holes)
        rows = int(float(pane.get("ySplit", "0")))
        if rows and pane.get("state") in _FROZEN:
            pane.set("ySplit", holes.mark(_frozen(top or 1, rows, sheet)))
    for selection in view.iterfind(s("selection")):
        _move_cell(selection, "activeCell", sheet, holes)
        if "sqref" in selection.attrib:
            selection.set("sqref", holes.mark(_selected(selection.get("sqref", ""), sheet)))


def _move_cell(element: Element, name: str, sheet: str, holes: Holes[Layout]) -> int:
    """Let an attribute that names a cell follow it; returns the cell's row in the template, 0 when there is none."""
    area = _area(element.get(name, ""))
    if area is None:
        return 0
    element.set(name, holes.mark(_cell(area, sheet)))
    return area.top


def _cell(area: Area, sheet: str) -> Fill:
    column = references.point(area.left, 0)
    return lambda layout: f"{column}{nearest(layout, sheet, area.top)}"


def _frozen(first: int, count: int, sheet: str) -> Fill:
    """How many rows stay in view: those that became of the template's."""

    def fill(layout: Layout) -> str:
        rows = extent(layout, sheet, first, first + count - 1)
        start = nearest(layout, sheet, first)
        return "1" if rows is None else str(rows[1] - start + 1)

    return fill


def _selected(text: str, sheet: str) -> Fill:
    """Selected cells: each area from its first row to its last, a single cell as its first copy."""
    areas = [(one, _area(one)) for one in text.split()]
    fills = [_of_selection(one, area, sheet) for one, area in areas]
    return fills[0] if len(fills) == 1 else lambda layout: " ".join(fill(layout) for fill in fills)


def _of_selection(text: str, area: Area | None, sheet: str) -> Fill:
    if area is None:
        return lambda layout: text
    top, bottom, written = area.top, area.bottom, shape(area)

    def fill(layout: Layout) -> str:
        rows = extent(layout, sheet, top, bottom) if bottom > top else None
        return written(*(rows or (nearest(layout, sheet, top),) * 2))

    return fill
