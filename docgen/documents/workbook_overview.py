"""The first sheet of a workbook: whom it is about, and its key figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from docgen.documents.book_values import Row, greatest
from docgen.language.forms import book_terms, terms
from docgen.model.language import Language
from docgen.model.project import Project


def facts(project: Project, named: dict[str, object]) -> Row:
    """Return what the sheet tells of the project; `named` holds participant, networks and themes."""
    leader = project.organisation.leader
    participant = named["participant"]
    return {
        "participant": participant["name"] if isinstance(participant, dict) else None,
        "project": project.title,
        "networks": named["networks"],
        "themes": named["themes"],
        "start": project.start,
        "end": project.end,
        "leader": leader.name if leader else None,
        "example": project.example,
    }


def figures(tables: Mapping[str, Sequence[Row]], lowest: object, highest: object, language: Language) -> Row:
    """Return the key figures, counted in the tables of the other sheets."""
    book, done = book_terms(language), terms(language).progress["done"]
    risks, milestones, actions, goals = (tables[key] for key in ("risks", "milestones", "actions", "goals"))
    sums = [row["sum"] for row in risks]
    return {
        "risks": _used(risks, "factor"),
        "graded": sum(isinstance(each, int) for each in sums),
        "mandatory": _count(risks, "mandatory", book.mandatory),
        "missing": _count(risks, "warning", book.missing),
        "largest": greatest(sums),
        "milestones": _used(milestones, "deliverable"),
        "reached": _count(milestones, "status", done),
        "overdue": _count(milestones, "warning", book.overdue),
        "actions": _used(actions, "text"),
        "completed": _count(actions, "status", done),
        "goals": _used(goals, "text"),
        "measured": sum(row["latest"] != "" for row in goals),
        "lowest": lowest,
        "highest": highest,
    }


def _used(rows: Sequence[Row], key: str) -> int:
    return sum(bool(row[key]) for row in rows)


def _count(rows: Sequence[Row], key: str, value: str) -> int:
    return sum(row[key] == value for row in rows)
