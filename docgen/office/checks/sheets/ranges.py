"""Areas that Excel takes: merged cells, validations and drawings in their places (ECMA-376 Part 1, 18.3.1, 20.5)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.sheets import areas
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.sheet import Sheet
from docgen.office.checks.workbook import m
from docgen.office.excel.references import MAX_COLUMN, MAX_ROW, area_text
from docgen.office.xml import Element

XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"

_LONGEST = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 255}
_LONGEST_LIST = 255


def merges(book: Book) -> Iterator[Finding]:
    """No merged cell overlaps another, or a table."""
    for sheet in book.sheets:
        for one, other in areas.meeting(sheet.merges):
            message = f"the merged cell overlaps {area_text(sheet.merges[other])}; Excel calls the file damaged"
            yield book.finding("merge-overlap", sheet, area_text(sheet.merges[one]), message)
        for table in sheet.tables:
            for merge in sheet.merges:
                if table.area is not None and areas.meet(table.area, merge):
                    message = f"the merged cell lies in the table «{table.name}»; Excel repairs the file"
                    yield book.finding("merge-table", sheet, area_text(merge), message)


def validations(book: Book) -> Iterator[Finding]:
    """No cell has two validations: only one would hold."""
    for sheet in book.sheets:
        found = [
            area
            for validation in sheet.tree.iter(m("dataValidation"))
            for area in areas.listed(validation.get("sqref"))
        ]
        for one, other in areas.meeting(found):
            message = f"another validation holds for {area_text(found[other])}; let each cell have one"
            yield book.finding("validation-overlap", sheet, area_text(found[one]), message)


def messages(book: Book) -> Iterator[Finding]:
    """The texts of a validation are no longer than Excel takes."""
    for sheet in book.sheets:
        for validation in sheet.tree.iter(m("dataValidation")):
            texts = [(what, validation.get(what, ""), most) for what, most in _LONGEST.items()]
            listed = validation.findtext(m("formula1")) or ""
            if listed.startswith('"'):
                texts.append(("list", listed.strip('"'), _LONGEST_LIST))
            for what, typed, most in texts:
                if len(typed) > most:
                    message = f"the {what} of the validation has {len(typed)} characters; Excel takes {most}"
                    yield book.finding("validation-text", sheet, validation.get("sqref", ""), message)


def anchors(book: Book) -> Iterator[Finding]:
    """Pictures, charts and shapes lie within the sheet, and end after they begin."""
    for sheet in book.sheets:
        for part in book.package.related(sheet.part, "drawing"):
            for anchor in book.workbook.tree(part):
                start, end = (_corner(anchor.find(f"{{{XDR}}}{name}")) for name in ("from", "to"))
                corners = [corner for corner in (start, end) if corner is not None]
                if any(not (0 <= row < MAX_ROW and 0 <= column < MAX_COLUMN) for row, column in corners):
                    yield _anchored(book, sheet, anchor, "lies beyond the last row or column of a sheet")
                elif start and end and (end[0] < start[0] or end[1] < start[1]):
                    yield _anchored(book, sheet, anchor, "ends before it begins")


def _corner(held: Element | None) -> tuple[int, int] | None:
    """The row and the column of a corner, from 0."""
    if held is None:
        return None
    row, column = (whole(held.findtext(f"{{{XDR}}}{name}"), -1) for name in ("row", "col"))
    return row, column


def _anchored(book: Book, sheet: Sheet, anchor: Element, fault: str) -> Finding:
    named = next(anchor.iter(f"{{{XDR}}}cNvPr"), None)
    name = "" if named is None else named.get("name", "")
    return book.finding("drawing-anchor", sheet, "", f"«{name}» {fault}; Excel repairs the file")


RULES = (merges, validations, messages, anchors)
