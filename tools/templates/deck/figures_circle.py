"""Figures around a centre: the cycle, and the focus areas."""

from __future__ import annotations

import math
from itertools import pairwise

from tools.templates.deck.figure_parts import down, each, figure, only
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line
from tools.templates.xml import Element


def cycle(words: FigureWords) -> Prototype:
    """Three to six steps in a ring, with an arrow from each to the next."""
    w, h = _CYCLE
    # A ring gives each item a third of the width and a quarter of the height: six would touch, so each holds less.
    middle, height = LEFT + (INNER - 3 * w) / 2, TOP + (ROOM - 4 * h) / 2
    item = box(
        words.box, middle, height, 3 * w, 4 * h, "{{ loop.index }}. {{ step }}",
        fill="accent1", colour="bg1", bold=True, size=20, scale=down(20),
    )  # fmt: skip
    ring = group(each(words.step, "step in slide.steps", "ring"), LEFT, TOP, INNER, ROOM, item)
    arrows = [
        group(only(words.arrow, f"slide.steps|length == {count}"), LEFT, TOP, INNER, ROOM, *_arrows(words, count))
        for count in range(3, 7)
    ]
    centre = box(
        only(words.centre, "slide.centre"), LEFT + INNER / 2 - 3.8, TOP + ROOM / 2 - 2.0, 7.6, 4.0,
        "{{ slide.centre }}", fill="bg2", geometry="ellipse", bold=True, size=20, scale=down(20),
        insets=(0.1, 0.1, 0.1, 0.1),
    )  # fmt: skip
    return Prototype("cycle", "figure", [figure(words.figure, words.alt_cycle, *arrows, ring, centre)])


_CYCLE = (6.8, 2.5)
"""The width and height of a step of the cycle."""


def _arrows(words: FigureWords, count: int) -> list[Element]:
    """Return the arrows of a ring of `count` steps, from the edge of one to the edge of the next."""
    across, down_ = INNER / 3, ROOM * 3 / 8
    turns = [2 * math.pi * number / count for number in range(count + 1)]
    places = [(LEFT + INNER / 2 + across * math.sin(turn), TOP + ROOM / 2 - down_ * math.cos(turn)) for turn in turns]
    made = []
    for (x1, y1), (x2, y2) in pairwise(places):
        dx, dy = x2 - x1, y2 - y1
        half_w, half_h = _CYCLE[0] / 2 + 0.2, _CYCLE[1] / 2 + 0.2
        part = min(half_w / abs(dx) if abs(dx) > 1e-6 else 1, half_h / abs(dy) if abs(dy) > 1e-6 else 1)
        ends = (x1 + part * dx, y1 + part * dy, x2 - part * dx, y2 - part * dy)
        made.append(line(words.arrow, *ends, "accent6", 2.5, arrow=True))
    return made


def focus(words: FigureWords) -> Prototype:
    """Four to eight areas on both sides of what they are areas of, each on a line from the centre."""
    half = "(slide.areas|length + 1) // 2"
    sides = {
        LEFT: f"area in slide.areas[:{half}]",
        column(9): f"area in slide.areas[{half}:]",
    }
    boxes = [
        box(
            each(words.box, loop, "column gap 0.5"), x, TOP, span(4), ROOM, "{{ area }}",
            fill="bg2", line="accent1", bold=True, size=22, scale=down(22),
        )
        for x, loop in sides.items()
    ]  # fmt: skip
    spokes = []
    for count in (2, 3, 4):
        left = f"(slide.areas|length + 1) // 2 == {count}"
        right = f"slide.areas|length // 2 == {count}"
        for condition, x in ((left, LEFT + span(4)), (right, column(9))):
            spokes.append(_spokes(words, condition, x, count))
    wide = _CENTRE
    centre = box(
        words.centre, LEFT + (INNER - wide) / 2, TOP + (ROOM - wide) / 2, wide, wide, "{{ slide.centre }}",
        fill="accent1", colour="bg1", geometry="ellipse", bold=True, size=24, scale=down(24),
        insets=(0.1, 0.1, 0.1, 0.1),
    )  # fmt: skip
    return Prototype("focus", "figure", [figure(words.figure, words.alt_focus, *spokes, centre, *boxes)])


_CENTRE = 6.4
"""The diameter of the centre of the focus areas."""


def _spokes(words: FigureWords, condition: str, x: float, count: int) -> Element:
    middle, centre = TOP + ROOM / 2, LEFT + INNER / 2
    height = (ROOM - (count - 1) * 0.5) / count
    ends = [TOP + number * (height + 0.5) + height / 2 for number in range(count)]
    lines = [line(words.line, centre, middle, x, end, "accent1", 2) for end in ends]
    left, wide = min(x, centre), abs(centre - x)
    return group(only(words.line, condition), left, TOP, wide, ROOM, *lines)
