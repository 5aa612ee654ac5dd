"""The workbook behind a chart is a small sound Excel file that holds the data and nothing that runs."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import ValueProblem
from docgen.office import zip
from docgen.office.chartdata import ChartData, Series
from docgen.office.workbook import workbook
from tests.office.archives import unpack
from tests.office.charts import findings, table

PEOPLE = ChartData(("2010", "2012"), (Series("Kvinner", (0.51, None)), Series("Menn", (12, -3.5))), "0 %")

words = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12)
numbers = st.none() | st.integers(-(10**15), 10**15) | st.floats(-1e300, 1e300)


def test_categories_go_down_and_series_across() -> None:
    assert table(workbook(PEOPLE)) == [[None, "Kvinner", "Menn"], ["2010", 0.51, 12], ["2012", None, -3.5]]


@pytest.mark.parametrize("code", ["General", "0 %", '0" kr & <x>"'])
def test_the_file_is_valid_whatever_the_format(code: str) -> None:
    made = workbook(PEOPLE._replace(format=code))

    assert findings(made, "book.xlsx") == []
    sheet = openpyxl.load_workbook(io.BytesIO(made))["Sheet1"]
    assert sheet["B2"].number_format == sheet["C3"].number_format == code
    assert sheet["A2"].number_format == "General"


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "2010", "TRUE", "#N/A", " a  b ", "a\nb"]
)
def test_text_stays_text(text: str) -> None:
    made = workbook(ChartData((text,), (Series(text, (1,)),)))

    sheet = openpyxl.load_workbook(io.BytesIO(made))["Sheet1"]
    assert [(cell.value, cell.data_type) for cell in (sheet["A2"], sheet["B1"])] == [(text, "s")] * 2
    assert b"<f>" not in unpack(made)["xl/worksheets/sheet1.xml"]


def test_what_looks_like_the_code_of_a_character_is_not_read_as_one() -> None:
    made = unpack(workbook(ChartData(("a_x0041_b _x _x12_",), (Series("_x000D_", (1,)),))))["xl/sharedStrings.xml"]

    assert b">a_x005F_x0041_b _x _x12_<" in made
    assert b">_x005F_x000D_<" in made


def test_a_text_that_stands_twice_is_stored_once() -> None:
    made = workbook(ChartData(("a", "b", "a"), (Series("b", (1, 2, 3)),)))

    assert table(made) == [[None, "b"], ["a", 1], ["b", 2], ["a", 3]]
    assert b'count="4" uniqueCount="2"' in unpack(made)["xl/sharedStrings.xml"]


def test_a_character_that_no_file_can_hold_is_refused() -> None:
    with pytest.raises(ValueProblem, match=r"U\+0000"):
        workbook(ChartData(("a\x00",), (Series("b", (1,)),)))


def test_the_last_column_and_row_are_where_they_should_be() -> None:
    made = workbook(ChartData(("a",) * 30, tuple(Series(f"S{n}", (n,) * 30) for n in range(255))))

    sheet = openpyxl.load_workbook(io.BytesIO(made))["Sheet1"]
    assert sheet.dimensions == "A1:IV31"
    assert (sheet["IV1"].value, sheet["IV31"].value) == ("S254", 254)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, min_size=1, max_size=4), st.lists(words, min_size=1, max_size=4), st.data())
def test_any_data_is_read_back(categories: list[str], names: list[str], draw: st.DataObject) -> None:
    count = len(categories)
    values = st.lists(numbers, min_size=count, max_size=count).map(tuple)
    data = ChartData(tuple(f"k{text}" for text in categories), tuple(Series(f"s{n}", draw.draw(values)) for n in names))

    rows = table(workbook(data))

    assert rows[0] == [None, *(name for name, _ in data.series)]
    assert [row[0] for row in rows[1:]] == list(data.categories)
    for number, (_, wanted) in enumerate(data.series, 1):
        assert [row[number] for row in rows[1:]] == [
            None if value is None else pytest.approx(value) for value in wanted
        ]


@pytest.mark.parametrize("deflate", [zip.deflate, zip.zlib6])
def test_the_same_data_gives_the_same_bytes(deflate: zip.Deflate) -> None:
    assert workbook(PEOPLE, deflate) == workbook(PEOPLE, deflate)
    assert unpack(workbook(PEOPLE, deflate)) == unpack(workbook(PEOPLE))
