"""What the style of a table gives a cell: its parts that apply, the strongest first (ECMA-376 Part 1, 20.1.4.2)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.office import xml
from docgen.office.xml import Element, q


def is_known(cell: Element, styles: Element | None) -> bool:
    """Whether the look of a cell's table is in the file: it may leave out the styles that PowerPoint knows itself."""
    return not _named(cell) or _style(cell, styles) is not None


def parts(cell: Element, styles: Element | None) -> Iterator[Element]:
    """The parts of a table's style that shape one of its cells; none when the file does not hold the style."""
    style, table, row = _style(cell, styles), _table(cell), cell.getparent()
    if style is None or table is None or row is None:
        return
    rows, cells = table.findall(q("a:tr")), row.findall(q("a:tc"))
    look = xml.child(table, "a:tblPr")
    for name in _applying(look, (rows.index(row), len(rows)), (cells.index(cell), len(cells))):
        part = xml.child(style, f"a:{name}")
        if part is not None:
            yield part


def _table(cell: Element) -> Element | None:
    return next(cell.iterancestors(q("a:tbl")), None)


def _named(cell: Element) -> str:
    table = _table(cell)
    return "" if table is None else (table.findtext(f"{q('a:tblPr')}/{q('a:tableStyleId')}") or "").strip().upper()


def _style(cell: Element, styles: Element | None) -> Element | None:
    known = () if styles is None else styles.iter(q("a:tblStyle"))
    return next((style for style in known if style.get("styleId", "").upper() == _named(cell)), None)


def _applying(look: Element | None, row: tuple[int, int], cell: tuple[int, int]) -> Iterator[str]:
    on = {} if look is None else {str(name): value in ("1", "true") for name, value in look.attrib.items()}
    (at_row, row_count), (at_cell, cell_count) = row, cell
    if on.get("firstRow") and at_row == 0:
        yield "firstRow"
    if on.get("lastRow") and at_row == row_count - 1:
        yield "lastRow"
    if on.get("firstCol") and at_cell == 0:
        yield "firstCol"
    if on.get("lastCol") and at_cell == cell_count - 1:
        yield "lastCol"
    if on.get("bandRow"):
        yield "band1H" if (at_row - on.get("firstRow", False)) % 2 == 0 else "band2H"
    if on.get("bandCol"):
        yield "band1V" if (at_cell - on.get("firstCol", False)) % 2 == 0 else "band2V"
    yield "wholeTbl"
