"""What stands on a slide, in the terms of one who draws it: texts in placeholders, a table, a figure, a chart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from benchmarks.figures import FIGURES
from benchmarks.slide import ChartData, Footer, Slide


class Line(NamedTuple):
    """A paragraph and its level."""

    text: str
    level: int = 0


class Table(NamedTuple):
    """The rows of a table, the header first, and the share of the width that each column has."""

    rows: list[list[str]]
    shares: tuple[int, ...]


class Figure(NamedTuple):
    """Shapes laid out in columns, row by row; the paragraphs of each."""

    name: str
    columns: int
    shapes: list[list[str]]


class Chart(NamedTuple):
    """A chart: `column` or `line`."""

    kind: str
    data: ChartData


@dataclass(frozen=True)
class Outline:
    """A slide on the layout with this number. `texts` are those of the placeholders in order, the title's first.

    `footer` is the date, the text and the number at the bottom of the slide; nothing on the cover.
    """

    layout: int
    texts: list[list[Line]]
    footer: tuple[str, ...] = ()
    table: Table | None = None
    figure: Figure | None = None
    chart: Chart | None = None
    notes: list[str] = field(default_factory=list)


COVER, BODY, SECTION, COMPARISON, TITLE = 0, 1, 2, 4, 5
"""The numbers of the layouts that are used."""
NUMBER = "‹#›"
AGENDA = (["Tid", "Tema", "Ved"], (2, 7, 4))
RISKS = (["Nr.", "Hva kan gå galt", "S", "K", "Sum", "Ansvarlig", "Frist"], (2, 9, 2, 2, 2, 4, 4))


def outline(slide: Slide, footer: Footer) -> Outline:
    """Return the outline of a slide; the cover has no footer."""
    made = _OUTLINES[slide["type"]](slide)
    return made if made.layout == COVER else replace(made, footer=(footer["date"], footer["title"], NUMBER))


def cells(row: dict[str, str]) -> list[str]:
    """Return the texts of a row."""
    return list(row.values())


def _welcome(slide: Slide) -> Outline:
    return Outline(COVER, [_title(slide), [Line(slide["subtitle"]), Line(f"{slide['dates']}, {slide['place']}")]])


def _divider(slide: Slide) -> Outline:
    return Outline(SECTION, [_title(slide), [Line(slide["text"])]])


def _bullets(slide: Slide) -> Outline:
    lines: list[Line] = []
    for bullet in slide["bullets"]:
        lines += [Line(bullet["text"]), *(Line(item, 1) for item in bullet["items"])]
    return Outline(BODY, [_title(slide), lines])


def _columns(slide: Slide) -> Outline:
    texts = [_title(slide)]
    for column in slide["columns"]:
        texts += [[Line(column["heading"])], [Line(text) for text in column["bullets"]]]
    return Outline(COMPARISON, texts)


def _agenda(slide: Slide) -> Outline:
    head, shares = AGENDA
    return Outline(TITLE, [_title(slide)], table=Table([head, *map(cells, slide["rows"])], shares))


def _risks(slide: Slide) -> Outline:
    head, shares = RISKS
    return Outline(TITLE, [_title(slide)], table=Table([head, *map(cells, slide["rows"])], shares))


def _chart(slide: Slide) -> Outline:
    return Outline(TITLE, [_title(slide)], chart=Chart(slide["type"].removeprefix("chart-"), slide["chart"]))


def _map(slide: Slide) -> Outline:
    shapes = [[box["name"], f"Leder: {box['leader']}", box["place"]] for box in slide["boxes"]]
    return Outline(TITLE, [_title(slide)], figure=Figure("Kommune", 4, shapes))


def _steps(slide: Slide) -> Outline:
    return Outline(TITLE, [_title(slide)], figure=Figure("Steg", 5, list(map(cells, slide["boxes"]))))


def _exercise(slide: Slide) -> Outline:
    lines = [Line(f"{slide['minutes']}, {slide['form']}"), *(Line(task, 1) for task in slide["tasks"])]
    return Outline(BODY, [_title(slide), lines], notes=slide["notes"])


def _fixed(slide: Slide) -> Outline:
    return Outline(TITLE, [_title(slide)], figure=Figure(*FIGURES[slide["type"]]), notes=slide["notes"])


def _title(slide: Slide) -> list[Line]:
    return [Line(slide["title"])]


_OUTLINES: dict[str, Callable[[Slide], Outline]] = {
    "welcome": _welcome,
    "divider": _divider,
    "bullets": _bullets,
    "columns": _columns,
    "agenda": _agenda,
    "risks": _risks,
    "chart-column": _chart,
    "chart-line": _chart,
    "map": _map,
    "steps": _steps,
    "exercise": _exercise,
    **dict.fromkeys(FIGURES, _fixed),
}
