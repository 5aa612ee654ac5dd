"""The programme of a gathering as values: days, and what happens when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.documents.voice import Voice
from docgen.language.format import date_text, time_text
from docgen.model.agenda import AgendaDay, AgendaItem

DAYS = 2
"""How many days one slide shows."""


def spread(days: Sequence[AgendaDay]) -> Iterator[Sequence[AgendaDay]]:
    """Yield the days of each slide."""
    for start in range(0, len(days), DAYS):
        yield days[start : start + DAYS]


def day_values(day: AgendaDay, voice: Voice) -> dict[str, object]:
    """Return a day: its name and date, and its items."""
    return {
        "name": voice.say(day.name),
        "date": date_text(day.date, voice.language),
        "items": [_item(item, voice) for item in day.items],
    }


def _item(item: AgendaItem, voice: Voice) -> dict[str, object]:
    return {
        "time": time_text(item.start, voice.language),
        "title": voice.say(item.title),
        "speakers": voice.people(item.speakers),
        "bullets": [voice.say(bullet) for bullet in item.bullets],
        "kind": item.kind,
        "pause": item.pause,
    }
