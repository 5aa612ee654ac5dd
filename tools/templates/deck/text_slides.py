"""Prototypes that open a gathering or a part of it: welcome, presenters, divider, item of the programme, goals."""

from __future__ import annotations

from tools.templates.deck import grid
from tools.templates.deck.figure_parts import each, only, panel, when
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP
from tools.templates.deck.layouts import PANEL
from tools.templates.deck.pieces import CALLOUT, above, callout, cases, sized
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import group, line, p, placeholder
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_FEW = "slide.bullets|length < 5 and slide.bullets|join|length < 200"
_SHORT = "slide.groups|join|length < 430"
"""Goals that are few and short, written out with the names of their keys."""


def welcome(words: Words) -> Prototype:
    """Return the first slide: title, network, dates, place and leaders on the dark field."""
    facts = [
        piece for key in ("dates", "place", "leaders") for piece in when(f"slide.{key}", p(f"{{{{ slide.{key} }}}}"))
    ]
    shapes = [
        placeholder("ctrTitle", None, "{{ slide.title }}", name=words["title"], scale=28 / 44),
        placeholder(
            "subTitle", 1, *when("slide.subtitle", p("{{ slide.subtitle }}")), name=words["subtitle"], scale=0.75
        ),
        placeholder("body", 13, *facts, name=words["facts"], scale=14 / 18),
    ]  # fmt: skip
    return Prototype("welcome", "start", shapes)


def presenters(words: Words) -> Prototype:
    """Return who leads, a card each: three in a row, more in a grid."""
    count = "slide.people|length"
    wide = _people(words, f"{count} <= 3", "row gap 0.6", initials=88, name=28, role=20)
    square = _people(words, f"{count} == 4", "grid 2 gap 0.6", initials=54, name=24, role=18)
    dense = _people(words, f"{count} > 4", "grid 3 gap 0.6", initials=44, name=22, role=18)
    return Prototype("presenters", "figure", [wide, square, dense])


def _people(words: Words, condition: str, layout: str, *, initials: int, name: int, role: int) -> Element:
    height = ROOM - 1.2 if "row" in layout else ROOM
    letters = "{{ (person.name.split()|first)[0] }}{{ (person.name.split()|last)[0] }}"
    card = group(
        each(words["person"], "person in slide.people", layout), LEFT, TOP, INNER, height,
        panel(words["panel"], LEFT, TOP, INNER, height),
        line(words["line"], LEFT, TOP, LEFT + INNER, TOP, "accent1", 4.5),
        panel(
            words["initials"], LEFT, TOP, INNER, height * 0.52, p(letters, size=initials, bold=True, colour="accent1"),
            fill=None,
        ),
        panel(
            words["name"], LEFT, TOP + height * 0.48, INNER, height * 0.52,
            p("{{ person.name }}", size=name, bold=True), p("{{ person.role }}", size=role, before=4),
            fill=None, anchor="b", least=role,
        ),
    )  # fmt: skip
    return group(only(words["people"], condition), LEFT, TOP, INNER, height, card)


def divider(words: Words) -> Prototype:
    """Return the dark slide between days or parts."""
    content = [
        *when("slide.time", p(f"{words['clock']} {{{{ slide.time }}}}", bold=True)),
        *when("slide.subtitle", p("{{ slide.subtitle }}")),
    ]
    heading = placeholder("title", None, "{{ slide.title }}", name=words["title"], scale=28 / 40)
    return Prototype(
        "divider", "divider", [heading, placeholder("subTitle", 1, *content, name=words["subtitle"], scale=0.7)]
    )


def agenda_item(words: Words) -> Prototype:
    """Return the slide that stands while an item begins; without bullets its title stands lower."""
    left, width = PANEL + 1.2, grid.RIGHT - PANEL - 1.2
    time = [*when("slide.time", p("{{ slide.time }}")), *when("not slide.time", p("{{ slide.duration }}", size=32))]
    shapes = [
        *_placed(words, "slide.bullets", None),
        *_placed(words, "not slide.bullets", (left, width)),
        placeholder("body", 13, *time, name=only(words["time"], "slide.time or slide.duration"), scale=0.6),
        placeholder(
            "body", 14, "{{ slide.duration }}", name=only(words["length"], "slide.time and slide.duration"), scale=0.7
        ),
        placeholder(
            "obj", 1,
            *sized("bullet in slide.bullets", "{{ bullet }}", _FEW),
            name=only(words["content"], "slide.bullets"),
        ),
    ]  # fmt: skip
    return Prototype("agenda-item", "item", shapes)


def _placed(words: Words, condition: str, area: tuple[float, float] | None) -> list[Element]:
    """Return title and speakers where the layout has them, or in the middle of `area` (left edge and width)."""
    name, speakers = only(words["title"], condition), only(words["speakers"], f"slide.speakers and ({condition})")
    if area is None:
        return [
            placeholder("title", None, "{{ slide.title }}", name=name, scale=28 / 32, anchor="b"),
            placeholder("body", 15, "{{ slide.speakers }}", name=speakers, scale=16 / 22),
        ]
    x, w = area
    return [
        placeholder(
            "title", None, p("{{ slide.title }}", size=40), name=name, scale=0.7, anchor="b", x=x, y=4.6, w=w, h=4.6
        ),
        placeholder(
            "body", 15, p("{{ slide.speakers }}", size=24), name=speakers, scale=16 / 24, x=x, y=9.4, w=w, h=3.2
        ),
    ]


def goals(words: Words) -> Prototype:
    """Return one to three groups of goals side by side, and a callout below them."""

    def columns(height: float, condition: str) -> Element:
        card = group(
            each(words["goal"], "part in slide.groups", "row gap 0.6"), LEFT, TOP, INNER, height,
            panel(
                words["panel"], LEFT, TOP, INNER, height,
                p("{{ part.heading }}", size=24, bold=True, colour="accent1"),
                *sized("item in part.items", "{{ item }}", _SHORT, size=20, large=24, bullet="•"),
                size=20, least=20,
            ),
            line(words["line"], LEFT, TOP, LEFT + INNER, TOP, "accent1", 4.5),
        )  # fmt: skip
        return group(only(words["goals"], condition), LEFT, TOP, INNER, height, card)

    shapes = [
        *cases("slide.callout", columns, (above(CALLOUT), ROOM)),
        callout(words, "slide.callout", "{{ slide.callout.text }}", source="slide.callout.source"),
    ]
    return Prototype("goals", "figure", shapes)
