"""The milestone canvas: everything about a project on one slide, as fields to write in."""

from __future__ import annotations

from tools.templates.deck.figure_parts import LEAST, down, field, figure, label, only, when
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p
from tools.templates.xml import Element

_GAP = 0.3
_TIME, _FOOT = 2.8, 0.9
"""The heights of the row of milestones and of the line below the fields."""
_ABOVE = ("background", "gain", "vision", "goal")
_BELOW = ("affected", "cooperation", "critical", "values")
_ALONG = ("start", "phase", "phase", "phase", "end", "evaluate")


def canvas(words: FigureWords) -> Prototype:
    """Fields over and under a row of arrows that leads from the start over three milestones to the end."""
    tall = (ROOM - _TIME - _FOOT - 2 * _GAP) / 2
    rows = [
        *_row(words, _ABOVE, TOP, tall),
        *_arrows(words, TOP + tall + _GAP),
        *_row(words, _BELOW, TOP + tall + _TIME + 2 * _GAP, tall),
    ]
    foot = label(
        only(words.text, "slide.subtitle"), LEFT, TOP + ROOM - _FOOT + 0.15, INNER, _FOOT - 0.15,
        "{{ slide.subtitle }}", size=16, colour="accent6", align="l",
    )  # fmt: skip
    return Prototype("canvas", "figure", [figure(words.figure, words.alt_canvas, *rows, foot)])


def _row(words: FigureWords, keys: tuple[str, ...], top: float, height: float) -> list[Element]:
    wide = (INNER - (len(keys) - 1) * _GAP) / len(keys)
    return [
        field(words.field, LEFT + number * (wide + _GAP), top, wide, height, *_texts(words, key), size=16, least=LEAST)
        for number, key in enumerate(keys)
    ]


def _texts(words: FigureWords, key: str) -> list[Element]:
    heading, *guides = words.canvas[key]
    made = [p(heading, bold=True, colour="accent1")]
    if key == "vision":
        return [
            *made,
            *when("slide.vision", p("{{ slide.vision }}", before=4)),
            *when("not slide.vision", p(guides[0], size=LEAST, before=4)),
        ]
    return [*made, *(p(guide, size=16 if len(guides) > 1 else LEAST, before=4) for guide in guides)]


def _arrows(words: FigureWords, top: float) -> list[Element]:
    wide = (INNER - (len(_ALONG) - 1) * _GAP) / len(_ALONG)
    made = []
    for number, key in enumerate(_ALONG):
        ends = key != "phase"
        text = words.canvas[key][0] + ("" if ends else f" {number}")
        made.append(
            box(
                words.field, LEFT + number * (wide + _GAP), top, wide, _TIME, p(text, bold=True),
                fill="bg1" if ends else "bg2", line="accent1", width=2.25 if ends else 0.75, colour="accent1",
                geometry="rect" if key == "evaluate" else "homePlate", size=16, align="l", anchor="t",
                adjust=None if key == "evaluate" else {"adj": 20_000}, insets=(0.3, 0.25, 0.3, 0.2), scale=down(16),
            )
        )  # fmt: skip
    return made
