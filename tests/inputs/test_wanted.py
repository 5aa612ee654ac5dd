"""What pydantic calls a place, and what the file calls it."""

from __future__ import annotations

import pytest

from docgen.inputs.wanted import spot
from docgen.model.gathering import Gathering
from docgen.model.project import Project


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (("title", "words", "nb"), ("title", "nb")),
        (("title", "text"), ("title",)),
        (("slides", 3), ("slides", 3)),
        (("slides", 3, "bullets", "title", "text"), ("slides", 3, "title")),
        (("slides", 3, "bullets", "bullets", 0, "bullet", "text", "text"), ("slides", 3, "bullets", 0, "text")),
        (("slides", 3, "bullets", "bullets", 0, "text", "text"), ("slides", 3, "bullets", 0)),
        (("slides", 3, "table", "rows", 0, 1, "whole"), ("slides", 3, "rows", 0, 1)),
        (("slides", 3, "statement", "statement", "words", "no"), ("slides", 3, "statement", "no")),
        (("agenda", 0, "items", 1, "bullets", 2, "words", "nn"), ("agenda", 0, "items", 1, "bullets", 2, "nn")),
    ],
)
def test_the_kind_that_a_value_was_taken_for_is_no_step_of_its_path(
    location: tuple[str | int, ...], path: tuple[str | int, ...]
) -> None:
    assert spot(Gathering, location).path == path


def test_the_keys_known_in_a_slide_are_those_of_its_type() -> None:
    keys = spot(Gathering, ("slides", 0, "house")).keys
    assert {"type", "title", "roof", "pillars", "base", "notes"} <= set(keys)
    assert "bullets" not in keys


def test_before_its_type_is_known_a_slide_has_no_keys() -> None:
    assert spot(Gathering, ("slides", 0)).keys == []


def test_what_is_wanted_is_in_the_words_of_the_model() -> None:
    assert spot(Project, ("risks", 0, "s")).description == "a whole number from 1 to 5"
    assert spot(Gathering, ("agenda", 0, "items", 0, "end")).description == "a time of day such as 10:00"
    assert spot(Gathering, ("slides", 0, "quadrant", "prompt", "text")).description == "the question that is answered"
