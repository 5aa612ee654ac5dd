"""The workbook of the benchmark as plain data: five sheets, cell by cell, with all that stands around the cells.

The peers are handed it ready, so that no time is spent on anything but their own work. With tags in place of data and
one row in place of many it is the template of docgen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

Held = str | int | float | date | None

HEAD: Final = 5
"""The row of the headings; the rows of data begin below it."""
ROW: Final = HEAD + 1


class Cell(NamedTuple):
    """A cell by its numbers from 1, its look, and what it holds: a value, or a formula (without `=`) and its value."""

    row: int
    column: int
    look: str
    value: Held = None
    formula: str = ""


class Choice(NamedTuple):
    """A data validation: a list of choices, or a whole number between two."""

    area: str
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0


class Rule(NamedTuple):
    """A conditional format: where its formula is true, the cells get a fill (RRGGBB)."""

    area: str
    formula: str
    fill: str


class Chart(NamedTuple):
    """A line chart: its title, its upper left cell, its first and last row, the columns of categories and values."""

    title: str
    at: str
    first: int
    last: int
    categories: int
    values: int


@dataclass
class Sheet:
    """A sheet. `table` is a name, a range and its headings; `widths` by the number of the column."""

    name: str
    widths: Mapping[int, float]
    frozen: str
    cells: list[Cell] = field(default_factory=list)
    table: tuple[str, str, tuple[str, ...]] | None = None
    choices: list[Choice] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    chart: Chart | None = None


@dataclass
class Drawing:
    """A workbook: its sheets, and its defined names with what they stand for."""

    sheets: list[Sheet]
    names: Mapping[str, str]


class Tag:
    """A place in the data, as a tag: `Tag("r")["sum"]` is `{{ r.sum }}`."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __getitem__(self, key: str | int) -> Tag:
        return Tag(f"{self.path}[{key}]" if isinstance(key, int) else f"{self.path}.{key}".lstrip("."))

    def __str__(self) -> str:
        return f"{{{{ {self.path} }}}}"


class Rows(NamedTuple):
    """The items of a list, or one tag for all of them, with what opens and closes its loop."""

    items: Sequence[Mapping[str, Held] | Tag]
    opens: str = ""
    closes: str = ""

    @property
    def last(self) -> int:
        """The row of the last one, when the first stands in row `ROW`."""
        return HEAD + len(self.items)


def looped(name: str, of: str) -> Rows:
    """Return the one row of a template that stands for all items of a list."""
    return Rows((Tag(name),), f"{{%tr for {name} in {of} %}}", "{%tr endfor %}")


def put(row: int, column: int, look: str, value: object, formula: str = "") -> Cell:
    """Return a cell; where the value is a tag, a formula is wrapped together with it."""
    if not isinstance(value, Tag):
        assert value is None or isinstance(value, str | int | float | date)
        return Cell(row, column, look, value, formula)
    return (
        Cell(row, column, look, 0, f'CHOOSE(1,{formula},"{value}")') if formula else Cell(row, column, look, str(value))
    )


# What a cell looks like: bold, size of type, its colour, the fill, the number format, wrapped, with a rule below.
LOOKS: Final[Mapping[str, tuple[bool, int, str, str, str, bool, bool]]] = {
    "title": (True, 16, "1F4E79", "", "General", False, False),
    "head": (True, 10, "FFFFFF", "1F4E79", "General", True, True),
    "text": (False, 10, "1A1A1A", "", "General", True, True),
    "field": (False, 10, "1A1A1A", "EEF3F7", "General", True, True),
    "whole": (False, 10, "1A1A1A", "EEF3F7", "0", False, True),
    "count": (True, 10, "1A1A1A", "", "0", False, True),
    "mean": (True, 10, "1A1A1A", "", "0.00", False, True),
    "date": (False, 10, "1A1A1A", "", "dd.mm.yyyy", False, True),
    "month": (True, 10, "FFFFFF", "1F4E79", "mm.yy", False, True),
    "share": (True, 10, "1A1A1A", "", "0%", False, True),
    "grid": (False, 10, "1A1A1A", "", "General", False, True),
}
