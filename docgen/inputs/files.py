"""Which files an inputs folder has, and each of them as a noun of the model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from docgen.errors import InputError, Problem
from docgen.inputs import messages
from docgen.inputs.yaml import Document, read
from docgen.model.noun import Noun

SUFFIXES = (".yaml", ".yml", ".json")

N = TypeVar("N", bound=Noun)


def named(folder: Path, name: str) -> Path:
    """Return the file `name` of the folder with whatever suffix it has, `.yaml` if it is missing."""
    paths = (folder / f"{name}{suffix}" for suffix in SUFFIXES)
    return next((path for path in paths if path.exists()), folder / f"{name}.yaml")


def listed(folder: Path) -> Iterator[Path]:
    """Yield the input files of a folder by name; a folder that is not there has none."""
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and path.is_file())


def load(path: Path, model: type[N], problems: list[Problem]) -> tuple[Document, N] | None:
    """Return the file and the noun that it holds; on any fault add to `problems` and return None."""
    try:
        document = read(path)
    except InputError as error:
        problems.extend(error.problems)
        return None
    if not isinstance(document.data, dict):
        problems.append(document.problem((), "the file is empty" if document.data is None else "keys are wanted here"))
        return None
    try:
        # Strict JSON mode: text becomes dates and closed sets, and nothing else is made into anything else.
        return document, model.model_validate_json(json.dumps(_known(document.data)), strict=True)
    except ValidationError as error:
        problems.extend(messages.problems(error, document, model))
        return None


def _known(data: Any) -> Any:
    """Leave out the keys without a value: `purpose:` with nothing after it says that it is not known yet."""
    if isinstance(data, dict):
        return {key: _known(value) for key, value in data.items() if value is not None}
    return [_known(value) for value in data] if isinstance(data, list) else data
