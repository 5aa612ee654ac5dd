"""Areas of cells: do they meet, and what do they hold?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Cell
from docgen.office.excel.references import MAX_COLUMN, MAX_ROW


def area(text: str) -> Area | None:
    """The area of `A5:H20`, `A5`, `A:C` or `5:7`, with its edges filled in; None for text that is none."""
    found = references.area(text)
    if found is None:
        return None
    return Area(found.top or 1, found.left or 1, found.bottom or MAX_ROW, found.right or MAX_COLUMN)


def listed(text: str | None) -> list[Area]:
    """The areas of a list such as `A5:A20 C5` (ST_Sqref); what is none is left out."""
    return [found for part in (text or "").split() if (found := area(part)) is not None]


def holds(area: Area, cell: Cell) -> bool:
    """Whether a cell lies in an area."""
    return area.top <= cell.row <= area.bottom and area.left <= cell.column <= area.right


def meet(one: Area, other: Area) -> bool:
    """Whether two areas have a cell in common."""
    return one.top <= other.bottom and other.top <= one.bottom and one.left <= other.right and other.left <= one.right


def meeting(found: Sequence[Area]) -> Iterator[tuple[int, int]]:
    """The numbers of areas that meet one before them, and the first that they meet, from the top of the sheet."""
    open_: list[int] = []
    for number in sorted(range(len(found)), key=lambda one: found[one]):
        open_ = [other for other in open_ if found[other].bottom >= found[number].top]
        first = next((other for other in open_ if meet(found[other], found[number])), None)
        if first is not None:
            yield number, first
        open_.append(number)
