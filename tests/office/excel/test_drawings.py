"""Drawings of a sheet."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter

from docgen.office import package, xml, zip
from docgen.office.excel import drawings
from docgen.office.excel.drawings import Drawing
from docgen.office.excel.nouns import Regions
from tests.office.excel.grown import Sheets, grown, loop, sheets

_PART = "xl/drawings/drawing1.xml"
_MOVES, _KEEPS, _STAYS = 1, 2, 3


def _package(cell: str, position: int, rows: int = 10) -> package.Package:
    """A sheet with a chart at a cell, that many rows high."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("Risiko")
    sheet.write("B6", 1)
    chart = book.add_chart({"type": "line"})
    assert chart is not None
    chart.add_series({"values": "=Risiko!$B$6:$B$6"})
    chart.set_size({"height": 20 * rows})
    sheet.insert_chart(cell, chart, {"object_position": position})
    book.close()
    return package.Package(held.getvalue())


def _rows(text: str) -> list[int]:
    """The rows of the ends of the anchors, from 1."""
    return [int(row) + 1 for row in re.findall(r"<xdr:row>(\d+)</xdr:row>", text)]


def _written(cell: str, position: int, count: int, rows: int = 10) -> str:
    data = _package(cell, position, rows).data(_PART)
    return Drawing.read(xml.parse(data, _PART), "Risiko", loop(6, 6)).write(sheets(count))


@pytest.mark.parametrize("position", [_MOVES, _KEEPS, _STAYS])
def test_a_drawing_is_written_as_its_template_when_nothing_grows(position: int) -> None:
    data = _package("D2", position).data(_PART)
    for regions in (loop(6, 6), Regions(moves=False)):
        held = Drawing.read(xml.parse(data, _PART), "Risiko", regions)
        assert held.write(sheets(1)).encode() == data


@pytest.mark.parametrize(
    ("cell", "position", "count", "rows"),
    [
        ("D2", _MOVES, 0, [2, 11]),
        ("D2", _MOVES, 1, [2, 12]),
        ("D2", _MOVES, 25, [2, 36]),
        ("D2", _KEEPS, 25, [2, 12]),
        ("D2", _STAYS, 25, [2, 12]),
        ("D8", _MOVES, 0, [7, 17]),
        ("D8", _MOVES, 25, [32, 42]),
        ("D8", _KEEPS, 25, [32, 42]),
        ("D8", _STAYS, 25, [8, 18]),
    ],
)
def test_a_drawing_keeps_to_its_rows(cell: str, position: int, count: int, rows: list[int]) -> None:
    assert _rows(_written(cell, position, count)) == rows


@pytest.mark.parametrize("count", [1, 3])
def test_a_drawing_in_a_row_of_a_loop_stands_once_in_the_first_copy(count: int) -> None:
    layout = Sheets({"Risiko": grown(count, 6, 20)})
    held = Drawing.read(xml.parse(_package("D6", _MOVES).data(_PART), _PART), "Risiko", loop(6, 20))
    assert _rows(held.write(layout)) == [6, 16]


def test_a_drawing_in_a_loop_without_iterations_is_left_out() -> None:
    layout = Sheets({"Risiko": grown(0, 6, 20)})
    held = Drawing.read(xml.parse(_package("D6", _MOVES).data(_PART), _PART), "Risiko", loop(6, 20))
    assert "Anchor" not in held.write(layout)


def test_a_drawing_whose_first_row_went_away_begins_at_the_next() -> None:
    layout = Sheets({"Risiko": grown(1, 10, 10, gone=[2, 3, 12])})
    held = Drawing.read(xml.parse(_package("D2", _MOVES).data(_PART), _PART), "Risiko", loop(10, 10, [2, 3, 12]))
    assert _rows(held.write(layout)) == [2, 9]


def test_a_shape_that_shows_a_cell_follows_it() -> None:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("A & B")
    sheet.insert_textbox("D2", "x", {"textlink": "='A & B'!$B$8"})
    book.close()
    root = package.Package(held.getvalue()).tree(_PART)
    layout = Sheets({"A & B": grown(3)})
    assert "textlink=\"'A &amp; B'!$B$10\"" in Drawing.read(root, "A & B", loop(6, 6)).write(layout)


@pytest.mark.parametrize("count", [0, 1, 25])
def test_openpyxl_finds_the_chart_where_it_came_to_stand(count: int) -> None:
    found = _package("D8", _MOVES)
    found.put(_PART, drawings.write(found.tree(_PART), sheets(count), "Risiko").encode())
    book = openpyxl.load_workbook(io.BytesIO(zip.Archive(found.members.values()).pack([])))
    [chart] = book["Risiko"]._charts
    assert chart.anchor._from.row == 6 + count
