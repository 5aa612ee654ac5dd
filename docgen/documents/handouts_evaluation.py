"""The evaluation form of a gathering: what its template is filled with. The answers are left to those who answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents.handouts import opening
from docgen.language.forms import handout_terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language

QUESTIONS = ("takeaway", "usefulness", "next")
"""The three questions of the deck of 2012, slide 34."""
ROLES = ("politics", "administration", "union")


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of the form; `evaluation` holds a place for each answer, and nothing in it."""
    unanswered: dict[str, object] = dict.fromkeys(("municipality", *QUESTIONS))
    return {
        **opening(workspace, subject, language),
        "title": handout_terms(language).evaluation,
        "evaluation": {**unanswered, "role": dict.fromkeys(ROLES)},
    }
