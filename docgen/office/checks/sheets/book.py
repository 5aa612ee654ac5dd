"""An Excel file as the rules see it: its sheets, its tables, its styles, and where in it something is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from docgen.errors import Place
from docgen.office.checks.finding import Finding, Severity
from docgen.office.checks.sheets import areas
from docgen.office.checks.sheets.sheet import Sheet, Table
from docgen.office.checks.sheets.styles import Styles
from docgen.office.checks.workbook import Workbook, m
from docgen.office.package import Package, resolve
from docgen.office.xml import q


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

    @cached_property
    def columns(self) -> dict[str, set[str]]:
        """The names of each table's columns, all in small letters."""
        return {table.name.casefold(): {name.casefold() for name in table.columns} for _, table in self.tables}

    @property
    def calculates(self) -> bool:
        """Whether Excel calculates everything when it opens the file."""
        settings = self.root.find(m("calcPr"))
        return settings is not None and settings.get("fullCalcOnLoad") in ("1", "true")

    def finding(self, rule: str, sheet: Sheet | None, cell: str, message: str, severity: Severity = "error") -> Finding:
        """A finding in a sheet (None: in the workbook), at a cell or an area when there is one."""
        place = Place(part=self.package.main) if sheet is None else Place(sheet=sheet.name[:60], cell=cell)
        return Finding(rule, severity, str(place), message)
