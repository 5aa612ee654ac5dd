"""The project plan (prosjektplan): what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.cover import cover
from docgen.documents.project import project_values, version_values
from docgen.language.forms import terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language

CRITERIA = (
    *("purpose", "baseline", "result", "driver", "actions", "action_goals"),
    *("organisation", "milestones", "risks", "benefits"),
)
"""The ten criteria of a good plan (FAFO, Agenda Kaupang and RO, start reports of intake 1)."""


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a participant's plan. The boxes of the checklist are left for the participant to tick."""
    project = workspace.project_of(subject.participant)
    return {
        **cover(workspace, subject.participant, language),
        "title": terms(language).plan,
        "version": version_values(project),
        "project": project_values(project, subject.participant, language),
        "checklist": dict.fromkeys(CRITERIA),
    }
