"""Dates, intervals, money and lists are written as Norwegians write them."""

from __future__ import annotations

from datetime import date

import pytest

from docgen.language.format import date_text, interval_text, list_text, money_text
from docgen.model.language import Language

FORMS = pytest.mark.parametrize("form", [Language.NB, Language.NN])


@FORMS
def test_a_date_names_the_month(form: Language) -> None:
    assert date_text(date(2012, 2, 2), form) == "2. februar 2012"


@FORMS
def test_an_interval_within_a_month_names_it_once(form: Language) -> None:
    assert interval_text(date(2013, 3, 11), date(2013, 3, 12), form) == "11.–12. mars 2013"


@FORMS
def test_an_interval_of_one_day_is_a_date(form: Language) -> None:
    assert interval_text(date(2013, 3, 11), date(2013, 3, 11), form) == "11. mars 2013"


@FORMS
def test_money_never_breaks_over_two_lines(form: Language) -> None:
    assert money_text(300_000, form) == "kr\u00a0300\u00a0000"


@FORMS
def test_a_list_ends_with_og(form: Language) -> None:
    assert list_text(["a", "b", "c"], form) == "a, b og c"
    assert list_text(["a"], form) == "a"
