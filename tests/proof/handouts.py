"""The handouts that are proved: those of every gathering, and a sheet for every exercise of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from docgen.documents.registry import DOCUMENTS, DocumentType
from docgen.documents.subject import FORMS, Subject, attendances, occasions
from docgen.inputs.workspace import Workspace
from docgen.model.language import Language
from docgen.model.slide_exercise import ExerciseSlide
from docgen.office.template import Template
from docgen.settings import shipped
from tests.proof.documents import workspace

ALL = "all-exercises"
"""The id of a gathering that has every exercise of the catalogue; it is made here and in no file."""


@dataclass(frozen=True)
class Handout:
    """One handout: what, for whom, in which form."""

    document: str
    subject: Subject
    language: Language

    @property
    def type(self) -> DocumentType:
        return DOCUMENTS[self.document]

    def values(self) -> dict[str, object]:
        return self.type.values(catalogue(), self.subject, self.language)

    def write(self, folder: Path) -> Path:
        path = folder / f"{self.subject.gathering}-{Path(self.type.path_of(self.subject, self.language)).name}"
        template = _template(self.type.template_name(self.language))
        path.write_bytes(template.render(self.values(), folder=workspace().folder))
        return path


@cache
def catalogue() -> Workspace:
    """The shipped workspace, with a gathering more that has every exercise, in both forms."""
    held = workspace()
    first = next(iter(held.gatherings.values()))
    slides = tuple(ExerciseSlide(type="exercise", exercise=id) for id in held.exercises)
    every = first.model_copy(update={"id": ALL, "slides": slides, "languages": FORMS, "agenda": ()})
    return replace(held, gatherings={**held.gatherings, ALL: every})


@cache
def _template(name: str) -> Template:
    return Template(shipped("templates") / name)


def handouts() -> list[Handout]:
    """Programme and evaluation form of every gathering, and its sheets for those with the shortest and longest name.

    The sheets with all exercises are made in both forms for one participant.
    """
    made = [Handout(f"handouts-{kind}", subject, form) for kind, subject, form in _of_occasions()]
    for id in catalogue().gatherings:
        there = [subject for subject in attendances(catalogue()) if subject.gathering == id]
        by_name = sorted(there, key=lambda subject: len(catalogue().participants[subject.participant].name))
        for subject in (by_name[0], by_name[-1]):
            made += [Handout("handouts-sheets", subject, form) for form in subject.possible]
    return made


def _of_occasions() -> Iterator[tuple[str, Subject, Language]]:
    for subject in occasions(catalogue()):
        for form in subject.languages:
            yield from (("programme", subject, form), ("evaluation", subject, form))
