"""Tables that a screen reader can read aloud: a header row that says so, and no merged or split cells."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.word import Word, cells, rows
from docgen.office.xml import Element, q

_OFF = ("0", "false", "off")


def header_rows(word: Word) -> Iterator[Finding]:
    """The first row of each table is marked as its header. A single cell is a box, not a table."""
    for table in word.each("w:tbl"):
        its_rows = rows(table)
        if not its_rows or (len(its_rows) == 1 and len(cells(its_rows[0])) == 1):
            continue
        mark = its_rows[0].find(f"{q('w:trPr')}/{q('w:tblHeader')}")
        if mark is None or xml.value(mark) in _OFF:
            message = "the table has no header row; mark its first row with «Repeat as header row»"
            yield word.finding("table-header", its_rows[0], message)


def merged_cells(word: Word) -> Iterator[Finding]:
    """No cell spans columns or rows, no row has another number of cells, no table stands in a table."""
    for table in word.each("w:tbl"):
        widths: set[int] = set()
        for row in rows(table):
            its_cells = cells(row)
            widths.add(len(its_cells))
            if any(_merged(cell) for cell in its_cells):
                message = "the row has merged cells, which a screen reader cannot place; give each value its own cell"
                yield word.finding("merged-cells", row, message)
        if len(widths) > 1:
            counts = ", ".join(map(str, sorted(widths)))
            message = f"the rows have different numbers of cells ({counts}), as split cells do; make them even"
            yield word.finding("split-cells", table, message)
        if next(table.iterancestors(q("w:tbl")), None) is not None:
            yield word.finding("nested-table", table, "a table stands inside a table; put it after, or use a list")


def _merged(cell: Element) -> bool:
    properties = xml.child(cell, "w:tcPr")
    if properties is None:
        return False
    spans = int(xml.value(xml.child(properties, "w:gridSpan")) or 1)
    return spans > 1 or any(xml.child(properties, name) is not None for name in ("w:vMerge", "w:hMerge"))


RULES = (header_rows, merged_cells)
