"""Areas of cells: which meet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from docgen.office.checks.sheets import areas
from docgen.office.excel.nouns import Area, Cell

edges = st.tuples(st.integers(1, 8), st.integers(1, 8)).map(sorted)
some_areas = st.lists(st.builds(lambda rows, columns: Area(rows[0], columns[0], rows[1], columns[1]), edges, edges))


def test_whole_columns_and_rows_reach_to_the_edge_of_the_sheet() -> None:
    assert areas.area("B:C") == Area(1, 2, 1_048_576, 3)
    assert areas.area("$5:$7") == Area(5, 1, 7, 16_384)
    assert areas.area("C6") == Area(6, 3, 6, 3)
    assert areas.area("Risiko") is None


def test_a_list_of_areas_leaves_out_what_is_none() -> None:
    assert areas.listed("A1:B2 x C3") == [Area(1, 1, 2, 2), Area(3, 3, 3, 3)]
    assert areas.listed(None) == []


@given(some_areas)
def test_areas_that_meet_are_those_with_a_common_cell(found: list[Area]) -> None:
    cells = [
        {Cell(row, column) for row in range(a.top, a.bottom + 1) for column in range(a.left, a.right + 1)}
        for a in found
    ]
    pairs = {(one, other) for one in range(len(found)) for other in range(one) if cells[one] & cells[other]}
    told = {(max(pair), min(pair)) for pair in areas.meeting(found)}
    assert told <= pairs
    assert bool(told) == bool(pairs)
