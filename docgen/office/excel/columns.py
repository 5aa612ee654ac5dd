"""Column loops: where the columns of a sheet stand when each loop is run so many times."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from docgen.errors import LimitError
from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Span


class Columns(NamedTuple):
    """Template columns that are repeated, and how often."""

    first: int
    last: int
    times: int


class ColumnMap:
    """The output columns of a template sheet; loops stand side by side, from left to right."""

    def __init__(self, loops: Sequence[Columns] = ()) -> None:
        self.loops = tuple(loops)

    def loop(self, *columns: int) -> int:
        """The number of the loop that holds all these columns; -1 when none does."""
        held = (n for n, loop in enumerate(self.loops) if all(loop.first <= one <= loop.last for one in columns))
        return next(held, -1)

    def at(self, column: int, copy: int = 0) -> int:
        """The output column of a template column, in a copy of the loop that holds it."""
        before = (loop for loop in self.loops if loop.last < column)
        moved = column + sum((loop.times - 1) * (loop.last - loop.first + 1) for loop in before)
        number = self.loop(column)
        if number < 0:
            return moved
        return moved + copy * (self.loops[number].last - self.loops[number].first + 1)

    def copies(self, column: int) -> range:
        """The numbers of the copies of a template column, from 0."""
        number = self.loop(column)
        return range(1 if number < 0 else self.loops[number].times)

    def of(self, column: int) -> list[int]:
        """The output columns of a template column."""
        return [self.at(column, copy) for copy in self.copies(column)]

    def extent(self, left: int, right: int) -> Span | None:
        """The first and last output column of template columns; None when none came out."""
        start = next((one for one in range(left, right + 1) if self.copies(one)), None)
        if start is None:
            return None
        end = next(one for one in range(right, left - 1, -1) if self.copies(one))
        return self.at(start), min(self.at(end, len(self.copies(end)) - 1), references.MAX_COLUMN)

    def crosses(self, area: Area) -> bool:
        """Whether a loop begins or ends within an area without lying wholly in it or round it."""
        left, right = area.left, area.right
        return any(
            left > 0
            and loop.first <= right
            and left <= loop.last
            and not (loop.first <= left and right <= loop.last)
            and not (left <= loop.first and loop.last <= right)
            for loop in self.loops
        )

    def areas(self, area: Area) -> list[tuple[int, Area]]:
        """What an area became, each with the number of its copy: one for each, when it lies within a loop."""
        if not area.left:
            return [(0, area)]
        if self.loop(area.left, area.right) >= 0:
            made = (
                (copy, area._replace(left=self.at(area.left, copy), right=self.at(area.right, copy)))
                for copy in self.copies(area.left)
            )
            return list(made)
        span = self.extent(area.left, area.right)
        return [] if span is None else [(0, area._replace(left=span[0], right=span[1]))]

    def check(self, last: int, sheet: str) -> None:
        """Raise LimitError when the last column in use moves beyond Excel's last."""
        if last and self.at(last, max(len(self.copies(last)) - 1, 0)) > references.MAX_COLUMN:
            raise LimitError(f"the sheet «{sheet}» grows to more columns than Excel has ({references.MAX_COLUMN:,})")


def merged(areas: Sequence[Area]) -> list[Area]:
    """Areas of the same rows, from left to right, those that touch each other made one."""
    made: list[Area] = []
    for one in areas:
        if made and made[-1].right + 1 == one.left and (made[-1].top, made[-1].bottom) == (one.top, one.bottom):
            made[-1] = made[-1]._replace(right=one.right)
        else:
            made.append(one)
    return made
