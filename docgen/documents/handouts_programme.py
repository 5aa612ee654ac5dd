"""The printed programme of a gathering: what its template is filled with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docgen.documents.agenda import day_values
from docgen.documents.handouts import opening, voice_of
from docgen.documents.programme_pages import break_pages
from docgen.documents.voice import bare
from docgen.language.format import day_text, time_text
from docgen.language.forms import handout_terms

if TYPE_CHECKING:
    from docgen.documents.subject import Subject
    from docgen.documents.voice import Spoken, Voice
    from docgen.inputs.workspace import Workspace
    from docgen.model.agenda import AgendaDay
    from docgen.model.gathering import Gathering
    from docgen.model.language import Language

EVENING = 18 * 60
"""When the evening begins, in minutes since midnight."""


def values(workspace: Workspace, subject: Subject, language: Language) -> dict[str, object]:
    """Return the values of the programme, with what begins on a new page."""
    gathering = workspace.gatherings[subject.gathering]
    voice = voice_of(gathering, language)
    objectives = [voice.say(objective) for objective in gathering.objectives]
    practical = _practical(gathering, voice)
    days = [_day(day, voice) for day in gathering.agenda]
    plan = break_pages(voice.say(gathering.title), objectives, days, practical)
    return {
        **opening(workspace, subject, language),
        "title": handout_terms(language).programme,
        "objectives": objectives,
        "days": plan.days,
        "practical": practical,
        "practical_first": plan.practical_first,
        "practical_new_page": plan.practical_new_page,
    }


def _day(day: AgendaDay, voice: Voice) -> dict[str, object]:
    """Return a day with its name, and with what it is called where it goes on."""
    name = _name(day, voice)
    return {**day_values(day, voice), "name": name, "continued": f"{name} ({voice.words.continued})"}


def _name(day: AgendaDay, voice: Voice) -> str:
    """Return «Dag 1: torsdag 2. februar»; the date alone stands for «Torsdag», and a name that holds it for both."""
    name, date = voice.plain(day.name), day_text(day.date, voice.language)
    if date.casefold() in name.casefold():
        return name
    if date.startswith(f"{name.casefold()} "):
        return _begun(date)
    return handout_terms(voice.language).day.format(name=name, date=date)


def _practical(gathering: Gathering, voice: Voice) -> list[dict[str, object]]:
    """Return where it is, when it begins and ends and what happens in the evening, then what the leader has to tell."""
    words = handout_terms(voice.language)
    facts: dict[str, Spoken] = {words.place: voice.say(gathering.venue)}
    if gathering.agenda:
        first, last = gathering.agenda[0], gathering.agenda[-1]
        facts[words.begins] = _moment(first, first.items[0].begins, voice)
        facts[words.ends] = _moment(last, last.items[-1].ends or last.items[-1].begins, voice)
        facts[words.evening] = "\n".join(_evening(gathering, voice))
    told: list[dict[str, object]] = [{"label": label, "text": text} for label, text in facts.items() if bare(text)]
    return told + [voice.fields(row) for row in gathering.practical]


def _evening(gathering: Gathering, voice: Voice) -> Iterator[str]:
    """Yield «Torsdag 2. februar: kl. 19.00 Avgang til Oscars», for what is social or late; a line a day."""
    words = handout_terms(voice.language)
    for day in gathering.agenda:
        late = [
            words.event.format(time=time_text(item.start, voice.language), title=voice.plain(item.title))
            for item in day.items
            if item.kind == "social" or item.begins >= EVENING
        ]
        if late:
            date = _begun(day_text(day.date, voice.language))
            yield words.day.format(name=date, date=", ".join(late))


def _moment(day: AgendaDay, minutes: int, voice: Voice) -> str:
    clock = day.items[0].start.replace(hour=minutes // 60 % 24, minute=minutes % 60)
    date = _begun(day_text(day.date, voice.language))
    return handout_terms(voice.language).moment.format(day=date, time=time_text(clock, voice.language))


def _begun(text: str) -> str:
    """Return a text as it begins a line."""
    return text[:1].upper() + text[1:]
