"""Times of day, and how long an item takes."""

from __future__ import annotations

from datetime import time

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.model.agenda import AgendaItem, Time


def item(**values: object) -> AgendaItem:
    return AgendaItem.model_validate({"title": "A", **values})


@pytest.mark.parametrize(
    ("text", "value"), [("10:00", time(10)), ("10.30", time(10, 30)), ("8:05", time(8, 5)), ("23:59", time(23, 59))]
)
def test_a_time_is_written_with_a_colon_or_a_full_stop(text: str, value: time) -> None:
    assert TypeAdapter(Time).validate_python(text) == value


@pytest.mark.parametrize("text", ["24:00", "10:60", "1000", "10", "10:0", "10:00:00", " 10:00", 10.0, 600, None])
def test_nothing_else_is_a_time(text: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Time).validate_python(text)


@pytest.mark.parametrize(
    ("values", "ends", "length"),
    [
        ({"minutes": 90}, 690, 90),
        ({"end": "10:45"}, 645, 45),
        ({"end": "10:00"}, 600, 0),
        ({}, None, None),
        ({"end": "09:00"}, 540, None),
    ],
)
def test_the_length_of_an_item_follows_from_its_minutes_or_its_end(
    values: dict[str, object], ends: int | None, length: int | None
) -> None:
    one = item(start="10:00", **values)
    assert (one.begins, one.ends, one.length) == (600, ends, length)


@pytest.mark.parametrize(
    ("kind", "pause"), [("break", True), ("meal", True), ("session", False), ("exercise", False), ("social", False)]
)
def test_people_are_free_in_breaks_and_meals(kind: str, pause: bool) -> None:
    assert item(start="10:00", kind=kind).pause is pause
