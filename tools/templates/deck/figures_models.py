"""Figures of how things hang together: house, pairs, and the analysis model."""

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
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, RIGHT, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p
from tools.templates.xml import Element


def house(words: FigureWords) -> Prototype:
    """A roof on two to four pillars on a base, and what it comes to below."""

    def drawn(noted: bool) -> Element:
        foot = BOTTOM - (1.4 if noted else 0)
        roof, base, gap = 3.2, 2.4, 0.3
        pillars = TOP + roof + gap
        inner = foot - base - gap - pillars
        content = [
            *when("slide.pillars|length > 3", *_pillar(18, 16, "")),
            *when("slide.pillars|length <= 3", *_pillar(20, 18, "•")),
        ]
        children = [
            _storey(words.roof, "slide.roof", TOP, roof, "trapezoid", "accent1"),
            panel(
                each(words.pillar, "pillar in slide.pillars", "row gap 0.5"),
                LEFT + 1.2, pillars, INNER - 2.4, inner, *content, size=18, least=16, insets=NARROW, line="accent1",
            ),
            _storey(words.base, "slide.base", foot - base, base, "rect", "tx2"),
        ]  # fmt: skip
        if noted:
            children.append(label(words.text, LEFT, foot + 0.3, INNER, 1.1, "{{ slide.note }}", size=20))
        return figure(words.figure, words.alt_house, *children)

    return Prototype("house", "figure", cases("slide.note", drawn))


def _pillar(heading: float, size: float, bullet: str) -> list[Element]:
    """Return what stands in a pillar, in type of these sizes."""
    head = p("{{ pillar.heading }}", bold=True, size=heading, colour="accent1")
    return [head, *bullets("pillar['items']", size=size, bullet=bullet)]


def _storey(name: str, source: str, top: float, height: float, geometry: str, fill: str) -> Element:
    """Return the roof or the base: a heading and what belongs to it, on one line each."""
    items = inline(f"{source}['items']", between=" · ")
    return box(
        name, LEFT, top, INNER, height,
        p(f"{{{{ {source}.heading }}}}", bold=True, size=24, colour="bg1"),
        *when(f"{source}['items']", p(items, size=18, colour="bg1", before=2)),
        fill=fill, colour="bg1", size=18, scale=down(18), geometry=geometry,
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


def analysis_model(words: FigureWords) -> Prototype:
    """Five boxes that lead to one another, and the process that carries them beneath."""
    keys = ("start", "actions", "drivers", "result", "effect")
    gap, height, foot = 0.25, 8.7, 3.3
    wide = (INNER - 4 * gap) / 5
    children = []
    for number, key in enumerate(keys):
        x = LEFT + number * (wide + gap)
        geometry = "homePlate" if number < 4 else "rect"
        children += [
            box(
                words.arrow, x, TOP, wide, 2.2, f"{{{{ slide.{key}.heading }}}}", fill="accent1", colour="bg1",
                bold=True, size=18, geometry=geometry, adjust={"adj": 25_000} if number < 4 else None,
                scale=down(18), insets=(0.15, 0.05, 0.3, 0.05),
            ),
            panel(
                words.panel, x, TOP + 2.4, wide, height - 2.4,
                *bullets(f"slide.{key}['items']", size=16, bullet="", before=6), size=16, insets=NARROW,
            ),
        ]  # fmt: skip
    top = BOTTOM - foot
    children += [
        box(
            words.arrow, LEFT + INNER / 2 - 0.8, TOP + height + 0.12, 1.6, top - TOP - height - 0.24,
            fill="accent2", geometry="upArrow", decorative=True,
        ),
        box(
            words.base, LEFT, top, INNER, 1.2, "{{ slide.process.heading }}", fill="accent2", colour="bg1", bold=True,
            size=18, scale=down(18),
        ),
        box(
            each(words.box, "item in slide.process['items']", "row gap 0.25"), LEFT, top + 1.4, INNER, foot - 1.4,
            "{{ item }}", fill="bg2", size=16, scale=down(16), insets=(0.15, 0.1, 0.15, 0.1),
        ),
    ]  # fmt: skip
    return Prototype("analysis-model", "figure", [figure(words.figure, words.alt_analysis_model, *children)])
