"""An Excel file as the rules see it: its sheets with their cells and tables, and where in it something is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from docgen.errors import Place
from docgen.office.checks.finding import Finding, Severity
from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets import areas
from docgen.office.checks.sheets.styles import Styles
from docgen.office.checks.workbook import Workbook, decoded, m
from docgen.office.excel.nouns import Area, Cell
from docgen.office.excel.references import column
from docgen.office.package import Package, resolve
from docgen.office.xml import Element, q

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
        columns: dict[str, int] = {}
        row = 0
        for line in self.tree.iter(m("row")):
            row, at = whole(line.get("r"), row + 1), 0
            for cell in line.iterchildren(m("c")):
                match = _ADDRESS.match(cell.get("r", ""))
                if match is None:  # an address may be left out (18.3.1.4)
                    place = Cell(row, at + 1)
                else:
                    if match[1] not in columns:
                        columns[match[1]] = column(match[1])
                    place = Cell(int(match[2]), columns[match[1]])
                at = place.column
                formula = cell.find(m("f"))
                found.append(Stored(place, whole(cell.get("s")), self.workbook.value(cell), formula, cell))
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


class Book:
    """An xlsx and its trees."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.workbook = Workbook(package)
        self.root = self.workbook.tree(package.main)
        self.sheets = list(self._sheets())

    def _sheets(self) -> Iterator[Sheet]:
        targets = {r.id: resolve(self.package.main, r.target) for r in self.package.relationships(self.package.main)}
        for number, entry in enumerate(self.workbook.entries, 1):
            part = targets.get(entry.get(q("r:id"), ""), "")
            if part in self.package.members:
                tree, state = self.workbook.tree(part), entry.get("state", "visible")
                yield Sheet(number, entry.get("name", ""), part, tree, state, self.workbook, self._tables(part))

    def _tables(self, part: str) -> list[Table]:
        roots = {name: self.workbook.tree(name) for name in dict.fromkeys(self.package.related(part, "table"))}
        return [Table(name, root, areas.area(root.get("ref", ""))) for name, root in roots.items()]

    @cached_property
    def styles(self) -> Styles:
        """The formats of cells."""
        found = [self.package.related(self.package.main, kind) for kind in ("styles", "theme")]
        return Styles(*(self.workbook.tree(parts[0]) if parts else None for parts in found))

    @cached_property
    def tables(self) -> list[tuple[Sheet, Table]]:
        """Every table, with its sheet."""
        return [(sheet, table) for sheet in self.sheets for table in sheet.tables]

    @property
    def calculates(self) -> bool:
        """Whether Excel calculates everything when it opens the file."""
        settings = self.root.find(m("calcPr"))
        return settings is not None and settings.get("fullCalcOnLoad") in ("1", "true")

    def finding(self, rule: str, sheet: Sheet | None, cell: str, message: str, severity: Severity = "error") -> Finding:
        """A finding in a sheet (None: in the workbook), at a cell or an area when there is one."""
        place = Place(part=self.package.main) if sheet is None else Place(sheet=sheet.name[:60], cell=cell)
        return Finding(rule, severity, str(place), message)
