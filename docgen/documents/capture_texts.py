"""Answers in words: a row for each line or cell, and those on what helps and what hinders."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.documents.capture_session import Asked, Row, Session, key_of
from docgen.model.exercise import TableAsk

Cell = tuple[str | int, str, str | None, object]
"""The row and the column of a cell, what is written there, and its place."""


def rows(session: Session) -> list[Row]:
    """Return the rows of every question and every cell, exercise by exercise, participant by participant."""
    of_exercise: dict[str, list[Asked]] = {}
    for asked in session.of("text"):
        of_exercise.setdefault(asked.exercise.id, []).append(asked)
    return [
        row
        for held in of_exercise.values()
        for id in session.participants
        for asked in held
        for row in _rows(session, id, asked)
    ]


def _rows(session: Session, participant: str, asked: Asked) -> Iterator[Row]:
    common = {
        "participant": session.participants[participant],
        "exercise": session.name(asked.exercise),
        "question": session.voice.plain(asked.ask.text),
    }
    cells = (
        _cells(session, participant, asked) if isinstance(asked.ask, TableAsk) else _lines(session, participant, asked)
    )
    for line, column, answer, place in cells:
        yield {**common, "line": line, "column": column, "answer": answer, "id": key_of(asked, participant, place)}


def _lines(session: Session, participant: str, asked: Asked) -> Iterator[Cell]:
    answer = session.answer(participant, asked)
    for place, text in enumerate(answer.texts if answer else (None,), 1):
        yield "", "", text, place


def _cells(session: Session, participant: str, asked: Asked) -> Iterator[Cell]:
    for row, (name, texts) in enumerate(table(session, participant, asked), 1):
        for column, (head, text) in enumerate(zip(heads(session, asked), texts, strict=True), 1):
            yield name or row, head, text, f"{row}.{column}"


def helps(session: Session) -> list[Row]:
    """Return the rows on what helps and what hinders: one for each participant and goal."""
    return [
        {
            "participant": session.participants[id],
            "goal": name,
            "helps": (*texts, None, None)[0],
            "hinders": (*texts, None, None)[1],
            "id": key_of(asked, id, place),
        }
        for asked in session.of("helps")
        for id in session.participants
        for place, (name, texts) in enumerate(table(session, id, asked), 1)
    ]


def heads(session: Session, asked: Asked) -> list[str]:
    """Return what stands over the columns that are written in."""
    ask = _table(asked)
    return [session.voice.plain(head) for head in ask.columns[bool(ask.rows) :]]


def table(session: Session, participant: str, asked: Asked) -> Iterator[tuple[str, list[str | None]]]:
    """Yield the rows of a table, each with its name, or none, and what is written in its columns."""
    ask, answer = _table(asked), session.answer(participant, asked)
    names = [session.voice.plain(row) for row in ask.rows] + [""] * ask.empty
    width = len(heads(session, asked))
    for index, name in enumerate(names):
        given = answer.cells[index] if answer and index < len(answer.cells) else ()
        yield name, [*given, *[None] * (width - len(given))]


def _table(asked: Asked) -> TableAsk:
    if not isinstance(asked.ask, TableAsk):
        raise TypeError(f"{asked.exercise.id} has no table as number {asked.number}")
    return asked.ask
