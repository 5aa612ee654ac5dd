"""Dates, times, intervals, numbers, money and lists are written as people write them."""

from __future__ import annotations

from datetime import date, time

import pytest

from docgen.language.format import (
    date_text,
    day_text,
    interval_text,
    list_text,
    money_text,
    number_text,
    time_text,
    weekday_texts,
)
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
def test_a_month_has_its_whole_name_in_an_interval(form: Language) -> None:
    assert interval_text(date(2012, 2, 2), date(2012, 2, 3), form) == "2.–3. februar 2012"
    assert interval_text(date(2012, 1, 30), date(2012, 2, 1), form) == "30. januar–1. februar 2012"
    assert interval_text(date(2012, 12, 30), date(2013, 1, 2), form) == "30. desember 2012–2. januar 2013"


def test_an_interval_in_english_has_the_day_before_the_month() -> None:
    assert interval_text(date(2012, 2, 2), date(2012, 2, 3), Language.EN) == "2–3 February 2012"


def test_a_time_of_day_has_a_dot_in_norwegian_and_a_colon_in_english() -> None:
    assert [time_text(time(8, 30), language) for language in Language] == ["08.30", "08.30", "08:30"]


def test_weekdays_are_short_and_begin_with_a_capital_on_a_monday() -> None:
    assert weekday_texts(Language.NB) == ["Man", "Tir", "Ons", "Tor", "Fre", "Lør", "Søn"]
    assert weekday_texts(Language.NN)[:2] == ["Mån", "Tys"]
    assert weekday_texts(Language.EN)[5:] == ["Sat", "Sun"]


def test_numbers_have_the_sign_of_the_language_and_years_stay_together() -> None:
    assert [number_text(number, Language.NB) for number in (12.5, 2012, 12_500, 0.12345)] == [
        *("12,5", "2012", "12\u00a0500", "0,12345")
    ]
    assert [number_text(number, Language.EN) for number in (12.5, 2012, 12_500)] == ["12.5", "2012", "12,500"]


@FORMS
def test_money_never_breaks_over_two_lines(form: Language) -> None:
    assert money_text(300_000, form) == "kr\u00a0300\u00a0000"


@FORMS
def test_a_list_ends_with_og(form: Language) -> None:
    assert list_text(["a", "b", "c"], form) == "a, b og c"
    assert list_text(["a"], form) == "a"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.NB, "torsdag 2. februar"),
        (Language.NN, "torsdag 2. februar"),
        (Language.EN, "Thursday 2 February"),
    ],
)
def test_a_day_has_its_weekday_and_no_year(language: Language, expected: str) -> None:
    assert day_text(date(2012, 2, 2), language) == expected
    assert day_text(date(2012, 2, 4), Language.NN) == "laurdag 4. februar"
