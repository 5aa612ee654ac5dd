"""Columns that are repeated, and references to them."""

from __future__ import annotations

import pytest

from docgen.errors import LimitError, TemplateError, ValueProblem
from docgen.office.excel import columns, recolumn, references
from docgen.office.excel.columns import ColumnMap, Columns
from docgen.office.excel.nouns import Area
from docgen.office.excel.recolumn import At

_MAP = ColumnMap([Columns(6, 6, 3), Columns(8, 9, 2)])  # F three times, H:I twice


def _moved(text: str, column: int = 2, copy: int = 0, held: ColumnMap = _MAP) -> str:
    return recolumn.recolumned(text, At("Ark", column, copy), {"ark": held})


def _areas(text: str, held: ColumnMap = _MAP) -> list[str]:
    area = references.area(text)
    assert area is not None
    return [references.area_text(one) for _, one in held.areas(area)]


def test_columns_move_and_are_repeated() -> None:
    assert [_MAP.of(column) for column in (5, 6, 7, 8, 9, 10)] == [[5], [6, 7, 8], [9], [10, 12], [11, 13], [14]]


@pytest.mark.parametrize(
    ("typed", "column", "copy", "there"),
    [
        ("E6*G6", 2, 0, "E6*I6"),
        ("F6*2", 6, 2, "H6*2"),
        ("F6/$F6", 6, 2, "H6/$F6"),
        ("H6-I6", 9, 1, "L6-M6"),
        ("SUM(F6)", 2, 0, "SUM(F6:H6)"),
        ("SUM($F6:$F6)", 2, 0, "SUM($F6:$H6)"),
        ("SUM(F6:G6)", 2, 0, "SUM(F6:I6)"),
        ("SUM(E6:F6)", 10, 0, "SUM(E6:H6)"),
        ("SUM($F6:F6)", 6, 1, "SUM($F6:G6)"),
        ("SUM(F6:$F6)", 6, 1, "SUM(G6:$H6)"),
        ("SUM(E6:F6)", 6, 1, "SUM(E6:G6)"),
        ("SUM(H6:I6)", 8, 1, "SUM(L6:M6)"),
        ("SUM(H6:H6)", 2, 0, "SUM(J6:L6)"),
        ("SUM(F:F)+SUM(5:7)", 2, 0, "SUM(F:H)+SUM(5:7)"),
        ('Tall[S]&"F6"', 2, 0, 'Tall[S]&"F6"'),
        ("Annet!F6", 2, 0, "Annet!F6"),
        ("SUM(Ark!F6)", 2, 0, "SUM(Ark!F6:H6)"),
        ("Ark!$F$5:$F$9", 0, 0, "Ark!$F$5:$H$9"),
        ("Ark!$F$5", 0, 0, "Ark!$F$5:$H$5"),
    ],
)
def test_references_follow_their_columns(typed: str, column: int, copy: int, there: str) -> None:
    assert _moved(typed, column, copy) == there


def test_another_sheet_is_seen_from_outside() -> None:
    made = recolumn.recolumned("SUM(Ark!F6:F6)*F6", At("Annet", 6, 0), {"ark": _MAP})
    assert made == "SUM(Ark!F6:H6)*F6"


@pytest.mark.parametrize("typed", ["F6*2", "F6", "CHOOSE(1,F6,2)"])
def test_one_cell_of_a_loop_from_outside_has_no_sure_reading(typed: str) -> None:
    with pytest.raises(TemplateError, match="the formula refers to F6, which a loop repeats; say which copy"):
        _moved(typed)


def test_an_empty_list_takes_the_columns_away() -> None:
    empty = ColumnMap([Columns(6, 6, 0)])
    assert _moved("SUM(E6:F6)+G6", held=empty) == "SUM(E6:E6)+F6"
    assert _areas("F6:F9", empty) == []
    assert _areas("E5:G5", empty) == ["E5:F5"]
    with pytest.raises(ValueProblem, match="the formula refers to F6:F6, but the data leaves none of its columns"):
        _moved("SUM(F6:F6)", held=empty)


def test_areas_are_repeated_grow_or_move() -> None:
    assert _areas("F6:F9") == ["F6:F9", "G6:G9", "H6:H9"]
    assert _areas("A5:J5") == ["A5:N5"]
    assert _areas("H6") == ["J6", "L6"]
    assert _areas("G1:G2") == ["I1:I2"]
    assert _areas("5:5") == ["5:5"]
    held = [area for _, area in _MAP.areas(Area(6, 6, 9, 6))]
    assert columns.merged(held) == [Area(6, 6, 9, 8)]
    assert columns.merged([Area(6, 10, 6, 10), Area(6, 12, 6, 12)]) == [Area(6, 10, 6, 10), Area(6, 12, 6, 12)]


@pytest.mark.parametrize(
    ("text", "crossed"), [("G1:H1", True), ("H1:I1", False), ("G1:J1", False), ("I1:J1", True), ("5:5", False)]
)
def test_an_area_that_a_loop_begins_or_ends_within_is_crossed(text: str, crossed: bool) -> None:
    area = references.area(text)
    assert area is not None
    assert _MAP.crosses(area) == crossed


def test_excel_has_no_more_than_so_many_columns() -> None:
    held = ColumnMap([Columns(6, 6, 16_380)])
    with pytest.raises(LimitError, match=r"the sheet «Ark» grows to more columns than Excel has \(16,384\)"):
        held.check(7, "Ark")
    held.check(5, "Ark")
