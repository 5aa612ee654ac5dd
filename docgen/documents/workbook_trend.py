"""The development of one goal over time: which goal, and the points of its chart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docgen.documents.book_values import Row, empty, said
from docgen.documents.workbook_goals import Numbered
from docgen.language.forms import book_terms
from docgen.model.language import Language

POINTS = 24
"""Points that the chart has room for; of more, the last ones."""


def trend(goals: Sequence[Numbered], language: Language) -> Row:
    """Return the development of the goal that has the most points; without two of any, empty cells."""
    drawn = max(goals, key=lambda one: len(_points(one)), default=None)
    if drawn is None or len(_points(drawn)) < 2:
        rows = [dict.fromkeys(("nr", "date", "value", "target"), "")] * POINTS
        text = book_terms(language).no_figures
        return {"goal": None, "text": text, "unit": "", "points": 0, "place": 0, "baseline": 0, "rows": rows}
    points = _points(drawn)
    return {
        "goal": drawn.nr,
        "text": (said(drawn.goal.text) or "") + (f" ({drawn.figures.unit})" if drawn.figures.unit else ""),
        "unit": empty(drawn.figures.unit),
        "points": len(points),
        "place": drawn.place,
        "baseline": int(_has_baseline(drawn)),
        "rows": [_row(drawn, points, number) for number in range(POINTS)],
    }


def _has_baseline(goal: Numbered) -> bool:
    return goal.figures.baseline is not None and goal.figures.baseline_date is not None


def _points(goal: Numbered) -> list[tuple[date, float]]:
    """The baseline, if it has a date, and the measurements in order."""
    figures = goal.figures
    points = [(one.date, one.value) for one in figures.measurements]
    if figures.baseline is not None and figures.baseline_date is not None:
        points.insert(0, (figures.baseline_date, figures.baseline))
    return points


def _row(goal: Numbered, points: Sequence[tuple[date, float]], number: int) -> Row:
    """A point; beyond the last one, that again."""
    nr = min(number + 1 + max(0, len(points) - POINTS), len(points))
    day, value = points[nr - 1]
    target = goal.figures.target
    return {"nr": nr, "date": day, "value": value, "target": value if target is None else target}
