"""Reading YAML: data with positions, and every way in which a file can be refused."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from docgen.errors import InputError
from docgen.inputs import nodes
from docgen.inputs.builder import MAX_EXPANSION
from docgen.inputs.nodes import MAX_DEPTH
from docgen.inputs.yaml import MAX_BYTES, parse, read


def data(text: str) -> Any:
    return parse(text.encode()).data


def refused(text: str | bytes, file: str = "f.yaml") -> list[str]:
    with pytest.raises(InputError) as caught:
        parse(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"), file)
    return list(map(str, caught.value.problems))


def test_values_are_plain_data() -> None:
    assert data("a: [1, 2.5, true, null, NO, 12:30]\nb: {c: '0301'}") == {
        "a": [1, 2.5, True, None, "NO", "12:30"],
        "b": {"c": "0301"},
    }


def test_a_quoted_scalar_is_always_text() -> None:
    assert data("a: \"0301\"\nb: '12'\nc: 'null'\nd: |\n  7\n") == {"a": "0301", "b": "12", "c": "null", "d": "7\n"}


def test_a_key_is_text_as_typed() -> None:
    assert data("2013: a\n0301: b\nno: c") == {"2013": "a", "0301": "b", "no": "c"}


def test_an_empty_file_has_no_data() -> None:
    assert data("") is None
    assert data("# only a comment\n") is None


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    document = parse(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert document.data == {"a": 1, "b": 2}
    assert document.position(("b",)) == (2, 4)


def test_an_alias_shares_its_value() -> None:
    value = data("a: &x [1, 2]\nb: *x")
    assert value == {"a": [1, 2], "b": [1, 2]}
    assert value["a"] is value["b"]


def test_positions_count_from_one() -> None:
    document = parse(b"risks:\n  - factor: Tid\n    s: 4\n  - {factor: Penger, s: 5}\n")
    assert document.position(("risks", 0, "s")) == (3, 8)
    assert document.key_position(("risks", 0, "s")) == (3, 5)
    assert document.position(("risks", 1, "s")) == (4, 25)
    assert document.position(("risks", 1)) == (4, 5)
    assert document.position(("risks", 1, "missing", 7)) == (4, 5)


def test_the_raw_text_of_a_number_is_kept() -> None:
    document = parse(b"a: 0301\nb: [1]")
    assert document.data["a"] == 301
    assert document.raw(("a",)) == "0301"
    assert document.raw(("b",)) is None


def test_an_empty_value_is_there() -> None:
    document = parse(b"a:\n")
    assert document.holds(("a",))
    assert not document.holds(("b",))


def test_json_is_read_as_it_is() -> None:
    source = {"a": [1, -2.5e3, True, None], "b": {"c": 'smil 😀 \\ud83d " / \t'}, "d": ""}
    for text in (json.dumps(source), json.dumps(source, indent=2), json.dumps(source, separators=(",", ":"))):
        assert parse(text.encode(), "f.json").data == source


TEXT = st.text(st.sampled_from("aZæØå09 :-#&*!|>'\"%@`{}[],?\\\t\n/~😀"), max_size=12)
VALUES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT


@given(st.dictionaries(TEXT, VALUES | st.lists(VALUES, max_size=3), max_size=4))
def test_every_json_comes_back(value: dict[str, Any]) -> None:
    assert parse(json.dumps(value).encode(), "f.json").data == value


@given(
    st.sampled_from(["0301", "007", "NO", "no", "on", "12:30", "2012-02-02", "~", "null", "1e3", "0x1F", "true", ""])
)
def test_text_in_quotes_comes_back_as_typed(text: str) -> None:
    assert data(f'a: "{text}"') == {"a": text}
    assert data(f"a: '{text}'") == {"a": text}


def test_a_key_that_is_there_twice_is_refused() -> None:
    assert refused("name: a\nrisks:\n- s: 1\n  s: 2\nname: b\n") == [
        "f.yaml:4:3: risks[0].s: the key “s” is here twice, first on line 3",
        "f.yaml:5:1: name: the key “name” is here twice, first on line 1",
    ]


def test_a_tag_is_refused() -> None:
    assert refused("a: !!python/object/apply:os.system [true]\nb: !foo 1\n") == [
        "f.yaml:1:4: a: tags such as !!python/object/apply:os.system are not used here; put text in quotes",
        "f.yaml:2:4: b: tags such as !foo are not used here; put text in quotes",
    ]


def test_a_merge_key_is_refused() -> None:
    assert refused("a: &x {b: 1}\nc:\n  <<: *x\n") == [
        "f.yaml:3:3: c: merge keys (<<) are not used here; write the keys out"
    ]


def test_a_second_document_is_refused() -> None:
    assert refused("a: 1\n---\nb: 2\n") == [
        "f.yaml:2:1: a second document begins here (---); keep one document in a file"
    ]


def test_a_key_that_is_a_list_is_refused() -> None:
    assert refused("? [a]\n: b\n") == ["f.yaml:1:3: a key must be text, not a list or a mapping"]


def test_a_control_character_is_refused_where_it_stands() -> None:
    assert refused("a: 1\nb: x\x07y\x1b\n") == [
        "f.yaml:2:5: the control character U+0007 is not text; remove it",
        "f.yaml:2:7: the control character U+001B is not text; remove it",
    ]


def test_a_control_character_behind_an_escape_is_refused() -> None:
    assert refused('a:\n  b: "x\\0"\n') == ["f.yaml:2:6: a.b: an escape here stands for the control character U+0000"]


@pytest.mark.parametrize("file", ["f.yaml", "f.json"])
def test_a_lone_surrogate_is_refused(file: str) -> None:
    [problem] = refused('{"a": "\\ud800"}', file)
    assert problem.startswith(f"{file}:1:")
    assert "invalid Unicode" in problem


def test_a_file_that_is_not_utf_8_is_refused_where_it_stops_being() -> None:
    assert refused("navn: Bømlo\nsted: Ås\n".encode("latin-1")) == [
        "f.yaml:1:8: the byte 0xF8 is not UTF-8; save the file as UTF-8"
    ]
    assert refused("a: 1\n".encode("utf-16"))[0].startswith("f.yaml:1:1: the byte 0xFF is not UTF-8")


def test_surrogates_smuggled_into_utf_8_are_refused() -> None:
    assert refused("a: \ud800")[0].startswith("f.yaml:1:4: the byte 0xED is not UTF-8")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c", "f.yaml:1:5: this is not valid YAML: mapping values are not allowed in this context; text that"),
        ("a:\n\tb: 1", "f.yaml:2:1: this is not valid YAML: found character that cannot start any token; indent with"),
        ("a: @b", "f.yaml:1:4: this is not valid YAML: found character that cannot start any token; indent with"),
        ("a: [1", "f.yaml:"),
        ("a: *b", "f.yaml:1:4: this is not valid YAML: found undefined alias; the name after * has no & before it"),
        ('a: "\\q"', "f.yaml:1:5: this is not valid YAML: found unknown escape character; a backslash"),
    ],
)
def test_bad_syntax_is_told_with_its_place_and_a_way_out(text: str, problem: str) -> None:
    assert refused(text)[0].startswith(problem)


def test_a_file_that_is_too_large_is_refused_before_it_is_parsed() -> None:
    assert refused(b"#" * (MAX_BYTES + 1)) == [f"f.yaml: {MAX_BYTES + 1} bytes; the most that is read is {MAX_BYTES}"]


@pytest.mark.parametrize("text", ["[" * 300_000, "{a: " * 100_000, "- " * 300_000, "[" * 99 + "]" * 99, "- " * 99])
def test_a_file_that_is_too_deep_is_refused(text: str) -> None:
    [problem] = refused(text)
    assert f"nested more than {MAX_DEPTH} deep" in problem


def test_what_is_deep_enough_is_read() -> None:
    assert data("[" * MAX_DEPTH + "]" * MAX_DEPTH) is not None
    assert refused("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [
        f"f.yaml:1:{MAX_DEPTH + 1}: lists and mappings are nested more than {MAX_DEPTH} deep"
    ]


def test_depth_is_counted_through_aliases() -> None:
    lines = ["a0: &a0 []", *(f"a{i}: &a{i} [*a{i - 1}]" for i in range(1, MAX_DEPTH + 5))]
    [problem] = refused("\n".join(lines))
    assert problem.startswith(f"f.yaml:{MAX_DEPTH + 1}:")
    assert "deep" in problem


def test_a_bomb_is_refused_by_counting_not_by_exploding() -> None:
    """Nine anchors of ten aliases each stand for a thousand million values; the count stops at the sixth."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    [problem] = refused("\n".join(lines))
    assert problem == f"f.yaml:6:5: the aliases (*) here stand for more than {MAX_EXPANSION} values"


def test_an_anchor_that_holds_itself_is_refused() -> None:
    assert refused("a: &x [1, *x]") == ["f.yaml:1:4: this anchor (&) holds itself"]


def test_faults_of_one_file_are_told_together() -> None:
    found = refused('a: 1\na: 2\nb: !x 1\nc: "\\x01"\n')
    assert [problem.split(": ")[0] for problem in found] == ["f.yaml:2:1", "f.yaml:3:4", "f.yaml:4:4"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.yaml: cannot be read: No such file or directory"):
        read(tmp_path / "nothing.yaml")


@pytest.mark.parametrize("parser", nodes.PARSERS)
def test_both_parsers_build_the_same_nodes(parser: Any) -> None:
    text = "a: [1, '2', &x {b: 0301}]\nc: *x\nd: |\n  e\n"
    node = nodes.compose(text, parser)
    assert yaml.serialize(node) == yaml.serialize(nodes.compose(text))


@pytest.mark.parametrize("text", ["[" * 900, "[" * 90_000])
def test_a_deep_file_does_not_end_the_process_without_libyaml(text: str) -> None:
    with pytest.raises(nodes.RefusedError):
        nodes.compose(text, nodes.PARSERS[-1])


def test_reading_yaml_needs_neither_pydantic_nor_the_model() -> None:
    code = (
        "import sys, docgen.inputs.yaml; print([m for m in sys.modules if m.startswith(('pydantic', 'docgen.model'))])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
