"""Cells that Excel takes as they stand: each once, in order, in a format that there is (ECMA-376 Part 1, 18.3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.sheet import Sheet
from docgen.office.checks.workbook import m
from docgen.office.excel.nouns import Cell
from docgen.office.excel.references import MAX_COLUMN, MAX_ROW, address


def order(book: Book) -> Iterator[Finding]:
    """Rows and cells follow each other, and each stands once."""
    for sheet in book.sheets:
        yield from _rows(book, sheet)
        yield from _cells(book, sheet)


def _rows(book: Book, sheet: Sheet) -> Iterator[Finding]:
    last = 0
    for row in sheet.tree.iter(m("row")):
        number = whole(row.get("r"), last + 1)
        if number <= last or number > MAX_ROW:
            message = f"row {number} stands after row {last}; Excel calls the file damaged"
            yield book.finding("row-order", sheet, f"A{number}", message)
        last = max(last, number)


def _cells(book: Book, sheet: Sheet) -> Iterator[Finding]:
    last = Cell(0, 0)
    seen: set[Cell] = set()
    for cell in sheet.cells:
        at, row = cell.at, cell.element.getparent()
        if at in seen:
            yield book.finding("cell-twice", sheet, address(at), "the cell stands twice; Excel calls the file damaged")
        elif (at < last and at.row == last.row) or at.column > MAX_COLUMN:
            message = f"the cell stands after {address(last)}; Excel calls the file damaged"
            yield book.finding("cell-order", sheet, address(at), message)
        elif row is not None and whole(row.get("r"), at.row) != at.row:
            message = f"the cell stands in row {row.get('r')}; Excel calls the file damaged"
            yield book.finding("cell-order", sheet, address(at), message)
        seen.add(at)
        last = at


def formats(book: Book) -> Iterator[Finding]:
    """Every format that a cell, a row, a column, a rule or a table names is in the styles."""
    count = len(book.styles.formats)
    for sheet in book.sheets:
        told: set[int] = set()
        rows, columns = sheet.tree.iter(m("row")), sheet.tree.iter(m("col"))
        others = chain(((row.get("s"), "") for row in rows), ((column.get("style"), "") for column in columns))
        for style, where in chain(((cell.style, address(cell.at)) for cell in sheet.cells), _numbered(others)):
            if not 0 <= style < max(count, 1) and style not in told:
                told.add(style)
                yield book.finding("style-missing", sheet, where, f"format {style} is named, and there are {count}")
        yield from _rules(book, sheet)
    yield from _inner(book)


def _numbered(found: Iterator[tuple[str | None, str]]) -> Iterator[tuple[int, str]]:
    return ((whole(style), where) for style, where in found)


def _rules(book: Book, sheet: Sheet) -> Iterator[Finding]:
    count = len(book.styles.differential)
    used = {(rule.get("dxfId"), "a rule") for rule in sheet.tree.iter(m("cfRule"))}
    for table in sheet.tables:
        used |= {
            (str(value), f"the table {table.name}")
            for element in table.root.iter()
            for name, value in element.attrib.items()
            if str(name).endswith("DxfId")
        }
    for number, what in sorted((number, what) for number, what in used if number is not None):
        if not 0 <= whole(number, -1) < count:
            message = f"{what} names the format {number} (dxf), and there are {count}; Excel repairs the file"
            yield book.finding("style-missing", sheet, "", message)


def _inner(book: Book) -> Iterator[Finding]:
    """The fonts, fills and borders that the formats name."""
    lists = {"fontId": book.styles.fonts, "fillId": book.styles.fills, "borderId": book.styles.borders}
    for number, form in enumerate(book.styles.formats):
        for attribute, parts in lists.items():
            if not 0 <= whole(form.get(attribute)) < max(len(parts), 1):
                message = f"format {number} names {attribute} {form.get(attribute)}, and there are {len(parts)}"
                yield book.finding("style-missing", None, "", message)


RULES = (order, formats)
