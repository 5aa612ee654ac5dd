"""The rows of overviews: goals, risks and milestones of several projects in one list each.

The columns are those of a participant's own workbook, with the participant first. A row holds what stands in its
cells; what a formula of the sheet computes is computed here too: None is an empty cell, and "" what a formula leaves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from docgen.documents.project import project_values
from docgen.language.forms import book_terms, terms
from docgen.model.goal import Goal
from docgen.model.language import Language
from docgen.model.measurement import Figures, Measurement
from docgen.model.milestone import Milestone
from docgen.model.project import Project
from docgen.model.risk import Risk

Row = dict[str, object]
T = TypeVar("T")


@dataclass(frozen=True)
class Plan:
    """A participant's project, with the name that its rows begin with."""

    participant: str
    project: Project

    def texts(self, language: Language) -> Row:
        """Return the project as values: what people wrote, as text that knows its kind and language."""
        return project_values(self.project, self.project.participant, language)


def status_date(plans: Iterable[Plan]) -> date | None:
    """Return the date of the newest version of all the plans."""
    return max((version.date for plan in plans for version in plan.project.versions), default=None)


def risks(plans: Sequence[Plan], today: date | None, language: Language) -> list[Row]:
    """Return the risks: those that call for a countermeasure first, then by sum; those not graded last."""
    found = [
        (risk, _risk(plan, number, risk, written, today, language))
        for plan in plans
        for number, (risk, written) in enumerate(_pairs(plan.project.risks, plan.texts(language)["risks"]), 1)
    ]
    return [row for _, row in sorted(found, key=lambda each: _weight(each[0]))]


def milestones(plans: Sequence[Plan], today: date | None, language: Language) -> list[Row]:
    """Return the milestones by deadline; those without one last."""
    found = [
        (milestone, _milestone(plan, number, milestone, written, today, language))
        for plan in plans
        for number, (milestone, written) in enumerate(
            _pairs(plan.project.milestones, plan.texts(language)["milestones"]), 1
        )
    ]
    return [row for _, row in sorted(found, key=lambda each: each[0].deadline or date.max)]


def goals(plans: Sequence[Plan], language: Language) -> list[Row]:
    """Return the goals of each participant, from effect to action."""
    prefix = book_terms(language).prefix
    rows = []
    for plan in plans:
        written = cast("dict[str, object]", plan.texts(language)["goals"])
        for level, name in prefix.items():
            pairs = _pairs(getattr(plan.project.goals, level), written[level])
            rows += [_goal(plan, f"{name}{n}", level, *pair, language) for n, pair in enumerate(pairs, 1)]
    return rows


def _pairs(nouns: Sequence[T], written: object) -> list[tuple[T, Row]]:
    return list(zip(nouns, cast("list[Row]", written), strict=True))


def _weight(risk: Risk) -> tuple[bool, int]:
    return (not risk.mandatory, -(risk.sum or 0))


def _late(deadline: date | None, today: date | None) -> bool:
    return deadline is not None and today is not None and deadline < today


def _risk(plan: Plan, number: int, risk: Risk, written: Row, today: date | None, language: Language) -> Row:
    words = book_terms(language)
    marks = {True: words.mandatory, False: words.optional, None: ""}
    warning = words.overdue if _late(risk.deadline, today) and risk.status != "closed" else ""
    if risk.mandatory and not risk.countermeasure:
        warning = words.missing
    return {
        "participant": plan.participant,
        "nr": f"R{number}",
        **{key: written[key] for key in ("factor", "countermeasure", "owner", "deadline")},
        "s": risk.s,
        "k": risk.k,
        "sum": "" if risk.sum is None else risk.sum,
        "mandatory": marks[risk.mandatory],
        "status": terms(language).risk_status[risk.status],
        "warning": warning,
    }


def _milestone(
    plan: Plan, number: int, milestone: Milestone, written: Row, today: date | None, language: Language
) -> Row:
    words = terms(language)
    late = _late(milestone.deadline, today) and milestone.status != "done"
    return {
        "participant": plan.participant,
        "nr": f"M{number}",
        **{key: written[key] for key in ("deliverable", "deadline", "owner", "reported_to")},
        "start": min((each.start for each in milestone.activities if each.start), default=None),
        "decision_point": words.yes if milestone.decision_point else words.no,
        "status": words.progress[milestone.status],
        "warning": book_terms(language).overdue if late else "",
    }


def _goal(plan: Plan, nr: str, level: str, goal: Goal, written: Row, language: Language) -> Row:
    figures = goal.figures or Figures()
    latest = figures.measurements[-1] if figures.measurements else None
    return {
        "participant": plan.participant,
        "nr": nr,
        "level": book_terms(language).level[level],
        **{key: written[key] for key in ("text", "indicator", "baseline", "target", "deadline", "measured")},
        "unit": figures.unit,
        "begins": figures.baseline,
        "ends": figures.target,
        "latest": latest.value if latest else None,
        "latest_date": latest.date if latest else None,
        "progress": _progress(figures.baseline, figures.target, latest),
    }


def _progress(start: float | None, end: float | None, latest: Measurement | None) -> float | str:
    """Return how much of the way from the baseline to the target is gone, 1 being all of it."""
    if latest is None or start is None or end is None or start == end:
        return ""
    return (latest.value - start) / (end - start)
