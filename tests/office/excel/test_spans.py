"""Where rows and areas of a template came to stand."""

from __future__ import annotations

import pytest

from docgen.office.excel.nouns import Area
from docgen.office.excel.spans import MAX_ROW, extent, nearest, shape
from tests.office.excel.grown import Sheets, grown, sheets


@pytest.mark.parametrize(("count", "found"), [(0, (5, 6)), (1, (5, 7)), (25, (5, 31))])
def test_rows_reach_from_the_first_that_came_out_to_the_last(count: int, found: tuple[int, int]) -> None:
    assert extent(sheets(count), "risiko", 5, 7) == found


def test_of_rows_that_did_not_come_out_there_is_nothing() -> None:
    assert extent(sheets(0), "Risiko", 6, 6) is None


def test_rows_down_to_the_end_of_the_sheet_stay_so() -> None:
    assert extent(sheets(25), "Risiko", 2, MAX_ROW) == (2, MAX_ROW)
    assert extent(sheets(0), "Risiko", 8, MAX_ROW) == (7, MAX_ROW)


def test_the_rows_of_a_sheet_that_is_not_in_the_workbook_stay() -> None:
    assert extent(sheets(25), "Ukjent", 5, 7) == (5, 7)
    assert nearest(sheets(25), "Ukjent", 8) == 8


def test_a_row_that_did_not_come_out_gives_way_to_the_next_that_did() -> None:
    layout = Sheets({"Risiko": grown(0, gone=[7])})
    assert [nearest(layout, "Risiko", row) for row in (5, 6, 7, 8, 41)] == [5, 6, 6, 6, 39]


@pytest.mark.parametrize(
    ("area", "one", "more"),
    [
        (Area(6, 1, 6, 1), "A9", "A9:A12"),
        (Area(6, 1, 6, 28), "A9:AB9", "A9:AB12"),
        (Area(0, 2, 0, 3), "B:C", "B:C"),
        (Area(5, 0, 7, 0), "9:9", "9:12"),
    ],
)
def test_an_area_is_written_with_other_rows(area: Area, one: str, more: str) -> None:
    assert (shape(area)(9, 9), shape(area)(9, 12)) == (one, more)
