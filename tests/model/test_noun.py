"""What every noun shares."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from docgen.model.noun import Date, Line, Noun, Prose, Slug


class Thing(Noun):
    name: Line


def test_a_noun_is_frozen() -> None:
    thing = Thing(name="a")
    with pytest.raises(ValidationError):
        thing.name = "b"


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Thing.model_validate({"name": "a", "nam": "b"})


def test_space_around_text_is_left_out() -> None:
    assert Thing(name=" a\n").name == "a"


@pytest.mark.parametrize("slug", ["drammen", "bo-i-telemark", "1-2"])
def test_an_id_is_small_letters_digits_and_hyphens(slug: str) -> None:
    assert TypeAdapter(Slug).validate_python(slug) == slug


@pytest.mark.parametrize("slug", ["", "Drammen", "bø", "a--b", "-a", "a-", "a b", "a_b", "../a", "a" * 61])
def test_anything_else_is_no_id(slug: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Slug).validate_python(slug)


@pytest.mark.parametrize("line", ["", "a\nb", "a" * 301])
def test_a_line_is_neither_empty_nor_two(line: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Line).validate_python(line)


def test_prose_may_have_paragraphs() -> None:
    assert TypeAdapter(Prose).validate_python("a\n\nb") == "a\n\nb"


def test_a_date_is_a_day() -> None:
    day = datetime.date(2012, 2, 29)
    assert TypeAdapter(Date).validate_python("2012-02-29") == day
    assert TypeAdapter(Date).validate_python(day) == day


@pytest.mark.parametrize(
    "date", ["2013-02-29", "20120229", "2012-02-29T00:00:00", "29.2.2012", "1328140800", 2012, True, None]
)
def test_nothing_else_is_a_date(date: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Date).validate_python(date)


def test_a_time_of_day_is_no_date() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Date).validate_python(datetime.datetime(2012, 2, 29, 12))
