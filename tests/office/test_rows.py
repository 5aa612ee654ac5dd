"""Rows of a table that have no room go on on another slide, under the same header."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.errors import ValueProblem
from docgen.office import flow, rows
from docgen.office.frames import TableFrame
from docgen.office.wrapping import Level
from tests.office.texts import LINE, said, tc, tr

ROW = LINE + 7.2  # one line between the margins
LONG = "Prosjektlederen melder fra til styringsgruppen "


def room(tall: float, *columns: float, bold_row: bool = False, bold_column: bool = False) -> TableFrame:
    return TableFrame(columns or (200.0, 200.0), tall, Level(20.0), bold_row, bold_column)


def sizes(chunks: list[list[str]]) -> list[int]:
    return [len(chunk) for chunk in chunks]


HEADER = tr("Kva", "Kven")


def test_rows_that_fit_stay_on_one_slide() -> None:
    table = [HEADER, tr("a", "b"), tr("c", "d")]
    assert flow.split_rows(table, room(3 * ROW), 1) == [table]


def test_the_header_is_repeated() -> None:
    table = [HEADER, *(tr(f"{n}", "x") for n in range(5))]
    chunks = flow.split_rows(table, room(4 * ROW), 1)
    assert [chunk[0] for chunk in chunks] == [HEADER, HEADER]
    assert said(*chunks[0], *chunks[1][1:]) == said(*table)
    assert sizes(chunks) == [4, 3]


def test_a_last_row_does_not_stand_alone() -> None:
    table = [HEADER, *(tr(f"{n}", "x") for n in range(4))]
    assert sizes(flow.split_rows(table, room(4 * ROW), 1)) == [3, 3]


def test_a_row_is_as_high_as_its_highest_cell_and_as_the_template_says() -> None:
    assert sizes(flow.split_rows([tr("a", "b")] * 4, room(4 * ROW), 0)) == [4]
    assert sizes(flow.split_rows([tr("a", LONG)] * 4, room(7 * LINE), 0)) == [2, 2]
    assert sizes(flow.split_rows([tr("a", "b", height=2 * ROW)] * 4, room(4 * ROW), 0)) == [2, 2]


def test_margins_of_cells_count() -> None:
    tall = ' marT="127000" marB="127000"'
    assert sizes(flow.split_rows([tr("a", "b", inset=tall)] * 4, room(4 * ROW), 0)) == [2, 2]
    narrow = ' marL="1270000" marR="1270000"'  # nothing is left
    assert rows._measure([tr("abcdefgh", "b", inset=narrow)], room(999), 0)[0][0] > 4 * LINE


def test_a_cell_over_several_columns_is_as_wide_as_they_are() -> None:
    one = tc(LONG * 2, ' gridSpan="2"') + tc("", ' hMerge="1"')
    wide = f'<a:tr h="0">{one}</a:tr>'
    assert rows._measure([wide], room(999), 0)[0] < rows._measure([tr(LONG * 2, "")], room(999), 0)[0]


def test_rows_that_a_merged_cell_joins_stay_together() -> None:
    first = tr(tc("a", ' rowSpan="2"'), "b")
    second = tr(tc("", ' vMerge="1"'), "c")
    table = [HEADER, *[first, second] * 3]
    assert sizes(flow.split_rows(table, room(4 * ROW), 1)) == [3, 3, 3]


def test_a_high_cell_over_several_rows_makes_the_last_of_them_higher() -> None:
    first = tr(tc(LONG * 3, ' rowSpan="2"'), "b")
    second = tr(tc("", ' vMerge="1"'), "c")
    (upper, lower), joined = rows._measure([first, second], room(999), 0)
    assert upper == pytest.approx(ROW)
    assert upper + lower == pytest.approx(rows._measure([tr(LONG * 3, "")], room(999), 0)[0][0])
    assert joined == {1}


def test_text_on_end_takes_the_height_that_the_template_gave() -> None:
    on_end = '<a:txBody><a:bodyPr/><a:p><a:r><a:t>x</a:t></a:r></a:p></a:txBody><a:tcPr vert="vert270"/>'
    assert rows._measure([tr(f"<a:tc>{on_end}</a:tc>", "", height=12)], room(999), 0)[0] == [pytest.approx(ROW)]
    assert rows._measure([tr(f"<a:tc>{on_end}</a:tc>", height=12)], room(999), 0)[0] == [pytest.approx(12)]


def test_a_bold_header_is_wider() -> None:
    text = "styringsgruppen melder no"
    plain = rows._measure([tr(text, "")], room(999, 240.0, 100.0), 1)[0]
    bold = rows._measure([tr(text, "")], room(999, 240.0, 100.0, bold_row=True), 1)[0]
    assert bold >= plain
    assert rows._measure([tr(text, "")], room(999, 100.0, 100.0, bold_column=True), 0)[0] >= plain


def test_a_row_higher_than_the_room_is_an_error_that_names_it() -> None:
    table = [HEADER, tr("a", "b"), tr("a", LONG * 5)]
    with pytest.raises(ValueProblem, match="row 2 of the table is 373 points high, and there is room for 126"):
        flow.split_rows(table, room(5 * ROW), 1)
    with pytest.raises(ValueProblem, match="row 1 of the table"):
        flow.split_rows([tr(LONG * 5, "")], room(2 * ROW), 1)


texts = st.text("abc æ-", max_size=40)
tables = st.lists(st.tuples(texts, texts), min_size=1, max_size=20)


@settings(deadline=None)
@given(tables, st.integers(200, 600), st.integers(0, 1))
def test_no_row_is_lost_or_moved_and_every_slide_fits(cells: list[tuple[str, str]], tall: int, header: int) -> None:
    table = [tr(*pair) for pair in cells]
    frame = room(tall)
    try:
        chunks = flow.split_rows(table, frame, header)
    except ValueProblem:
        heights = rows._measure(table, frame, header)[0]
        assert max(heights) + sum(heights[:header]) > tall
        return
    assert [row for chunk in chunks for row in chunk[header:]] == table[header:]
    assert all(chunk[:header] == table[:header] for chunk in chunks)
    assert all(sum(rows._measure(chunk, frame, header)[0]) <= tall + 0.1 for chunk in chunks)
