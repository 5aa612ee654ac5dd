"""The cells of a workbook that are printed, and whether their texts have room in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from openpyxl.cell.cell import Cell
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from docgen.office import metrics
from tests.proof.recalculation import load

_PADDING = 6.0  # points of a column that no text stands in, about
_NORMAL = 5.6  # points of a figure in Calibri 11, which widths of columns are counted in
_DEFAULT_WIDTH = 8.43  # characters


class Fault(NamedTuple):
    """A cell whose text is not to be read whole."""

    sheet: str
    cell: str
    message: str

    def __str__(self) -> str:
        return f"{self.sheet}!{self.cell}: {self.message}"


def cut(book: Path) -> list[str]:
    """The texts that are wider than their cell: on one line beside a filled cell, or in a row of a fixed height."""
    return [str(fault) for fault in _cut(book)]


def _cut(book: Path) -> Iterator[Fault]:
    for cell in printed(book):
        sheet, typed, bold = cell.parent, text(cell), bool(cell.font.b)
        if not typed or cell.coordinate in sheet.merged_cells:
            continue
        width, size = _width(sheet, cell.column) - _PADDING, cell.font.sz or 11.0
        height = sheet.row_dimensions[cell.row].height
        if not cell.alignment.wrap_text:
            longest = max(metrics.width(line, size, bold) for line in typed.split("\n"))
            if longest > width and sheet.cell(cell.row, cell.column + 1).value not in (None, ""):
                yield Fault(sheet.title, cell.coordinate, f"«{typed[:30]}» is {longest:.0f} points in {width:.0f}")
        elif height is not None and (lines := _lines(typed, width, size, bold)) * size * 1.2 > height + size:
            yield Fault(sheet.title, cell.coordinate, f"«{typed[:30]}» has {lines} lines in {height:.0f} points")
        elif metrics.width(word := _widest(typed, size, bold), size, bold) > width:
            yield Fault(sheet.title, cell.coordinate, f"«{word}» is wider than its column")


def _lines(text: str, width: float, size: float, bold: bool) -> int:
    """How many lines a text takes, word by word."""
    count = 0
    for line in text.split("\n"):
        left = -1.0
        for word in line.split() or [""]:
            wide = metrics.width(word, size, bold)
            if left < wide:
                count, left = count + 1, width
            left -= wide + metrics.width(" ", size, bold)
    return count


def _widest(text: str, size: float, bold: bool) -> str:
    return max(re.split(r"[\s\-–/]+", text), key=lambda word: metrics.width(word, size, bold), default="")


def _width(sheet: Worksheet, column: int) -> float:
    """The width of a column, in points."""
    for dimension in sheet.column_dimensions.values():
        if dimension.min is not None and dimension.min <= column <= (dimension.max or dimension.min):
            return float(dimension.width) * _NORMAL
    held = sheet.column_dimensions.get(get_column_letter(column))
    return float(held.width if held is not None else sheet.sheet_format.defaultColWidth or _DEFAULT_WIDTH) * _NORMAL


def printed(book: Path) -> Iterator[Cell]:
    """The cells that are printed: those of the print area, or all, without hidden sheets, rows and columns."""
    for sheet in load(book, values=True).worksheets:
        if sheet.sheet_state != "visible":
            continue
        areas = list(sheet.print_area.replace("$", "").split(",")) if sheet.print_area else [sheet.dimensions]
        for area in areas:
            rows = sheet[area.rpartition("!")[2]]
            for row in rows if isinstance(rows, tuple) else ((rows,),):
                yield from (cell for cell in row if _is_seen(sheet, cell))


def _is_seen(sheet: Worksheet, cell: Cell) -> bool:
    if sheet.row_dimensions[cell.row].hidden:
        return False
    return not any(
        dimension.hidden and (dimension.min or 0) <= cell.column <= (dimension.max or 0)
        for dimension in sheet.column_dimensions.values()
    )


def text(cell: Cell) -> str:
    """The text of a cell; a number is shown in a format, which is not known here."""
    if isinstance(cell.value, str) and not is_date_format(cell.number_format) and cell.number_format != ";;;":
        return cell.value
    return ""
