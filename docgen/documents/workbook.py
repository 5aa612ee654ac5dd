"""The workbook of a participant (risks, milestones and goals): what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.cover import cover

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a participant's workbook."""
    return {**cover(workspace, subject.participant, language)}
