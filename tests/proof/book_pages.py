"""Workbooks as pages: LibreOffice makes a PDF, and what one reads there is compared with the cells.

    python -m tests.proof.book_pages FILE... [-o FOLDER]

prints what the pages of each workbook do not show; with a folder, it draws them there as `<name>-<page>.png`.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl.cell.cell import Cell
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from docgen.office import metrics
from docgen.preview import pictures, to_pdf
from tests.proof.deck_type import drawn
from tests.proof.pages import sheets as paper
from tests.proof.pages import squeezed
from tests.proof.recalculation import load
from tests.proof.tools import run

SMALLEST = 7.0  # points: what one reads on paper
_SLACK = 0.35  # pdftohtml gives whole thirds of a point
_NARROW = re.compile(r"#{3,}")
_WORD = re.compile(r"\w+")
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


def convert(books: Sequence[Path], folder: Path) -> Mapping[Path, Path]:
    """The PDF of each workbook that LibreOffice opened."""
    folder.mkdir(parents=True, exist_ok=True)
    made = to_pdf(books, folder)
    return {book: pdf for book, pdf in zip(books, made, strict=True) if pdf is not None}


def narrow(pdf: Path) -> list[str]:
    """The pages with numbers or dates that are shown as `###`, because their column is too narrow."""
    pages = run(["pdftotext", "-layout", pdf, "-"], seconds=60).split("\f")
    return [f"page {number}: {found[0]}" for number, page in enumerate(pages, 1) if (found := _NARROW.search(page))]


def lost_text(book: Path, pdf: Path) -> list[str]:
    """The words in the cells of the printed areas that the pages do not show."""
    seen = squeezed(run(["pdftotext", "-layout", pdf, "-"], seconds=60))
    seen += squeezed(run(["pdftotext", "-raw", pdf, "-"], seconds=60))
    words = {squeezed(word) for cell in printed(book) for word in _WORD.findall(_text(cell))}
    return sorted(word for word in words if len(word) > 2 and word not in seen)


def too_small(pdf: Path) -> list[str]:
    """The pages with text that is printed too small to be read, with the smallest of each."""
    found = []
    for number, page in enumerate(drawn(pdf), 1):
        least = min((one for one in page if squeezed(one.text)), key=lambda one: one.size, default=None)
        if least is not None and least.size < SMALLEST - _SLACK:
            found.append(f"page {number}: «{least.text.strip()[:40]}» is printed in {least.size:.1f} points")
    return found


def cut(book: Path) -> list[str]:
    """The texts that are wider than their cell: on one line beside a filled cell, or in a row of a fixed height."""
    return [str(fault) for fault in _cut(book)]


def _cut(book: Path) -> Iterator[Fault]:
    for cell in printed(book):
        sheet, text = cell.parent, _text(cell)
        if not text or cell.coordinate in sheet.merged_cells:
            continue
        width, size = _width(sheet, cell.column) - _PADDING, cell.font.sz or 11.0
        longest = max(metrics.width(line, size, bool(cell.font.b)) for line in text.split("\n"))
        height = sheet.row_dimensions[cell.row].height
        if not cell.alignment.wrap_text:
            beside = sheet.cell(cell.row, cell.column + 1).value
            if longest > width and beside is not None and beside != "":
                yield Fault(sheet.title, cell.coordinate, f"«{text[:30]}» is {longest:.0f} points in {width:.0f}")
        elif (
            height is not None and (lines := _lines(text, width, size, bool(cell.font.b))) * size * 1.2 > height + size
        ):
            yield Fault(sheet.title, cell.coordinate, f"«{text[:30]}» has {lines} lines in {height:.0f} points")
        elif (word := _widest(text, size, bool(cell.font.b))) and metrics.width(word, size) > width:
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


def _text(cell: Cell) -> str:
    """The text of a cell; a number is shown in a format, which is not known here."""
    if isinstance(cell.value, str) and not is_date_format(cell.number_format) and cell.number_format != ";;;":
        return cell.value
    return ""


def faults(book: Path, pdf: Path) -> list[str]:
    """Everything that one cannot read on the pages of a workbook."""
    return [
        *paper(pdf),
        *narrow(pdf),
        *(f"«{word}» is on no page" for word in lost_text(book, pdf)),
        *too_small(pdf),
        *cut(book),
    ]


def main(words: Sequence[str]) -> int:
    """Print the faults of each workbook; return 1 when there are some."""
    folder = Path(words[words.index("-o") + 1]) if "-o" in words else None
    books = [Path(word) for word in words if word != "-o" and Path(word) != folder]
    found = []
    with tempfile.TemporaryDirectory(prefix="pages-") as temporary:
        for book, pdf in convert(books, Path(temporary)).items():
            found += [f"{book.name} {fault}" for fault in faults(book, pdf)]
            for picture in pictures(pdf, folder, dpi=80) if folder else ():
                print(picture.rename(picture.with_name(f"{book.stem}-{picture.stem.rpartition('-')[2]}.png")))
    print("\n".join(found) if found else f"{len(books)} workbooks: everything can be read")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
