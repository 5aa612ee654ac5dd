"""The workbook part: its names, its sheets, and whether Excel is to calculate."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest
import xlsxwriter

from docgen.errors import ValueProblem
from docgen.office import package, xml, zip
from docgen.office.excel.names import Names
from docgen.office.tags import TagTable
from tests.office.excel.grown import Sheets, grown, loop, sheets

_PART = "xl/workbook.xml"
_REGIONS = {"risiko": loop(6, 6)}
_NAMES = {
    "risks": "=Risiko!$A$5:$J$6",
    "count": "=COUNTA(Risiko!$B$6)",
    "cell": "=Risiko!$B$6",
    "outside": "=Risiko!$B$2",
    "below": "=Risiko!$B$9",
    "both": "=Risiko!$B$2,Risiko!$B$6",
    "other": "=Mål!$B$6",
    "constant": '="tinn"',
    "relative": "=Risiko!B6",
}


def _package() -> package.Package:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    sheet = book.add_worksheet("Risiko")
    book.add_worksheet("Mål")
    sheet.print_area("A1:J9")
    sheet.repeat_rows(4)
    sheet.repeat_columns("A:B")
    sheet.autofilter("A5:J6")
    for name, formula in _NAMES.items():
        book.define_name(f"docgen.{name}", formula)
    book.close()
    return package.Package(held.getvalue())


def _names(data: bytes, table: TagTable | None = None) -> Names:
    return Names.read(xml.parse(data, _PART), _REGIONS, table or TagTable("b.xlsx", _PART))


def _read(count: int) -> tuple[dict[str, str], openpyxl.Workbook]:
    found = _package()
    data = found.data(_PART)
    if not count:
        data = re.sub(rb'<definedName name="docgen.(cell|count|both)">.*?</definedName>', b"", data)
    found.put(_PART, _names(data).write(sheets(count), False).encode())
    book = openpyxl.load_workbook(io.BytesIO(zip.Archive(found.members.values()).pack([])))
    return {name.removeprefix("docgen."): str(one.attr_text) for name, one in book.defined_names.items()}, book


def test_a_workbook_that_does_not_grow_is_written_as_its_template() -> None:
    data = _package().data(_PART)
    assert _names(data).write(sheets(1), True).encode() == data


@pytest.mark.parametrize(
    ("count", "last", "cell", "below"),
    [(0, 5, "", 8), (1, 6, "$B$6", 9), (25, 30, "$B$6:$B$30", 33)],
)
def test_names_follow_the_rows_and_stand_for_all_copies(count: int, last: int, cell: str, below: int) -> None:
    held, _ = _read(count)
    assert held["risks"] == f"Risiko!$A$5:$J${last}"
    assert held["outside"] == "Risiko!$B$2"
    assert held["below"] == f"Risiko!$B${below}"
    assert (held["other"], held["constant"], held["relative"]) == ("Mål!$B$6", '"tinn"', "Risiko!B6")
    if count:
        assert held["cell"] == f"Risiko!{cell}"
        assert held["count"] == f"COUNTA(Risiko!{cell})"
        assert held["both"] == f"Risiko!$B$2,Risiko!{cell}"


@pytest.mark.parametrize(("count", "end"), [(0, 8), (1, 9), (25, 33)])
def test_what_is_printed_and_filtered_follows(count: int, end: int) -> None:
    _, book = _read(count)
    sheet = book["Risiko"]
    assert sheet.print_area == f"'Risiko'!$A$1:$J${end}"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$5:$5", "$A:$B")


def test_a_print_area_of_which_nothing_came_out_goes_away() -> None:
    data = _package().data(_PART).replace(b"Risiko!$A$1:$J$9", b"Risiko!$A$6:$J$6")
    data = re.sub(rb'<definedName name="docgen.(cell|count|both)">.*?</definedName>', b"", data)
    assert "Print_Area" in _names(data).write(sheets(1), False)
    assert "Print_Area" not in _names(data).write(sheets(0), False)


def test_a_name_of_which_nothing_came_out_is_told_of() -> None:
    with pytest.raises(ValueProblem, match=r"b\.xlsx, xl/workbook\.xml: the name «docgen\.\w+»: the formula refers to"):
        _names(_package().data(_PART)).write(sheets(0), False)


def test_a_name_with_no_sure_reading_is_a_fault() -> None:
    table = TagTable("b.xlsx", _PART)
    _names(_package().data(_PART).replace(b'"tinn"', b"Risiko!$B$6*2"), table)
    assert "the name «docgen.constant»: the formula refers to Risiko!$B$6, which a loop" in str(table.faults[0])


def test_a_name_that_was_broken_before_stays_so() -> None:
    table = TagTable("b.xlsx", _PART)
    written = _names(_package().data(_PART).replace(b'"tinn"', b"Risiko!#REF!"), table).write(sheets(2), False)
    assert ">Risiko!#REF!</definedName>" in written
    assert not table.faults


def test_a_name_leads_to_the_sheet_that_it_names_whatever_its_case() -> None:
    data = _package().data(_PART).replace(b"Risiko!$B$9", b"RISIKO!$B$9")
    assert ">RISIKO!$B$11</definedName>" in _names(data).write(Sheets({"Risiko": grown(3)}), False)


@pytest.mark.parametrize("calculates", [True, False])
def test_excel_calculates_only_when_a_formula_has_no_value(calculates: bool) -> None:
    data = _package().data(_PART)
    for held in (data, re.sub(rb"<calcPr[^>]*>", b"", data)):
        written = _names(held).write(sheets(1), calculates)
        assert ('fullCalcOnLoad="1"' in written) is calculates
        assert re.search(r"</definedNames>(<calcPr[^>]*/>)?</workbook>", written)


def test_a_workbook_without_names_gets_its_settings_of_calculation_after_the_sheets() -> None:
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held)
    book.add_worksheet("Risiko")
    book.close()
    data = re.sub(rb"<calcPr[^>]*>", b"", package.Package(held.getvalue()).data(_PART))
    assert '</sheets><calcPr fullCalcOnLoad="1"/></workbook>' in _names(data).write(sheets(1), True)


def test_sheets_can_be_given_other_names() -> None:
    found = _package()
    found.put(_PART, _names(found.data(_PART)).write(sheets(1), False, ["A & B", '"C"']).encode())
    book = openpyxl.load_workbook(io.BytesIO(zip.Archive(found.members.values()).pack([])))
    assert book.sheetnames == ["A & B", '"C"']
