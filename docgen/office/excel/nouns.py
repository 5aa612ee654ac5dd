"""What the engine for Excel speaks of: cells, areas, references, formulas, loops, and where rows came to stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

Span = tuple[int, int]
"""The first and the last of some rows."""


class Cell(NamedTuple):
    """A cell by its numbers, from 1."""

    row: int
    column: int


class Area(NamedTuple):
    """A range of cells; `top` and `bottom` are 0 in whole columns, `left` and `right` in whole rows."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, at: Cell) -> bool:
        """Whether a cell lies within it."""
        rows = not self.top or self.top <= at.row <= self.bottom
        return rows and (not self.left or self.left <= at.column <= self.right)


class Reference(NamedTuple):
    """A reference in A1 form.

    `sheet` is the sheet's name without quotes (None: the formula's own), `prefix` what was typed before the area, such
    as `'Mål'!` or `[1]Ark!`. `fixed` tells of a `$` before left, top, right and bottom. `single`: one cell, no colon.
    """

    sheet: str | None
    area: Area
    single: bool
    fixed: tuple[bool, bool, bool, bool]
    prefix: str = ""


class Piece(NamedTuple):
    """A piece of a formula: text as it is, a reference, or the code of a tag within a text in quotes.

    `whole`: the reference is a whole argument of a function.
    """

    text: str
    reference: Reference | None = None
    tag: str = ""
    whole: bool = False


class Formula(NamedTuple):
    """A formula without its `=`: its pieces, the code of the tag for its stored value, the tables and names in it."""

    pieces: tuple[Piece, ...]
    value: str | None = None
    tables: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Loop(NamedTuple):
    """Template rows that `for` repeats, and the number of the loop around them (-1: none)."""

    number: int
    first: int
    last: int
    parent: int = -1


@dataclass(frozen=True, slots=True)
class Regions:
    """How the rows of a template sheet come out: its loops, and the rows that hold only tags and go away.

    Without `moves` every row stays where it is; with it, those above `first` do.
    """

    loops: tuple[Loop, ...] = ()
    gone: frozenset[int] = frozenset()
    moves: bool = True
    first: int = 1

    def home(self, *rows: int) -> int:
        """The innermost loop that holds all these template rows; -1 when none does."""
        held = [loop for loop in self.loops if all(loop.first <= row <= loop.last for row in rows)]
        return min(held, key=lambda loop: (loop.last - loop.first, -loop.number), default=Loop(-1, 0, 0)).number


class Rows(Protocol):
    """Where the rows of a template sheet stand in the result."""

    @property
    def regions(self) -> Regions:
        """The loops of the sheet."""

    def of(self, row: int) -> Sequence[int]:
        """The output rows that a template row became, ascending."""

    def extent(self, top: int, bottom: int, within: Span | None = None) -> Span | None:
        """The first and last output row of template rows `top` to `bottom`, within output rows; None: none came out.

        Template rows below the last one that is used move by the growth of the sheet.
        """

    def iterations(self, loop: int) -> Sequence[Span]:
        """The output rows of each iteration of a loop."""

    def iteration(self, loop: int, row: int) -> Span:
        """The output rows of the iteration that holds an output row."""


class Layout(Protocol):
    """Where everything stands in a result: the rows of each sheet, by the sheet's name in the template."""

    def rows(self, sheet: str) -> Rows | None:
        """The rows of a sheet, whatever the case of its name; None for a sheet that is not in the workbook."""


class Rule(NamedTuple):
    """A data validation with constant bounds: what a cell takes.

    `low` and `high` are the bounds of `operator` (`between`, `greaterThan`, …; ECMA-376 Part 1, 18.18.20); `blank`
    says that the cell may be empty.
    """

    kind: Literal["whole", "decimal", "date", "textLength", "list"]
    operator: str = "between"
    low: float = 0.0
    high: float = 0.0
    choices: tuple[str, ...] = ()
    blank: bool = True


Takes = Literal["any", "number", "date"]


@dataclass(slots=True)
class GridCell:
    """A cell of a template: where it stands, its style, and what it holds.

    `value` is the text, number, or stored value as written; `string` is the number of a shared text; `formula` is
    without `=`; `array` is the area of an array formula; `extra` are other attributes, such as `cm`.
    `is_what_if`: Excel fills it in as part of a what-if data table.
    """

    at: Cell
    style: int = 0
    kind: Literal["blank", "number", "text", "bool", "error", "formula"] = "blank"
    value: str = ""
    string: int = -1
    formula: str | None = None
    array: Area | None = None
    extra: dict[str, str] = field(default_factory=dict)
    is_what_if: bool = False
