"""The data of a deck and of a slide: what docgen is given as it is, and what the others' decks are drawn of."""

from __future__ import annotations

from typing import TypedDict


class Bullet(TypedDict):
    """A bullet with those under it."""

    text: str
    items: list[str]


class Column(TypedDict):
    """One of two columns."""

    heading: str
    bullets: list[str]


class Series(TypedDict):
    """A series of a chart, with a value for each category."""

    name: str
    values: list[float]


class ChartData(TypedDict):
    """What a chart shows."""

    categories: list[str]
    series: list[Series]


class Slide(TypedDict, total=False):
    """A slide; which keys it has is a matter of its type. `notes` are paragraphs, most often none."""

    type: str
    title: str
    notes: list[str]
    subtitle: str
    dates: str
    place: str
    text: str
    minutes: str
    form: str
    tasks: list[str]
    bullets: list[Bullet]
    columns: list[Column]
    rows: list[dict[str, str]]
    boxes: list[dict[str, str]]
    chart: ChartData


class Footer(TypedDict):
    """What stands at the bottom of every slide but the first, beside its number."""

    date: str
    title: str


class Deck(TypedDict):
    """What a deck is made of."""

    language: str
    title: str
    footer: Footer
    continued: str
    slides: list[Slide]
