"""A gathering (samling) of a network: when and where, its programme, its slides."""

from __future__ import annotations

from typing import Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from docgen.model.agenda import AgendaDay
from docgen.model.language import Language, Phrase, Title
from docgen.model.noun import Date, Line, Noun, Slug, misfit
from docgen.model.slide import MAX_SLIDES, Slide
from docgen.model.slide_parts import Labelled


class Deck(Noun):
    """What every deck has: a title, the languages it is made in, and slides."""

    id: Slug
    title: Title = Field(description="the title of the deck")
    language: Language = Field(default=Language.NB, description="the language of texts that stand alone: nb, nn or en")
    languages: tuple[Language, ...] = Field(
        default=(), validate_default=True, description="the languages that the deck is made in; default: its own"
    )
    slides: tuple[Slide, ...] = Field(min_length=1, max_length=MAX_SLIDES, description="the slides, in order")
    source: Slug | None = Field(default=None, description="the id of the source that the facts come from")

    @field_validator("languages")
    @classmethod
    def are_different_and_at_least_its_own(
        cls, languages: tuple[Language, ...], info: ValidationInfo
    ) -> tuple[Language, ...]:
        if len(set(languages)) < len(languages):
            raise misfit("", "a language is here twice")
        return languages or (info.data.get("language", Language.NB),)


class Gathering(Deck):
    """A gathering of one network, with its agenda and its deck."""

    network: Slug = Field(description="the id of the network")
    number: int = Field(strict=True, ge=1, le=20, description="a whole number: 1 for the first gathering")
    start: Date
    end: Date
    venue: Phrase = Field(description="where it is held")
    leaders: tuple[Line, ...] = Field(default=(), description="who leads; default: the leaders of the network")
    objectives: tuple[Phrase, ...] = Field(default=(), description="what the gathering is to achieve, a line each")
    agenda: tuple[AgendaDay, ...] = Field(default=(), description="the programme, day by day")
    practical: tuple[Labelled, ...] = Field(
        default=(), max_length=12, description="what else the printed programme tells: a label and a text each"
    )

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.end < self.start:
            raise misfit("end", f"the end {self.end} is before the start {self.start}")
        return self
