"""Figures of rings within one another: whom to involve, and the zones of learning."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.deck.figure_parts import bullets, cases, each, figure, kept, label, only, panel, point, when
from tools.templates.deck.figure_sizes import Room, largest
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, RIGHT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, line, p
from tools.templates.xml import Element

_SHARES = (1.0, 0.69, 0.38)
"""The size of each ring, from the outermost, as a part of the whole."""
_ZONES = (1.0, 0.74, 0.38)
"""That of each zone: the middle one has room for a name of two lines."""
_MODES = 1.0
"""The height of the line above the rings that tells how people take part."""


def rings(words: FigureWords) -> Prototype:
    """Three rings to write in, divided in two where there are two ways to be with, beside what to ask."""
    x, w = column(5), span(8)
    y, h = TOP + _MODES, ROOM - _MODES
    middle = x + w / 2
    divider = line(words.line, middle, y, middle, BOTTOM, "accent6", 1, dash="dash")
    modes = label(
        each(words.text, "mode in slide.modes", "row"), x, TOP, w, _MODES - 0.1, "{{ mode }}", bold=True, size=20
    )
    tops = [y + (1 - share) * h / 2 for share in _SHARES]
    names = [
        box(
            words.text, middle - 2.1, top + 0.3, 4.2, 1.0, f"{{{{ slide.rings[{2 - number}] }}}}",
            fill="accent1", colour="bg1", bold=True, size=20, geometry="roundRect", insets=(0.1, 0.0, 0.1, 0.0),
            scale=0.7,
        )
        for number, top in enumerate(tops)
    ]  # fmt: skip
    drawing = figure(
        words.figure, words.alt_rings, *_circles(words, x, y, w, h, _SHARES, ("bg2", "bg1", "bg2")),
        kept(divider, "slide.modes|length == 2"), modes,
        *reversed(names), x=x, w=w,
    )  # fmt: skip
    room = Room("1", span(4) - 1.5, ROOM - 3.0, "[slide.prompts|join(' ')]", items="slide.prompts|length")
    prompts = [
        *largest(room, (28, 24, 20), lambda size: bullets("slide.prompts", size=size, before=size / 2)),
        *when("not slide.prompts", *(point(text, size=28, before=14) for text in words.who)),
    ]
    asked = panel(words.questions, LEFT, TOP, span(4), ROOM, *prompts, size=20, anchor="ctr")
    return Prototype("rings", "figure", [asked, drawing])


def zones(words: FigureWords) -> Prototype:
    """Three zones within one another; beside them points and a quotation, when there are any."""

    def drawn(beside: bool) -> Element:
        wide = span(5) if beside else ROOM * 1.5
        high = span(5) if beside else ROOM
        x = RIGHT - wide if beside else LEFT + (INNER - wide) / 2
        top = TOP + (ROOM - high) / 2
        centre = top + high / 2
        heights = [high * share / 2 for share in _ZONES]
        middles = [centre - (heights[0] + heights[1]) / 2, centre - (heights[1] + heights[2]) / 2, centre]
        names = [
            label(
                words.text, x + wide / 2 - part * wide / 2, middle - 0.8, part * wide, 1.6,
                f"{{{{ slide.zones[{2 - number}] }}}}", bold=True, size=20, colour="bg1" if number == 2 else "tx1",
            )
            for number, (middle, part) in enumerate(zip(middles, (0.5, 0.42, 0.36), strict=True))
        ]  # fmt: skip
        circles = _circles(words, x, top, wide, high, _ZONES, ("bg2", "bg1", "accent1"))
        return figure(words.figure, words.alt_zones, *circles, *reversed(names), x=x, y=top, w=wide, h=high)

    text = [*_points(words), *_quote(words)]
    return Prototype("zones", "figure", [*text, *cases("slide.bullets or slide.quote", drawn)])


def _points(words: FigureWords) -> list[Element]:
    """Return the points: above a quotation, or on the whole height."""
    lines = "slide.bullets|length + slide.bullets|map(attribute='items')|map('length')|sum"
    forms = (("slide.quote", 9.4, 6), ("not slide.quote", ROOM, 9))
    return [
        panel(
            only(words.text, f"slide.bullets and {condition}"), LEFT, TOP, _BESIDE, height,
            *when(f"{lines} <= {few}", *_list(26, 22)), *when(f"{lines} > {few}", *_list(22, 18)),
            size=22, least=18, fill=None, anchor="ctr",
        )
        for condition, height, few in forms
    ]  # fmt: skip


def _list(size: float, small: float) -> list[Element]:
    return [
        p("{%p for bullet in slide.bullets %}"),
        p("{{ bullet.text }}", bullet="•", size=size, before=size / 3),
        p("{%p for item in bullet['items'] %}"),
        p("{{ item }}", bullet="–", level=1, size=small, before=2),
        p("{%p endfor %}"),
        p("{%p endfor %}"),
    ]


def _quote(words: FigureWords) -> list[Element]:
    """Return the quotation: below the points, or on the whole height."""
    return [
        panel(
            only(words.text, f"slide.quote and {condition}"), LEFT, top, _BESIDE, height,
            p(words.quote, size=size),
            *when("slide.quote.source", p("{{ slide.quote.source }}", size=16, colour="accent6", before=4)),
            size=size, least=16, anchor="ctr",
        )
        for condition, top, height, size in (
            ("slide.bullets", TOP + 9.8, BOTTOM - TOP - 9.8, 20),
            ("not slide.bullets", TOP + 3.2, ROOM - 6.4, 28),
        )
    ]  # fmt: skip


_BESIDE = span(7) - 0.6
"""How wide the text beside the zones is."""


def _circles(
    words: FigureWords, x: float, y: float, w: float, h: float, shares: Sequence[float], fills: Sequence[str]
) -> list[Element]:
    """Return three ellipses with the same centre, the largest first."""
    return [
        box(
            words.circle, x + (1 - share) * w / 2, y + (1 - share) * h / 2, share * w, share * h,
            fill=fill, line="accent1", width=1.5, geometry="ellipse", decorative=True,
        )
        for share, fill in zip(shares, fills, strict=True)
    ]  # fmt: skip
