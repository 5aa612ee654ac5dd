"""An answer is given in one way."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from docgen.model.answers import Answer

WHO = {"participant": "drammen", "exercise": "onsker"}


@pytest.mark.parametrize(
    "way",
    [
        {"scales": [{"statement": 2, "value": 7}, {"statement": 1, "value": 10}]},
        {"scales": [{"value": 1}]},
        {"texts": ["Mer tid"]},
        {"cells": [["a", None], [None, "b"]]},
    ],
)
def test_it_may_be_numbers_or_texts_or_cells(way: dict[str, object]) -> None:
    answer = Answer.model_validate(WHO | way)
    assert answer.ask == 1
    assert [key for key in ("scales", "texts", "cells") if getattr(answer, key)] == list(way)


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ({}, "give one of scales, texts and cells; none is here"),
        (
            {"scales": [{"value": 1}], "texts": ["a"]},
            "give one of scales, texts and cells; scales and texts are here",
        ),
    ],
)
def test_it_is_not_given_in_two_ways_or_none(ways: dict[str, object], told: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Answer.model_validate(WHO | ways)
    [details] = caught.value.errors()
    assert details["ctx"] == {"message": told, "field": ""}


@pytest.mark.parametrize("value", [0, 11, 2.5, "3", True, None])
def test_a_scale_goes_from_1_to_10(value: object) -> None:
    with pytest.raises(ValidationError):
        Answer.model_validate(WHO | {"scales": [{"value": value}]})
