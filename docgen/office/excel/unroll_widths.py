"""The widths and styles of columns that are repeated (ECMA-376 Part 1, 18.3.1.17)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.excel import references
from docgen.office.excel.columns import ColumnMap
from docgen.office.excel.moving import s
from docgen.office.xml import Element


def widths(root: Element, columns: ColumnMap) -> None:
    """Repeat the widths and styles of columns."""
    held = root.find(s("cols"))
    if held is None:
        return
    made: list[Element] = []
    for one in list(held):
        held.remove(one)
        first, last = int(one.get("min", "1")), int(one.get("max", "1"))
        for start, end in _runs(columns, first, last):
            copy = xml.copy(one)
            copy.set("min", str(start))
            copy.set("max", str(end))
            made.append(copy)
    made.sort(key=lambda one: int(one.get("min", "1")))
    held.extend(made)
    if not made:
        root.remove(held)


def _runs(columns: ColumnMap, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where columns of one width stand, as runs of columns side by side."""
    edges = sorted({first, *(edge for loop in columns.loops for edge in (loop.first, loop.last + 1))})
    starts = [edge for edge in edges if first <= edge <= last]
    for start, after in zip(starts, [*starts[1:], last + 1], strict=True):
        for copy in columns.copies(start):
            end = columns.at(after - 1, copy)
            yield columns.at(start, copy), min(end, references.MAX_COLUMN)
