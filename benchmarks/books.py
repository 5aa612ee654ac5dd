"""What fills the workbooks: different projects with risks, milestones and goals, the same on every run (a fixed seed).

All persons, figures and sentences are invented. Every value of a formula is here too, for those who can store it. No
workbook comes twice, so that nothing is gained by remembering one.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TypedDict

from benchmarks import words
from benchmarks.figuring import LATE, NO, STATES, YES, Level, Row, Value, day, figures, level, top

SEED = 2013
RISKS, MILESTONES, GOALS, MONTHS = 50, 30, 12, 12
GANTT = 60
"""Columns of months beside the milestones."""


class Book(TypedDict):
    """The data of one workbook."""

    participant: str
    title: str
    leader: str
    today: date
    figures: list[Value]
    top: list[Row]
    risks: list[Row]
    matrix: list[Level]
    milestones: list[Row]
    months: list[date]
    goals: list[Row]
    measured: list[Row]


def books(count: int, seed: int = SEED) -> list[Book]:
    """Return the data of `count` workbooks, all different, the same for the same seed."""
    return [_book(random.Random(f"{seed}-{number}"), number) for number in range(count)]


def _book(rng: random.Random, number: int) -> Book:
    today = date(2013, 1, 1) + timedelta(days=rng.randint(0, 360))
    risks = [_risk(rng, place, today) for place in range(1, RISKS + 1)]
    milestones = [_milestone(rng, place) for place in range(1, MILESTONES + 1)]
    goals = [_goal(rng, place) for place in range(1, GOALS + 1)]
    measured: list[Row] = [{"date": _month(0, 12 + n), "value": rng.randint(300, 900) / 100} for n in range(MONTHS)]
    first = min(day(each, "start") for each in milestones)
    return {
        "participant": f"{rng.choice(words.PLACES)} {number + 1}",
        "title": f"{rng.choice(words.THEMES)} i {rng.choice(words.PLACES)}",
        "leader": f"{rng.choice(words.FIRST)} {rng.choice(words.LAST)}",
        "today": today,
        "figures": figures(risks, milestones, goals, measured),
        "top": top(risks),
        "risks": risks,
        "matrix": [level(risks, s) for s in range(5, 0, -1)],
        "milestones": milestones,
        "months": [_month(first.month - 1 + n, 12 * (first.year - 2012)) for n in range(GANTT)],
        "goals": goals,
        "measured": measured,
    }


def _month(number: int, offset: int) -> date:
    """The first day of a month, counted from January 2012."""
    years, months = divmod(number + offset, 12)
    return date(2012 + years, months + 1, 1)


def _text(rng: random.Random, texts: tuple[str, ...]) -> str:
    return f"{rng.choice(texts)}, {rng.choice(words.PLACES)} {rng.randint(1, 999)}"


def _risk(rng: random.Random, place: int, today: date) -> Row:
    s, k = rng.randint(1, 5), rng.randint(1, 5)
    deadline = date(2013, 1, 1) + timedelta(days=rng.randint(0, 700))
    status = rng.choice(STATES)
    return {
        "nr": f"R{place}",
        "factor": _text(rng, words.RISKS),
        "s": s,
        "k": k,
        "sum": s * k,
        "mandatory": YES if s * k >= 9 or k == 5 else NO,
        "measure": _text(rng, words.MEASURES),
        "deadline": deadline,
        "warning": LATE if deadline < today and status != "Lukket" else "",
        "status": status,
    }


def _milestone(rng: random.Random, place: int) -> Row:
    start = date(2012, 1, 1) + timedelta(days=rng.randint(0, 1000))
    deadline = start + timedelta(days=rng.randint(20, 300))
    return {"nr": f"M{place}", "text": _text(rng, words.ACTIVITIES), "start": start, "deadline": deadline}


def _goal(rng: random.Random, place: int) -> Row:
    begins, ends, last = rng.randint(40, 50), rng.randint(60, 90), rng.randint(35, 95)
    return {
        "nr": f"G{place}",
        "level": rng.choice(words.LEVELS),
        "text": _text(rng, words.BENEFITS),
        "indicator": rng.choice(words.INDICATORS),
        "baseline": begins,
        "target": ends,
        "deadline": date(2015, rng.randint(1, 12), 1),
        "last": last,
        "progress": (last - begins) / (ends - begins),
    }
