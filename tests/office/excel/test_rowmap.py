"""Written rows get their numbers, and references find them again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.office.excel.nouns import Loop, Regions
from docgen.office.excel.rowmap import BEGINS, ENDS, OWN, UNIT, RowMap, Units

# Row 1 is a heading, 2 is left out, 3–4 are a loop of two rows, 5 is below it.
UNITS = Units(((1, 1), (2, 2), (3, 3), (4, 4), (5, 5)), frozenset({1}), Regions((Loop(0, 3, 4),)))


def row(unit: int) -> str:
    return f'{UNIT}{unit:07}<row r="{OWN}"><c r="A{OWN}"/></row>'


def written(iterations: int) -> str:
    loop = f"{BEGINS}0;{row(2)}{row(3)}{ENDS}0;"
    return f"{row(0)}{UNIT}{1:07}{loop * iterations}{row(4)}"


def numbers(texts: list[str]) -> list[int]:
    return [int(number) for text in texts for number in re.findall(r'<row r="(\d+)"', text)]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_rows_are_numbered_from_one_and_left_out_rows_count(count: int) -> None:
    rows = RowMap(UNITS)

    made = rows.number(written(count))

    assert numbers(made.texts) == [1, *range(3, 3 + 2 * count), 3 + 2 * count]
    assert rows.total == 3 + 2 * count
    assert rows.growth == 2 * count - 2
    assert all(mark not in text for text in made.texts for mark in (UNIT, OWN, BEGINS, ENDS))


@pytest.mark.parametrize("count", [0, 1, 3])
def test_each_iteration_knows_its_rows(count: int) -> None:
    rows = RowMap(UNITS)
    rows.number(written(count))

    assert rows.iterations(0) == [(3 + 2 * n, 4 + 2 * n) for n in range(count)]
    assert [rows.iteration(0, 3 + n) for n in range(2 * count)] == [
        (3 + 2 * (n // 2), 4 + 2 * (n // 2)) for n in range(2 * count)
    ]


@given(st.integers(0, 5))
def test_a_range_takes_in_every_copy(count: int) -> None:
    rows = RowMap(UNITS)
    rows.number(written(count))

    assert rows.extent(3, 4) == ((3, 2 + 2 * count) if count else None)
    assert rows.extent(3, 3) == ((3, 1 + 2 * count) if count else None)
    assert rows.extent(1, 5) == (1, 3 + 2 * count)
    assert rows.extent(2, 2) == (2, 2)
    assert rows.extent(40, 42) == (38 + 2 * count, 40 + 2 * count)
    assert [rows.extent(4, 4, within=span) for span in rows.iterations(0)] == [(4 + 2 * n,) * 2 for n in range(count)]


def test_a_spare_row_comes_out_only_when_no_other_does() -> None:
    units = Units(((1, 1), (2, 2)), frozenset(), Regions((Loop(0, 2, 2),)), ((1, (1,)),))
    spare = f'{UNIT}{-1:07}<row r="{OWN}"/>'
    empty, full = RowMap(units), RowMap(units)

    assert numbers(empty.number(row(0) + spare).texts) == [1, 2]
    assert numbers(full.number(row(0) + row(1) * 2 + spare).texts) == [1, 2, 3]
    assert empty.extent(2, 2) == (2, 2)
    assert full.extent(2, 2) == (2, 3)


def test_nested_iterations_are_kept_apart() -> None:
    regions = Regions((Loop(0, 1, 3), Loop(1, 2, 3, 0)))
    units = Units(((1, 1), (2, 2), (3, 3)), frozenset(), regions)
    inner = f"{BEGINS}1;{row(1)}{row(2)}{ENDS}1;"
    rows = RowMap(units)

    rows.number(f"{BEGINS}0;{row(0)}{inner * 2}{ENDS}0;{BEGINS}0;{row(0)}{inner}{ENDS}0;")

    assert rows.iterations(0) == [(1, 5), (6, 8)]
    assert rows.iterations(1) == [(2, 3), (4, 5), (7, 8)]
    assert rows.extent(2, 3, within=(1, 5)) == (2, 5)
