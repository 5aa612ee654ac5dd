"""Formulas that go round in a circle."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import Place, TemplateError
from docgen.office.excel import circles, formula, references
from docgen.office.excel.nouns import Area, Cell, Formula
from docgen.office.excel.structured import Table, areas
from docgen.office.tags import TagTable

_RISKS = Table("Ark", Area(5, 1, 8, 5), ("Nr", "S", "K", "Sum", "Mål [x]"), totals=1)


def _read(text: str) -> Formula:
    return formula.read(text, Place(), TagTable("", ""))


def _faults(cells: dict[str, str], names: dict[str, str] | None = None) -> list[TemplateError]:
    held: dict[tuple[str, Cell], Formula] = {}
    for key, text in cells.items():
        found = references.read(key)
        assert found is not None
        held[found.sheet or "Ark", Cell(found.area.top, found.area.left)] = _read(text)
    named = {name: _read(text) for name, text in (names or {}).items()}
    return circles.faults(held, {"risiko": _RISKS}, named, "bok.xlsx")


def _told(cells: dict[str, str], names: dict[str, str] | None = None) -> list[str]:
    return [fault.message.removeprefix("the formulas go round in a circle: ") for fault in _faults(cells, names)]


def test_two_cells_that_need_each_other_are_a_circle() -> None:
    (fault,) = _faults({"B2": "C2+1", "C2": "B2*2"})
    assert str(fault) == "bok.xlsx, sheet «Ark», cell B2: the formulas go round in a circle: B2 → C2 → B2"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"B2": "B2+1"}, "B2 → B2"),
        ({"B9": "SUM(B2:B9)"}, "B9 → B9"),
        ({"B2": "SUM(B:B)"}, "B2 → B2"),
        ({"B2": "Mål!A1", "Mål!A1": "Ark!B2"}, "B2 → Mål!A1 → B2"),
        ({"D6": "SUM(Risiko[Sum])"}, "D6 → D6"),
        ({"D6": "Risiko[[#This Row],[Sum]]"}, "D6 → D6"),
        ({"D6": "SUM(Risiko)"}, "D6 → D6"),
        ({"D8": "SUM(Risiko[[#Totals],[Sum]])"}, "D8 → D8"),
        ({"C6": "SUM(Risiko[[S]:[Sum]])"}, "C6 → C6"),
        ({"E6": "SUM(Risiko[Mål '[x']])"}, "E6 → E6"),
        ({"B2": "Sats*2"}, "B2 → B2"),
        ({"B2": "IF(C2>1,D2,0)", "C2": "1", "D2": "E2", "E2": "C2+B2"}, "B2 → D2 → E2 → B2"),
    ],
)
def test_each_way_round_is_found(cells: dict[str, str], told: str) -> None:
    assert _told(cells, {"sats": "Ark!$B$2+Sats"}) == [told]


@pytest.mark.parametrize(
    "cells",
    [
        {"A6": "ROWS(A$6:A6)", "B6": "ROW()-ROW(Risiko[[#Headers],[S]])"},
        {"B2": "B1+1", "B3": "B2+1", "B4": "SUM(B2:B3)"},
        {"D6": "Risiko[[#This Row],[S]]*Risiko[[#This Row],[K]]", "D7": "Risiko[[#This Row],[S]]", "D8": "SUM(D6:D7)"},
        {"D8": "SUM(Risiko[Sum])"},
        {"D6": "COUNTA(Risiko[#Headers])"},
        {"B2": "Mål!B2", "Mål!B2": "B3"},
        {"B2": '"B2"&OFFSET(C1,1,1)&[1]Ark!B2'},
    ],
)
def test_what_only_looks_like_a_circle_is_none(cells: dict[str, str]) -> None:
    assert _told(cells) == []


def test_many_circles_are_told_of_but_not_all() -> None:
    assert len(_told({f"A{row}": f"A{row}" for row in range(1, 40)})) == 10


def test_a_table_that_is_not_there_has_no_area() -> None:
    assert not list(areas("Borte[S]", {}, 6))
    assert not list(areas("Risiko[Borte]", {"risiko": _RISKS}, 6))
    assert list(areas("Risiko[@S]", {"risiko": _RISKS}, 6)) == [("Ark", Area(6, 2, 6, 2))]
    assert list(areas("Risiko[@]", {"risiko": _RISKS}, 6)) == [("Ark", Area(6, 1, 6, 5))]
    assert list(areas("Risiko[#All]", {"risiko": _RISKS}, 6)) == [("Ark", Area(6, 1, 8, 5))]
    assert list(areas("Risiko[[#Data],[#Totals],[K]]", {"risiko": _RISKS}, 6)) == [("Ark", Area(6, 3, 8, 3))]


def test_thousands_of_running_sums_are_walked_in_a_moment() -> None:
    held = {("Ark", Cell(row, 2)): _read(f"SUM(B$1:B{row - 1})") for row in range(2, 4_002)}
    start = time.perf_counter()
    assert circles.faults(held, {}, {}) == []
    assert time.perf_counter() - start < 3


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6), st.integers(0, 2)), max_size=8))
def test_a_circle_is_found_when_and_only_when_there_is_one(ways: list[tuple[int, int, int]]) -> None:
    texts: dict[str, str] = {}
    reach: dict[int, set[int]] = {}
    for start, end, more in ways:
        texts[f"B{start}"] = texts.get(f"B{start}", "0") + f"+SUM(B{end}:B{end + more})"
        reach.setdefault(start, set()).update(range(end, end + more + 1))
    ahead = {row: set(there) for row, there in reach.items()}
    for _ in range(6):
        for there in ahead.values():
            there |= {far for near in there for far in ahead.get(near, ())}
    assert bool(_told(texts)) == any(row in there for row, there in ahead.items())
