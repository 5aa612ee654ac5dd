"""The yearly form for figures of a participant: what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents import data_form_chart
from docgen.documents.cover import cover
from docgen.documents.data_form_rows import rows, years
from docgen.documents.project import project_values
from docgen.language.forms import book_terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.data_form import DataForm
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a participant's form for a year; what is not known is left to be filled in."""
    form = _form(workspace, subject.year)
    project = workspace.project_of(subject.participant)
    title = project_values(project, subject.participant, language)["title"]
    shown = years(workspace.programme.start.year, form.year)
    held = rows(project, form, shown, language)
    return {
        **cover(workspace, subject.participant, language),
        "under": " · ".join(filter(None, (workspace.participants[subject.participant].name, str(title or "")))),
        "ids": {"participant": subject.participant, "document": "data-form", "language": language},
        "title": book_terms(language).titles["data-form"],
        "project": {"title": title},
        "form": {"year": form.year, "deadline": form.deadline, "until": form.until, "label": str(form.year)},
        "years": [{"label": str(year), "index": index, "year": year} for index, year in enumerate(shown)],
        "figures": held,
        "totals": _totals(held),
        "chart": data_form_chart.values(held, shown, language),
    }


def _form(workspace: Workspace, year: int) -> DataForm:
    found = next((form for form in workspace.programme.data_forms if form.year == year), None)
    if found is None:
        raise KeyError(f"no form for figures of {year}")
    return found


def _totals(rows: list[dict[str, object]]) -> dict[str, object]:
    """Return how many goals there are, how many have a baseline, a target, and a figure of the year."""
    return {
        "goals": sum(bool(row["goal"]) for row in rows),
        "baseline": sum(row["baseline"] is not None for row in rows),
        "target": sum(row["target"] is not None for row in rows),
        "year": sum(isinstance(row["figures"], list) and row["figures"][-1] is not None for row in rows),
    }
