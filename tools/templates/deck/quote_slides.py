"""Prototypes with little text, set large: quotes, a statement, a picture, a ranking."""

from __future__ import annotations

from tools.templates.deck import grid
from tools.templates.deck.figure_parts import down, each, only, panel, when
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.pieces import GAP, SOURCE, above, callout, source, told
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p, placeholder
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_BAR = 0.25
_QUESTION = 2.4
_CAPTION = 1.3
_SIZES = (("slide.quotes|length == 1", 36), ("slide.quotes|length == 2", 30), ("slide.quotes|length > 2", 24))
"""How large quotes are set, by how many there are."""


def quote(words: Words) -> Prototype:
    """Return one to three quotes below one another, each behind a bar, and a question at the foot."""
    shapes = []
    for asked, height in (("slide.question", above(_QUESTION)), ("not slide.question", ROOM)):
        for many, size in _SIZES:
            shapes.append(_quotes(words, f"{many} and {asked}", height, size))
    foot = callout(words, "slide.question", "{{ slide.question }}", height=_QUESTION)
    return Prototype("quote", "figure", [*shapes, foot])


def _quotes(words: Words, condition: str, height: float, size: float) -> Element:
    text = [
        p("{{ quote.text }}", size=size, colour="accent1"),
        *when("quote.source", p("{{ quote.source }}", size=20, colour="accent6", before=4)),
    ]
    one = group(
        each(words["quote"], "quote in slide.quotes", "column gap 0.7"), LEFT, TOP, INNER, height,
        box(words["line"], LEFT, TOP, _BAR, height, fill="accent5", decorative=True, fit=False),
        box(
            words["quote"], LEFT + 0.5, TOP, INNER - 0.5, height, *text,
            align="l", insets=(0.5, 0.1, 2.0 if size > 30 else 0.5, 0.1), size=20, scale=down(20),
        ),
    )  # fmt: skip
    alt = told(words["quotes"], "slide.quotes", "text")
    return group(only(words["quotes"], condition), LEFT, TOP, INNER, height, one, alt=alt)


def statement(words: Words) -> Prototype:
    """Return a statement set large behind a bar, with smaller text below it."""
    bar = box(words["line"], LEFT, TOP + 0.6, _BAR, ROOM - 1.2, fill="accent5", decorative=True, fit=False)
    text = [
        p("{{ slide.statement }}", bold=True),
        *when("slide.text", p("{{ slide.text }}", size=24, colour="tx1", before=18)),
    ]
    held = box(
        words["statement"], LEFT + 0.5, TOP + 0.6, INNER - 0.5, ROOM - 1.2, *text,
        size=40, colour="accent1", align="l", insets=(0.6, 0.2, 2.0, 0.2), scale=16 / 24,
    )  # fmt: skip
    return Prototype("statement", "figure", [bar, held])


def picture(words: Words) -> Prototype:
    """Return a picture with a line below it."""
    name = words["picture"]
    shapes = [
        placeholder("pic", 1, "{{ slide.picture }}", name=only(name, condition), x=LEFT, y=TOP, w=INNER, h=height)
        for condition, height in (("slide.caption", ROOM - _CAPTION - 0.2), ("not slide.caption", ROOM))
    ]
    caption = placeholder("body", 2, "{{ slide.caption }}", name=only(words["caption"], "slide.caption"), scale=14 / 16)
    return Prototype("picture", "picture", [*shapes, caption])


def ranking(words: Words) -> Prototype:
    """Return a list in order; beside it what it is about, and the areas it compares."""
    has = "(slide.lead or slide.text or slide.areas)"
    height = ROOM - SOURCE - 0.3
    shapes = [
        _places(words, has, span(7), height),
        _places(words, f"not {has}", INNER, height),
        *_beside(words, has, column(8), span(5), height),
        source(words),
    ]
    return Prototype("ranking", "figure", shapes)


def _places(words: Words, condition: str, width: float, height: float) -> Element:
    tile = 2.0
    place = group(
        each(words["place"], "item in slide.items", "column gap 0.3"), LEFT, TOP, width, height,
        box(
            words["rank"], LEFT, TOP, tile, height, "{{ loop.index }}",
            fill="accent1", colour="bg1", size=28, bold=True, insets=(0, 0, 0, 0), scale=0.5,
        ),
        box(
            words["name"], LEFT + tile, TOP, width - tile, height, "{{ item }}",
            fill="bg2", size=24, align="l", insets=(0.5, 0.05, 0.3, 0.05), scale=down(24),
        ),
    )  # fmt: skip
    alt = told(words["ranking"], "slide.items")
    return group(only(words["ranking"], condition), LEFT, TOP, width, height, place, alt=alt)


def _beside(words: Words, condition: str, x: float, w: float, height: float) -> list[Element]:
    x, w = x + GAP - grid.GUTTER, w - GAP + grid.GUTTER
    chips = 4.6
    areas = box(
        each(words["area"], "area in slide.areas", "grid 2 gap 0.3"), x, TOP + height - chips, w, chips, "{{ area }}",
        line="accent1", size=18, colour="accent1", bold=True, scale=down(18), width=1.25,
    )  # fmt: skip
    has_text = "(slide.lead or slide.text)"

    def text(condition: str, tall: float, size: float) -> Element:
        return panel(
            only(words["text"], f"{has_text} and {condition}"), x, TOP, w, tall,
            *when("slide.lead", p("{{ slide.lead }}", size=size + 2, bold=True, colour="accent1")),
            *when("slide.text", p("{{ slide.text }}", size=size, before=10)), size=size, least=size,
        )  # fmt: skip

    return [text("slide.areas", height - chips - GAP, 20), text("not slide.areas", height, 24), areas]
