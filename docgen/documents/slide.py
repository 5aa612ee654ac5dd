"""One slide as values: the fields of its type, and what is computed or put together from them."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.documents.agenda import day_values
from docgen.documents.calendar import calendar_values
from docgen.documents.figure import matrix_values, network_map_values, quadrant_values, rings_values
from docgen.documents.occasion import Occasion
from docgen.documents.table import chart_values, count_table_values, table_values
from docgen.documents.voice import Voice
from docgen.model.slide import Slide
from docgen.model.slide_chart import ChartSlide
from docgen.model.slide_exercise import MatrixSlide, QuadrantSlide, RingsSlide
from docgen.model.slide_figure import NetworkMapSlide, TimelineSlide
from docgen.model.slide_table import CalendarSlide, CountTableSlide, TableSlide
from docgen.model.slide_text import AgendaItemSlide, AgendaSlide, DividerSlide, PictureSlide, WelcomeSlide
from docgen.office.values import Picture


@dataclass(frozen=True)
class Stage:
    """What a slide is shown at, the voice that tells it, and the folder of its pictures, below that of the inputs."""

    occasion: Occasion
    voice: Voice
    pictures: str


def slide_values(slide: Slide, stage: Stage) -> dict[str, object]:
    """Return the fields of the model as values, and over them what the slide's type makes of them."""
    return stage.voice.fields(slide) | _of_type(slide, stage)


def _of_type(slide: Slide, stage: Stage) -> dict[str, object]:
    """Return what differs from the fields of the model, by type; most types have nothing that does."""
    voice = stage.voice
    match slide:
        case WelcomeSlide():
            return _welcome(slide, stage)
        case DividerSlide():
            return {"time": voice.values(slide.time) or ""}
        case AgendaItemSlide():
            return _agenda_item(slide, voice)
        case AgendaSlide():
            return {"days": [day_values(day, voice) for day in slide.days]}
        case PictureSlide():
            return _picture(slide, stage)
        case TableSlide():
            return table_values(slide, voice)
        case CountTableSlide():
            return count_table_values(slide, voice)
        case ChartSlide():
            return chart_values(slide, voice)
        case CalendarSlide():
            return calendar_values(slide, voice)
        case TimelineSlide():
            return {"end": None}
        case NetworkMapSlide():
            return network_map_values(slide, voice)
        case QuadrantSlide():
            return quadrant_values(slide, voice)
        case MatrixSlide():
            return matrix_values(slide, voice)
        case RingsSlide():
            return rings_values(slide, voice)
        case _:
            return {}


def _welcome(slide: WelcomeSlide, stage: Stage) -> dict[str, object]:
    """Return what the slide says of the occasion: its own words, else those of the occasion."""
    occasion = stage.occasion
    defaults = {
        "subtitle": occasion.network,
        "dates": occasion.dates,
        "place": occasion.place,
        "leaders": occasion.leaders,
    }
    return {name: stage.voice.say(getattr(slide, name)) or text for name, text in defaults.items()}


def _agenda_item(slide: AgendaItemSlide, voice: Voice) -> dict[str, object]:
    return {
        "time": voice.values(slide.time) or "",
        "duration": voice.duration(slide.minutes),
        "speakers": voice.people(slide.speakers),
    }


def _picture(slide: PictureSlide, stage: Stage) -> dict[str, object]:
    alt = stage.voice.plain(slide.alt)
    return {"picture": Picture(f"{stage.pictures}/{slide.picture}", alt), "alt": alt}
