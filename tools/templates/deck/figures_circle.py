"""Figures around a centre: the cycle, and the focus areas."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from tools.templates.deck.figure_parts import down, each, figure, kept, only
from tools.templates.deck.figure_sizes import Room, largest
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p
from tools.templates.xml import Element


def cycle(words: FigureWords) -> Prototype:
    """Three to six steps in a ring, with an arrow from each to the next."""
    rings = [_ring(words, form, condition) for form, condition in ((_WIDE, "<= 4"), (_THIN, "> 4"))]
    arrows = [
        group(only(words.arrow, f"{_COUNT} == {count}"), LEFT, TOP, INNER, ROOM, *_arrows(words, count, form))
        for count, form in ((3, _WIDE), (4, _WIDE), (5, _THIN), (6, _THIN))
    ]
    centre = box(
        only(words.centre, "slide.centre"), LEFT + INNER / 2 - 4.2, TOP + ROOM / 2 - 2.2, 8.4, 4.4,
        *largest(Room("1", 5.7, 2.9, "[slide.centre]", bold=True), (26, 22, 18, 16), _bold("slide.centre")),
        fill="bg2", geometry="ellipse", size=16, scale=down(16), insets=(0.1, 0.1, 0.1, 0.1),
    )  # fmt: skip
    return Prototype("cycle", "figure", [figure(words.figure, words.alt_cycle, *arrows, *rings, centre)])


_COUNT = "slide.steps|length"
_Form = tuple[float, float, tuple[float, ...]]
_WIDE, _THIN = (9.2, 3.2, (28, 26, 24, 22, 20, 18)), (6.8, 2.5, (24, 22, 20, 18, 16))
"""The width and height of a step of the cycle, and its sizes of type, when there are few and when there are many."""


def _bold(path: str) -> Callable[[float], list[Element]]:
    return lambda size: [p(f"{{{{ {path} }}}}", bold=True, size=size)]


def _ring(words: FigureWords, form: _Form, condition: str) -> Element:
    w, h, sizes = form
    room = Room("1", w - 1.2, h - 0.3, "slide.steps", bold=True)
    content = largest(room, sizes, lambda size: [p("{{ loop.index }}. {{ step }}", bold=True, size=size)])
    # A ring gives each item a third of the width and a quarter of the height: six would touch, so each holds less.
    item = box(
        words.box, LEFT + (INNER - 3 * w) / 2, TOP + (ROOM - 4 * h) / 2, 3 * w, 4 * h, *content,
        fill="accent1", colour="bg1", size=sizes[-1], scale=down(sizes[-1]),
    )  # fmt: skip
    ring = group(each(words.step, "step in slide.steps", "ring"), LEFT, TOP, INNER, ROOM, item)
    return kept(ring, f"{_COUNT} {condition}")


def _arrows(words: FigureWords, count: int, form: _Form) -> list[Element]:
    """Return the arrows of a ring of `count` steps, from the edge of one to the edge of the next."""
    across, down_ = INNER / 3, ROOM * 3 / 8
    turns = [2 * math.pi * number / count for number in range(count + 1)]
    places = [(LEFT + INNER / 2 + across * math.sin(turn), TOP + ROOM / 2 - down_ * math.cos(turn)) for turn in turns]
    made = []
    for (x1, y1), (x2, y2) in pairwise(places):
        dx, dy = x2 - x1, y2 - y1
        half_w, half_h = form[0] / 2 + 0.2, form[1] / 2 + 0.2
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
            each(words.box, loop, "column gap 0.5"), x, TOP, span(4), ROOM,
            *largest(Room("1", span(4) - 0.5, 2.9, "slide.areas", bold=True), (26, 24, 22, 20, 18), _bold("area")),
            fill="bg2", line="accent1", size=18, scale=down(18),
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
        words.centre, LEFT + (INNER - wide) / 2, TOP + (ROOM - wide) / 2, wide, wide,
        *largest(Room("1", 4.2, 4.0, "[slide.centre]", bold=True), (28, 24, 20, 16), _bold("slide.centre")),
        fill="accent1", colour="bg1", geometry="ellipse", size=16, scale=down(16),
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
