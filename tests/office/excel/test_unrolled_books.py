"""Sheets and columns come out as often as the data says, and everything goes with them."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from docgen.errors import TemplateError, ValueProblem
from tests.office.excel.workbooks import cells, fill, fill_bytes, template

COLUMNS = {
    "A1": "Indicator",
    "B1": "{%tc for y in years %}{{ y }}{%tc endfor %}",
    "C1": "Sum",
    "A2": "{%tr for r in rows %}{{ r.name }}",
    "B2": "{{ r.values[y] }}",
    "C2": "=SUM(B2:B2)",
    "D2": "{%tr endfor %}",
    "A3": "Below",
    "B3": "=SUM(B2:B2)",
}
ROWS = [{"name": "Sick", "values": {"2012": 9, "2013": 8}}, {"name": "Left", "values": {"2012": 4, "2013": 5}}]
SHEETS = {"A1": "{%sheet for n in networks %}{{ n.name }}", "B1": "{%sheet name n.name %}", "A2": "{{ loop.index }}"}


def test_columns_are_repeated_and_formulas_follow() -> None:
    made = cells(fill(COLUMNS, years=["2012", "2013"], rows=ROWS))

    assert [made[f"{column}1"] for column in "ABCD"] == ["Indicator", "2012", "2013", "Sum"]
    assert [made[f"{column}3"] for column in "ABCD"] == ["Left", 4, 5, "=SUM(B3:C3)"]
    assert made["C4"] == "=SUM(C2:C3)"


def test_the_same_template_takes_other_numbers_of_columns() -> None:
    for years in (["2012"], ["2012", "2013"], ["2013"]):
        made = cells(fill(COLUMNS, years=years, rows=ROWS))
        assert [value for address, value in made.items() if address.endswith("1")] == ["Indicator", *years, "Sum"]


def test_sheets_are_repeated_with_the_names_that_data_gives() -> None:
    book = fill(SHEETS, networks=[{"name": "Øst"}, {"name": "Vest & sør"}])

    assert book.sheetnames == ["Øst", "Vest & sør"]
    assert cells(book, "Vest & sør") == {"A1": "Vest & sør", "A2": 2}


def test_each_copy_of_a_sheet_has_a_table_of_its_own() -> None:
    def table(sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName="Risks", ref="A4:A5"))

    held = {**SHEETS, "A4": "Factor", "A5": "{%tr for r in n.risks %}{{ r }}{%tr endfor %}"}
    book = fill(held, table, networks=[{"name": "A", "risks": ["x"]}, {"name": "B", "risks": ["y", "z"]}])

    assert [list(book[name].tables) for name in "AB"] == [["Risks"], ["Risks_2"]]
    assert [next(iter(book[name].tables.values())).ref for name in "AB"] == ["A4:A5", "A4:A6"]


@pytest.mark.parametrize(
    ("name", "message"),
    [("a/b", "holds /"), ("x" * 32, "has 32 characters; Excel allows 31"), ("Øst", "two sheets would be called «Øst»")],
)
def test_a_name_that_excel_forbids_is_an_error(name: str, message: str) -> None:
    with pytest.raises(ValueProblem, match=message):
        fill(SHEETS, networks=[{"name": "Øst"}, {"name": name}])


def test_a_sheet_can_be_left_out_but_not_all_of_them() -> None:
    made = template({"A1": "{%sheet if x %}x"}, lambda sheet: sheet.parent.create_sheet("Other"))

    assert fill_bytes(made, {"x": True}) != fill_bytes(made, {"x": False})
    with pytest.raises(ValueProblem, match="no sheet would be left"):
        fill({"A1": "{%sheet if x %}x"}, x=False)


def test_a_fault_is_found_when_the_template_is_compiled() -> None:
    with pytest.raises(TemplateError, match=r"cell A2.*‘if’ is never closed"):
        fill({**SHEETS, "A2": "{% if x %}"}, networks=[])
    with pytest.raises(ValueProblem, match=r"sheet «Ark», cell A2.*‘nothing’ is unknown"):
        fill({**SHEETS, "A2": "{{ nothing }}"}, networks=[{"name": "Øst"}])
