"""Scalars by the core schema of YAML 1.2."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.inputs.scalars import resolve, unprintable, unprintables


@pytest.mark.parametrize(
    "text", ["NO", "no", "yes", "on", "off", "Y", "12:30", "2012-02-02", "1_000", "0b1", "1,5", "-", "."]
)
def test_what_only_yaml_1_1_understands_is_text(text: str) -> None:
    assert resolve(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0301", 301),
        ("-7", -7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("+.inf", math.inf),
    ],
)
def test_numbers_are_numbers(text: str, value: float) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)


@pytest.mark.parametrize(("text", "value"), [("", None), ("~", None), ("null", None), ("true", True), ("FALSE", False)])
def test_the_constants_are_constants(text: str, value: Any) -> None:
    assert resolve(text) is value


def test_not_a_number_is_a_number() -> None:
    value = resolve(".nan")
    assert isinstance(value, float)
    assert math.isnan(value)


def test_a_number_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="5000 characters is too long"):
        resolve("9" * 5000)


@given(st.integers(min_value=0, max_value=9999))
def test_a_municipality_number_without_quotes_loses_its_zeros(number: int) -> None:
    assert resolve(f"{number:04}") == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_float_comes_back(number: float) -> None:
    assert resolve(repr(number)) == number


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\ud800", "\ufffe"])
def test_a_control_character_is_found(character: str) -> None:
    assert unprintable(f"a{character}b") is not None
    assert [match.start() for match in unprintables(f"a{character}b{character}")] == [1, 3]


def test_tabs_line_ends_and_letters_are_text() -> None:
    assert unprintable("Ærlig\ttalt,\r\nåtte – 😀") is None
