"""Which files an inputs folder has, and each of them as a noun of the model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from docgen.errors import InputError, Problem
from docgen.inputs import messages
from docgen.inputs.yaml import Document, read
from docgen.model.answers import Answers
from docgen.model.exercise import Exercise
from docgen.model.gathering import Gathering
from docgen.model.lessons import Lessons
from docgen.model.network import Network
from docgen.model.noun import Noun
from docgen.model.participant import Participants
from docgen.model.programme import Programme
from docgen.model.project import Project

SUFFIXES = (".yaml", ".yml", ".json")
NAMES = ("programme", "participants")
FOLDERS = ("networks", "projects", "exercises", "gatherings", "lessons", "answers")

N = TypeVar("N", bound=Noun)


@dataclass(frozen=True)
class Loaded(Generic[N]):
    """A file that could be read, and what it holds."""

    document: Document
    noun: N


@dataclass
class Files:
    """Every file of an inputs folder that could be read."""

    programme: Loaded[Programme] | None = None
    participants: Loaded[Participants] | None = None
    networks: list[Loaded[Network]] = field(default_factory=list)
    projects: list[Loaded[Project]] = field(default_factory=list)
    exercises: list[Loaded[Exercise]] = field(default_factory=list)
    gatherings: list[Loaded[Gathering]] = field(default_factory=list)
    lessons: list[Loaded[Lessons]] = field(default_factory=list)
    answers: list[Loaded[Answers]] = field(default_factory=list)
    networks_are_complete: bool = True
    exercises_are_complete: bool = True
    gatherings_are_complete: bool = True

    @property
    def decks(self) -> list[Loaded[Gathering] | Loaded[Lessons]]:
        """Every file that is a deck of slides."""
        return [*self.gatherings, *self.lessons]


def named(folder: Path, name: str) -> Path:
    """Return the file `name` of the folder with whatever suffix it has, `.yaml` if it is missing."""
    paths = (folder / f"{name}{suffix}" for suffix in SUFFIXES)
    return next((path for path in paths if path.exists()), folder / f"{name}.yaml")


def listed(folder: Path) -> Iterator[Path]:
    """Yield the input files of a folder by name; a folder that is not there has none."""
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if _is_input(path))


def _is_input(path: Path) -> bool:
    """Editors leave hidden copies beside a file, such as `.#drammen.yaml`.

    A folder or a broken link with such a name is one too: reading it tells what is wrong, and skipping it would not.
    """
    return path.suffix in SUFFIXES and not path.name.startswith(".")


def unread(folder: Path) -> Iterator[Path]:
    """Yield what looks like an input of the folder but is none, for its name is not known."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            known = path.name in (*FOLDERS, "schema")
            yield from () if known or not any(listed(path)) else (path,)
        elif _is_input(path) and path.stem not in NAMES:
            yield path


def load(path: Path, model: type[N], problems: list[Problem]) -> Loaded[N] | None:
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
        return Loaded(document, model.model_validate_json(json.dumps(_known(document.data)), strict=True))
    except ValidationError as error:
        problems.extend(messages.problems(error, document, model))
        return None


def load_all(folder: Path, problems: list[Problem]) -> Files:
    """Return what could be read of the folder; all that could not is added to `problems`."""
    if not folder.is_dir():
        problems.append(Problem(str(folder), 0, 0, "", "there is no such folder; `docgen init` makes one"))
        return Files(networks_are_complete=False, exercises_are_complete=False, gatherings_are_complete=False)
    networks, networks_are_complete = _all(folder / "networks", Network, problems)
    exercises, exercises_are_complete = _all(folder / "exercises", Exercise, problems)
    gatherings, gatherings_are_complete = _all(folder / "gatherings", Gathering, problems)
    return Files(
        load(named(folder, "programme"), Programme, problems),
        load(named(folder, "participants"), Participants, problems),
        networks,
        _all(folder / "projects", Project, problems)[0],
        exercises,
        gatherings,
        _all(folder / "lessons", Lessons, problems)[0],
        _all(folder / "answers", Answers, problems)[0],
        networks_are_complete,
        exercises_are_complete,
        gatherings_are_complete,
    )


def _all(folder: Path, model: type[N], problems: list[Problem]) -> tuple[list[Loaded[N]], bool]:
    """Return what could be read of the files of a folder, and whether that is all of them."""
    files = [load(path, model, problems) for path in listed(folder)]
    return [file for file in files if file], all(files)


def _known(data: Any) -> Any:
    """Leave out the keys without a value: `purpose:` with nothing after it says that it is not known yet.

    A number is no such key: `{value: 8,4}` is the number 8, and then the key 4.
    """
    if isinstance(data, dict):
        return {key: _known(value) for key, value in data.items() if value is not None or key.isdecimal()}
    return [_known(value) for value in data] if isinstance(data, list) else data
