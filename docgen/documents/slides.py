"""The slides of a deck as values: each with its title, its notes, and the band of its exercise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.documents.agenda import spread
from docgen.documents.notes import band, notes
from docgen.documents.occasion import Occasion
from docgen.documents.slide import Stage, slide_values
from docgen.documents.voice import Spoken, Voice, bare, retold
from docgen.model.exercise import Exercise
from docgen.model.gathering import Deck
from docgen.model.language import Language
from docgen.model.slide import Slide
from docgen.model.slide_exercise import ExerciseSlide
from docgen.model.slide_text import AgendaSlide

CATALOGUE = Language.NB
"""The language of texts that stand alone in the catalogue of exercises."""


def slides_values(
    deck: Deck, occasion: Occasion, exercises: Mapping[str, Exercise], voice: Voice
) -> list[dict[str, object]]:
    """Return the values of every slide in order; no two titles are the same.

    `index` is that of the slide in the file, which may be told on several slides.
    """
    stage = Stage(occasion, voice, occasion.pictures)
    titles: set[str] = set()
    found = []
    for index, slide in enumerate(deck.slides):
        exercise = exercises[slide.exercise] if slide.exercise else None
        for title, values in _told(slide, exercise, stage):
            found.append({**values, "title": _told_apart(title, titles), "index": index})
    return found


def _told(slide: Slide, exercise: Exercise | None, stage: Stage) -> Iterator[tuple[Spoken, dict[str, object]]]:
    """Yield the title and the other values of each slide that a slide of the file becomes."""
    voice, section = stage.voice, slide.section
    catalogue = Stage(stage.occasion, Voice(voice.language, CATALOGUE), "exercises")
    shown, its_stage = slide, stage
    if isinstance(slide, ExerciseSlide) and exercise:
        shown, its_stage = exercise.slide, catalogue
    minutes = slide.minutes or shown.minutes or (exercise.minutes if exercise else None)
    title = voice.say(slide.title) or its_stage.voice.say(shown.title)
    own = voice.say(slide.notes) or its_stage.voice.say(shown.notes)
    for part in _parts(shown, stage.occasion):
        yield (
            title,
            {
                **slide_values(part, its_stage),
                "section": voice.plain(section),
                "hidden": slide.hidden,
                "band": band(exercise, minutes, catalogue.voice) if exercise else None,
                "notes": notes(exercise, minutes, own, catalogue.voice),
            },
        )
        section = None  # it begins with the first part


def _parts(slide: Slide, occasion: Occasion) -> Iterator[Slide]:
    """Yield the slide; a programme of many days becomes several."""
    if isinstance(slide, AgendaSlide):
        for days in spread(slide.days or occasion.days):
            yield slide.model_copy(update={"days": tuple(days)})
    else:
        yield slide


def _told_apart(title: Spoken, taken: set[str]) -> Spoken:
    """Return the title, with « (2)» after it when another slide has it already, and remember it."""
    text, number = bare(title), 1
    while text in taken:
        number += 1
        text = f"{bare(title)} ({number})"
    taken.add(text)
    return retold(title, text)
