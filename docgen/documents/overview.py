"""What the overviews of a network and of the programme have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docgen.documents.overview_counts import SUMMED, figures, half_years, matrix, sums, theme_rows
from docgen.documents.overview_lists import Row, goals, milestones, risks, status_date
from docgen.documents.overview_members import Member, member_rows, plans
from docgen.documents.overview_notes import Notes
from docgen.language.forms import book_terms
from docgen.language.overviews_nb import NB_OVERVIEWS
from docgen.language.overviews_nn import NN_OVERVIEWS
from docgen.model.language import Language

if TYPE_CHECKING:
    from docgen.inputs.workspace import Workspace
    from docgen.language.overviews import OverviewTerms

COMPUTED = {
    "risks": ("sum", "mandatory", "warning"),
    "milestones": ("warning",),
    "goals": ("progress",),
}
"""The columns of each list that are formulas."""
TYPED = {
    "risks": ("participant", "nr", "factor", "s", "k", "countermeasure", "owner", "deadline", "status"),
    "milestones": (
        *("participant", "nr", "deliverable", "start", "deadline", "owner", "reported_to", "decision_point", "status"),
    ),
    "goals": (
        *("participant", "nr", "level", "text", "indicator", "baseline", "target", "deadline", "measured"),
        *("unit", "begins", "ends", "latest", "latest_date"),
    ),
}


def overview_terms(language: Language) -> OverviewTerms:
    """Return the terms of overviews in `language`; there are none in English, which gets bokmål."""
    return NN_OVERVIEWS if language is Language.NN else NB_OVERVIEWS


def shown(words: OverviewTerms, name: str, rows: int) -> str:
    """Return how many rows of a list are shown while nothing is filtered."""
    return words.shown[name].format(shown=rows, all=rows) if rows else words.none[name]


def overview(workspace: Workspace, found: Sequence[Member], document: str, language: Language) -> dict[str, object]:
    """Return the values that both overviews have; `document` is the id of the one that is made.

    A list without rows gets an empty one, for an Excel table has at least one.
    """
    programme, words = workspace.programme, overview_terms(language)
    known = plans(workspace, found)
    today = status_date(known)
    lists = {
        "goals": goals(known, language),
        "risks": risks(known, today, language),
        "milestones": milestones(known, today, language),
    }
    rows = member_rows(workspace, found, lists, words, Notes(workspace, words, language), language)
    halves = half_years(lists["milestones"], (programme.start, programme.end), words, language)
    return {
        "title": book_terms(language).titles[document],
        "programme": {"id": programme.id, "name": programme.name},
        "status_date": today,
        "participants": rows,
        "sums": sums(rows, SUMMED),
        **{name: held or [_empty(name)] for name, held in lists.items()},
        "charts": {name: words.charts[name] if lists[name] else words.none[name] for name in words.charts},
        "shown": {name: shown(words, name, len(held)) for name, held in {**lists, "participants": rows}.items()},
        "figures": figures(rows, lists, language),
        "themes": theme_rows(workspace, rows, language),
        "half_years": halves,
        "half_year_sums": sums(halves, ("done", "left", "overdue", "all")),
        "matrix": matrix(lists["risks"]),
    }


def _empty(name: str) -> Row:
    return {**dict.fromkeys(TYPED[name]), **dict.fromkeys(COMPUTED[name], "")}
