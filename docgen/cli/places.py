"""Where in the inputs a slide stands that could not be made: file, line, column and path."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from docgen.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from docgen.build.report import Report, Result
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.inputs.yaml import Document

_SLIDE = re.compile(r"\bslides\[(\d+)\]: ")  # as the engine calls a slide in the data


def placed(report: Report, workspace: Workspace) -> Report:
    """Return the report with the place in the inputs first in each error that comes from one slide.

    The engine knows a slide by its number in the data; a slide of the file may be several there.
    """
    return replace(report, results=tuple(_placed(result, workspace) for result in report.results))


def in_data(message: str, document: Document) -> str:
    """Return what the engine says of the data in `document`, with the place there first when it is about one slide."""
    found = _SLIDE.search(message)
    return _reworded(message, found, document, int(found[1])) if found else message


def _placed(result: Result, workspace: Workspace) -> Result:
    found = _SLIDE.search(result.error or "")
    document = _file_of(result.choice.subject, workspace) if found else None
    if result.error is None or found is None or document is None:
        return result
    values: Mapping[str, Any] = result.choice.document.values(workspace, result.choice.subject, result.choice.language)
    index = values["slides"][int(found[1])]["index"]
    return replace(result, error=_reworded(result.error, found, document, index))


def _file_of(subject: Subject, workspace: Workspace) -> Document | None:
    """Return the file that holds the slides; None when it cannot be read any more."""
    from docgen.inputs.files import named
    from docgen.inputs.yaml import read

    folder = workspace.folder / ("gatherings" if subject.gathering else "lessons")
    try:
        return read(named(folder, subject.gathering or subject.lessons))
    except InputError:
        return None


def _reworded(message: str, found: re.Match[str], document: Document, index: int) -> str:
    where = message[: found.start()].removesuffix(": ")
    said = message[found.end() :] + (f" ({where})" if where else "")
    return str(document.problem(("slides", index), said))
