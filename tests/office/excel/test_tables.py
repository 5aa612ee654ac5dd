"""Tables of a sheet."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter

from docgen.errors import ValueProblem
from docgen.office import package, xml, zip
from docgen.office.excel.nouns import Regions
from docgen.office.excel.tables import TableTemplate
from docgen.office.tags import TagTable
from docgen.office.workbook_parts import MAIN
from tests.office.excel.grown import loop, sheets

_PART = "xl/tables/table1.xml"
_REGIONS = {"risiko": loop(6, 6)}


def _package() -> package.Package:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    columns = [
        {"header": "Nr", "total_string": "Sum"},
        {"header": "S", "total_function": "sum"},
        {"header": "K"},
        {"header": "Sum", "formula": "=Risiko_tabell[[#This Row],[S]]*Risiko_tabell[[#This Row],[K]]"},
        {"header": "Merke", "formula": '=CHOOSE(1,B6&" av "&$B$2,"{{ r.mark }}")'},
    ]
    sheet = book.add_worksheet("Risiko")
    sheet.add_table("A5:E7", {"name": "Risiko_tabell", "columns": columns, "total_row": True})
    book.close()
    return package.Package(held.getvalue())


def _table(data: bytes, faults: TagTable | None = None, regions: Regions | None = None) -> TableTemplate:
    held = {"risiko": regions} if regions else _REGIONS
    return TableTemplate.read(xml.parse(data, _PART), "Risiko", held, faults or TagTable("b.xlsx", _PART))


def _read(count: int) -> openpyxl.worksheet.table.Table:
    found = _package()
    found.put(_PART, _table(found.data(_PART)).write(sheets(count)).encode())
    book = openpyxl.load_workbook(io.BytesIO(zip.Archive(found.members.values()).pack([])))
    return book["Risiko"].tables["Risiko_tabell"]


def test_a_table_that_does_not_grow_is_written_as_its_template_but_for_values_of_formulas() -> None:
    data = _package().data(_PART)
    plain = data.replace(b'CHOOSE(1,B6&amp;" av "&amp;$B$2,"{{ r.mark }}")', b'B6&amp;" av "&amp;$B$2')
    assert plain != data
    assert _table(data).write(sheets(1)).encode() == plain
    assert _table(data, regions=Regions(moves=False)).write(sheets(1)).encode() == plain


@pytest.mark.parametrize(("count", "ref", "filtered"), [(1, "A5:E7", "A5:E6"), (25, "A5:E31", "A5:E30")])
def test_a_table_and_its_filter_grow(count: int, ref: str, filtered: str) -> None:
    table = _read(count)
    assert (table.ref, table.autoFilter.ref, table.totalsRowCount) == (ref, filtered, 1)
    assert [column.name for column in table.tableColumns] == ["Nr", "S", "K", "Sum", "Merke"]


def test_the_formula_of_a_column_is_that_of_its_first_row() -> None:
    table = _read(25)
    held = [column.calculatedColumnFormula for column in table.tableColumns]
    assert held[3].attr_text == "Risiko_tabell[[#This Row],[S]]*Risiko_tabell[[#This Row],[K]]"
    assert held[4].attr_text == 'B6&" av "&$B$2'


def test_the_formula_of_a_total_follows() -> None:
    part = (
        f'<table xmlns="{MAIN}" id="1" displayName="T" ref="A5:A7" totalsRowCount="1"><tableColumns count="1">'
        '<tableColumn id="1" name="S"><totalsRowFormula>SUM(A6:A6)/A2</totalsRowFormula></tableColumn></tableColumns>'
        "</table>"
    )
    assert "<totalsRowFormula>SUM(A6:A8)/A2</totalsRowFormula>" in _table(part.encode()).write(sheets(3))


def test_columns_take_the_names_that_their_headers_came_to_have() -> None:
    written = _table(_package().data(_PART)).write(sheets(2), {2: 'A "&" B', 3: "to\nlinjer", 4: "_x0041_"})
    names = re.findall(r'<tableColumn id="\d" name="([^"]*)"', written)
    assert names == ["Nr", "A &quot;&amp;&quot; B", "to_x000a_linjer", "_x005F_x0041_", "Merke"]


@pytest.mark.parametrize(
    ("headers", "said"),
    [
        ({2: "nr"}, "two columns of the table «Risiko_tabell» would be called «Nr»"),
        ({2: "x", 3: "X"}, "two columns of the table «Risiko_tabell» would be called «X»"),
        ({2: ""}, "a column of the table «Risiko_tabell» would have no name"),
    ],
)
def test_two_columns_of_one_name_and_a_column_without_one_are_told_of(headers: dict[int, str], said: str) -> None:
    with pytest.raises(ValueProblem) as caught:
        _table(_package().data(_PART)).write(sheets(2), headers)
    assert caught.value.message.casefold() == said.casefold()


def test_what_the_filter_let_through_is_forgotten() -> None:
    inner = '<filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn>'
    part = (
        f'<table xmlns="{MAIN}" id="1" displayName="T" ref="A5:A6"><autoFilter ref="A5:A6">{inner}</autoFilter>'
        '<sortState ref="A6:A6"><sortCondition ref="A6:A6"/></sortState><tableColumns count="1">'
        '<tableColumn id="1" name="S"/></tableColumns></table>'
    )
    written = _table(part.encode()).write(sheets(3))
    assert '<autoFilter ref="A5:A8"/><tableColumns' in written


def test_a_formula_with_no_sure_reading_is_a_fault_with_its_cell() -> None:
    part = (
        f'<table xmlns="{MAIN}" id="1" displayName="T" ref="A10:A12" totalsRowCount="1"><tableColumns count="1">'
        '<tableColumn id="1" name="S"><totalsRowFormula>A6*2</totalsRowFormula></tableColumn></tableColumns></table>'
    )
    faults = TagTable("b.xlsx", _PART)
    _table(part.encode(), faults)
    assert "b.xlsx, sheet «Risiko», cell A12: the formula refers to A6, which a loop repeats" in str(faults.faults[0])
