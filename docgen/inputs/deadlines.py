"""A deadline anywhere in a project is not before the project starts.

An activity's deadline against the activity's own start is the model's matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docgen.errors import Problem
from docgen.inputs.files import Loaded
from docgen.inputs.yaml import DataPath
from docgen.model.project import Project


def problems(project: Loaded[Project]) -> Iterator[Problem]:
    """Yield a problem for each deadline (of a goal, milestone, activity, risk or benefit) before the start."""
    if project.noun.start is None:
        return
    start = project.noun.start.isoformat()
    for path, deadline in _deadlines(project.document.data, ()):
        if deadline < start:  # both are valid by now, and dates in this form sort as text
            message = f"the deadline {deadline} is before the start of the project, {start}"
            yield project.document.problem(path, message)


def _deadlines(data: Any, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        if step == "deadline" and value is not None:
            yield (*path, step), value
        else:
            yield from _deadlines(value, (*path, step))
