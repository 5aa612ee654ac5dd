"""A month: whole weeks from Monday, with what is written on each day."""

from __future__ import annotations

from typing import Any

from tests.documents.decks import one

FEBRUARY = one(
    type="calendar",
    month="2012-02",
    entries=[
        {"start": "2012-01-30", "end": "2012-02-01", "text": "Heltid/deltid Nord-Sør", "leader": "GJH"},
        {"start": "2012-02-02", "end": "2012-02-03", "text": "Heltid/deltid Øst", "place": "Drammen", "leader": "MT"},
        {"start": "2012-02-16", "text": "Omdømme"},
        {"start": "2012-02-16", "text": "Kompetanse", "place": "Oslo"},
    ],
)


def day(week: int, number: int) -> dict[str, Any]:
    found: dict[str, Any] = FEBRUARY["weeks"][week][number]
    return found


def test_the_weeks_are_whole_and_begin_on_a_monday() -> None:
    assert FEBRUARY["weekdays"] == ["Man", "Tir", "Ons", "Tor", "Fre", "Lør", "Søn"]
    assert [day(0, number)["day"] for number in range(7)] == ["30", "31", "1", "2", "3", "4", "5"]
    assert [len(week) for week in FEBRUARY["weeks"]] == [7] * 5


def test_days_of_the_months_beside_it_are_outside() -> None:
    assert [each["outside"] for each in FEBRUARY["weeks"][0]] == [True, True, *[False] * 5]
    assert day(4, 3) == {"day": "1", "text": "", "outside": True, "weekend": False, "busy": False}


def test_saturday_and_sunday_are_the_weekend() -> None:
    assert [each["weekend"] for each in FEBRUARY["weeks"][0]] == [*[False] * 5, True, True]


def test_an_entry_stands_on_each_of_its_days_with_its_place_on_the_first() -> None:
    assert day(0, 3)["text"] == "MT Heltid/deltid Øst, Drammen"
    assert day(0, 4)["text"] == "MT Heltid/deltid Øst"
    assert [day(0, number)["busy"] for number in range(7)] == [*[True] * 5, False, False]


def test_two_entries_of_a_day_stand_below_each_other() -> None:
    assert day(2, 3)["text"] == "Omdømme\nKompetanse, Oslo"
