"""The action plan of a workbook: activities of milestones, then goals at the level of actions; and who is involved.

Nobody has said how far an action goal has come, but where its figures have reached the target, it is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docgen.documents.book_values import Row, overdue, ready, said
from docgen.language.forms import book_terms, terms
from docgen.model.language import Language
from docgen.model.measurement import Figures
from docgen.model.project import Involvement, Project

LEAST = 20
_GIVEN = ("text", "belongs", "start", "deadline", "owner", "status")
_INVOLVED_LEAST = 15


def action_rows(project: Project, today: date | None, language: Language) -> list[Row]:
    """Return the rows of the table, with blank ones."""
    words, book = terms(language), book_terms(language)
    found: list[Row] = [
        {
            "text": activity.text,
            "belongs": f"M{number}",
            "start": activity.start,
            "deadline": activity.deadline,
            "owner": activity.owner,
            "status": words.progress[activity.status],
        }
        for number, milestone in enumerate(project.milestones, 1)
        for activity in milestone.activities
    ]
    prefix = book.prefix["action"]
    found += [
        {
            "text": said(goal.text),
            "belongs": f"{prefix}{number}",
            "start": None,
            "deadline": goal.deadline,
            "owner": None,
            "status": words.progress["done"] if _reached(goal.figures) else None,
        }
        for number, goal in enumerate(project.goals.action, 1)
    ]
    done = words.progress["done"]
    rows: list[Row] = []
    for place, row in enumerate(found, 1):
        deadline = row["deadline"]
        due = deadline if isinstance(deadline, date) else None
        warning = overdue(due, today, done=row["status"] == done, words=book)
        rows.append({"nr": f"T{place}", **row, "warning": warning})
    return ready(rows, LEAST, dict.fromkeys(_GIVEN) | {"nr": "", "warning": ""})


def _reached(figures: Figures | None) -> bool:
    """Whether the newest measurement is at the target or beyond."""
    if not figures or figures.target is None or not figures.measurements:
        return False
    newest = max(figures.measurements, key=lambda one: one.date).value
    return newest <= figures.target if figures.better == "lower" else newest >= figures.target


def involved_rows(involvement: Sequence[Involvement], language: Language) -> list[Row]:
    """Return who is involved or informed, with blank rows."""
    words = terms(language)
    rows: list[Row] = [
        {
            "who": one.who,
            "level": words.level[one.level],
            "mode": words.mode[one.mode],
            "when": one.when,
            "how": one.how,
        }
        for one in involvement
    ]
    return ready(rows, _INVOLVED_LEAST, dict.fromkeys(("who", "level", "mode", "when", "how")))


def involved(involvement: Sequence[Involvement], language: Language) -> Row:
    """Return how many there are of each level and mode."""
    words = terms(language)
    return {
        level: {mode: sum(one.level == level and one.mode == mode for one in involvement) for mode in words.mode}
        for level in words.level
    }
