"""The values of a sheet, as a chart's references name them."""

from __future__ import annotations

import io

import openpyxl
import pytest

from docgen.office.checks.workbook import Workbook
from docgen.office.package import Package
from tests.office.archives import pack, unpack

_ROW = (
    '<row r="9"><c r="A9" t="inlineStr"><is><t>In</t><rPh sb="0" eb="1"><t>reading</t></rPh></is></c>'
    '<c r="B9" t="str"><f>X</f><v>Sum</v></c><c r="C9" t="s"><v>999</v></c></row>'
)


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    made = openpyxl.Workbook()
    made.active.title = "Ola's tal"
    for row in (["", "2011", 2012], ["Heiltid", 0.25, 7], ["_x005F_x0041_", None, 1e21], ["=1+1", True, "#N/A"]):
        made.active.append(row)
    made.active["A4"].data_type = "s"
    stream = io.BytesIO()
    made.save(stream)
    parts = unpack(stream.getvalue())
    sheet = parts["xl/worksheets/sheet1.xml"].decode().replace("</sheetData>", f"{_ROW}</sheetData>")
    return Workbook(Package(pack({**parts, "xl/worksheets/sheet1.xml": sheet})))


@pytest.mark.parametrize(
    ("area", "values"),
    [
        ("$A$2:$A$3", ["Heiltid", "_x0041_"]),
        ("B1:C2", ["2011", "2012", "0.25", "7"]),
        ("$B$3", [""]),
        ("A4:C4", ["=1+1", "1", "#N/A"]),
        ("A9:C9", ["In", "Sum", ""]),
        ("AB7:AC7", ["", ""]),
    ],
)
def test_an_area_has_the_values_of_its_cells_row_by_row(workbook: Workbook, area: str, values: list[str]) -> None:
    assert workbook.values(f"'Ola''s tal'!{area}") == values


@pytest.mark.parametrize(
    "address",
    ["Sheet1!$A$1", "", "A1", "Sales", "('Ola''s tal'!$A$1,Sheet1!$A$3)", "'Ola''s tal'!$A$1:$ZZ$99999999"],
)
def test_what_names_no_cells_of_the_workbook_has_no_values(workbook: Workbook, address: str) -> None:
    assert workbook.values(address) is None


def test_several_areas_have_their_values_one_after_the_other(workbook: Workbook) -> None:
    assert workbook.values("('Ola''s tal'!$B$1,'Ola''s tal'!$B$2:$C$2)") == ["2011", "0.25", "7"]
    assert workbook.values("(" + ",".join(["'Ola''s tal'!$A$1:$B$50000"] * 5) + ")") is None
