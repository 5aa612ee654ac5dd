"""Colours in sheets: text stands out from its cell, and colour says nothing alone (WCAG 2.1, 1.4.1 and 1.4.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.office.checks.contrast import LEAST, ratio
from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets import areas
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.sheet import Sheet, Stored
from docgen.office.checks.sheets.styles import INK, PAPER
from docgen.office.checks.workbook import m
from docgen.office.excel.references import address
from docgen.office.xml import Element

_INVISIBLE = ";;;"  # a number format that shows nothing


def contrast(book: Book) -> Iterator[Finding]:
    """What a cell holds stands out from the cell, also where a rule colours it. Each pair of colours is told once."""
    for sheet in book.sheets:
        told: set[tuple[str, str]] = set()
        shown = [cell for cell in sheet.cells if cell.value.strip() and _is_seen(book, sheet, cell)]
        for cell in _examples(book, shown):
            for ink in _inks(book, cell):
                yield from _told(book, sheet, cell, (ink, book.styles.paper(cell.style) or PAPER), told)
        for held, dxf in _rules(book, sheet):
            ranges = areas.listed(held.get("sqref"))
            inside = [cell for cell in shown if any(areas.holds(area, cell.at) for area in ranges)]
            for cell in _examples(book, inside):
                yield from _told(book, sheet, cell, _ruled(book, cell, dxf), told)


def _is_seen(book: Book, sheet: Sheet, cell: Stored) -> bool:
    """Whether a cell shows its value in colours that the file tells; built-in table styles are Excel's own."""
    if book.styles.code(cell.style) == _INVISIBLE:
        return False
    table = sheet.table_at(cell.at)
    style = None if table is None else table.root.find(m("tableStyleInfo"))
    return style is None or not style.get("name") or book.styles.paper(cell.style) is not None


def _examples(book: Book, cells: Iterable[Stored]) -> Iterator[Stored]:
    """The first cell of each format, and every cell whose text has several."""
    seen: set[int] = set()
    for cell in cells:
        if cell.style not in seen or _runs(book, cell):
            seen.add(cell.style)
            yield cell


def _runs(book: Book, cell: Stored) -> list[Element]:
    """The runs of a text with several formats."""
    if cell.element.get("t") == "inlineStr":
        return list(cell.element.iter(m("r")))
    number = whole(cell.element.findtext(m("v")), -1) if cell.element.get("t") == "s" else -1
    return list(book.workbook.items[number].iter(m("r"))) if 0 <= number < len(book.workbook.items) else []


def _inks(book: Book, cell: Stored) -> Iterator[str]:
    """The colours of a cell's text."""
    own = book.styles.ink(cell.style) or INK
    runs = _runs(book, cell)
    for run in runs:
        yield book.styles.colour(run.find(f"{m('rPr')}/{m('color')}")) or own
    if not runs:
        yield own


def _rules(book: Book, sheet: Sheet) -> Iterator[tuple[Element, Element]]:
    """The conditional formats of a sheet, each with the format that it gives."""
    for held in sheet.tree.iter(m("conditionalFormatting")):
        for rule in held.iter(m("cfRule")):
            number = whole(rule.get("dxfId"), -1)
            if 0 <= number < len(book.styles.differential):
                yield held, book.styles.differential[number]


def _ruled(book: Book, cell: Stored, dxf: Element) -> tuple[str, str]:
    """The colours of a cell that a rule formats."""
    font, fill = dxf.find(m("font")), dxf.find(m("fill"))
    ink = None if font is None else book.styles.colour(font.find(m("color")))
    paper = None if fill is None else book.styles.filled(fill, differential=True)
    return ink or book.styles.ink(cell.style) or INK, paper or book.styles.paper(cell.style) or PAPER


def _told(
    book: Book, sheet: Sheet, cell: Stored, pair: tuple[str, str], told: set[tuple[str, str]]
) -> Iterator[Finding]:
    if pair not in told and ratio(*pair) < LEAST:
        told.add(pair)
        shown = " ".join(cell.value.split())[:30]
        message = f"«{shown}» is {pair[0]} on {pair[1]}: {ratio(*pair):.1f} to 1; at least {LEAST} is needed"
        yield book.finding("contrast", sheet, address(cell.at), message)


def colour_alone(book: Book) -> Iterator[Finding]:
    """Where a rule only fills empty cells with colour, something else in their rows says the same.

    The cells of a table are told by its headings: they are to be filled in.
    """
    for sheet in book.sheets:
        rows = {cell.row for cell in sheet.filled}
        tables = [table.area for table in sheet.tables if table.area is not None]
        for held, dxf in _rules(book, sheet):
            ranges = areas.listed(held.get("sqref"))
            if dxf.find(m("fill")) is None or dxf.find(m("font")) is not None or not ranges:
                continue
            if any(area.top <= row <= area.bottom for area in ranges for row in rows):
                continue
            if not any(areas.meet(area, table) for area in ranges for table in tables):
                message = "a rule colours empty cells, and nothing in their rows says what it means; write it there"
                yield book.finding("colour-alone", sheet, held.get("sqref", ""), message, "warning")


RULES = (contrast, colour_alone)
