"""Answers in four squares between two axes: a row for each cross, with the ends of its axes chosen from two words.

The squares are numbered row by row from the top, as on the slide: 1 is upper left, 4 lower right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from docgen.documents.capture_session import READY, Asked, Row, Session, key_of
from docgen.language.forms import slide_terms
from docgen.model.answers import Answer
from docgen.model.language import Language
from docgen.model.slide_exercise import MatrixSlide, QuadrantSlide

if TYPE_CHECKING:
    from docgen.language.slides import SlideTerms

SQUARES = (1, 2, 3, 4)
_MARK = 2
"""So many characters in a square are more than a cross."""

Cross = tuple[str | None, bool | None, bool | None, str | None]
"""What is placed, whether high up, whether far right, and what else was written."""


def rows(session: Session) -> list[Row]:
    """Return the rows: those of each participant, and empty ones where people answer alone."""
    return [_row(session, asked, id, cross) for asked in session.of("square") for id, cross in _crosses(session, asked)]


def _crosses(session: Session, asked: Asked) -> Iterator[tuple[str, Cross]]:
    nothing: Cross = (None, None, None, None)
    least = getattr(asked.ask, "empty", 0) or 1
    for id in session.participants:
        found = list(_given(session.answer(id, asked), asked))
        yield from ((id, cross) for cross in [*found, *[nothing] * (least - len(found))])
    if asked.exercise.group == "alone":
        yield from (("", nothing) for _ in range(READY))


def _row(session: Session, asked: Asked, participant: str, cross: Cross) -> Row:
    what, up, right, note = cross
    words = low, high = ends(asked, session.voice.language)
    vertical, horizontal = (None if far is None else words[far] for far in (up, right))
    return {
        "participant": session.participants.get(participant),
        "exercise": session.name(asked.exercise),
        "what": what,
        "vertical": vertical,
        "horizontal": horizontal,
        "square": square_of(vertical, horizontal, high),
        "note": note,
        "low": low,
        "high": high,
        "id": key_of(asked, participant) if participant else key_of(asked, "?"),
    }


def square_of(vertical: str | None, horizontal: str | None, high: str) -> int | str:
    """Return the square: `=IF(OR(up="",right=""),"",IF(up=high,1,3)+IF(right=high,1,0))`."""
    if not vertical or not horizontal:
        return ""
    return (1 if vertical == high else 3) + (1 if horizontal == high else 0)


def ends(asked: Asked, language: Language) -> tuple[str, str]:
    """Return the words at the low and the high end of the axes: those of the slide, else those of its kind."""
    slide, words = asked.exercise.slide, slide_terms(language)
    low, high = getattr(slide, "low", None), getattr(slide, "high", None)
    defaults = _defaults(slide, words)
    return (low.of(language)[0] if low else defaults[0], high.of(language)[0] if high else defaults[1])


def _defaults(slide: object, words: SlideTerms) -> tuple[str, str]:
    return (words.small, words.great) if isinstance(slide, MatrixSlide) else (words.low, words.high)


def axes(session: Session) -> str:
    """Return what the axes of each exercise are: «Ønsker: loddrett er engasjement, vannrett er kompetanse»."""
    return " · ".join(
        session.words.axes.format(
            exercise=session.name(asked.exercise),
            **{way: text[:1].lower() + text[1:] for way, text in names(session, asked).items()},
        )
        for asked in session.of("square")
    )


def names(session: Session, asked: Asked) -> dict[str, str]:
    """Return what the axes of an exercise are called."""
    slide = asked.exercise.slide
    if not isinstance(slide, MatrixSlide | QuadrantSlide):
        raise TypeError(f"{asked.exercise.id} has no axes")
    return {"vertical": session.voice.plain(slide.y_axis), "horizontal": session.voice.plain(slide.x_axis)}


def _given(answer: Answer | None, asked: Asked) -> Iterator[Cross]:
    """Yield the crosses of an answer: in the squares of a table, or told by its second and third column."""
    cells = answer.cells if answer else ()
    if isinstance(asked.exercise.slide, QuadrantSlide):
        for up, row in zip((True, False), cells, strict=False):
            for right, text in zip((False, True), row, strict=False):
                if text:
                    yield (text if len(text) >= _MARK else None), up, right, None
        return
    for row in cells:
        what, up_text, right_text, note = (*row, None, None, None, None)[:4]
        ways = [_far(asked, text) for text in (up_text, right_text)]
        unread = [text for text, far in zip((up_text, right_text), ways, strict=True) if text and far is None]
        yield what, ways[0], ways[1], _joined([*unread, note])


def _far(asked: Asked, text: str | None) -> bool | None:
    """Return whether a word means the far end of an axis, in whichever language it was written."""
    for language in Language:
        for far, word in enumerate(ends(asked, language)):
            if text and text.strip().casefold() == word.casefold():
                return bool(far)
    return None


def _joined(texts: Sequence[str | None]) -> str | None:
    return "; ".join(text for text in texts if text) or None
