"""What stands before the rows of a sheet."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from docgen.office import package, xml, zip
from docgen.office.excel.before import Before
from docgen.office.workbook_parts import MAIN
from tests.office.excel.grown import Sheets, grown, sheets


def _part() -> bytes:
    """A sheet with frozen rows, a scrolled pane and selected cells."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("Risiko")
    for row in range(10):
        sheet.write_row(row, 0, ["x", "y", "z"])
    sheet.set_column("A:A", 30)
    sheet.set_tab_color("#112233")
    sheet.freeze_panes(5, 1, 8, 1)
    sheet.set_selection("B6:C6")
    book.close()
    return package.Package(held.getvalue()).data("xl/worksheets/sheet1.xml")


def _before(data: bytes) -> Before:
    return Before.read(xml.parse(data, "sheet"), "Risiko")


def _sheet(head: str) -> Worksheet:
    """What openpyxl reads from a sheet that begins so."""
    held = io.BytesIO()
    book = openpyxl.Workbook()
    book.save(held)
    found = package.Package(held.getvalue())
    found.put("xl/worksheets/sheet1.xml", f"{head}</sheetData></worksheet>".encode())
    made = zip.Archive(found.members.values()).pack([])
    return openpyxl.load_workbook(io.BytesIO(made)).worksheets[0]


def test_a_sheet_that_does_not_grow_begins_as_its_template() -> None:
    data = _part()
    written = _before(data).write(sheets(1))
    assert written.encode() == data[: data.index(b"<sheetData>") + len(b"<sheetData>")]


@pytest.mark.parametrize(
    ("count", "size", "scrolled"), [(0, "A1:C9", "B8"), (1, "A1:C10", "B9"), (25, "A1:C34", "B33")]
)
def test_the_size_and_the_scrolled_pane_follow_the_rows(count: int, size: str, scrolled: str) -> None:
    written = _before(_part()).write(Sheets({"Risiko": grown(count, used=10)}))
    sheet = _sheet(written)
    assert f'<dimension ref="{size}"/>' in written
    assert sheet.sheet_view.pane.topLeftCell == scrolled
    assert (sheet.sheet_view.pane.ySplit, sheet.sheet_properties.tabColor.rgb) == (5, "FF112233")


@pytest.mark.parametrize("count", [0, 1, 25])
def test_what_is_selected_in_a_loop_is_selected_in_its_first_copy(count: int) -> None:
    written = _before(_part()).write(sheets(count))
    assert re.findall(r'activeCell="(\w+)" sqref="([\w:]+)"/></sheetView>', written) == [("B6", "B6:C6")]


def test_frozen_rows_that_go_away_are_not_frozen() -> None:
    layout = Sheets({"Risiko": grown(3, gone=[2, 3])})
    assert 'ySplit="3"' in _before(_part()).write(layout)


def test_frozen_rows_in_which_a_loop_stands_grow() -> None:
    assert 'ySplit="9"' in _before(_part()).write(sheets(5, 4, 4))


@pytest.mark.parametrize("data", ["<sheetData/>", "<sheetData></sheetData>", "<sheetData/><mergeCells/>"])
def test_a_sheet_without_anything_before_its_rows_begins_with_them(data: str) -> None:
    part = f'<worksheet xmlns="{MAIN}">{data}</worksheet>'
    written = _before(part.encode()).write(sheets(1))
    assert written == f'{xml.DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>'


def test_a_sheet_with_a_prefix_keeps_it() -> None:
    part = f'<x:worksheet xmlns:x="{MAIN}"><x:dimension ref="A1:B9"/><x:sheetData/></x:worksheet>'
    written = _before(part.encode()).write(sheets(3))
    assert written.endswith('<x:dimension ref="A1:B11"/><x:sheetData>')
    etree.fromstring(f"{written}</x:sheetData></x:worksheet>".encode())


def test_an_empty_sheet_has_the_size_of_one_cell() -> None:
    part = f'<worksheet xmlns="{MAIN}"><dimension ref="A6"/><sheetData/></worksheet>'
    assert '<dimension ref="A1"/>' in _before(part.encode()).write(sheets(0))
