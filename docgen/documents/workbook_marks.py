"""How the project is judged: the newest self-evaluation and the newest rating of the ten factors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.documents.book_values import Row, greatest, smallest
from docgen.language.forms import book_terms
from docgen.model.assessment import FACTORS, MOST_MARKS, RISK_FACTORS, FactorRating, Mark
from docgen.model.exercise import TableAsk
from docgen.model.language import Language
from docgen.model.project import Project

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace

SCALE = (1, 6)
"""What the exercise suggests; the group agrees on a scale of its own."""


def evaluation(workspace: Workspace, project: Project, language: Language) -> Row:
    """Return the newest self-evaluation of the steering group, with names and questions of the five factors."""
    newest = max(project.self_evaluations, key=lambda one: one.date, default=None)
    given = {one.factor: one for one in newest.factors} if newest else {}
    names = _rows(workspace, "selvevaluering", len(FACTORS), language)
    rows = [_row(given.get(id), name) for id, name in zip(FACTORS, names, strict=True)]
    for row in rows:
        name, _, question = str(row["name"]).partition(" – ")
        row |= {"name": name, "question": question, "lowest": smallest(_marks(row))}
    least = smallest(row["lowest"] for row in rows)
    for row in rows:
        lowest = book_terms(language).lowest
        row["follow"] = lowest if row["lowest"] != "" and row["lowest"] == least else ""
    low, high = (newest.low, newest.high) if newest else SCALE
    return {"date": newest.date if newest else None, "low": low, "high": high, "factors": rows, "lowest": least}


def ratings(workspace: Workspace, project: Project, language: Language) -> Row:
    """Return the newest rating of the ten factors, with their names."""
    newest = max(project.factor_ratings, key=lambda one: one.date, default=None)
    given = {one.factor: one for one in newest.factors} if newest else {}
    names = _rows(workspace, "risikofaktorer", len(RISK_FACTORS), language)
    rows = [_row(given.get(id), name) for id, name in zip(RISK_FACTORS, names, strict=True)]
    for row in rows:
        row["highest"] = greatest(_marks(row))
    most = greatest(row["highest"] for row in rows)
    return {"date": newest.date if newest else None, "factors": rows, "highest": most}


def _row(given: Mark | FactorRating | None, name: str) -> Row:
    marks: list[float | None] = [None] * MOST_MARKS
    if given:
        marks[: len(given.marks)] = given.marks
    return {"name": name, "marks": marks, "comment": given.comment if given else None}


def _marks(row: Row) -> Sequence[object]:
    marks = row["marks"]
    return marks if isinstance(marks, list) else ()


def _rows(workspace: Workspace, exercise: str, count: int, language: Language) -> list[str]:
    """Return the rows of the table that the sheet of an exercise begins with; empty names where there is none."""
    held = workspace.exercises.get(exercise)
    asked = next((ask for ask in held.sheet if isinstance(ask, TableAsk)), None) if held else None
    names = [row.of(language)[0] for row in asked.rows] if asked else []
    return names if len(names) == count else [""] * count
