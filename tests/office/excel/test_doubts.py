"""What a check warns of in formulas."""

from __future__ import annotations

from docgen.errors import Place
from docgen.office.excel import doubts, formula
from docgen.office.excel.nouns import Cell, Formula
from docgen.office.tags import TagTable
from tests.office.excel.layouts import sheet


def _read(text: str) -> Formula:
    return formula.read(text, Place(), TagTable("", ""))


def _loose(text: str, row: int) -> list[str]:
    return list(doubts.loose(_read(text), Cell(row, 8), "Ark", {"ark": sheet((6, 6)).regions}))


def test_a_row_outside_a_loop_without_a_dollar_sign_is_told_of() -> None:
    assert _loose("E6*$F4", 6) == [
        "the formula in H6 refers to $F4 outside the loop; it stays there in every copy: write $F$4"
    ]


def test_a_row_with_a_dollar_sign_a_range_and_a_formula_outside_are_not() -> None:
    assert not _loose("E6*F$4+SUM(E4:E6)+Mål!E4", 6)
    assert not _loose("E4", 9)


def test_functions_that_build_addresses_are_told_of() -> None:
    assert list(doubts.builders(_read('SUM(OFFSET(A1,1,0))+INDIRECT("A1")+OFFSET(A2,1,0)'))) == [
        "OFFSET builds an address from text, which docgen does not move",
        "INDIRECT builds an address from text, which docgen does not move",
    ]
    assert not list(doubts.builders(_read('"OFFSET("&A1')))
