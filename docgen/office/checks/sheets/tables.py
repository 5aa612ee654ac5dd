"""Excel tables that Excel takes: names, headings and areas of their own (ECMA-376 Part 1, 18.5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.sheets import areas
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.sheet import Sheet, Stored, Table
from docgen.office.checks.workbook import m
from docgen.office.excel.nouns import Cell
from docgen.office.excel.references import address, column

_NAME = re.compile(r"(?:[^\W\d]|\\)[\w.\\?]*\Z")
_LIKE_A_CELL = re.compile(r"([A-Za-z]{1,3})([1-9]\d{0,6})\Z")
_LIKE_R1C1 = re.compile(r"[Rr]\d*(?:[Cc]\d*)?\Z|[Cc]\d*\Z")


def ranges(book: Book) -> Iterator[Finding]:
    """No two tables of a sheet have common cells, and each has a row of data and a column for each of its names."""
    for sheet in book.sheets:
        known = [table for table in sheet.tables if table.area is not None]
        for one, other in areas.meeting([table.area for table in known if table.area is not None]):
            message = f"the table «{known[one].name}» overlaps «{known[other].name}»; Excel repairs the file"
            yield book.finding("table-overlap", sheet, known[one].root.get("ref", ""), message)
        for table in sheet.tables:
            yield from _extent(book, sheet, table)


def _extent(book: Book, sheet: Sheet, table: Table) -> Iterator[Finding]:
    ref, area = table.root.get("ref", ""), table.area
    if area is None or area.right - area.left + 1 != len(table.columns):
        message = f"the table «{table.name}» has {len(table.columns)} columns, and its area is «{ref}»"
        yield book.finding("table-range", sheet, ref if area else "", message)
        return
    if area.bottom - area.top + 1 - table.headings - table.totals < 1:
        message = f"the table «{table.name}» has no row of data; Excel repairs the file"
        yield book.finding("table-empty", sheet, ref, message)
    within = table.root.find(m("autoFilter"))
    if within is not None and areas.area(within.get("ref", "")) != area._replace(bottom=area.bottom - table.totals):
        message = f"the filter of «{table.name}» is {within.get('ref')}, and the table is {ref} ({table.totals} totals)"
        yield book.finding("table-range", sheet, ref, message)


def headings(book: Book) -> Iterator[Finding]:
    """The cells of the heading row are texts, the names of the columns, each its own."""
    for sheet in book.sheets:
        stored = {cell.at: cell for cell in sheet.cells} if sheet.tables else {}
        for table in sheet.tables:
            if table.area is not None:
                yield from _headings(book, sheet, table, stored)


def _headings(book: Book, sheet: Sheet, table: Table, stored: dict[Cell, Stored]) -> Iterator[Finding]:
    assert table.area is not None
    seen: set[str] = set()
    for at, name in enumerate(table.columns, table.area.left):
        cell = Cell(table.area.top, at)
        if name.casefold() in seen or not name:
            fault = f"two columns of the table «{table.name}» are called «{name}»" if name else "a column has no name"
            yield book.finding("table-header", sheet, address(cell), f"{fault}; Excel repairs the file")
        seen.add(name.casefold())
        if not table.headings:
            continue
        found = stored.get(cell)
        if found is None or found.value != name or found.element.get("t") not in ("s", "inlineStr", "str"):
            shown = "" if found is None else found.value[:40]
            message = f"the heading is «{shown}», and the column is called «{name[:40]}»; Excel repairs the file"
            yield book.finding("table-header", sheet, address(cell), message)


def names(book: Book) -> Iterator[Finding]:
    """Each table has an id and a name of its own, which is no address, and no defined name."""
    defined = {
        name.get("name", "").casefold() for name in book.root.iter(m("definedName")) if not name.get("localSheetId")
    }
    ids: dict[str, str] = {}
    seen: set[str] = set()
    for sheet, table in book.tables:
        name, key = table.name, table.name.casefold()
        number = table.root.get("id", "")
        if number in ids:
            message = f"the table «{name}» has the id {number} of «{ids[number]}»; Excel repairs the file"
            yield book.finding("table-id", sheet, table.root.get("ref", ""), message)
        ids.setdefault(number, name)
        fault = "is also that of another table" if key in seen else _fault(name)
        if not fault and key in defined:
            fault = "is also a defined name"
        if fault:
            message = f"the name of the table, «{name[:60]}», {fault}; Excel repairs the file"
            yield book.finding("table-name", sheet, table.root.get("ref", ""), message)
        seen.add(key)


def _fault(name: str) -> str:
    if not name or not _NAME.match(name):
        return "holds what a name cannot hold"
    like = _LIKE_A_CELL.match(name)
    if _LIKE_R1C1.match(name) or (like and column(like[1]) <= 16_384 and int(like[2]) <= 1_048_576):
        return "is also the address of cells"
    return ""


RULES = (ranges, headings, names)
