"""The cells of a sheet are read as any program writes them."""

from __future__ import annotations

from lxml import etree

from docgen.office.excel import grid
from docgen.office.excel.nouns import Cell
from docgen.office.excel.strings import Strings
from docgen.office.package import Package
from docgen.office.workbook_parts import MAIN
from tests.office.excel.workbooks import template


def read(rows: str) -> list[grid.GridRow]:
    strings = Strings(Package(template({"A1": "x"})))
    return grid.read(etree.fromstring(f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'), strings)


def test_cells_without_addresses_stand_one_after_another() -> None:
    rows = read("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r='7'><c r='D7'/><c/></row>")

    assert [row.number for row in rows] == [1, 2, 7]
    assert [cell.at for cell in grid.cells(rows)] == [Cell(1, 1), Cell(1, 2), Cell(7, 4), Cell(7, 5)]


def test_each_kind_of_value_is_known() -> None:
    kinds = "<row r='1'><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='str'><v>a</v></c><c><v>1.5</v></c><c s='3'/>"
    cells = list(grid.cells(read(f"{kinds}<c t='inlineStr'><is><r><t>rich </t></r><r><t>text</t></r></is></c></row>")))

    assert [cell.kind for cell in cells] == ["bool", "error", "text", "number", "blank", "text"]
    assert cells[-1].value == "rich text"
    assert cells[4].style == 3


def test_shared_formulas_are_written_out_for_each_cell() -> None:
    rows = read(
        "<row r='1'><c r='B1'><f t='shared' ref='B1:B3' si='0'>A1*$D$1</f><v>2</v></c></row>"
        "<row r='2'><c r='B2'><f t='shared' si='0'/><v>4</v></c></row>"
        "<row r='3'><c r='B3'><f t='shared' si='0'/></c></row>"
    )

    assert [cell.formula for cell in grid.cells(rows)] == ["A1*$D$1", "A2*$D$1", "A3*$D$1"]


def test_attributes_of_rows_and_cells_are_kept() -> None:
    (row,) = read("<row r='1' ht='30' customHeight='1'><c r='A1' cm='1'><v>1</v></c></row>")

    assert row.attributes == ' ht="30" customHeight="1"'
    assert row.cells[0].extra == {"cm": "1"}


def test_a_cell_of_a_what_if_table_is_known() -> None:
    (row,) = read("<row r='1'><c r='B1'><f t='dataTable' ref='B1:B3' dt2D='0' r1='A1'/><v>2</v></c><c r='C1'/></row>")

    assert [cell.is_what_if for cell in row.cells] == [True, False]
    assert row.cells[0].extra == {}
