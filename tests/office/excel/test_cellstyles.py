"""The formats of cells."""

from __future__ import annotations

import io

import openpyxl
import pytest
from lxml import etree
from openpyxl.styles import Font

from docgen.office import package, xml
from docgen.office.excel.cellstyles import CellStyles


def _styles(*formats: str) -> CellStyles:
    """The styles of a workbook whose cells have these formats; 0 is that of cells without a style."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for number, code in enumerate(formats, 1):
        sheet.cell(number, 1, "x").number_format = code
        sheet.cell(number, 1).font = Font(bold=True)
    held = io.BytesIO()
    book.save(held)
    return CellStyles(package.Package(held.getvalue()).tree("xl/styles.xml"))


@pytest.mark.parametrize("code", ["General", "0.0 %", "dd.mm.yyyy", "@", '#,##0" kr"', "mm-dd-yy"])
def test_a_style_tells_its_number_format_built_in_or_not(code: str) -> None:
    assert _styles(code).format(1) == code


@pytest.mark.parametrize("style", [-1, 99])
def test_a_style_that_is_not_there_is_general(style: int) -> None:
    assert _styles().format(style) == "General"


@pytest.mark.parametrize("code", ["General", "@"])
def test_a_date_in_a_cell_without_a_format_of_its_own_gets_a_twin_with_all_else_the_same(code: str) -> None:
    styles = _styles(code)
    twin = styles.dated(1)
    assert (twin, styles.dated(1), styles.changed) == (2, 2, True)
    assert styles.format(twin) == "mm-dd-yy"
    held = etree.fromstring(styles.xml().encode())
    formats = next(one for one in held if etree.QName(one).localname == "cellXfs")
    assert formats.get("count") == str(len(formats)) == "3"
    assert formats[2].get("fontId") == formats[1].get("fontId") != "0"


@pytest.mark.parametrize("code", ["dd.mm.yyyy", "0"])
def test_a_cell_with_a_format_keeps_it(code: str) -> None:
    styles = _styles(code)
    assert (styles.dated(1), styles.changed) == (1, False)


def test_styles_to_which_nothing_was_added_are_written_as_they_were() -> None:
    book = io.BytesIO()
    openpyxl.Workbook().save(book)
    root = package.Package(book.getvalue()).tree("xl/styles.xml")
    before = xml.DECLARATION + xml.text_of(root)
    styles = CellStyles(root)
    assert styles.format(0) == "General"
    assert (styles.changed, styles.xml()) == (False, before)
