"""The data of `docgen render` is the same however it is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import InputError
from docgen.inputs import data, yaml

texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufeff\ufffe\uffff"))
# YAML knows a key only by its first 1,024 characters, and one may be escaped with ten.
keys = texts.filter(lambda key: 0 < len(key) <= 100)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(keys, values, max_size=4), st.booleans())
def test_json_reads_as_what_was_written(tmp_path_factory: pytest.TempPathFactory, held: Any, escaped: bool) -> None:
    path = tmp_path_factory.mktemp("data") / "data.json"
    path.write_text(json.dumps(held, ensure_ascii=escaped), encoding="utf-8")

    assert data.read(path) == held


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1, "a": 2}', "data.json:1:10: a: "),
        ('{"a": "b\x01"}', "data.json:1:9: the control character U+0001"),
        ('{"a": "b\\u0001"}', "data.json:1:7: a: "),
        ('{"a": "b\\fc"}', "data.json:1:7: a: "),
        ('{"a": 1', "data.json:2:1: this is not valid YAML: did not find expected ',' or '}'"),
    ],
)
def test_a_fault_in_json_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "data.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        data.read(path)

    assert message in str(caught.value)


def test_json_that_is_not_utf_8_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_bytes('{"a": "æ"}'.encode("latin-1"))

    with pytest.raises(InputError, match=r"data\.json:1:8: the byte 0xE6 is not UTF-8"):
        data.read(path)


def test_a_number_that_would_lose_its_leading_zero_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text('good: ["0301", 0, 0.5, 301]\nbad: 0301\n')

    with pytest.raises(InputError) as caught:
        data.read(path)

    message = 'as a number, 0301 loses its leading zero; write it in quotes: "0301"'
    assert [str(problem) for problem in caught.value.problems] == [f"{path}:2:6: bad: {message}"]


def test_yaml_reads_as_yaml(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text("a: NO\nb: [1, 2]\n", encoding="utf-8")

    assert data.read(path) == {"a": "NO", "b": [1, 2]}


def test_both_readers_stop_at_the_same_size() -> None:
    assert data.MAX_QUICK == yaml.MAX_BYTES
