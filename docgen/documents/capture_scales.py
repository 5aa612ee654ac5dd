"""Answers on scales from 1 to 10: a row for each participant and each thing judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.documents.capture_session import Asked, Row, Session, key_of
from docgen.model.answers import Answer
from docgen.model.exercise import ScaleAsk, TableAsk

BEST = 10
STEP = 100
"""The code of an answer is STEP times the number of what is judged, and the answer."""


@dataclass(frozen=True)
class Point:
    """One thing judged: its number within the gathering, its place in what is asked (None: the question itself)."""

    number: int
    asked: Asked
    place: int | None
    text: str


def points(session: Session) -> list[Point]:
    """Return everything that is judged at a gathering, numbered from 1."""
    found = ((asked, *each) for asked in session.of("scale") for each in _texts(session, asked))
    return [Point(number, asked, place, text) for number, (asked, place, text) in enumerate(found, 1)]


def _texts(session: Session, asked: Asked) -> Iterator[tuple[int | None, str]]:
    ask, say = asked.ask, session.voice.plain
    texts = ask.rows if isinstance(ask, TableAsk) else ask.statements if isinstance(ask, ScaleAsk) else ()
    yield from ((place, say(text)) for place, text in enumerate(texts, 1))
    if not texts:
        yield None, say(ask.text).rstrip(":")


def rows(session: Session) -> list[Row]:
    """Return the rows, exercise by exercise and in each participant by participant, as the sheets are handed in."""
    of_exercise: dict[str, list[Point]] = {}
    for point in points(session):
        of_exercise.setdefault(point.asked.exercise.id, []).append(point)
    return [_row(session, id, point) for held in of_exercise.values() for id in session.participants for point in held]


def _row(session: Session, participant: str, point: Point) -> Row:
    answer, note = _given(session.answer(participant, point.asked), point.place)
    return {
        "participant": session.participants[participant],
        "exercise": session.name(point.asked.exercise),
        "number": point.number,
        "statement": point.text,
        "answer": answer,
        "note": note,
        "id": key_of(point.asked, participant, point.place or ""),
        "code": code(point.number, answer),
    }


def code(number: int, answer: int | None) -> int | str:
    """Return what lets the answers of one thing be sorted: `=IF(ISNUMBER(answer),number*100+answer,"")`."""
    return "" if answer is None else number * STEP + answer


def _given(answer: Answer | None, place: int | None) -> tuple[int | None, str | None]:
    """Return the number that was given, and what was written beside it.

    In a table of factors the highest number of the municipality stands, else one's own. What is no such number stands
    beside it, before the reason.
    """
    if answer is None:
        return None, None
    if answer.scales:
        return next((one.value for one in answer.scales if one.statement == place), None), None
    cells = answer.cells[place - 1] if place and place <= len(answer.cells) else ()
    own, highest, why = (*cells, None, None, None)[:3]
    number = _number(highest) or _number(own)
    unread = [text for text in (own, highest) if text and not _number(text)]
    return number, "; ".join(filter(None, (*unread, why))) or None


def _number(text: str | None) -> int | None:
    number = int(text) if text and text.isdecimal() else 0
    return number if 1 <= number <= BEST else None


def ends(session: Session) -> str:
    """Return what the ends of each scale mean: «Risikofaktorer: 1 = liten risiko, 10 = stor risiko»."""
    told: dict[str, str] = {}
    for asked in session.of("scale"):
        slide = asked.exercise.slide
        ask = asked.ask if isinstance(asked.ask, ScaleAsk) else slide
        given = {"1": getattr(ask, "low", None), str(BEST): getattr(ask, "high", None)}
        texts = {mark: session.voice.plain(text) for mark, text in given.items() if text}
        if texts:
            line = ", ".join(f"{mark} = {text[:1].lower()}{text[1:]}" for mark, text in texts.items())
            name = session.name(asked.exercise)
            told.setdefault(name, session.words.ends.format(exercise=name, ends=line))
    return " · ".join(told.values())
