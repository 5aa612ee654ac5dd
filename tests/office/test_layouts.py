"""Copies of a shape share its area: in a row, a column, a grid, stairs or a ring."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office.layouts import EMU_PER_CM, KINDS, Area, Layout, read

AREA = Area(100, 200, 1000, 600)


def test_a_row_shares_the_width_and_leaves_the_gaps() -> None:
    layout = Layout(AREA, "row", gap=50)

    assert [layout.place(i, 3) for i in range(3)] == [
        Area(100, 200, 300, 600),
        Area(450, 200, 300, 600),
        Area(800, 200, 300, 600),
    ]


def test_a_column_shares_the_height() -> None:
    assert [Layout(AREA, "column").place(i, 2) for i in range(2)] == [
        Area(100, 200, 1000, 300),
        Area(100, 500, 1000, 300),
    ]


def test_a_grid_fills_row_after_row() -> None:
    layout = Layout(AREA, "grid", columns=2)

    assert [(area.x, area.y) for area in (layout.place(i, 3) for i in range(3))] == [(100, 200), (600, 200), (100, 500)]


def test_a_grid_without_a_number_of_columns_is_about_square() -> None:
    assert {layout_area.width for layout_area in (Layout(AREA, "grid").place(i, 9) for i in range(9))} <= {333, 334}


def test_a_grid_of_fewer_items_than_columns_has_only_those() -> None:
    assert Layout(AREA, "grid", columns=4).place(0, 1) == AREA


def test_stairs_rise_from_the_first_to_the_last_and_stand_on_one_line() -> None:
    areas = [Layout(AREA, "stairs").place(i, 3) for i in range(3)]

    assert [area.height for area in areas] == [200, 400, 600]
    assert {area.y + area.height for area in areas} == {800}


def test_a_ring_begins_at_the_top_and_goes_clockwise() -> None:
    areas = [Layout(Area(0, 0, 900, 800), "ring").place(i, 4) for i in range(4)]

    assert [(area.x, area.y) for area in areas] == [(300, 0), (600, 300), (300, 600), (0, 300)]


def test_a_stack_stays_where_it_is() -> None:
    assert Layout(AREA, "stack").place(3, 9) == AREA


@given(st.sampled_from(KINDS), st.integers(1, 40), st.integers(0, 300), st.data())
def test_no_copy_leaves_the_area(kind: str, count: int, gap: int, data: st.DataObject) -> None:
    x, y, width, height = Layout(AREA, kind, gap=gap).place(data.draw(st.integers(0, count - 1)), count)

    assert x >= AREA.x
    assert y >= AREA.y
    assert x + width <= AREA.x + AREA.width + 1
    assert y + height <= AREA.y + AREA.height + 1
    assert width > 0
    assert height > 0


@given(st.sampled_from(["row", "column", "grid"]), st.integers(2, 30), st.integers(0, 60))
def test_copies_do_not_overlap(kind: str, count: int, gap: int) -> None:
    areas = [Layout(AREA, kind, gap=gap).place(i, count) for i in range(count)]

    for number, one in enumerate(areas):
        for other in areas[number + 1 :]:
            apart_x = one.x + one.width <= other.x or other.x + other.width <= one.x
            apart_y = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart_x or apart_y


@pytest.mark.parametrize(
    ("code", "loop", "kind", "columns", "gap"),
    [
        ("for x in xs row", "for x in xs", "row", 0, 0),
        ("for x in xs grid 3 gap 0.5", "for x in xs", "grid", 3, 0.5),
        ("for x in a.b if x.row column gap 1,25", "for x in a.b if x.row", "column", 0, 1.25),
        ("for x in xs gap 2", "for x in xs", "row", 0, 2),
        ("for row in rows", "for row in rows", "row", 0, 0),
    ],
)
def test_the_words_after_a_loop_say_how(code: str, loop: str, kind: str, columns: int, gap: float) -> None:
    assert read(code, AREA) == (loop, Layout(AREA, kind, columns, round(gap * EMU_PER_CM)))


def test_without_a_word_a_high_area_is_a_column() -> None:
    assert read("for x in xs", Area(0, 0, 10, 20))[1].kind == "column"
