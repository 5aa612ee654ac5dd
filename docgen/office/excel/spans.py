"""Where rows and areas of a template came to stand, asked for what stands beside the cells."""

from __future__ import annotations

from collections.abc import Callable

from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Layout, Span

MAX_ROW = references.MAX_ROW


def extent(layout: Layout, sheet: str, top: int, bottom: int, within: Span | None = None) -> Span | None:
    """The first and last output row of template rows; the same rows for a sheet that is not in the workbook."""
    rows = layout.rows(sheet)
    if rows is None or not top:
        return (top, bottom)
    if bottom >= MAX_ROW and within is None:
        return nearest(layout, sheet, top), MAX_ROW
    found = rows.extent(top, bottom, within)
    return None if found is None else (min(found[0], MAX_ROW), min(found[1], MAX_ROW))


def nearest(layout: Layout, sheet: str, row: int) -> int:
    """The first output row of a template row; when it did not come out, that of the first row below it that did."""
    rows = layout.rows(sheet)
    if rows is None:
        return row
    found = next(found for one in range(row, MAX_ROW + 1) if (found := rows.of(one)))
    return min(found[0], MAX_ROW)


def shape(area: Area) -> Callable[[int, int], str]:
    """The area as text when it has other rows, such as `A6:J30`; its columns are written out once."""
    left, right = references.point(area.left, 0), references.point(area.right, 0)
    if not area.top:
        return lambda top, bottom: f"{left}:{right}"
    if left != right or not left:
        return lambda top, bottom: f"{left}{top}:{right}{bottom}"
    return lambda top, bottom: f"{left}{top}" if top == bottom else f"{left}{top}:{left}{bottom}"
