"""Figures of how things hang together: house and pairs."""

from __future__ import annotations

from tools.templates.deck.figure_parts import (
    NARROW,
    bullets,
    cases,
    down,
    each,
    figure,
    inline,
    label,
    panel,
    when,
)
from tools.templates.deck.figure_sizes import Room, items, largest, lists, said
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, RIGHT, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p
from tools.templates.xml import Element


def house(words: FigureWords) -> Prototype:
    """A roof on two to four pillars on a base, and what it comes to below."""

    def drawn(noted: bool) -> Element:
        foot = BOTTOM - (1.4 if noted else 0)
        roof, base, gap = 2.9, 2.2, 0.3
        pillars = TOP + roof + gap
        inner = foot - base - gap - pillars
        children = [
            _storey(words.roof, "slide.roof", TOP, roof, "trapezoid", "accent1"),
            panel(
                each(words.pillar, "pillar in slide.pillars", "row gap 0.4"),
                LEFT + _EAVES, pillars, INNER - 2 * _EAVES, inner, *_pillar(inner),
                size=18, least=16, insets=NARROW, line="accent1",
            ),
            _storey(words.base, "slide.base", foot - base, base, "rect", "tx2"),
        ]  # fmt: skip
        if noted:
            children.append(label(words.text, LEFT, foot + 0.3, INNER, 1.1, "{{ slide.note }}", size=22))
        return figure(words.figure, words.alt_house, *children)

    return Prototype("house", "figure", cases("slide.note", drawn))


_EAVES = 1.0
"""How far the roof and the base stand out on either side of the pillars."""


def _pillar(height: float) -> list[Element]:
    """Return what stands in a pillar of this height, in the largest type that all have room for."""
    room = Room(
        "slide.pillars|length", INNER - 2 * _EAVES - 2.4, height - 0.5,
        lists("slide.pillars"), said("slide.pillars", "heading"), items("slide.pillars"),
    )  # fmt: skip
    return largest(room, (28, 26, 24, 22, 20, 18, 16), lambda size: _headed(size + 2, size))


def _headed(heading: float, size: float) -> list[Element]:
    head = p("{{ pillar.heading }}", bold=True, size=heading, colour="accent1")
    return [head, *bullets("pillar['items']", size=size, bullet="", before=6)]


def _storey(name: str, source: str, top: float, height: float, geometry: str, fill: str) -> Element:
    """Return the roof or the base: a heading and what belongs to it, on one line each."""
    items = inline(f"{source}['items']", between=" · ")
    return box(
        name, LEFT, top, INNER, height,
        p(f"{{{{ {source}.heading }}}}", bold=True, size=24, colour="bg1"),
        *when(f"{source}['items']", p(items, size=20, colour="bg1", before=2)),
        fill=fill, colour="bg1", size=20, scale=down(20), geometry=geometry,
        adjust={"adj": 180_000} if geometry == "trapezoid" else None,
    )  # fmt: skip


def pairs(words: FigureWords) -> Prototype:
    """Two to four pairs under one another: a heading, an arrow, and what it leads to."""

    def drawn(led: bool) -> Element:
        top = TOP + (1.9 if led else 0)
        height = BOTTOM - top
        heading = box(
            words.box, LEFT, top, span(4), height, "{{ pair.heading }}",
            fill="accent1", colour="bg1", bold=True, size=24, scale=down(24),
        )  # fmt: skip
        middle = top + height / 2
        arrow = line(words.arrow, column(5) - 0.3, middle, column(6) - 0.7, middle, "accent1", 4, arrow=True)
        text = panel(
            words.panel, column(6) - 0.5, top, RIGHT - column(6) + 0.5, height, "{{ pair.text }}", size=24, anchor="ctr"
        )
        loop = each(words.step, "pair in slide.pairs", "column gap 0.5")
        children = [group(loop, LEFT, top, INNER, height, heading, arrow, text)]
        if led:
            children.insert(0, label(words.text, LEFT, TOP, INNER, 1.6, "{{ slide.lead }}", size=22, align="l"))
        return figure(words.figure, words.alt_pairs, *children)

    return Prototype("pairs", "figure", cases("slide.lead", drawn))
