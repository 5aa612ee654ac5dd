"""The summary of what a gathering answered: what its formulas come to. A formula's empty text is an empty text here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docgen.documents import capture_scales, capture_squares
from docgen.documents.capture_evaluation import MARKS
from docgen.documents.capture_session import Row, Session

Number = int | float


def totals(session: Session, scales: list[Row], squares: list[Row], texts: list[Row], evaluations: list[Row]) -> Row:
    """Return how many answers there are of each kind, and how useful the gathering was in the mean."""
    useful = _numbers(row["useful"] for row in evaluations)
    return {
        "participants": len(session.participants),
        "scales": len(_numbers(row["answer"] for row in scales)),
        "squares": len(_numbers(row["square"] for row in squares)),
        "texts": _filled(texts),
        "evaluations": len(useful),
        "useful": mean(useful),
    }


def marks(evaluations: list[Row]) -> list[int]:
    """Return how many gave each mark from 1 to 10."""
    useful = _numbers(row["useful"] for row in evaluations)
    return [useful.count(mark) for mark in MARKS]


def points(session: Session, scales: list[Row]) -> list[Row]:
    """Return count, mean, lowest and highest of each thing judged."""
    found = []
    for point in capture_scales.points(session):
        given = _numbers(row["answer"] for row in scales if row["number"] == point.number)
        found.append(
            {
                "exercise": session.name(point.asked.exercise),
                "number": point.number,
                "statement": point.text,
                "total": len(given),
                "mean": mean(given),
                "lowest": min(given, default=""),
                "highest": max(given, default=""),
            }
        )
    return found


def squares(session: Session, rows: list[Row]) -> list[Row]:
    """Return how many crosses there are in each square of each exercise, and where on the axes the square is."""
    found = []
    for asked in session.of("square"):
        name = session.name(asked.exercise)
        names, words = capture_squares.names(session, asked), capture_squares.ends(asked, session.voice.language)
        for square in capture_squares.SQUARES:
            up, right = words[square < 3], words[square % 2 == 0]
            found.append(
                {
                    "exercise": name,
                    "square": square,
                    "place": session.words.square.format(**names, high=up.lower(), low=right.lower()),
                    "total": sum((row["exercise"], row["square"]) == (name, square) for row in rows),
                }
            )
    return found


def people(
    session: Session, scales: list[Row], squares: list[Row], texts: list[Row], evaluations: list[Row]
) -> list[Row]:
    """Return how much of each participant's is entered, and whether something is lacking."""
    found = []
    for name in session.participants.values():
        own = [[row for row in rows if row["participant"] == name] for rows in (scales, squares, texts, evaluations)]
        counts = [
            len(_numbers(row["answer"] for row in own[0])),
            len(_numbers(row["square"] for row in own[1])),
            _filled(own[2]),
            len(_numbers(row["useful"] for row in own[3])),
        ]
        state = session.words.none if not sum(counts) else session.words.all
        if sum(counts) and (counts[0] < len(own[0]) or not counts[3]):
            state = session.words.some
        keys = ("scales", "squares", "texts", "evaluations")
        found.append(
            {"participant": name, "state": state, "total": sum(counts), **dict(zip(keys, counts, strict=True))}
        )
    return found


def mean(numbers: Sequence[Number]) -> float | str:
    """Return the mean, or an empty text where there is nothing: `=IF(COUNT(x)=0,"",AVERAGE(x))`."""
    return sum(numbers) / len(numbers) if numbers else ""


def _filled(rows: list[Row]) -> int:
    return sum(row["answer"] is not None for row in rows)


def _numbers(values: Iterable[object]) -> list[Number]:
    return [value for value in values if isinstance(value, int | float)]
