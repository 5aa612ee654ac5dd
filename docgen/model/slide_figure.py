"""Types of slide that are a figure of shapes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from docgen.model.language import Phrase
from docgen.model.noun import Noun
from docgen.model.slide_parts import MAX_LIST, Callout, Headed, Point, TitledSlide


class NetworkBox(Noun):
    """A network on the map."""

    name: Phrase
    leader: Phrase
    members: tuple[Phrase, ...] = Field(min_length=1, max_length=20, description="who takes part")


class NetworkMapSlide(TitledSlide):
    """Networks side by side, each with its leader and members."""

    type: Literal["network-map"]
    theme: Phrase | None = Field(default=None, description="the theme that the networks share")
    boxes: tuple[NetworkBox, ...] = Field(min_length=1, max_length=8, description="one to eight networks")


class TimelineStep(Noun):
    """One step of a timeline."""

    label: Phrase
    heading: Phrase | None = Field(default=None, description="a heading below the label")
    items: tuple[Phrase, ...] = Field(default=(), max_length=12, description="what happens, a line each")


class TimelineSlide(TitledSlide):
    """A line of time, or a process."""

    type: Literal["timeline"]
    steps: tuple[TimelineStep, ...] = Field(min_length=2, max_length=6, description="two to six steps, in order")


class HouseSlide(TitledSlide):
    """A house: roof, pillars, base."""

    type: Literal["house"]
    roof: Headed
    pillars: tuple[Headed, ...] = Field(min_length=2, max_length=4, description="two to four pillars")
    base: Headed
    note: Phrase | None = Field(default=None, description="a line below the house")


class ZonesSlide(TitledSlide):
    """Three zones around one another."""

    type: Literal["zones"]
    zones: tuple[Phrase, ...] = Field(min_length=3, max_length=3, description="three zones from the inside out")
    bullets: tuple[Point, ...] = Field(default=(), max_length=MAX_LIST, description="bullets beside the figure")
    quote: Callout | None = Field(default=None, description="a quote below the bullets")


class Rung(Noun):
    """One step of a ladder, and what someone who stands there says."""

    label: Phrase
    statement: Phrase | None = Field(default=None, description="what someone who stands there says")


class LadderSlide(TitledSlide):
    """Steps that lead upwards."""

    type: Literal["ladder"]
    steps: tuple[Rung, ...] = Field(min_length=3, max_length=8, description="three to eight steps from the lowest up")
    phases: tuple[Phrase, ...] = Field(
        default=(), max_length=4, description="two to four phases that the steps fall into"
    )


class CycleSlide(TitledSlide):
    """Steps that come back to the first."""

    type: Literal["cycle"]
    steps: tuple[Phrase, ...] = Field(min_length=3, max_length=6, description="three to six steps, in order")
    centre: Phrase | None = Field(default=None, description="what stands in the middle")


class FocusSlide(TitledSlide):
    """Areas around a centre."""

    type: Literal["focus"]
    centre: Phrase
    areas: tuple[Phrase, ...] = Field(min_length=4, max_length=8, description="four to eight areas")


class Pair(Noun):
    """A box that leads to another."""

    heading: Phrase
    text: Phrase


class PairsSlide(TitledSlide):
    """Pairs of boxes with an arrow between them."""

    type: Literal["pairs"]
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=4, description="two to four pairs")
    lead: Phrase | None = Field(default=None, description="a line before the pairs")


class AnalysisModelSlide(TitledSlide):
    """The analysis model: from where one stands to the effect, with the process below."""

    type: Literal["analysis-model"]
    start: Headed
    actions: Headed
    process: Headed
    drivers: Headed
    result: Headed
    effect: Headed


class Unit(Noun):
    """A box of an organisation chart."""

    name: Phrase
    detail: Phrase | None = Field(default=None, description="a smaller line below the name")


class OrganisationSlide(TitledSlide):
    """An organisation chart, level by level."""

    type: Literal["organisation"]
    levels: tuple[tuple[Unit, ...], ...] = Field(min_length=2, max_length=4, description="two to four levels of boxes")


class Stage(Noun):
    """A phase and what is said in it."""

    name: Phrase
    statement: Phrase


class PhasesSlide(TitledSlide):
    """Phases one after another, each with a statement."""

    type: Literal["phases"]
    phases: tuple[Stage, ...] = Field(min_length=2, max_length=4, description="two to four phases")
