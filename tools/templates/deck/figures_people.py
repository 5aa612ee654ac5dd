"""Figures of who is with whom: the map of the networks and the organisation chart."""

from __future__ import annotations

from tools.templates.deck.figure_parts import NARROW, down, each, figure, label, only, panel, when
from tools.templates.deck.figure_sizes import Room, largest, said
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p
from tools.templates.xml import Element

_MAPS = (
    (1, 1, "1,", (40, 36, 32, 28, 24)),
    (2, 1, "2,", (36, 32, 28, 24)),
    (3, 1, "3,", (28, 26, 24, 22, 20, 18)),
    (2, 2, "4,", (26, 24, 22, 20, 18)),
    (3, 2, "5, 6", (22, 20, 18, 16)),
    (4, 2, "7, 8", (20, 18, 16)),
)
"""Columns and rows for so many networks, and sizes of type: no column is empty, no box thin while there is room."""
_GAP, _THEME = 0.5, 1.2


def network_map(words: FigureWords) -> Prototype:
    """One to eight networks: name, leader and members of each, under what they have in common."""
    theme = label(words.text, LEFT, TOP, INNER, 0.9, words.theme, size=20, bold=True, colour="accent1", align="l")
    maps = [_networks(words, *each_map) for each_map in _MAPS]
    return Prototype("network-map", "figure", [figure(words.figure, words.alt_network_map, theme, *maps)])


def _networks(words: FigureWords, columns: int, rows: int, counts: str, sizes: tuple[float, ...]) -> Element:
    top, height = TOP + _THEME, ROOM - _THEME
    wide, high = (INNER - (columns - 1) * _GAP) / columns, (height - (rows - 1) * _GAP) / rows
    # The leader's name takes a line, or two where boxes are thin.
    taken = 1.3 if columns < 3 else 1.8
    room = Room("1", wide - 0.9, high - 0.7, said("slide.boxes", "members"), said("slide.boxes", "name"), taken=taken)
    text = panel(
        words.panel, LEFT, top, INNER, height, *largest(room, sizes, _network),
        size=sizes[-1], insets=(0.5, 0.45, 0.4, 0.25) if columns < 4 else NARROW,
    )  # fmt: skip
    edge = box(words.mark, LEFT, top, INNER, 0.02 * height, fill="accent1", decorative=True)
    loop = each(words.network, "box in slide.boxes", f"grid {columns} gap {_GAP}")
    inner = group(loop, LEFT, top, INNER, height, text, edge)
    return group(only(words.network, f"slide.boxes|length in ({counts})"), LEFT, top, INNER, height, inner)


def _network(size: float) -> list[Element]:
    """Return what stands in a box, in type of this size, and the name above it larger."""
    return [
        p("{{ box.name }}", bold=True, size=size + (2 if size < 20 else 4), colour="accent1"),
        p("{{ box.leader }}", bold=True, before=2, size=size),
        p("{{ box.members }}", before=6, size=size),
    ]


def organisation(words: FigureWords) -> Prototype:
    """Two to four levels under one another, each a band with its units side by side."""
    pad = 0.03 * ROOM
    unit = box(
        each(words.box, "unit in level", "row gap 0.4"), LEFT + 0.4, TOP + pad, INNER - 0.8, ROOM - 2 * pad,
        *(paragraph for count in _LEVELS for paragraph in when(f"slide.levels|length == {count}", *_unit(count))),
        fill="bg1", line="accent1", size=16, scale=down(16), insets=(0.15, 0.0, 0.15, 0.0),
    )  # fmt: skip
    band = box(words.panel, LEFT, TOP, INNER, ROOM, fill="bg2", decorative=True)
    level = group(each(words.level, "level in slide.levels", f"column gap {_STEP}"), LEFT, TOP, INNER, ROOM, band, unit)
    marks = [_links(words, count) for count in _LEVELS]
    return Prototype("organisation", "figure", [figure(words.figure, words.alt_organisation, level, *marks)])


_LEVELS = {2: (32, 28, 24, 20, 18), 3: (28, 24, 20, 18, 16), 4: (24, 20, 18, 16)}
"""How many levels there may be, and the sizes of type of as many."""


def _unit(count: int) -> list[Element]:
    """Return what stands in a unit of one of `count` levels, in the largest type that the whole level has room for."""
    height = 0.94 * (ROOM - (count - 1) * _STEP) / count
    room = Room("level|length", INNER - 3.0, height, said("level", "detail"), said("level", "name"), taken=0.3)
    return largest(room, _LEVELS[count], _named)


def _named(size: float) -> list[Element]:
    small = p("{{ unit.detail }}", size=max(size - 4, 16), before=2)
    return [p("{{ unit.name }}", bold=True, size=size), *when("unit.detail", small)]


_STEP = 0.6
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
