"""What cells hold: texts that there are, values of formulas, no errors (ECMA-376 Part 1, 18.4 and 18.6)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.workbook import m
from docgen.office.excel.references import address


def texts(book: Book) -> Iterator[Finding]:
    """Every shared text that a cell names is there, and the table of texts counts itself and its uses rightly."""
    count, uses = len(book.workbook.texts), 0
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.element.get("t") != "s":
                continue
            uses += 1
            number = whole(cell.element.findtext(m("v")), -1)
            if not 0 <= number < count:
                message = f"the cell names text {number}, and there are {count}; Excel calls the file damaged"
                yield book.finding("string-missing", sheet, address(cell.at), message)
    for part in book.package.related(book.package.main, "sharedStrings"):
        root = book.workbook.tree(part)
        for attribute, found in (("count", uses), ("uniqueCount", count)):
            if whole(root.get(attribute), found) != found:
                message = f"the texts say {attribute} {root.get(attribute)}; {found} is right"
                yield Finding("string-count", "error", part, message)


def formulas(book: Book) -> Iterator[Finding]:
    """Each formula has its value, or Excel calculates when it opens the file; no cell holds an error."""
    for sheet in book.sheets:
        for cell in sheet.cells:
            if cell.element.get("t") == "e":
                what = "the formula gives" if cell.formula is not None else "the cell holds"
                yield book.finding("formula-error", sheet, address(cell.at), f"{what} {cell.value or 'an error'}")
            elif cell.formula is not None and cell.element.find(m("v")) is None and not book.calculates:
                message = "the formula has no value, and nothing tells Excel to calculate; the cell is shown empty"
                yield book.finding("formula-valueless", sheet, address(cell.at), message)


def calculation(book: Book) -> Iterator[Finding]:
    """The order of calculation names only cells with formulas."""
    ids = {entry.get("sheetId"): entry.get("name") for entry in book.workbook.entries}
    known = {
        (sheet.name, address(cell.at)) for sheet in book.sheets for cell in sheet.cells if cell.formula is not None
    }
    for part in book.package.related(book.package.main, "calcChain"):
        sheet: str | None = ""
        for entry in book.workbook.tree(part).iter(m("c")):
            sheet = ids.get(entry.get("i")) if entry.get("i") else sheet  # left out: the sheet of the entry before
            if (sheet, entry.get("r")) not in known:
                message = f"{sheet}!{entry.get('r')} has no formula; remove the part, Excel makes it again"
                yield Finding("calc-chain", "error", part, message)


RULES = (texts, formulas, calculation)
