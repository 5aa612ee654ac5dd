"""A sheet of an Excel file as the rules see it: its cells as they are stored, its tables, its merged cells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets import areas
from docgen.office.checks.workbook import Workbook, decoded, m
from docgen.office.excel.nouns import Area, Cell
from docgen.office.excel.references import column
from docgen.office.xml import Element

_column = cache(column)
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})\Z")


class Stored(NamedTuple):
    """A cell as it is stored: where it stands, its style, its value without character codes, its `f`, its `c`."""

    at: Cell
    style: int
    value: str
    formula: Element | None
    element: Element


@dataclass(frozen=True, eq=False)
class Table:
    """An Excel table: its part, its name, its area, its columns, how many of its rows are headings and totals."""

    part: str
    root: Element
    area: Area | None

    @property
    def name(self) -> str:
        return self.root.get("displayName", self.root.get("name", ""))

    @cached_property
    def columns(self) -> list[str]:
        return [decoded(column.get("name", "")) for column in self.root.iter(m("tableColumn"))]

    @property
    def headings(self) -> int:
        return whole(self.root.get("headerRowCount"), 1)

    @property
    def totals(self) -> int:
        return whole(self.root.get("totalsRowCount"), 0)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet by its number from 1; `cells` in the order of the file, also when that is wrong."""

    number: int
    name: str
    part: str
    tree: Element
    state: str
    workbook: Workbook
    tables: list[Table]

    @property
    def hidden(self) -> bool:
        return self.state in ("hidden", "veryHidden")

    @property
    def is_grid(self) -> bool:
        """Whether the sheet has cells; a sheet that is one chart has none."""
        return str(self.tree.tag) == m("worksheet")

    @cached_property
    def cells(self) -> list[Stored]:
        found = []
        row = 0
        for line in self.tree.iter(m("row")):
            row, at = whole(line.get("r"), row + 1), 0
            for cell in line.iterchildren(m("c")):
                match = _ADDRESS.match(cell.get("r", ""))
                # An address may be left out (18.3.1.4).
                place = Cell(row, at + 1) if match is None else Cell(int(match[2]), _column(match[1]))
                at = place.column
                if len(cell):
                    formula = cell.find(m("f"))
                    found.append(Stored(place, whole(cell.get("s")), self.workbook.value(cell), formula, cell))
                else:
                    found.append(Stored(place, whole(cell.get("s")), "", None, cell))
        return found

    @cached_property
    def filled(self) -> dict[Cell, str]:
        """The cells that hold a value or a formula, by their place, with the value."""
        return {cell.at: cell.value for cell in self.cells if cell.value or cell.formula is not None}

    @cached_property
    def merges(self) -> list[Area]:
        found = (areas.area(merge.get("ref", "")) for merge in self.tree.iter(m("mergeCell")))
        return [area for area in found if area is not None]

    def table_at(self, cell: Cell) -> Table | None:
        """The table that a cell belongs to."""
        return next((table for table in self.tables if table.area and areas.holds(table.area, cell)), None)
