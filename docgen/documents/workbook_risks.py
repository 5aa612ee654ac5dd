"""The risks of a workbook: their rows, the greatest of them, and those whose countermeasure is mandatory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from docgen.documents.book_values import (
    Row,
    empty,
    mandatory,
    nothing,
    one_line,
    overdue,
    product,
    ready,
    risk_code,
    risk_rank,
    said,
)
from docgen.language.forms import book_terms, terms
from docgen.model.language import Language
from docgen.model.risk import Risk

LEAST = 30
SPARE = 5
"""Rows of the list of countermeasures that stand ready when more become mandatory."""
_GIVEN = ("factor", "s", "k", "countermeasure", "owner", "deadline", "status")
_COMPUTED = ("nr", "sum", "mandatory", "warning", "code", "rank", "mark")


def risk_rows(risks: Sequence[Risk], today: date | None, language: Language) -> list[Row]:
    """Return the rows of the table, with blank ones."""
    rows = [_row(risk, place, today, language) for place, risk in enumerate(risks, 1)]
    return ready(rows, LEAST, dict.fromkeys(_GIVEN) | dict.fromkeys(_COMPUTED, ""))


def _row(risk: Risk, place: int, today: date | None, language: Language) -> Row:
    words, book = terms(language), book_terms(language)
    factor, countermeasure, closed = said(risk.factor) or "", said(risk.countermeasure), risk.status == "closed"
    total, flag = product(risk.s, risk.k), mandatory(risk.s, risk.k, book)
    flagged, nr = flag == book.mandatory, f"R{place}"
    late = overdue(risk.deadline, today, done=closed, words=book)
    return {
        "nr": nr,
        "factor": factor,
        "s": risk.s,
        "k": risk.k,
        "sum": total,
        "mandatory": flag,
        "countermeasure": countermeasure,
        "owner": risk.owner,
        "deadline": risk.deadline,
        "status": words.risk_status[risk.status],
        "warning": book.missing if flagged and not countermeasure else late,
        "code": risk_code(risk.s, risk.k, place),
        "rank": risk_rank(total, flagged, closed, place),
        "mark": f"{nr} {one_line(factor)}",
    }


def ranked(rows: Sequence[Row]) -> list[Row]:
    """Return the graded risks that are not closed: those with a mandatory countermeasure first, then by sum."""
    held = [row for row in rows if isinstance(row["rank"], int)]
    return sorted(held, key=lambda row: -int(str(row["rank"])))


def greatest_risks(rows: Sequence[Row]) -> list[Row]:
    """Return the five that the overview lists, with blank rows where there are fewer."""
    keys = ("nr", "factor", "owner", "sum", "mandatory")
    found = [{key: empty(row[key]) for key in keys} for row in ranked(rows)[:5]]
    return [*found, *(nothing(keys) for _ in range(5 - len(found)))]


def countermeasures(rows: Sequence[Row], language: Language) -> Row:
    """Return the mandatory countermeasures of risks that are not closed, as the action plan lists them."""
    book = book_terms(language)
    flagged = [row for row in ranked(rows) if row["mandatory"] == book.mandatory]
    found = [
        {
            "nr": row["nr"],
            "text": row["countermeasure"] or book.missing,
            "belongs": row["mark"],
            "sum": row["sum"],
            **{key: empty(row[key]) for key in ("deadline", "owner", "status", "warning")},
        }
        for row in flagged
    ]
    keys = ("nr", "text", "belongs", "sum", "deadline", "owner", "status", "warning")
    return {"rows": [*found, *(nothing(keys) for _ in range(SPARE))], "more": ""}
