"""The slides of a deck: a closed set of types, told apart by `type`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, get_args

from pydantic import Field

from docgen.model.slide_chart import ChartSlide
from docgen.model.slide_exercise import (
    CanvasSlide,
    EvaluationSlide,
    ExerciseSlide,
    FactorScalesSlide,
    FillTableSlide,
    FillTimelineSlide,
    GroupTaskSlide,
    MatrixSlide,
    QuadrantSlide,
    RingsSlide,
    ScaleSlide,
    SmarteSlide,
)
from docgen.model.slide_figure import (
    AnalysisModelSlide,
    CycleSlide,
    FocusSlide,
    HouseSlide,
    LadderSlide,
    NetworkMapSlide,
    OrganisationSlide,
    PairsSlide,
    PhasesSlide,
    TimelineSlide,
    ZonesSlide,
)
from docgen.model.slide_parts import AnySlide
from docgen.model.slide_table import CalendarSlide, CountTableSlide, TableSlide
from docgen.model.slide_text import (
    AgendaItemSlide,
    AgendaSlide,
    BulletsSlide,
    DividerSlide,
    GoalsSlide,
    HarvestSlide,
    PictureSlide,
    PracticalSlide,
    PresentersSlide,
    QuoteSlide,
    RankingSlide,
    StatementSlide,
    TwoColumnsSlide,
    WelcomeSlide,
)

Slide = Annotated[
    WelcomeSlide
    | PresentersSlide
    | DividerSlide
    | AgendaItemSlide
    | GoalsSlide
    | BulletsSlide
    | TwoColumnsSlide
    | QuoteSlide
    | StatementSlide
    | PictureSlide
    | RankingSlide
    | TableSlide
    | CountTableSlide
    | ChartSlide
    | NetworkMapSlide
    | CalendarSlide
    | TimelineSlide
    | AgendaSlide
    | PracticalSlide
    | QuadrantSlide
    | ScaleSlide
    | FactorScalesSlide
    | FillTableSlide
    | SmarteSlide
    | RingsSlide
    | CanvasSlide
    | FillTimelineSlide
    | MatrixSlide
    | HouseSlide
    | ZonesSlide
    | LadderSlide
    | CycleSlide
    | FocusSlide
    | PairsSlide
    | AnalysisModelSlide
    | OrganisationSlide
    | PhasesSlide
    | HarvestSlide
    | GroupTaskSlide
    | EvaluationSlide
    | ExerciseSlide,
    Field(discriminator="type"),
]

MAX_SLIDES = 1000


def _type_of(model: type[AnySlide]) -> str:
    name: str = get_args(model.model_fields["type"].annotation)[0]
    return name


TYPES: Mapping[str, type[AnySlide]] = MappingProxyType(
    {_type_of(model): model for model in get_args(get_args(Slide)[0])}
)
"""Each type of slide by its name, in the order of the union."""
