"""Tables that a screen reader can read aloud: heading rows, no merged cells, no gaps; headings on every page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from docgen.office.chartdata import letters
from docgen.office.checks.finding import Finding
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.workbook import m
from docgen.office.excel.nouns import Area
from docgen.office.excel.references import area_text

_HEAD = 5  # rows at the top of a sheet, where its title stands
_PAGE = 40  # rows that a page holds, about
_TITLES = "_xlnm.print_titles"
_LEAST = 3  # rows that make data
_ALIKE = 0.9  # of the rows beside a gap: more, and the two sides are one table


def heading_rows(book: Book) -> Iterator[Finding]:
    """Each table has its heading row."""
    for sheet, table in book.tables:
        if table.headings == 0:
            message = f"the table «{table.name}» has no heading row; turn it on (Table Design, Header Row)"
            yield book.finding("table-header-row", sheet, table.root.get("ref", ""), message)


def merged_cells(book: Book) -> Iterator[Finding]:
    """Cells are merged in the head of a sheet at most: in data, a screen reader cannot place them."""
    for sheet in book.sheets:
        for merge in sheet.merges:
            if merge.bottom > _HEAD:
                message = "the cells are merged among the data; give each value its own cell"
                yield book.finding("merged-data", sheet, area_text(merge), message)


def gaps(book: Book) -> Iterator[Finding]:
    """No empty column stands within data: a reader takes it for the end."""
    for sheet in book.sheets:
        rows: dict[int, set[int]] = defaultdict(set)
        for cell in sheet.filled:
            if cell.row >= _HEAD:  # titles stand alone in their rows
                rows[cell.column].add(cell.row)
        used = sorted(rows)
        for left, right in pairwise(used):
            if right - left == 2 and _one_table(rows[left], rows[right]):
                message = f"column {letters(left + 1)} is empty between data; take it away, and widen its neighbour"
                yield book.finding("blank-columns", sheet, f"{letters(left + 1)}1", message, "warning")


def _one_table(left: set[int], right: set[int]) -> bool:
    """Whether the rows on both sides of a gap are the same."""
    both = left & right
    return len(both) >= _LEAST and len(both) >= _ALIKE * len(left | right)


def print_titles(book: Book) -> Iterator[Finding]:
    """A table that is longer than a page has its heading on every page."""
    named = {
        name.get("localSheetId") for name in book.root.iter(m("definedName")) if name.get("name", "").lower() == _TITLES
    }
    for sheet in book.sheets:
        longest = next((table.area for table in sheet.tables if table.area and _rows(table.area) > _PAGE), None)
        if longest is not None and str(sheet.number - 1) not in named:
            message = "the table is longer than a page; print its heading row on each (Page Layout, Print Titles)"
            yield book.finding("no-print-titles", sheet, area_text(longest), message, "warning")


def _rows(area: Area) -> int:
    return area.bottom - area.top + 1


RULES = (heading_rows, merged_cells, gaps, print_titles)
