"""Tables that a screen reader can read aloud: a header row that says so, and no merged cells."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.checks.finding import Finding
from docgen.office.checks.numbers import whole
from docgen.office.checks.slides.deck import Deck
from docgen.office.xml import Element, q


def header_rows(deck: Deck) -> Iterator[Finding]:
    """The first row of each table is its header. A single cell is a box, not a table."""
    for slide, table in deck.each("a:tbl"):
        if len(list(table.iter(q("a:tc")))) <= 1:
            continue
        look = xml.child(table, "a:tblPr")
        if look is None or look.get("firstRow") not in ("1", "true"):
            message = "the table has no header row; tick «Header Row» under Table Design"
            yield deck.finding("table-header", slide, table, message)


def merged_cells(deck: Deck) -> Iterator[Finding]:
    """No cell spans columns or rows."""
    for slide, table in deck.each("a:tbl"):
        for number, row in enumerate(table.findall(q("a:tr")), 1):
            if any(map(_merged, row.findall(q("a:tc")))):
                message = f"row {number} has merged cells, which a screen reader cannot place; give each value its cell"
                yield deck.finding("merged-cells", slide, row, message)


def _merged(cell: Element) -> bool:
    return whole(cell.get("gridSpan")) > 1 or whole(cell.get("rowSpan")) > 1


RULES = (header_rows, merged_cells)
