"""The programme itself: parties, organisation, themes, phases, roles, gatherings, calendar, disagreements."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from docgen.model.data_form import DataForm
from docgen.model.language import Language, Name, Text
from docgen.model.network import Leadership
from docgen.model.noun import Date, Line, Noun, Slug, misfit


class Source(Noun):
    """A text that facts come from."""

    id: Slug
    title: Line
    date: Date


class Party(Noun):
    """One of the six central parties, with its political leaders by source and date."""

    id: Slug
    name: Name
    short: Line
    leaders: tuple[Leadership, ...] = ()


class Body(Noun):
    """A body of the programme's organisation, its members and what it does."""

    id: Slug
    name: Name
    members: tuple[Line, ...] = ()
    does: Text


class Theme(Noun):
    """A theme (tema) and the programme's goal for it; innovation has no goal of its own."""

    id: Slug
    name: Name
    goal: Text | None = None
    accent: Literal[1, 2, 3, 4, 5, 6]


class Phase(Noun):
    """A phase of the local project: what is done, and with whom."""

    id: Slug
    name: Name
    what: tuple[Text, ...]
    who: tuple[Text, ...]


class Role(Noun):
    """A role in the local project, such as PA or PL."""

    id: Slug
    name: Name
    does: Text


class GatheringPlan(Noun):
    """One of an intake's gatherings: what it is about and about when."""

    id: Slug
    intake: Literal[1, 2]
    number: Line
    name: Name
    period: Name
    source: Slug


class CalendarEntry(Noun):
    """A dated entry of the programme's calendar."""

    start: Date
    end: Date
    name: Name
    network: Slug | None = None
    place: Line | None = None
    source: Slug

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.end < self.start:
            raise misfit("end", f"the end {self.end} is before the start {self.start}")
        return self


class Claim(Noun):
    """What one source says of a thing that the sources disagree about."""

    says: Line
    source: Slug


class Disagreement(Noun):
    """A point on which the sources disagree, kept with all claims; `matters` makes `docgen check` warn."""

    id: Slug
    about: Line
    claims: tuple[Claim, ...]
    used: Line
    matters: bool
    participants: tuple[Slug, ...] = ()
    networks: tuple[Slug, ...] = ()


class Programme(Noun):
    """«Saman om ein betre kommune»: the name is nynorsk in every text and is never translated."""

    id: Slug
    name: Line
    start: Date
    end: Date
    owner: Name
    default_language: Language
    sources: tuple[Source, ...]
    parties: tuple[Party, ...]
    organisation: tuple[Body, ...]
    themes: tuple[Theme, ...]
    phases: tuple[Phase, ...]
    roles: tuple[Role, ...]
    gatherings: tuple[GatheringPlan, ...]
    calendar: tuple[CalendarEntry, ...]
    data_forms: tuple[DataForm, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.end < self.start:
            raise misfit("end", f"the end {self.end} is before the start {self.start}")
        return self
