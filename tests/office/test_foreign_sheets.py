"""A sheet that XlsxWriter made is repeated with all that stands on it, and its columns with it."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from lxml import etree
from openpyxl.workbook.workbook import Workbook
from openxml_audit import OpenXmlValidator

from docgen.errors import ValueProblem
from docgen.office.check import check
from docgen.office.template import Template
from tests.office.archives import unpack
from tests.office.unrolled_books import by_xlsxwriter, data

NETWORKS, YEARS = ("Aust/Vest", "Nord", "Sør"), (2012, 2013)
pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    path = tmp_path_factory.mktemp("unrolled") / "unrolled.xlsx"
    path.write_bytes(by_xlsxwriter())
    return Template(path)


@pytest.fixture(scope="module")
def result(template: Template) -> bytes:
    return template.render(data(NETWORKS, YEARS))


def opened(source: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(source))


def test_each_network_has_its_sheet_with_a_name_that_excel_allows(result: bytes) -> None:
    assert opened(result).sheetnames == ["Aust–Vest", "Nord", "Sør", "Oversikt"]
    assert opened(result)["Oversikt"]["A2"].value == 3


def test_each_sheet_has_a_table_of_its_own_with_a_column_for_each_year(result: bytes) -> None:
    book = opened(result)
    tables = {title: list(book[title].tables.values()) for title in book.sheetnames[:3]}
    assert [table.name for (table,) in tables.values()] == ["Rader", "Rader_2", "Rader_3"]
    assert {table.ref for (table,) in tables.values()} == {"A3:E6"}
    assert [table.column_names for (table,) in tables.values()] == [["Nr", "Namn", "2012", "2013", "I alt"]] * 3
    assert len({table.id for (table,) in tables.values()}) == 3


def test_values_and_formulas_stand_in_their_columns(result: bytes) -> None:
    book = opened(result)
    for title in book.sheetnames[:3]:
        sheet = book[title]
        assert [[cell.value for cell in row] for row in sheet.iter_rows(4, 6, 1, 5)] == [
            [n, f"Tiltak {n}", n, 2 * n, f"=SUM(C{3 + n}:D{3 + n})"] for n in (1, 2, 3)
        ]
        assert sheet["E8"].value == "=SUM(E4:E6)"
        assert sheet["B3"].comment.text.endswith("Namnet på tiltaket")
        assert [str(held.sqref) for held in sheet.conditional_formatting] == ["E4:E6"]


def test_each_chart_shows_its_own_sheet(result: bytes) -> None:
    parts = unpack(result)
    shown = [
        [f.text for f in etree.fromstring(content).iter("{*}f")]
        for part, content in sorted(parts.items())
        if part.startswith("xl/charts/chart")
    ]
    assert sorted(shown) == [
        [f"{name}!$B$4:$B$6", f"{name}!$E$4:$E$6"] for name in sorted(("'Aust–Vest'", "Nord", "Sør"))
    ]


@pytest.mark.parametrize(("networks", "years"), [(1, 1), (2, 5), (3, 2), (20, 1)])
def test_the_judges_find_nothing_but_what_xlsxwriter_cannot_write(
    networks: int, years: int, template: Template, tmp_path: Path
) -> None:
    source = template.render(data([f"Nett {number}" for number in range(networks)], range(2012, 2012 + years)))
    assert {finding.rule for finding in check(source)} == {"language-missing"}
    path = tmp_path / "judged.xlsx"
    path.write_bytes(source)
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []


def test_other_counts_and_the_same_again_give_what_they_gave(template: Template, result: bytes) -> None:
    template.render(data(["Eitt"], [2012]))
    assert template.render(data(NETWORKS, YEARS)) == result


def test_what_cannot_be_is_told(template: Template) -> None:
    with pytest.raises(ValueProblem, match="the data leaves none of its columns") as caught:
        template.render(data(NETWORKS, ()))
    assert "cell D4" in str(caught.value)
    with pytest.raises(ValueProblem, match="two sheets would be called «Nord»"):
        template.render(data(("Nord", "Nord"), YEARS))
