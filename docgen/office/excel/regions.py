"""What row loops may not do: cross the edge of a table or of a merged cell, or hide in one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Cell
from docgen.office.excel.rowtags import RowTags
from docgen.office.tags import TagTable
from docgen.office.xml import Element


class TableArea(NamedTuple):
    """A table of a sheet: its name, its area, and the first and last of its data rows."""

    name: str
    area: Area
    first: int
    last: int


def table_area(root: Element) -> TableArea:
    """The area of a table part."""
    area = references.area(root.get("ref", "")) or Area(1, 1, 1, 1)
    headers, totals = int(root.get("headerRowCount", "1")), int(root.get("totalsRowCount", "0"))
    return TableArea(root.get("displayName", ""), area, area.top + headers, area.bottom - totals)


def check(tags: RowTags, table: TagTable, tables: Sequence[TableArea], merges: Sequence[Area]) -> None:
    """Add a fault for every loop that crosses an edge, and for every tag that a merged cell hides."""
    starts = {loop: table.tags[number] for number, loop in tags.loop_of.items() if table.tags[number].word == "for"}
    for loop in tags.regions.loops:
        place = starts[loop.number].place
        for one in tables:
            inside = one.first <= loop.first and loop.last <= one.last
            outside = loop.last < one.area.top or one.area.bottom < loop.first
            if inside or outside:
                continue
            crosses = f"the loop crosses the edge of the table «{one.name}» ({references.area_text(one.area)})"
            if loop.first < one.first <= loop.last or loop.first <= one.area.top <= loop.last:
                table.fault(f"{crosses}: the heading row cannot be repeated", place)
            else:
                table.fault(f"{crosses}; let it begin and end among the table's rows", place)
        for merge in merges:
            apart = merge.bottom < loop.first or loop.last < merge.top
            if not apart and not (loop.first <= merge.top and merge.bottom <= loop.last):
                table.fault(
                    f"the loop crosses the edge of the merged cell {references.area_text(merge)}; let the merged cell "
                    "lie wholly in one row of the loop, or end the loop below it",
                    place,
                )
    _check_hidden(tags, table, merges)


def _check_hidden(tags: RowTags, table: TagTable, merges: Sequence[Area]) -> None:
    """A tag in a merged cell must stand in its first cell."""
    for at, tagged in tags.cells.items():
        for merge in merges:
            first = Cell(merge.top, merge.left)
            if merge.holds(at) and at != first and tagged.tags:
                table.fault(
                    f"the tag stands in a merged cell ({references.area_text(merge)}) but not in its first cell, where "
                    f"nobody would see it; put it in {references.address(first)}",
                    table.tags[tagged.tags[0]].place,
                )
