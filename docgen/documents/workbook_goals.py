"""The goals and measurements of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docgen.documents.book_values import Row, measurement_code, nothing, progress, ready, said
from docgen.language.forms import book_terms
from docgen.model.goal import Goal, Goals
from docgen.model.language import Language
from docgen.model.measurement import Figures, Measurement

LEAST, LEAST_MEASURED = 15, 40
SHOWN = 12
"""Goals whose progress the overview has room for."""
_TEXTS = ("nr", "level", "text", "indicator", "baseline", "target", "deadline", "measured")
_NUMBERS = ("unit", "baseline_number", "baseline_date", "target_number")
_COMPUTED = ("latest", "latest_date", "progress", "rank")


@dataclass(frozen=True)
class Numbered:
    """A goal with its row in the table, its level and its number, such as EM1."""

    place: int
    level: str
    nr: str
    goal: Goal

    @property
    def figures(self) -> Figures:
        """Its figures; without any, they are all unknown."""
        return self.goal.figures or Figures()

    @property
    def newest(self) -> Measurement | None:
        """Its newest measurement."""
        return max(self.figures.measurements, key=lambda one: one.date, default=None)


def numbered(goals: Goals, language: Language) -> list[Numbered]:
    """Return all goals in order: effect, result, driver, action."""
    prefix = book_terms(language).prefix
    listed = [
        (level, f"{prefix[level]}{number}", goal)
        for level in Goals.model_fields
        for number, goal in enumerate(getattr(goals, level), 1)
    ]
    return [Numbered(place, *each) for place, each in enumerate(listed, 1)]


def goal_rows(goals: Sequence[Numbered], language: Language) -> list[Row]:
    """Return the rows of the table, with blank ones."""
    rows = [_row(one, language) for one in goals]
    return ready(rows, LEAST, dict.fromkeys((*_TEXTS, *_NUMBERS)) | dict.fromkeys(_COMPUTED, ""))


def _row(one: Numbered, language: Language) -> Row:
    goal, figures, newest = one.goal, one.figures, one.newest
    share = progress(newest.value if newest else None, figures.baseline, figures.target)
    return {
        "nr": one.nr,
        "level": book_terms(language).level[one.level],
        "text": said(goal.text),
        **{key: getattr(goal, key) for key in ("indicator", "baseline", "target", "deadline", "measured")},
        "latest": newest.value if newest else "",
        "latest_date": newest.date if newest else "",
        "progress": share,
        "rank": "" if share == "" else one.place,
        "unit": figures.unit,
        "baseline_number": figures.baseline,
        "baseline_date": figures.baseline_date,
        "target_number": figures.target,
    }


def shown_progress(rows: Sequence[Row]) -> list[Row]:
    """Return the first goals whose progress is known, as the overview shows them, and blank rows."""
    keys = ("nr", "latest", "target_number", "progress")
    found = [{key: row[key] for key in keys} for row in rows if row["progress"] != ""][:SHOWN]
    return [*found, *(nothing(keys) for _ in range(SHOWN - len(found)))]


def measurement_rows(goals: Sequence[Numbered]) -> list[Row]:
    """Return the measurements of all goals, with blank rows."""
    listed = [(one, measured) for one in goals for measured in one.figures.measurements]
    rows: list[Row] = [
        {
            "goal": one.nr,
            "date": measured.date,
            "value": measured.value,
            "note": measured.note,
            "unit": one.figures.unit or "",
            "code": measurement_code(one.place, measured.date, place),
        }
        for place, (one, measured) in enumerate(listed, 1)
    ]
    return ready(rows, LEAST_MEASURED, dict.fromkeys(("goal", "date", "value", "note")) | {"unit": "", "code": ""})
