"""The slides and agendas of the inputs wherever they stand, and what only they can have wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docgen.errors import Problem
from docgen.inputs import pictures
from docgen.inputs.files import Files
from docgen.inputs.yaml import DataPath, Document
from docgen.model.agenda import AgendaDay
from docgen.model.slide import Slide
from docgen.model.slide_text import AgendaSlide, PictureSlide


def slides(files: Files) -> Iterator[tuple[Document, DataPath, Slide]]:
    """Yield every slide with its file and its path there: those of the decks, and those of the exercises."""
    for deck in files.decks:
        for index, slide in enumerate(deck.noun.slides):
            yield deck.document, ("slides", index), slide
    for exercise in files.exercises:
        yield exercise.document, ("slide",), exercise.noun.slide


def agendas(files: Files) -> Iterator[tuple[Document, DataPath, tuple[AgendaDay, ...]]]:
    """Yield the days of every agenda with their file and their path there."""
    for gathering in files.gatherings:
        yield gathering.document, ("agenda",), gathering.noun.agenda
    for document, path, slide in slides(files):
        if isinstance(slide, AgendaSlide):
            yield document, (*path, "days"), slide.days


def problems(files: Files) -> Iterator[Problem]:
    """Yield a problem for each picture that cannot be used, and each agenda slide that has nothing to show."""
    with_agenda = {gathering.document.file for gathering in files.gatherings if gathering.noun.agenda}
    for document, path, slide in slides(files):
        if isinstance(slide, PictureSlide):
            fault = pictures.fault(Path(document.file).parent, slide.picture)
            if fault:
                yield document.problem((*path, "picture"), fault)
        if isinstance(slide, AgendaSlide) and not slide.days and document.file not in with_agenda:
            yield document.problem((*path, "days"), "there is no agenda to show; give it here or in the gathering")
