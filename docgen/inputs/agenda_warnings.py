"""The arithmetic of an agenda: what overlaps, what leaves a hole, what ends before it begins, what is on no day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from docgen.errors import Problem
from docgen.inputs.decks import agendas
from docgen.inputs.files import Files
from docgen.inputs.yaml import DataPath, Document
from docgen.model.agenda import AgendaDay, AgendaItem

HOLE: Final = 15
"""Minutes between two items that need no explanation."""

_MIDNIGHT: Final = 24 * 60


def warnings(files: Files) -> Iterator[Problem]:
    """Yield a warning for all that does not add up in the agenda of a gathering or of a slide."""
    periods = {one.document.file: (one.noun.start, one.noun.end) for one in files.gatherings}
    for document, path, days in agendas(files):
        yield from _days(document, path, days, periods.get(document.file))
        for number, day in enumerate(days):
            yield from _items(document, (*path, number, "items"), day)


def _days(
    document: Document, path: DataPath, days: tuple[AgendaDay, ...], period: tuple[date, date] | None
) -> Iterator[Problem]:
    """Each day comes after the one above it, and within the gathering."""
    for number, day in enumerate(days):
        where, name = (*path, number, "date"), day.name.of_file
        if number and day.date <= days[number - 1].date:
            above = days[number - 1]
            message = f"“{name}” is on {day.date}, but “{above.name.of_file}” above it is on {above.date}"
            yield document.problem(where, message)
        if period and not period[0] <= day.date <= period[1]:
            message = f"“{name}” is on {day.date}, but the gathering lasts from {period[0]} to {period[1]}"
            yield document.problem(where, message)


def _items(document: Document, path: DataPath, day: AgendaDay) -> Iterator[Problem]:
    """Each item begins when the one before it ends, or a little later; `last` is the one that ends last so far."""
    last: AgendaItem | None = None
    for index, item in enumerate(day.items):
        where = (*path, index)
        yield from _alone(document, where, item)
        if index and item.begins < day.items[index - 1].begins:
            above = day.items[index - 1]
            message = f"{_name(item)} begins {_clock(item.begins)}, but {_name(above)} above it {_clock(above.begins)}"
            yield document.problem((*where, "start"), message)
        elif last:
            yield from _between(document, (*where, "start"), last, item)
        if last is None or _end(item) >= _end(last):
            last = item


def _alone(document: Document, where: DataPath, item: AgendaItem) -> Iterator[Problem]:
    begins = f"begins {_clock(item.begins)}"
    if item.ends is not None and item.ends < item.begins:
        message = f"{_name(item)} ends {_clock(item.ends)}, but {begins}"
        yield document.problem((*where, "end"), message)
    if item.minutes is not None and _end(item) > _MIDNIGHT:
        message = f"{_name(item)} {begins} and takes {item.minutes} minutes, which is past midnight"
        yield document.problem((*where, "minutes"), message)


def _between(document: Document, where: DataPath, last: AgendaItem, item: AgendaItem) -> Iterator[Problem]:
    end = _end(last)
    if item.begins < end:
        message = f"{_name(item)} begins {_clock(item.begins)}, but {_name(last)} ends {_clock(end)}"
        yield document.problem(where, message)
    elif last.length is not None and item.begins - end > HOLE:
        message = f"nothing is planned from {_clock(end)} to {_clock(item.begins)}"
        yield document.problem(where, f"{message}, between {_name(last)} and {_name(item)}")


def _end(item: AgendaItem) -> int:
    """When the item ends, as far as that is known."""
    return item.begins + (item.length or 0)


def _name(item: AgendaItem) -> str:
    return f"“{item.title.of_file}”"


def _clock(minute: int) -> str:
    """Minutes since midnight as on a clock; past midnight it begins again."""
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
