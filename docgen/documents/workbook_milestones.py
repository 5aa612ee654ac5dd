"""The milestones of a workbook: their rows, the next ones, and the progress plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docgen.documents.book_values import Row, empty, milestone_rank, nothing, overdue, ready, said
from docgen.language.forms import book_terms, terms
from docgen.model.language import Language
from docgen.model.milestone import Milestone

LEAST = 20
MONTHS = 48
"""Columns of the progress plan."""
DRAWN = 60
"""Milestones that the progress plan has room for."""
_GIVEN = ("deliverable", "start", "deadline", "owner", "reported_to", "decision_point", "status")


def milestone_rows(milestones: Sequence[Milestone], today: date | None, language: Language) -> list[Row]:
    """Return the rows of the table, with blank ones. A milestone starts with the first of its activities."""
    words, book = terms(language), book_terms(language)
    rows: list[Row] = []
    for place, one in enumerate(milestones, 1):
        done = one.status == "done"
        start = min((each.start for each in one.activities if each.start), default=None)
        rows.append(
            {
                "nr": f"M{place}",
                "deliverable": said(one.deliverable),
                "start": start if not one.deadline or not start or start <= one.deadline else None,
                "deadline": one.deadline,
                "owner": one.owner,
                "reported_to": one.reported_to,
                "decision_point": words.yes if one.decision_point else words.no,
                "status": words.progress[one.status],
                "warning": overdue(one.deadline, today, done=done, words=book),
                "rank": milestone_rank(one.deadline, done=done, place=place),
            }
        )
    return ready(rows, LEAST, dict.fromkeys(_GIVEN) | dict.fromkeys(("nr", "warning", "rank"), ""))


def next_milestones(rows: Sequence[Row]) -> list[Row]:
    """Return the five that are due first, with blank rows where there are fewer."""
    keys = ("nr", "deliverable", "owner", "deadline", "status")
    due = sorted((row for row in rows if isinstance(row["rank"], int)), key=lambda row: int(str(row["rank"])))
    found = [{key: empty(row[key]) for key in keys} for row in due[:5]]
    return [*found, *(nothing(keys) for _ in range(5 - len(found)))]


def gantt(rows: Sequence[Row], language: Language) -> Row:
    """Return the months of the progress plan and its rows."""
    days = [day for row in rows for day in (row["start"], row["deadline"]) if isinstance(day, date)]
    first, last = (min(days).replace(day=1), max(days)) if days else (None, None)
    step = max(1, -(-(_months(first, last) + 1) // MONTHS)) if first and last else 1
    used = sum(bool(row["deliverable"]) for row in rows)
    keys = ("nr", "deliverable", "start", "deadline", "status")
    return {
        "first": empty(first),
        "last": empty(last),
        "step": step if days else "",
        "months": [_later(first, number * step) if first else "" for number in range(MONTHS)],
        "too_many": book_terms(language).too_many if used > DRAWN else "",
        "rows": [{key: empty(row[key]) for key in keys} for row in rows[:DRAWN]],
    }


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _later(first: date, months: int) -> date:
    """EDATE of the first of a month."""
    years, month = divmod(first.month - 1 + months, 12)
    return first.replace(year=first.year + years, month=month + 1)
