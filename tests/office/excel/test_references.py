"""References in A1 form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import column_index_from_string

from docgen.office.chartdata import letters
from docgen.office.excel import references
from docgen.office.excel.nouns import Area, Cell, Reference

_NONE = (False, False, False, False)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("C6", Reference(None, Area(6, 3, 6, 3), True, _NONE)),
        ("$C$6", Reference(None, Area(6, 3, 6, 3), True, (True,) * 4)),
        ("C$6", Reference(None, Area(6, 3, 6, 3), True, (False, True, False, True))),
        ("E6:F7", Reference(None, Area(6, 5, 7, 6), False, _NONE)),
        ("E$6:E6", Reference(None, Area(6, 5, 6, 5), False, (False, True, False, False))),
        ("$A:C", Reference(None, Area(0, 1, 0, 3), False, (True, False, False, False))),
        ("5:$7", Reference(None, Area(5, 0, 7, 0), False, (False, False, False, True))),
        ("Risiko!C6", Reference("Risiko", Area(6, 3, 6, 3), True, _NONE, "Risiko!")),
        ("'Mål'!$B$2", Reference("Mål", Area(2, 2, 2, 2), True, (True,) * 4, "'Mål'!")),
        ("'O''Hara og sønn'!A1", Reference("O'Hara og sønn", Area(1, 1, 1, 1), True, _NONE, "'O''Hara og sønn'!")),
        ("Målinger!A1", Reference("Målinger", Area(1, 1, 1, 1), True, _NONE, "Målinger!")),
        ("[1]Ark!A1", Reference("[1]Ark", Area(1, 1, 1, 1), True, _NONE, "[1]Ark!")),
        ("A:C!B2", Reference("A:C", Area(2, 2, 2, 2), True, _NONE, "A:C!")),
        ("'Ark 1:Ark 3'!B2", Reference("Ark 1:Ark 3", Area(2, 2, 2, 2), True, _NONE, "'Ark 1:Ark 3'!")),
        ("XFD1048576", Reference(None, Area(1_048_576, 16_384, 1_048_576, 16_384), True, _NONE)),
        ("LOG10", Reference(None, Area(10, 8509, 10, 8509), True, _NONE)),
    ],
)
def test_a_reference_is_read_and_written_as_it_was(text: str, reference: Reference) -> None:
    assert references.read(text) == reference
    assert references.write(reference) == text


def test_the_corners_of_a_range_may_be_typed_in_any_order() -> None:
    found = references.read("$F7:E$6")
    assert found == Reference(None, Area(6, 5, 7, 6), False, (False, True, True, False))
    assert references.write(found) == "E$6:$F7"


@pytest.mark.parametrize(
    "text",
    ["", "R1C1", "A0", "XFE1", "A1048577", "Risiko", "A1:B", "A1B2", "TRUE", "1E5", "A", "5", "Risiko!Nr", "Tbl[S]"],
)
def test_other_words_are_no_references(text: str) -> None:
    assert references.read(text) is None


@given(st.integers(1, references.MAX_COLUMN))
def test_a_column_has_the_letters_that_openpyxl_knows(column: int) -> None:
    assert references.column(letters(column)) == column == column_index_from_string(letters(column))


@st.composite
def _references(draw: st.DrawFn) -> Reference:
    rows = sorted(draw(st.lists(st.integers(1, references.MAX_ROW), min_size=2, max_size=2)))
    columns = sorted(draw(st.lists(st.integers(1, references.MAX_COLUMN), min_size=2, max_size=2)))
    fixed = draw(st.tuples(*[st.booleans()] * 4))
    prefix = draw(st.sampled_from(["", "Ark!", "'Mål og mer'!", "[2]Ark!"]))
    if draw(st.booleans()):
        area = Area(rows[0], columns[0], rows[0], columns[0])
        return Reference(references.sheet(prefix), area, True, (*fixed[:2], *fixed[:2]), prefix)
    return Reference(references.sheet(prefix), Area(rows[0], columns[0], rows[1], columns[1]), False, fixed, prefix)


@given(_references())
def test_what_is_written_is_read_again(reference: Reference) -> None:
    found = references.read(references.write(reference))
    assert found is not None
    if reference.area.top != reference.area.bottom and reference.area.left != reference.area.right:
        assert found == reference
    assert found.area == reference.area


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Risiko", "Risiko!"),
        ("Målinger", "Målinger!"),
        ("Ti faktorer", "'Ti faktorer'!"),
        ("O'Hara", "'O''Hara'!"),
        ("A1", "'A1'!"),
        ("R1C1", "'R1C1'!"),
        ("2012", "'2012'!"),
        ("Tinn–Vest", "'Tinn–Vest'!"),
    ],
)
def test_the_name_of_a_sheet_gets_quotes_where_it_needs_them(name: str, prefix: str) -> None:
    assert references.prefix(name) == prefix
    assert references.sheet(prefix) == name


def test_cells_and_areas_are_named() -> None:
    assert references.address(Cell(6, 28)) == "AB6"
    assert references.area_text(Area(5, 1, 20, 8)) == "A5:H20"
    assert references.area_text(Area(5, 1, 5, 1)) == "A5"
    assert references.area_text(Area(0, 2, 0, 2)) == "B:B"
    assert references.area_text(Area(5, 0, 5, 0)) == "5:5"
    assert references.area("A5:H20") == Area(5, 1, 20, 8)
    assert references.area("Nr") is None


@pytest.mark.parametrize(
    ("text", "by", "there"),
    [
        ("A1", (2, 3), "D3"),
        ("$A$1", (2, 3), "$A$1"),
        ("A$1:B2", (2, 3), "D$1:E4"),
        ("A:B", (2, 3), "D:E"),
        ("5:6", (2, 3), "7:8"),
        ("A1", (-1, 0), "A1048576"),
    ],
)
def test_a_reference_moves_with_its_cell(text: str, by: tuple[int, int], there: str) -> None:
    found = references.read(text)
    assert found is not None
    assert references.write(references.moved(found, *by)) == there
