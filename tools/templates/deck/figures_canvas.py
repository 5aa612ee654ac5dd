"""The milestone canvas: everything about a project on one slide, as fields to write in."""

from __future__ import annotations

from tools.templates.deck.figure_parts import LEAST, cases, field, figure, label, when
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import GUTTER, INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p
from tools.templates.xml import Element

_TIME, _FOOT = 2.6, 0.9
"""The heights of the row of milestones and of the line below the fields."""
_MORE = 0.6
"""How much taller the fields below are than those above: they hold lists."""
_ABOVE = ("background", "gain", "vision", "goal")
_BELOW = ("affected", "cooperation", "critical", "values")
_ALONG = ("start", "phase", "phase", "phase", "end", "evaluate")
_LABEL, _GUIDE = 18, 16
"""Sizes of type."""


def canvas(words: FigureWords) -> Prototype:
    """Fields over and under a row of arrows that leads from the start over three milestones to the end."""

    def drawn(told: bool) -> Element:
        room = ROOM - (_FOOT if told else 0)
        tall = (room - _TIME - 2 * GUTTER - _MORE) / 2
        size = _GUIDE if told else _LABEL
        children = [
            *_row(words, _ABOVE, TOP, tall, size),
            *_arrows(words, TOP + tall + GUTTER),
            *_row(words, _BELOW, TOP + tall + _TIME + 2 * GUTTER, tall + _MORE, size),
        ]
        if told:
            foot = TOP + room + 0.15
            children.append(
                label(words.text, LEFT, foot, INNER, _FOOT - 0.15, "{{ slide.subtitle }}", size=18, align="l")
            )
        return figure(words.figure, words.alt_canvas, *children)

    return Prototype("canvas", "figure", cases("slide.subtitle", drawn))


def _row(words: FigureWords, keys: tuple[str, ...], top: float, height: float, size: float) -> list[Element]:
    """Return a row of fields with labels and lists in `size` points."""
    return [
        field(
            words.field, column(1 + 3 * number), top, span(3), height, *_texts(words, key, size),
            size=size, least=_GUIDE,
        )
        for number, key in enumerate(keys)
    ]  # fmt: skip


def _texts(words: FigureWords, key: str, size: float) -> list[Element]:
    heading, *guides = words.canvas[key]
    made = [p(heading, bold=True, colour="accent1")]
    if key == "vision":
        return [
            *made,
            *when("slide.vision", p("{{ slide.vision }}", before=4)),
            *when("not slide.vision", p(guides[0], size=_GUIDE, before=4)),
        ]
    return [*made, *(p(guide, size=size if len(guides) > 1 else _GUIDE, before=4) for guide in guides)]


def _arrows(words: FigureWords, top: float) -> list[Element]:
    made = []
    for number, key in enumerate(_ALONG):
        ends = key != "phase"
        text = words.canvas[key][0] + ("" if ends else f" {number}")
        made.append(
            box(
                words.field, column(1 + 2 * number), top, span(2), _TIME, p(text, bold=True),
                fill="bg1" if ends else "bg2", line="accent1", width=2.25 if ends else 0.75, colour="accent1",
                geometry="rect" if key == "evaluate" else "homePlate", size=16, align="l", anchor="t",
                adjust=None if key == "evaluate" else {"adj": 18_000}, insets=(0.25, 0.25, 0.15, 0.2),
                scale=LEAST / 16,
            )
        )  # fmt: skip
    return made
