"""Values of data have one canonical form, and each says when it is empty."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import ValueProblem
from docgen.office.values import BLANK, Foreign, Link, Markdown, Picture, digest, is_empty

letters = st.characters(exclude_categories=["Cs"])
leaves = st.none() | st.booleans() | st.integers() | st.text(letters) | st.dates()
trees = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text("abc"), inner), max_leaves=8)


@given(st.dictionaries(st.text("abc"), trees))
def test_equal_data_has_an_equal_digest_whatever_the_order_of_its_keys(data: dict[str, object]) -> None:
    assert digest(data) == digest(dict(reversed(data.items())))
    assert digest(data) != digest({**data, "another": 1})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1", 1),
        (1, True),
        (None, ""),
        ([], {}),
        ("2012-02-02", date(2012, 2, 2)),
        (date(2012, 2, 2), datetime(2012, 2, 2)),
        ("a", Markdown("a")),
        (Markdown("a"), Foreign("a", "nn")),
        (Link("a", "b"), Foreign("a", "b")),
        (["a", "b"], ["ab"]),
        (Picture("a.png", "x"), Picture("a.png", "y")),
        (Picture(b"1", "x"), Picture(b"2", "x")),
        (Picture("a", "x", 10), Picture("a", "x", None, 10)),
    ],
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    assert digest({"x": one}) != digest({"x": other})


@pytest.mark.parametrize(
    "value",
    [object(), b"bytes", Path("a"), {1, 2}, lambda: 1, "\ud800", ["\udfff"]],
    ids=lambda value: type(value).__name__,
)
def test_what_is_not_plain_data_is_refused(value: object) -> None:
    with pytest.raises(ValueProblem, match=r"not plain|surrogate"):
        digest({"x": {"y": [value]}})


def test_numbers_and_keys_that_few_encoders_take_have_a_digest_too() -> None:
    assert digest({"x": 2**64}) != digest({"x": 2**64 + 1})
    assert digest({"x": {1: "a"}}) != digest({"x": {2: "a"}})
    assert digest({"x": 2**64, "y": [date(2012, 2, 2)]}) == digest({"y": [date(2012, 2, 2)], "x": 2**64})


def test_data_that_holds_itself_is_refused() -> None:
    data: dict[str, object] = {}
    data["x"] = [data]
    with pytest.raises(ValueProblem, match="not plain"):
        digest(data)


def test_data_that_is_too_deep_is_refused() -> None:
    deep: object = "x"
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(ValueProblem, match="not plain"):
        digest({"x": deep})


@pytest.mark.parametrize("value", [None, "", "  \n", [], (), {}, Markdown(" "), Foreign("", "nn")])
def test_nothing_is_empty(value: object) -> None:
    assert is_empty(value)


@pytest.mark.parametrize("value", [0, 0.0, False, "a", [None], {"a": None}, Markdown("a"), Link("", "b"), date.min])
def test_zero_and_false_are_values(value: object) -> None:
    assert not is_empty(value)


def test_blank_is_nothing_in_every_way() -> None:
    assert not BLANK
    assert (str(BLANK), len(BLANK), list(BLANK)) == ("", 0, [])
    assert not BLANK > 3
    assert BLANK - 1 is BLANK


@pytest.mark.parametrize("value", [Markdown("a"), Foreign("a", "nn-NO"), Link("a", "https://ks.no")])
def test_a_value_joined_into_a_text_gives_its_text(value: object) -> None:
    assert f"{value}" == "a"
