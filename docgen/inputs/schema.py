"""JSON Schema of the input files, so that an editor completes keys and marks mistakes while one types.

The scaffolds name them on their first lines (`# yaml-language-server: $schema=schema/programme.json`). They live
in the inputs folder itself, so that the same line holds in a checkout, in an installed copy and after `docgen init`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from docgen.model.answers import Answers
from docgen.model.exercise import Exercise
from docgen.model.gathering import Gathering
from docgen.model.lessons import Lessons
from docgen.model.network import Network
from docgen.model.noun import Noun
from docgen.model.participant import Participants
from docgen.model.programme import Programme
from docgen.model.project import Project

ROOTS: Final[Mapping[str, type[Noun]]] = {
    "programme": Programme,
    "participants": Participants,
    "network": Network,
    "project": Project,
    "exercise": Exercise,
    "gathering": Gathering,
    "lessons": Lessons,
    "answers": Answers,
}


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of one kind of input file. Raises KeyError for an unknown kind."""
    made = _overlapping(_nullable(ROOTS[name].model_json_schema()))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def text(name: str) -> str:
    """Return the JSON Schema of one kind of input file as text that ends with a line end."""
    return json.dumps(schema(name), ensure_ascii=False, indent=1) + "\n"


def write(folder: Path) -> list[Path]:
    """Write all schemas to `folder`, and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{name}.json" for name in ROOTS]
    for path in paths:
        path.write_text(text(path.stem), encoding="utf-8")
    return paths


def _nullable(node: Any) -> Any:
    """Let every key that may be left out stand empty too, as the workspace does."""
    if isinstance(node, list):
        return [_nullable(value) for value in node]
    if not isinstance(node, dict):
        return node
    node = {key: _nullable(value) for key, value in node.items()}
    if isinstance(node.get("properties"), dict):
        required = node.get("required", [])
        node["properties"] = {
            key: value if key in required or _takes_null(value) else {"anyOf": [value, {"type": "null"}]}
            for key, value in node["properties"].items()
        }
    return node


def _overlapping(node: Any) -> Any:
    """Let a value be of several kinds at once where no key tells them apart: 5 is both an integer and a number."""
    if isinstance(node, list):
        return [_overlapping(value) for value in node]
    if not isinstance(node, dict):
        return node
    if "oneOf" in node and "discriminator" not in node:
        node = {"anyOf" if key == "oneOf" else key: value for key, value in node.items()}
    return {key: _overlapping(value) for key, value in node.items()}


def _takes_null(value: dict[str, Any]) -> bool:
    return {"type": "null"} in value.get("anyOf", [])
