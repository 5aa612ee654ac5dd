"""What the formulas of the benchmark's workbook come to, found in Python."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

STATES = ("Åpen", "Under arbeid", "Lukket")
YES, NO, LATE = "● Ja", "○ Nei", "▲ Over frist"
TOP = 5

Value = str | int | float | date
Row = dict[str, Value]


class Level(TypedDict):
    """A row of the risk matrix: how many risks stand in each square, and which."""

    counts: list[int]
    names: list[str]


def day(row: Row, key: str) -> date:
    """Return a value that is a date."""
    found = row[key]
    assert isinstance(found, date)
    return found


def level(risks: list[Row], s: int) -> Level:
    """A row of the matrix, for one probability."""
    squares = [[str(risk["nr"]) for risk in risks if (risk["s"], risk["k"]) == (s, k)] for k in range(1, 6)]
    return {"counts": [len(names) for names in squares], "names": [", ".join(names) for names in squares]}


def top(risks: list[Row]) -> list[Row]:
    """The five greatest sums, each with the first risk that has it, as INDEX and MATCH find it."""
    sums = sorted((int(str(risk["sum"])) for risk in risks), reverse=True)[:TOP]
    return [{"sum": each, "factor": next(risk["factor"] for risk in risks if risk["sum"] == each)} for each in sums]


def figures(risks: list[Row], milestones: list[Row], goals: list[Row], measured: list[Row]) -> list[Value]:
    """The values of `drawing.FIGURES`."""
    sums = [int(str(risk["sum"])) for risk in risks]
    return [
        len(risks),
        len(sums),
        sum(risk["mandatory"] == YES for risk in risks),
        sum(risk["warning"] == LATE for risk in risks),
        max(sums),
        sum(sums) / len(sums),
        sum(risk["status"] == STATES[0] for risk in risks),
        sum(risk["status"] == STATES[2] for risk in risks),
        len(milestones),
        min(day(each, "start") for each in milestones),
        max(day(each, "deadline") for each in milestones),
        len(goals),
        sum(float(str(goal["progress"])) >= 1 for goal in goals),
        max(day(each, "date") for each in measured),
    ]
