"""The types of slide as a closed set."""

from __future__ import annotations

from datetime import date

import pytest

from docgen.model.slide import TYPES
from docgen.model.slide_parts import AnySlide
from docgen.model.slide_table import CalendarSlide

# The slide types of the design, by the names that the templates know.
NAMES = """
welcome presenters divider agenda-item goals bullets two-columns quote statement picture ranking table count-table chart
network-map calendar timeline agenda practical quadrant scale factor-scales fill-table smarte rings canvas fill-timeline
matrix house zones ladder cycle focus pairs analysis-model organisation phases harvest group-task evaluation exercise
"""


def test_the_types_are_these() -> None:
    assert list(TYPES) == NAMES.split()


@pytest.mark.parametrize("name", TYPES)
def test_every_type_takes_what_any_slide_takes_and_has_a_sentence_about_it(name: str) -> None:
    model = TYPES[name]
    assert issubclass(model, AnySlide)
    assert {"section", "hidden", "notes", "exercise", "minutes", "title"} <= set(model.model_fields)
    assert model.__doc__
    assert model.__doc__ != AnySlide.__doc__


@pytest.mark.parametrize("name", TYPES)
def test_only_the_slide_of_an_exercise_may_be_without_a_title(name: str) -> None:
    assert TYPES[name].model_fields["title"].is_required() is (name != "exercise")


@pytest.mark.parametrize(
    ("month", "weeks", "first", "last"),
    [
        ("2012-02", 5, date(2012, 1, 30), date(2012, 3, 4)),
        ("2010-02", 4, date(2010, 2, 1), date(2010, 2, 28)),
        ("2012-12", 6, date(2012, 11, 26), date(2013, 1, 6)),
    ],
)
def test_a_month_is_shown_in_whole_weeks_from_monday(month: str, weeks: int, first: date, last: date) -> None:
    slide = CalendarSlide.model_validate({"type": "calendar", "title": "a", "month": month})
    assert (len(slide.weeks), slide.weeks[0][0], slide.weeks[-1][-1]) == (weeks, first, last)
    assert {len(week) for week in slide.weeks} == {7}
