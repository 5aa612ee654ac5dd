"""The JSON Schema that editors read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docgen.inputs import schema
from docgen.model.slide import TYPES

FOLDER = Path(__file__).parents[2] / "inputs" / "schema"


@pytest.mark.parametrize("name", schema.ROOTS)
def test_the_committed_schema_is_current(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text("utf-8") == schema.text(name), "run `docgen schema`"


def test_nothing_else_lies_among_the_schemas() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(schema.ROOTS)


def test_write_makes_the_folder_and_all_files(tmp_path: Path) -> None:
    paths = schema.write(tmp_path / "schema")
    assert [path.name for path in paths] == [f"{name}.json" for name in schema.ROOTS]
    assert all(path.read_text("utf-8").startswith("{") for path in paths)


def test_unknown_keys_are_closed_out_everywhere() -> None:
    for name in schema.ROOTS:
        root = schema.schema(name)
        objects = [root, *(one for one in root["$defs"].values() if one.get("type") == "object")]
        assert all(one["additionalProperties"] is False for one in objects)


def test_a_key_that_may_be_left_out_may_stand_empty() -> None:
    properties = schema.schema("project")["properties"]
    assert {"type": "null"} in properties["risks"]["anyOf"]
    assert {"type": "null"} in properties["purpose"]["anyOf"]
    assert "anyOf" not in properties["participant"]


def test_an_editor_shows_what_is_wanted() -> None:
    risk = schema.schema("project")["$defs"]["Risk"]["properties"]
    assert "a whole number from 1 to 5" in str(risk["s"])
    assert (risk["s"]["anyOf"][0]["minimum"], risk["s"]["anyOf"][0]["maximum"]) == (1, 5)


def test_a_number_in_a_table_is_not_refused_for_being_of_two_kinds() -> None:
    cell = schema.schema("gathering")["$defs"]["TableSlide"]["properties"]["rows"]["items"]["items"]
    assert [kind.get("type", "text") for kind in cell["anyOf"]] == ["text", "integer", "number", "null"]


def test_a_slide_is_of_one_type() -> None:
    slides = schema.schema("gathering")["properties"]["slides"]["items"]
    assert len(slides["oneOf"]) == len(TYPES)
    assert slides["discriminator"]["propertyName"] == "type"


def test_a_time_of_day_needs_no_seconds() -> None:
    start = schema.schema("gathering")["$defs"]["AgendaItem"]["properties"]["start"]
    assert re.fullmatch(start["pattern"], "10:00")
    assert "format" not in start


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        schema.schema("deck")
