"""What the sheets of an overview count: by network, by theme, by half-year, by square of the matrix, and in all.

Each number is that of a formula of the sheets, computed from the same columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from docgen.documents.overview_lists import Row
from docgen.language.format import list_text
from docgen.language.forms import book_terms, terms

if TYPE_CHECKING:
    from docgen.documents.overview_members import Lists
    from docgen.documents.overview_notes import Notes
    from docgen.inputs.workspace import Workspace
    from docgen.language.overviews import OverviewTerms
    from docgen.model.language import Language
    from docgen.model.network import Network

SUMMED = ("goals", "risks", "mandatory", "milestones", "overdue")
_GRADES = range(1, 6)


def network_rows(
    workspace: Workspace, networks: Iterable[Network], rows: Sequence[Row], notes: Notes, language: Language
) -> list[Row]:
    """Return a row for each network; `rows` are those of the participants."""
    found: list[Row] = []
    for network in networks:
        name = network.name.of(language)
        found.append(
            {
                "network": name,
                "intake": network.intake,
                "themes": ", ".join(workspace.theme(theme).name.of(language) for theme in network.themes),
                "leaders": list_text(network.current_leaders, language),
                **_summed([row for row in rows if row["network"] == name], language),
                "note": " ".join(notes.of_network(network)) or None,
            }
        )
    return found


def theme_rows(workspace: Workspace, rows: Sequence[Row], language: Language) -> list[Row]:
    """Return a row for each theme that a participant has, in the programme's order; each participant counts once."""
    found: list[Row] = []
    for theme in workspace.programme.themes:
        name = theme.name.of(language)
        own = [row for row in rows if row["counter"] and name.casefold() in str(row["themes"] or "").casefold()]
        if own:
            found.append({"name": name, **_summed(own, language)})
    return found


def half_years(
    milestones: Sequence[Row], period: tuple[date, date], words: OverviewTerms, language: Language
) -> list[Row]:
    """Return a row for each half-year from the first deadline to the last; without deadlines, of the whole period."""
    days = [day for row in milestones if isinstance(day := row["deadline"], date)] or list(period)
    first, last = (2 * day.year + (day.month > 6) for day in (min(days), max(days)))
    done, overdue = terms(language).progress["done"], book_terms(language).overdue
    found: list[Row] = []
    for half in range(first, last + 1):
        starts, ends = (date(each // 2, 7 if each % 2 else 1, 1) for each in (half, half + 1))
        own = [row for row in milestones if isinstance(day := row["deadline"], date) and starts <= day < ends]
        counts = {
            "done": sum(row["status"] == done for row in own),
            "overdue": sum(row["warning"] == overdue for row in own),
        }
        label = words.half_year.format(number=half % 2 + 1, year=half // 2)
        left = len(own) - sum(counts.values())
        found.append({"label": label, "starts": starts, **counts, "left": left, "all": len(own)})
    return found


def sums(rows: Iterable[Row], keys: Iterable[str]) -> dict[str, int]:
    """Return the sum of each of some columns of whole numbers."""
    held = list(rows)
    return {key: sum(value for row in held if isinstance(value := row[key], int)) for key in keys}


def matrix(risks: Sequence[Row]) -> dict[str, int]:
    """Return how many risks stand in each square, by `s5k1`; in each row, by `s5`; in each column, by `k1`; in all."""
    squares = [(row["s"], row["k"]) for row in risks]
    found = {f"s{s}k{k}": squares.count((s, k)) for s in _GRADES for k in _GRADES}
    found |= {f"s{s}": sum(found[f"s{s}k{k}"] for k in _GRADES) for s in _GRADES}
    found |= {f"k{k}": sum(found[f"s{s}k{k}"] for s in _GRADES) for k in _GRADES}
    return {**found, "all": sum(found[f"s{s}"] for s in _GRADES)}


def figures(rows: Sequence[Row], lists: Lists, language: Language) -> Row:
    """Return the key figures by name; `rows` are those of the participants."""
    goals, risks, milestones = (lists[name] for name in ("goals", "risks", "milestones"))
    words, status = book_terms(language), terms(language)
    once = [row for row in rows if row["counter"]]
    graded = [value for row in risks if isinstance(value := row["sum"], int)]
    return {
        "rows": len(rows),
        "participants": len(once),
        "projects": _count(once, "known", words.mandatory),
        "examples": _count(once, "example", status.yes),
        "goals": len(goals),
        "measured": sum(row["latest"] is not None for row in goals),
        "milestones": len(milestones),
        "done": _count(milestones, "status", status.progress["done"]),
        "overdue": _count(milestones, "warning", words.overdue),
        "undated": sum(row["deadline"] is None for row in milestones),
        "risks": len(risks),
        "mandatory": _count(risks, "mandatory", words.mandatory),
        "optional": _count(risks, "mandatory", words.optional),
        "ungraded": len(risks) - len(graded),
        "missing": _count(risks, "warning", words.missing),
        "late": _count(risks, "warning", words.overdue),
        "closed": _count(risks, "status", status.risk_status["closed"]),
        "largest": max(graded, default=""),
    }


def _summed(rows: Sequence[Row], language: Language) -> Row:
    projects = _count(rows, "known", book_terms(language).mandatory)
    return {"participants": len(rows), "projects": projects, **sums(rows, SUMMED)}


def _count(rows: Iterable[Row], key: str, value: str) -> int:
    return sum(row[key] == value for row in rows)
