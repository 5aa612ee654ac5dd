"""Formulas of a template that go round in a circle: found over all its sheets, tables and names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.errors import Place, TemplateError
from docgen.office.excel import circles, formula
from docgen.office.excel.grid import name
from docgen.office.excel.nouns import Cell, Formula
from docgen.office.excel.rowed import Rowed
from docgen.office.excel.structured import Table
from docgen.office.package import Package
from docgen.office.tags import TagTable
from docgen.office.xml import Element


def names(workbook: Element) -> dict[str, Formula]:
    """The defined names that can be read, in small letters."""
    made: dict[str, Formula] = {}
    for held in workbook.iter(name("definedName")):
        try:
            made[held.get("name", "").casefold()] = formula.read(held.text or "", Place(), TagTable("", ""))
        except TemplateError:
            continue  # a name that is broken is told of where it is read
    return made


def faults(
    package: Package,
    workbook: Element,
    sheets: Sequence[Rowed],
    formulas: dict[tuple[str, Cell], Formula],
    named: dict[str, Formula],
) -> list[TemplateError]:
    """One fault for each circle, unless the workbook says that it calculates in rounds."""
    settings = workbook.find(name("calcPr"))
    if settings is not None and settings.get("iterate") in ("1", "true"):
        return []
    file = sheets[0].place.file if sheets else ""
    return circles.faults(formulas, dict(_tables(package, sheets)), named, file)


def _tables(package: Package, sheets: Sequence[Rowed]) -> Iterator[tuple[str, Table]]:
    for sheet in sheets:
        for part, held in zip(package.related(sheet.part, "table"), sheet.tables, strict=True):
            columns = tuple(one.get("name", "") for one in package.tree(part).iter(name("tableColumn")))
            headings, totals = held.first - held.area.top, held.area.bottom - held.last
            yield held.name.casefold(), Table(sheet.name, held.area, columns, headings, totals)
