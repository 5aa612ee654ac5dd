"""A month as a table: weeks from Monday, with what is written on each day."""

from __future__ import annotations

from datetime import date

from docgen.documents.voice import Spoken, Voice, bare, retold
from docgen.language.format import weekday_texts
from docgen.model.slide_table import CalendarNote, CalendarSlide

SATURDAY = 5


def calendar_values(slide: CalendarSlide, voice: Voice) -> dict[str, object]:
    """Return the names of the weekdays, and the weeks with their seven days."""
    weeks = [[_day(day, slide, voice) for day in week] for week in slide.weeks]
    return {"weekdays": weekday_texts(voice.language), "weeks": weeks}


def _day(day: date, slide: CalendarSlide, voice: Voice) -> dict[str, object]:
    notes = [note for note in slide.entries if note.start <= day <= (note.end or note.start)]
    lines = [_line(note, day, voice) for note in notes]
    return {
        "day": str(day.day),
        "text": retold(lines[0], "\n".join(map(bare, lines))) if lines else "",
        "outside": f"{day:%Y-%m}" != slide.month,
        "weekend": day.weekday() >= SATURDAY,
        "busy": bool(notes),
    }


def _line(note: CalendarNote, day: date, voice: Voice) -> Spoken:
    """Return «MT Heltid/deltid Øst, Drammen»; the place stands on the first day only."""
    text = voice.say(note.text)
    place = f", {voice.plain(note.place)}" if note.place and day == note.start else ""
    leader = f"{note.leader} " if note.leader else ""
    return retold(text, f"{leader}{bare(text)}{place}")
