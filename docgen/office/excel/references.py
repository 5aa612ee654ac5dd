"""References in A1 form read and written (ECMA-376 Part 1, 18.17.2.3)."""

from __future__ import annotations

import re

from docgen.office.chartdata import letters
from docgen.office.excel.nouns import Area, Cell, Reference

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
_CELL = r"\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}"
AREA = rf"(?:{_CELL}(?::{_CELL})?|\$?[A-Za-z]{{1,3}}:\$?[A-Za-z]{{1,3}}|\$?[1-9]\d{{0,6}}:\$?[1-9]\d{{0,6}})"
"""The pattern of a cell, a range, whole columns or whole rows."""
PREFIX = r"(?:'(?:[^']|'')+'|(?:\[[^\[\]]+\])?[^\W\d][\w.\\?]*(?::[^\W\d][\w.\\?]*)?|\[[^\[\]]+\])!"
"""The pattern of the name of a sheet, of sheets (`A:C!`) or of another workbook before a reference or a name."""
_REFERENCE = re.compile(rf"(?P<prefix>{PREFIX})?(?P<area>{AREA})")
_POINT = re.compile(r"(\$?)([A-Za-z]*)(\$?)(\d*)")
_PLAIN = re.compile(r"[^\W\d][\w.]*")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*|[Cc]\d*|[Rr]\d*[Cc]\d*")


def read(text: str) -> Reference | None:
    """A reference; None for text that is none, such as a name, or that lies beyond the last row or column."""
    found = _REFERENCE.fullmatch(text)
    if found is None:
        return None
    start, colon, end = found["area"].partition(":")
    column_fixed, left, row_fixed, top = _point(start)
    ends = _point(end) if colon else (column_fixed, left, row_fixed, top)
    (column_fixed, left), (right_fixed, right) = sorted([(column_fixed, left), ends[:2]], key=lambda one: one[1])
    (row_fixed, top), (bottom_fixed, bottom) = sorted([(row_fixed, top), ends[2:]], key=lambda one: one[1])
    if right > MAX_COLUMN or bottom > MAX_ROW:
        return None
    fixed = (column_fixed, row_fixed, right_fixed, bottom_fixed)
    prefix = found["prefix"] or ""
    return Reference(sheet(prefix), Area(top, left, bottom, right), not colon, fixed, prefix)


def _point(text: str) -> tuple[bool, int, bool, int]:
    """One corner: is the column fixed, the column, is the row fixed, the row; 0 for what is not there."""
    found = _POINT.fullmatch(text)
    assert found is not None
    first, column_letters, second, digits = found.groups()
    if not column_letters:
        return False, 0, bool(first or second), int(digits)
    return bool(first), column(column_letters), bool(second), int(digits or 0)


def sheet(prefix: str) -> str | None:
    """The name of the sheet in a prefix such as `'Mål'!`; None without a prefix."""
    name = prefix.removesuffix("!")
    if name.startswith("'"):
        name = name[1:-1].replace("''", "'")
    return name or None


def prefix(sheet: str) -> str:
    """The name of a sheet as it stands before a reference: in quotes where it must be."""
    if _PLAIN.fullmatch(sheet) and not _LIKE_A_CELL.fullmatch(sheet):
        return f"{sheet}!"
    return "'" + sheet.replace("'", "''") + "'!"


def column(text: str) -> int:
    """The number of a column, from 1, by its letters."""
    number = 0
    for letter in text.upper():
        number = number * 26 + ord(letter) - 64
    return number


def write(reference: Reference) -> str:
    """A reference as text."""
    left, top, right, bottom = reference.fixed
    area = reference.area
    start = point(area.left, area.top, left, top)
    end = "" if reference.single else f":{point(area.right, area.bottom, right, bottom)}"
    return f"{reference.prefix}{start}{end}"


def point(column: int, row: int, column_fixed: bool = False, row_fixed: bool = False) -> str:
    """One corner of a reference; 0 for what is not there."""
    of_column = "$" * column_fixed + letters(column) if column else ""
    return of_column + ("$" * row_fixed + str(row) if row else "")


def address(cell: Cell) -> str:
    """A cell as C6."""
    return f"{letters(cell.column)}{cell.row}"


def area(text: str) -> Area | None:
    """The area of a text such as A5:H20 or A5; None for text that is none."""
    found = read(text)
    return None if found is None else found.area


def area_text(area: Area) -> str:
    """An area as A5:H20, one cell as A5."""
    start, end = point(area.left, area.top), point(area.right, area.bottom)
    return start if start == end and area.top and area.left else f"{start}:{end}"


def moved(reference: Reference, rows: int, columns: int) -> Reference:
    """The reference as it stands in a cell that many rows and columns further on; beyond an edge it goes round."""
    top, left, bottom, right = reference.area
    left_fixed, top_fixed, right_fixed, bottom_fixed = reference.fixed
    area = Area(
        _step(top, rows, top_fixed, MAX_ROW),
        _step(left, columns, left_fixed, MAX_COLUMN),
        _step(bottom, rows, bottom_fixed, MAX_ROW),
        _step(right, columns, right_fixed, MAX_COLUMN),
    )
    return reference._replace(area=area)


def _step(number: int, by: int, fixed: bool, last: int) -> int:
    return number if fixed or not number else (number - 1 + by) % last + 1
