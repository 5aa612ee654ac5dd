"""The project mandate (prosjektmandat): what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.cover import cover
from docgen.documents.project import project_values
from docgen.language.forms import terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a participant's mandate. The versions of a project are its plan's, so there is none here."""
    return {
        **cover(workspace, subject.participant, language),
        "title": terms(language).mandate,
        "version": {"number": None, "date": None},
        "project": project_values(workspace.project_of(subject.participant), subject.participant, language),
    }
