"""Where the pages of the printed programme end: no table of it is cut in two that fits a page.

The heights follow the template (tools/templates/programme_handout.py), in millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from docgen.documents.paper import PAGE, WIDTH, high
from docgen.documents.voice import Spoken, bare

SPARE = 6.0
"""What is left free at the foot of a page, for programs that set text a little higher."""
_COVER, _TITLE = 86.0, 150.0
"""The height of the mark, the panel without the gathering's title, and four facts; the width of that title."""
_HEADING, _HEAD, _NOTE = 13.5, 7.0, 7.5
"""A heading, the head of a table, and the note at the end."""
_CONTENT, _SPEAKERS, _FACT = 81.0, 58.0, 119.0
"""The widths of the columns that hold more than a line, without their padding."""
_CELL = 1.4
"""What is above and below the text of a cell, with the rule."""

Values = Mapping[str, object]


class Plan(NamedTuple):
    """How the programme is set: on how many pages, and what begins on a new one."""

    pages: int
    days: list[dict[str, object]]
    practical_first: bool
    practical_new_page: bool


def break_pages(title: Spoken, objectives: Sequence[Spoken], days: Sequence[Values], facts: Sequence[Values]) -> Plan:
    """Return the plan with the fewest pages: every day whole, or the first one parted after a break or a meal.

    When the first day begins on the second page, the practical facts come before it.
    """
    opening = _COVER + high(title, _TITLE, 20)
    if objectives:
        opening += _HEADING + sum(high(text, WIDTH - 7, 11) for text in objectives)
    practical = _HEADING + _HEAD + sum(_fact(fact) for fact in facts)
    late = bool(days) and not _fits(opening + _day(days[0]))
    plans = [_plan(opening, days, practical, first=late)]
    if late and (parts := _parted(days[0], opening)):
        plans.append(_plan(opening, [*parts, *days[1:]], practical, first=False))
    return min(plans, key=lambda plan: plan.pages)


def _plan(opening: float, days: Sequence[Values], practical: float, *, first: bool) -> Plan:
    used, pages, told = opening + (practical if first else 0.0), 1, []
    for day in days:
        new = not _fits(used + _day(day))
        pages += new
        used = _day(day) + (0.0 if new else used)
        told.append({**day, "new_page": new})
    new = not _fits(used + _NOTE + (0.0 if first else practical))
    return Plan(pages + new, told, first, new and not first)


def _parted(day: Values, used: float) -> list[Values]:
    """Return the day in two, as much as the page has room for and the rest; nothing when there is no such place."""
    items = cast("Sequence[Values]", day["items"])
    for number in range(len(items) - 1, 0, -1):
        early = {**day, "items": items[:number]}
        if items[number - 1]["pause"] and _fits(used + _day(early)):
            return [early, {**day, "name": day["continued"], "items": items[number:]}]
    return []


def _fits(height: float) -> bool:
    return height <= PAGE - SPARE


def _day(day: Values) -> float:
    return _HEADING + _HEAD + sum(map(_item, cast("Sequence[Values]", day["items"])))


def _item(item: Values) -> float:
    points = "  ·  ".join(bare(point) for point in cast("Sequence[Spoken]", item["bullets"]))
    content = _text(item["title"], _CONTENT, bold=True) + (_text(points, _CONTENT) if points else 0.0)
    return max(content, _text(item["speakers"], _SPEAKERS)) + _CELL


def _fact(fact: Values) -> float:
    return sum(_text(line, _FACT) for line in bare(cast("Spoken", fact["text"])).split("\n")) + _CELL


def _text(text: object, across: float, *, bold: bool = False) -> float:
    return high(cast("Spoken", text), across, 10, bold=bold, spacing=1.0)
