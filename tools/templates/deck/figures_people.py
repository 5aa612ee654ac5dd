"""Figures of who is with whom: the map of the networks and the organisation chart."""

from __future__ import annotations

from tools.templates.deck.figure_parts import NARROW, down, each, figure, label, only, panel, when
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p
from tools.templates.xml import Element

_MAPS = ((1, 40, "1,"), (2, 26, "2, 4"), (3, 22, "3, 5, 6"), (4, 20, "7, 8"))
"""So many columns, and type of that size, for so many networks: no column is empty, no box thin while there is room."""


def network_map(words: FigureWords) -> Prototype:
    """One to eight networks: name, leader and members of each, under what they have in common."""
    theme = label(words.text, LEFT, TOP, INNER, 0.9, words.theme, size=20, bold=True, colour="accent1", align="l")
    maps = [_networks(words, *each_map) for each_map in _MAPS]
    return Prototype("network-map", "figure", [figure(words.figure, words.alt_network_map, theme, *maps)])


def _networks(words: FigureWords, columns: int, size: float, counts: str) -> Element:
    top, height = TOP + 1.2, ROOM - 1.2
    text = panel(
        words.panel, LEFT, top, INNER, height,
        p("{{ box.name }}", bold=True, size=size, colour="accent1"),
        p("{{ box.leader }}", bold=True, before=2),
        p("{{ box.members }}", before=6),
        size=size - 4 if columns < 4 else 18, insets=(0.5, 0.45, 0.4, 0.25) if columns < 4 else NARROW,
    )  # fmt: skip
    edge = box(words.mark, LEFT, top, INNER, 0.02 * height, fill="accent1", decorative=True)
    loop = each(words.network, "box in slide.boxes", f"grid {columns} gap 0.5")
    inner = group(loop, LEFT, top, INNER, height, text, edge)
    return group(only(words.network, f"slide.boxes|length in ({counts})"), LEFT, top, INNER, height, inner)


def organisation(words: FigureWords) -> Prototype:
    """Two to four levels under one another, each a band with its units side by side."""
    pad = 0.06 * ROOM
    unit = box(
        each(words.box, "unit in level", "row gap 0.4"), LEFT + 0.4, TOP + pad, INNER - 0.8, ROOM - 2 * pad,
        *when("slide.levels|length == 2", *_unit(26, 20)),
        *when("slide.levels|length > 2", *_unit(18, 16)),
        fill="bg1", line="accent1", scale=down(16), insets=(0.15, 0.05, 0.15, 0.05),
    )  # fmt: skip
    band = box(words.panel, LEFT, TOP, INNER, ROOM, fill="bg2", decorative=True)
    level = group(each(words.level, "level in slide.levels", f"column gap {_STEP}"), LEFT, TOP, INNER, ROOM, band, unit)
    marks = [_links(words, count) for count in (2, 3, 4)]
    return Prototype("organisation", "figure", [figure(words.figure, words.alt_organisation, level, *marks)])


def _unit(name: float, detail: float) -> list[Element]:
    """Return what stands in a unit, in type of these sizes."""
    small = p("{{ unit.detail }}", size=detail, before=2)
    return [p("{{ unit.name }}", bold=True, size=name), *when("unit.detail", small)]


_STEP = 0.8
"""Centimetres between two levels."""


def _links(words: FigureWords, count: int) -> Element:
    """Return the arrows between `count` levels."""
    height = (ROOM - (count - 1) * _STEP) / count
    arrows = [
        box(
            words.arrow, LEFT + INNER / 2 - 0.5, TOP + number * (height + _STEP) - _STEP + 0.1, 1.0, _STEP - 0.2,
            fill="accent1", geometry="downArrow", decorative=True,
        )
        for number in range(1, count)
    ]  # fmt: skip
    return group(only(words.arrow, f"slide.levels|length == {count}"), LEFT, TOP, INNER, ROOM, *arrows)
