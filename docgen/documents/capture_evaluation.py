"""The evaluation of a gathering: a row for each participant, and empty ones for those who answer besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docgen.documents.capture_session import READY, Asked, Row, Session
from docgen.model.exercise import LinesAsk, ScaleAsk

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.model.answers import Answer

MARKS = range(1, 11)


def rows(session: Session, workspace: Workspace) -> list[Row]:
    """Return the rows; the first question in words is what people take with them, the next their suggestions."""
    asked = list(_asked(workspace))
    prepared = [_row(session, id, asked) for id in session.participants]
    return [*prepared, *(_row(session, "", asked) for _ in range(READY))]


def _asked(workspace: Workspace) -> Iterator[Asked]:
    """Yield what the evaluation asks; there is one in the catalogue, and every gathering has its form."""
    for exercise in workspace.exercises.values():
        if exercise.slide.type == "evaluation":
            yield from (Asked(exercise, number, ask) for number, ask in enumerate(exercise.sheet, 1))
            return


def _row(session: Session, participant: str, asked: list[Asked]) -> Row:
    given = [(each.ask, session.answer(participant, each)) for each in asked]
    texts = [_text(answer) for ask, answer in given if isinstance(ask, LinesAsk)]
    marks = [_mark(answer) for ask, answer in given if isinstance(ask, ScaleAsk)]
    return {
        "participant": session.participants.get(participant),
        "takeaway": (*texts, None, None)[0],
        "useful": (*marks, None)[0],
        "next": (*texts, None, None)[1],
    }


def _text(answer: Answer | None) -> str | None:
    return "\n".join(answer.texts) if answer and answer.texts else None


def _mark(answer: Answer | None) -> int | None:
    return answer.scales[0].value if answer and answer.scales else None
