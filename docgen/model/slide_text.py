"""Types of slide that are mainly text."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from docgen.model.agenda import AgendaDay, Time
from docgen.model.language import Language, Phrase
from docgen.model.noun import Line, Noun
from docgen.model.slide_parts import MAX_LIST, Callout, Headed, Labelled, Person, Point, TitledSlide


class WelcomeSlide(TitledSlide):
    """The first slide. What is left out comes from the gathering."""

    type: Literal["welcome"]
    subtitle: Phrase | None = Field(
        default=None, description="what stands below the title; default: the network's name"
    )
    dates: Phrase | None = Field(default=None, description="when; default: the dates of the gathering")
    place: Phrase | None = Field(default=None, description="where; default: the venue of the gathering")
    leaders: Phrase | None = Field(default=None, description="who leads; default: the leaders of the gathering")


class PresentersSlide(TitledSlide):
    """Those who lead the gathering, or speak."""

    type: Literal["presenters"]
    people: tuple[Person, ...] = Field(min_length=1, max_length=6, description="one to six people")


class DividerSlide(TitledSlide):
    """A dark slide between days or parts."""

    type: Literal["divider"]
    subtitle: Phrase | None = Field(default=None, description="what stands below the title")
    time: Time | None = Field(default=None, description="when the part begins, such as 08:30")


class AgendaItemSlide(TitledSlide):
    """Stands while one item of the programme begins."""

    type: Literal["agenda-item"]
    time: Time | None = Field(default=None, description="when the item begins, such as 10:00")
    speakers: tuple[Line, ...] = Field(default=(), max_length=8, description="who speaks, each as it is to be printed")
    bullets: tuple[Phrase, ...] = Field(default=(), max_length=MAX_LIST, description="what the item holds, a line each")


class GoalsSlide(TitledSlide):
    """One to three groups of goals."""

    type: Literal["goals"]
    groups: tuple[Headed, ...] = Field(min_length=1, max_length=3, description="one to three headings with goals")
    callout: Callout | None = Field(default=None, description="a text in a frame beside the goals")


class BulletsSlide(TitledSlide):
    """Bullets in two levels. What does not fit goes on to the next slide."""

    type: Literal["bullets"]
    lead: Phrase | None = Field(default=None, description="a line before the bullets")
    bullets: tuple[Point, ...] = Field(min_length=1, max_length=MAX_LIST, description="the bullets")
    numbered: bool = Field(default=False, description="true: numbers instead of bullets")
    callout: Phrase | None = Field(default=None, description="a text in a frame")


class Column(Noun):
    """A heading with bullets."""

    heading: Phrase
    bullets: tuple[Point, ...] = Field(min_length=1, max_length=MAX_LIST)


class TwoColumnsSlide(TitledSlide):
    """Two columns side by side."""

    type: Literal["two-columns"]
    columns: tuple[Column, ...] = Field(min_length=2, max_length=2, description="two headings with bullets")
    callout: Callout | None = Field(default=None, description="a text in a frame below the columns")


class QuoteSlide(TitledSlide):
    """One to three quotes."""

    type: Literal["quote"]
    quotes: tuple[Callout, ...] = Field(min_length=1, max_length=3, description="one to three quotes")
    question: Phrase | None = Field(default=None, description="a question to those who are there")


class StatementSlide(TitledSlide):
    """One statement, set large."""

    type: Literal["statement"]
    statement: Phrase = Field(description="the statement (it is set large)")
    text: Phrase | None = Field(default=None, description="a line of smaller text below it")


class PictureSlide(TitledSlide):
    """A picture with a text for those who cannot see it."""

    type: Literal["picture"]
    picture: Line = Field(description="the file of a picture (PNG, JPEG or GIF) beside this file, such as kart.png")
    alt: Phrase = Field(description="what the picture shows, for those who cannot see it")
    caption: Phrase | None = Field(default=None, description="a line below the picture")


class RankingSlide(TitledSlide):
    """A list in order, the first being number one."""

    type: Literal["ranking"]
    items: tuple[Phrase, ...] = Field(min_length=1, max_length=10, description="what is ranked, the first first")
    lead: Phrase | None = Field(default=None, description="a line before the list")
    text: Phrase | None = Field(default=None, description="text beside the list")
    source: Phrase | None = Field(default=None, description="where it comes from")
    language: Language | None = Field(
        default=None, description="the language of the text, when it is not that of the deck"
    )
    areas: tuple[Phrase, ...] = Field(
        default=(), max_length=8, description="words in small frames, such as areas compared"
    )


class AgendaSlide(TitledSlide):
    """The programme of one day or two, from the agenda of the gathering."""

    type: Literal["agenda"]
    days: tuple[AgendaDay, ...] = Field(default=(), description="days of its own; default: those of the gathering")


class PracticalSlide(TitledSlide):
    """Practical matters: a label and a text each."""

    type: Literal["practical"]
    rows: tuple[Labelled, ...] = Field(min_length=1, max_length=MAX_LIST, description="labels with their texts")


class HarvestSlide(TitledSlide):
    """What was said in plenary. What does not fit goes on to the next slide."""

    type: Literal["harvest"]
    question: Phrase | None = Field(default=None, description="the question that was answered")
    bullets: tuple[Phrase, ...] = Field(default=(), max_length=MAX_LIST, description="the answers, a line each")
