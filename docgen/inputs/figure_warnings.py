"""The figures of a goal say the same as its texts: what the text «9,0 % (2011)» does not hold is probably mistyped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.errors import Problem
from docgen.inputs.files import Files, Loaded
from docgen.inputs.yaml import DataPath
from docgen.model.goal import Goal, Goals
from docgen.model.project import Project

_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_DIGITS = re.compile(r"\d+(?:,\d+)?")


def warnings(files: Files) -> Iterator[Problem]:
    """Yield a warning for each baseline and target in figures that does not stand in the text of the same name."""
    for project in files.projects:
        for path, goal in _goals(project.noun):
            yield from _unlike(project, path, goal)


def _goals(project: Project) -> Iterator[tuple[DataPath, Goal]]:
    for level in Goals.model_fields:
        for index, goal in enumerate(getattr(project.goals, level)):
            yield ("goals", level, index), goal


def _unlike(project: Loaded[Project], path: DataPath, goal: Goal) -> Iterator[Problem]:
    if not goal.figures:
        return
    pairs = {"baseline": (goal.figures.baseline, goal.baseline), "target": (goal.figures.target, goal.target)}
    for key, (figure, text) in pairs.items():
        if figure is not None and text and abs(figure) not in _numbers(text):
            place = (*path, "figures", key)
            message = f"{project.document.raw(place)} does not stand in the text «{text}»"
            yield project.document.problem(place, message)


def _numbers(text: str) -> set[float]:
    """The numbers in a Norwegian text: «1 200» is one, but «240 330» may be two."""
    found = _NUMBER.findall(text) + _DIGITS.findall(text)
    return {float(re.sub(r"\s", "", number).replace(",", ".")) for number in found}
