"""The workbook that a gathering's answers are entered in: what its template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.documents import (
    capture_evaluation,
    capture_scales,
    capture_squares,
    capture_summary,
    capture_texts,
)
from docgen.documents.capture_session import Row, session_of
from docgen.documents.handouts import opening
from docgen.language.forms import book_terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.inputs.workspace import Workspace
    from docgen.model.language import Language


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of a gathering's workbook: what was answered, places for what was not, and the sums of it."""
    session = session_of(workspace, subject.gathering, language)
    nothing = session.words.nothing
    scales, texts, helps = capture_scales.rows(session), capture_texts.rows(session), capture_texts.helps(session)
    squares = capture_squares.rows(session)
    evaluations = capture_evaluation.rows(session, workspace)
    return {
        **opening(workspace, subject, language),
        "id": subject.gathering,
        "title": book_terms(language).titles["capture"],
        "scales": scales or [_blank("participant exercise number statement answer note id", code="")],
        "squares": squares or [_blank("participant exercise what vertical horizontal note low high id", square="")],
        "helps": helps,
        "texts": texts or [_blank("participant exercise question line column answer id")],
        "evaluations": evaluations,
        "notes": {
            "scales": capture_scales.ends(session) if scales else nothing,
            "squares": capture_squares.axes(session) if squares else nothing,
            "texts": "" if texts else nothing,
        },
        "totals": capture_summary.totals(session, scales, squares, texts, evaluations),
        "marks": capture_summary.marks(evaluations),
        "points": capture_summary.points(session, scales),
        "places": capture_summary.squares(session, squares),
        "people": capture_summary.people(session, scales, squares, texts, evaluations),
    }


def _blank(keys: str, **formulas: object) -> Row:
    """Return an empty row, so that no table is without one; what its formulas come to is told."""
    return {**dict.fromkeys(keys.split()), **formulas}
