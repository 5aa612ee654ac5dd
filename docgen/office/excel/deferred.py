"""References that wait until the rows of their sheet are known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from docgen.errors import ValueProblem
from docgen.office.excel.nouns import Layout, Rows, Span

ABSENT = "\ue032"
"""Stands before the name of a sheet or table that does not come out, in formulas that name it."""
OWN = "\x05"
"""Stands for the number of the row that holds the formula."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a reference: template rows, and the loop in whose iteration they are taken (-1: the whole sheet).

    `own`: it is the row of the formula.
    """

    top: int
    bottom: int
    home: int
    own: bool = False

    def span(self, row: int, rows: Rows) -> Span | None:
        """The first and last output row, for a formula in an output row; None when none came out."""
        if self.own:
            return row, row
        return rows.extent(self.top, self.bottom, None if self.home < 0 else rows.iteration(self.home, row))


@dataclass(frozen=True, slots=True)
class Deferred:
    """A reference that waits for the rows: what stands before its rows, and how its ends are found.

    `between` is what stands before the last row, such as `:$F`. `copies` is the copies of one cell: one alone is
    written as a cell. `absent` is a sheet or table that does not come out, and `shown` its name.
    """

    sheet: str
    shown: str
    before: str
    between: str
    start: End
    end: End
    kind: Literal["cell", "copies", "range", "absent"]

    @property
    def varies(self) -> bool:
        """Whether it is another text in each row."""
        return any(end.own or end.home >= 0 for end in (self.start, self.end))

    def text(self, row: int, layout: Layout) -> str:
        """The reference of a formula in an output row. Raises ValueProblem when neither rows nor sheet came out."""
        if self.kind == "absent":
            raise ValueProblem(f"the formula refers to «{self.shown}», which the data leaves out")
        rows = layout.rows(self.sheet)
        if rows is None:
            raise ValueProblem(
                f"the formula refers to {self.shown}, but there is no such sheet in the workbook; "
                "leave out the row of the formula too, with {%tr if … %}"
            )
        start = self.start.span(row, rows)
        end = start if self.end is self.start else self.end.span(row, rows)
        if start is None or end is None:
            raise ValueProblem(
                f"the formula refers to {self.shown}, but the data leaves none of its rows; let the range take in the "
                "heading row above, or keep an empty row with {%tr else %}"
            )
        first, last = start[0], end[1]
        if self.kind == "cell" or (self.kind == "copies" and first == last):
            return f"{self.before}{first}"
        first, last = min(first, last), max(first, last)
        return f"{self.before}{first}{self.between}{last}"
