"""What names cells in a sheet: areas that are repeated with their rows, links, filters and breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from docgen.errors import Place
from docgen.office.excel import ranges, references
from docgen.office.excel.moving import Fill, Holes, s
from docgen.office.excel.nouns import Area, Cell, Layout, Regions
from docgen.office.excel.spans import MAX_ROW, extent, shape
from docgen.office.tags import TagTable
from docgen.office.xml import Element

_MARK = "\ue005"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet that is read: its name, its loops, where faults are told."""

    name: str
    regions: Regions
    table: TagTable

    def place(self, cell: str) -> Place:
        """The place of a cell."""
        return Place(self.table.file, self.table.part, sheet=self.name, cell=cell)

    def check(self, areas: Sequence[Area], what: str) -> None:
        """A loop must hold an area wholly, or lie wholly in it: there is no sure reading of anything else."""
        for area in areas:
            if ranges.crosses(area, self.regions):
                self.table.fault(
                    f"a loop crosses the edge of {what} {references.area_text(area)}; "
                    "let the area hold all rows of the loop, or lie wholly in it",
                    self.place(references.address(Cell(area.top, area.left or 1))),
                )


def areas(text: str) -> list[Area]:
    """The areas of a list such as `A6:A30 C6`; what is no area is left out."""
    found = (references.read(one) for one in text.split())
    return [one.area for one in found if one is not None]


def sqref(held: Sequence[Area], sheet: Sheet) -> Fill:
    """The list of areas as they came out, merged where they touch; empty when none did."""
    name, shapes = sheet.name, [(one, shape(one)) for one in held]

    def fill(layout: Layout) -> str:
        return " ".join(text(*one[::2]) for area, text in shapes for one in ranges.merged(area, name, layout))

    return fill


def spread(area: Area, sheet: Sheet) -> Fill:
    """One area from its first row to its last; empty when no row came out."""
    name, text = sheet.name, shape(area)

    def fill(layout: Layout) -> str:
        rows = extent(layout, name, area.top, area.bottom)
        return "" if rows is None else text(*rows)

    return fill


def repeat(element: Element, name: str, sheet: Sheet, holes: Holes[Layout], least: int = 1) -> None:
    """Let an element stand once for every copy of the area in its attribute; areas of fewer cells than `least` go."""
    held = [(one, shape(one)) for one in areas(element.get(name, ""))]
    if not held:
        return
    element.set(name, _MARK)
    head, _, tail = holes.text(element).partition(_MARK)

    def fill(layout: Layout) -> str:
        copies = ((one, text) for area, text in held for one in ranges.area(area, sheet.name, layout))
        return "".join(
            f"{head}{text(one.top, one.bottom)}{tail}" for one, text in copies if least < 2 or one[:2] != one[2:]
        )

    holes.put(element, fill)


def list_of(container: Element, holes: Holes[Layout]) -> None:
    """Let what holds only such elements go away when all of them do, and so on outwards."""
    while (parent := container.getparent()) is not None:
        children = list(container)
        if all(not isinstance(child.tag, str) for child in children):
            holes.items(container, {"count": _opening(container)})
        elif container.tag.endswith("}sparklineGroup"):
            holes.item(container)
        else:
            return
        container = parent


def _opening(container: Element) -> str:
    """How the items of a list begin, by the name of the list: `dataValidations` holds `dataValidation`."""
    prefix = f"{container.prefix}:" if container.prefix else ""
    return f"<{prefix}{etree.QName(container).localname.removesuffix('s')} "


def drop_filters(held: Element) -> None:
    """Take away what a filter lets through and how it sorts: that was chosen for the rows of the template."""
    for child in list(held):
        for criterion in list(child):
            child.remove(criterion)
        if child.tag == s("sortState") or not {"hiddenButton", "showButton"} & set(child.attrib):
            held.remove(child)


def breaks(element: Element, sheet: Sheet, holes: Holes[Layout]) -> None:
    """Page breaks, each below its row; in a loop one below every copy."""
    for one in list(element):
        row = int(one.get("id", "0"))
        while row in sheet.regions.gone:
            row -= 1
        if not 0 < row < MAX_ROW:
            continue
        one.set("id", _MARK)
        head, _, tail = holes.text(one).partition(_MARK)
        holes.put(one, _below(row, head, tail, sheet))
    holes.items(element, {"count": "<brk ", "manualBreakCount": ' man="1"'})


def _below(row: int, head: str, tail: str, sheet: Sheet) -> Fill:
    def fill(layout: Layout) -> str:
        rows = layout.rows(sheet.name)
        found = [row] if rows is None else rows.of(row)
        return "".join(f"{head}{one}{tail}" for one in found if 0 < one < MAX_ROW)

    return fill
