"""Areas of a sheet as they are in the result."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import TemplateError
from docgen.office.excel import ranges, references
from docgen.office.excel.nouns import Area, Regions
from tests.office.excel.layouts import FakeLayout, FakeRows, sheet


def _areas(text: str, rows: FakeRows) -> list[str]:
    held = references.area(text)
    assert held is not None
    return [references.area_text(one) for one in ranges.area(held, "Ark", FakeLayout({"ark": rows}))]


def _merged(text: str, rows: FakeRows) -> str:
    return ranges.sqref(text, "ARK", FakeLayout({"ark": rows}))


def _hull(text: str, rows: FakeRows) -> str | None:
    held = references.area(text)
    assert held is not None
    made = ranges.hull(held, "Ark", FakeLayout({"ark": rows}))
    return None if made is None else references.area_text(made)


def test_an_area_within_an_iteration_is_repeated() -> None:
    assert _areas("B6:D6", sheet((6, 6))) == ["B6:D6", "B7:D7", "B8:D8"]
    assert _areas("B6:D6", sheet((6, 7))) == ["B6:D6", "B8:D8", "B10:D10"]
    assert _areas("B6:D7", sheet((6, 7))) == ["B6:D7", "B8:D9", "B10:D11"]


def test_an_area_round_a_loop_grows() -> None:
    assert _areas("B5:D9", sheet((6, 7))) == ["B5:D13"]
    assert _areas("B6:D9", sheet((6, 7))) == ["B6:D13"]


def test_an_area_round_an_inner_loop_grows_in_each_iteration() -> None:
    assert _areas("B5:B6", sheet((5, 7), (6, 6), counts=(2,))) == ["B5:B7", "B9:B11"]


def test_areas_outside_loops_move_or_stay() -> None:
    assert _areas("A1:D3", sheet((6, 6))) == ["A1:D3"]
    assert _areas("A8", sheet((6, 6))) == ["A10"]
    assert _areas("A20:B30", sheet((6, 6))) == ["A22:B32"]
    assert _areas("A:C", sheet((6, 6))) == ["A:C"]
    assert _areas("6:6", sheet((6, 6), counts=(2,))) == ["6:6", "7:7"]


def test_an_area_of_no_row_is_gone() -> None:
    assert _areas("B6:D6", sheet((6, 6), counts=(0,))) == []
    assert _merged("B6:D6 F1", sheet((6, 6), counts=(0,))) == "F1"
    assert _hull("B6:D6", sheet((6, 6), counts=(0,))) is None


def test_instances_that_touch_become_one() -> None:
    assert _merged("F6:BA6", sheet((6, 6), counts=(30,))) == "F6:BA35"
    assert _merged("B6:D7", sheet((6, 7))) == "B6:D11"
    assert _merged("B6:D6 H1", sheet((6, 7))) == "B6:D6 B8:D8 B10:D10 H1"


def test_the_hull_is_from_the_first_to_the_last() -> None:
    assert _hull("B6:D6", sheet((6, 7))) == "B6:D10"
    assert _hull("A5:D6", sheet((6, 6))) == "A5:D8"
    assert _hull("A:D", sheet((6, 6))) == "A:D"


def test_a_sheet_without_loops_or_out_of_the_book_keeps_its_areas() -> None:
    still = FakeRows(Regions(moves=False), [], 0)
    assert _areas("A1:D9", still) == ["A1:D9"]
    assert ranges.area(Area(1, 1, 2, 2), "Borte", FakeLayout()) == [Area(1, 1, 2, 2)]


@pytest.mark.parametrize(
    ("text", "crossed"),
    [("B5:B6", True), ("B6:B7", False), ("B6:B6", False), ("B5:B8", False), ("B7:B9", True), ("B:B", False)],
)
def test_an_area_that_a_loop_begins_or_ends_within_is_crossed(text: str, crossed: bool) -> None:
    held = references.area(text)
    assert held is not None
    regions = sheet((6, 7)).regions
    assert ranges.crosses(held, regions) == crossed
    if crossed:
        with pytest.raises(TemplateError, match=f"the loop crosses the edge of {text}; let the area hold all rows"):
            ranges.check(f"A1 {text}", regions)
    else:
        ranges.check(f"A1 {text}", regions)


@given(st.integers(1, 8), st.integers(0, 3), st.lists(st.integers(0, 3), min_size=1, max_size=3))
def test_the_cells_of_an_area_are_the_copies_of_its_template_cells(top: int, more: int, counts: list[int]) -> None:
    rows = sheet((2, 7), (3, 4), (6, 6), last=8, counts=counts)
    area = Area(top, 2, min(top + more, 8), 2)
    if ranges.crosses(area, rows.regions):
        return
    wanted = {row for template in range(area.top, area.bottom + 1) for row in rows.of(template)}
    for found in (ranges.area, ranges.merged):
        made = found(area, "ark", FakeLayout({"ark": rows}))
        held = [row for one in made for row in range(one.top, one.bottom + 1)]
        assert set(held) == wanted
        assert len(held) == len(wanted)
