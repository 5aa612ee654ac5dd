"""A deck of lessons: what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.deck import deck_values
from docgen.documents.occasion import of_lessons
from docgen.documents.voice import Voice

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a deck of lessons."""
    lessons = workspace.lessons[subject.lessons]
    voice = Voice(language, lessons.language)
    return deck_values(workspace, lessons, of_lessons(lessons, voice), voice)
