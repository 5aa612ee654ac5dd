"""The goals of a project as rows of the form for figures: baseline, a figure for each year, target."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docgen.documents.project import project_values
from docgen.language.forms import book_terms
from docgen.model.goal import Goals

if TYPE_CHECKING:
    from docgen.model.data_form import DataForm
    from docgen.model.goal import Goal
    from docgen.model.language import Language
    from docgen.model.project import Project

Row = dict[str, object]
Number = int | float

FIRST_YEAR = 2012
"""The first year with projects: those of intake 1 were admitted in the autumn before."""
LEAST, READY = 20, 10
"""Rows that a form has at least, and empty ones that it always has."""


def years(start: int, last: int) -> list[int]:
    """Return the years that figures are asked for, up to that of the form; the programme began in `start`."""
    return list(range(min(max(start, FIRST_YEAR), last), last + 1))


def rows(project: Project | None, form: DataForm, years: list[int], language: Language) -> list[Row]:
    """Return a row for each goal of the project, level by level, and empty ones to fill in."""
    held = [row for level in Goals.model_fields for row in _level(project, level, form, years, language)]
    empty = max(READY, LEAST - len(held))
    return [*held, *(_row({}, None, form, years) for _ in range(empty))]


def _level(project: Project | None, level: str, form: DataForm, years: list[int], language: Language) -> list[Row]:
    if project is None:
        return []
    words = book_terms(language)
    told = cast("dict[str, list[Row]]", project_values(project, project.participant, language)["goals"])[level]
    goals: tuple[Goal, ...] = getattr(project.goals, level)
    return [
        _row(
            {"nr": f"{words.prefix[level]}{number}", "level": words.level[level], **texts},
            goal,
            form,
            years,
        )
        for number, (texts, goal) in enumerate(zip(told, goals, strict=True), 1)
    ]


def _row(texts: Row, goal: Goal | None, form: DataForm, years: list[int]) -> Row:
    numbers = goal.figures if goal else None
    measured: list[Number | None] = [None] * len(years)
    for one in numbers.measurements if numbers else ():
        if one.date <= form.until and one.date.year in years:
            measured[years.index(one.date.year)] = one.value
    baseline, target = (numbers.baseline, numbers.target) if numbers else (None, None)
    newest = last(measured)
    return {
        "nr": texts.get("nr"),
        "level": texts.get("level"),
        "goal": texts.get("text"),
        "indicator": texts.get("indicator"),
        "unit": numbers.unit if numbers else None,
        "baseline": baseline,
        "baseline_date": numbers.baseline_date if numbers else None,
        "figures": measured,
        "target": target,
        "last": newest,
        "change": change(newest, baseline),
        "reached": reached(newest, baseline, target),
        "note": None,
    }


def last(figures: list[Number | None]) -> Number | str:
    """Return the figure of the newest year that has one, or an empty text."""
    return next((figure for figure in reversed(figures) if figure is not None), "")


def change(newest: Number | str, baseline: Number | None) -> Number | str:
    """Return how far the newest figure is from the baseline: `=IF(OR(x="",b=""),"",x-b)`."""
    return "" if isinstance(newest, str) or baseline is None else newest - baseline


def reached(newest: Number | str, baseline: Number | None, target: Number | None) -> Number | str:
    """Return which part of the way to the target is gone, 1 being all of it; less than 0 is the wrong way."""
    if isinstance(newest, str) or baseline is None or target is None or target == baseline:
        return ""
    return (newest - baseline) / (target - baseline)
