"""Prototypes that open a gathering or a part of it: welcome, presenters, divider, item of the programme, goals."""

from __future__ import annotations

from tools.templates.deck.figure_parts import each, only, panel, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP
from tools.templates.deck.layouts import ITEM
from tools.templates.deck.pieces import CALLOUT, above, callout, cases, sized, told
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p, placeholder
from tools.templates.deck.type_styles import DENSE
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_FEW = "slide.bullets|length < 5 and slide.bullets|join|length < 200"
_SHORT = "slide.groups|join|length < (420 if slide.callout else 560)"
_SHORTER = "slide.groups|join|length < (320 if slide.callout else 400)"
"""Goals that are few and short, written out with the names of their keys."""


def welcome(words: Words) -> Prototype:
    """Return the first slide: title, network, dates, place and leaders on the dark field."""
    facts = [
        piece for key in ("dates", "place", "leaders") for piece in when(f"slide.{key}", p(f"{{{{ slide.{key} }}}}"))
    ]
    shapes = [
        placeholder("ctrTitle", None, "{{ slide.title }}", name=words["title"], scale=28 / 44),
        placeholder(
            "subTitle", 1, "{{ slide.subtitle }}", name=only(words["subtitle"], "slide.subtitle"), scale=0.75
        ),
        placeholder(
            "body", 13, *facts, name=only(words["facts"], "slide.dates or slide.place or slide.leaders"), scale=14 / 18
        ),
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
            words["initials"], LEFT, TOP, INNER, height * 0.5, p(letters, size=initials, bold=True, colour="accent1"),
            fill=None,
        ),
        panel(
            words["name"], LEFT, TOP + height * 0.5, INNER, height * 0.5,
            p("{{ person.name }}", size=name, bold=True), p("{{ person.role }}", size=role, before=4),
            fill=None, anchor="b", least=role,
        ),
    )  # fmt: skip
    alt = told(words["people"], "slide.people", "name")
    return group(only(words["people"], condition), LEFT, TOP, INNER, height, card, alt=alt)


def divider(words: Words) -> Prototype:
    """Return the dark slide between days or parts."""
    content = [
        *when("slide.time", p(f"{words['clock']} {{{{ slide.time }}}}", bold=True)),
        *when("slide.subtitle", p("{{ slide.subtitle }}")),
    ]
    heading = placeholder("title", None, "{{ slide.title }}", name=words["title"], scale=28 / 40)
    below = only(words["subtitle"], "slide.time or slide.subtitle")
    return Prototype("divider", "divider", [heading, placeholder("subTitle", 1, *content, name=below, scale=0.7)])


def agenda_item(words: Words) -> Prototype:
    """Return the slide that stands while an item begins; the fewer bullets, the lower and larger its title stands."""
    time, length = ITEM["time"], ITEM["length"]
    many = f"slide.bullets and not ({_FEW})"
    shapes = [
        *_headed(words, many, 2.1, 3.7, 32),
        *_headed(words, f"slide.bullets and {_FEW}", 3.2, 4.2, 36),
        *_headed(words, "not slide.bullets", 4.5, 4.7, 40),
        _line(words["time"], "slide.time", time, 54, "{{ slide.time }}", bold=True, anchor="b"),
        _line(words["length"], "slide.time and slide.duration", length, 20, "{{ slide.duration }}"),
        _line(words["length"], "slide.duration and not slide.time", time, 32, "{{ slide.duration }}", bold=True),
        _points(words, many, 8.2),
        _points(words, f"slide.bullets and {_FEW}", 9.6),
    ]
    return Prototype("agenda-item", "item", shapes)


def _headed(words: Words, condition: str, y: float, h: float, size: float) -> list[Element]:
    """Return the title, set `size` points large, and the speakers below it."""
    x, _, w, tall = ITEM["speakers"]
    title = placeholder(
        "title", None, p("{{ slide.title }}", size=size), name=only(words["title"], condition),
        scale=28 / size, anchor="b", x=x, y=y, w=w, h=h,
    )  # fmt: skip
    below = (x, y + h + 0.1, w, tall)
    return [title, _line(words["speakers"], f"slide.speakers and {condition}", below, 22, colour="accent1")]


def _points(words: Words, condition: str, y: float) -> Element:
    x, _, w, _ = ITEM["speakers"]
    return placeholder(
        "obj", 1, *sized("bullet in slide.bullets", "{{ bullet }}", _FEW),
        name=only(words["content"], condition), scale=DENSE, x=x, y=y, w=w, h=BOTTOM - y,
    )  # fmt: skip


def _line(
    name: str,
    condition: str,
    area: tuple[float, float, float, float],
    size: float,
    text: str = "{{ slide.speakers }}",
    *,
    colour: str = "bg1",
    bold: bool = False,
    anchor: str = "t",
) -> Element:
    """Return text that stands on every slide that the bullets flow to, where the layout has a place for it."""
    return box(
        only(name, condition), *area, text,
        size=size, colour=colour, bold=bold, align="l", anchor=anchor, insets=(0, 0.1, 0, 0.1), scale=16 / size,
    )  # fmt: skip


def goals(words: Words) -> Prototype:
    """Return one to three groups of goals side by side, and a callout below them."""

    def columns(height: float, condition: str) -> Element:
        card = group(
            each(words["goal"], "part in slide.groups", "row gap 0.6"), LEFT, TOP, INNER, height,
            panel(
                words["panel"], LEFT, TOP, INNER, height,
                p("{{ part.heading }}", size=24, bold=True, colour="accent1"),
                *sized("item in part.items", "{{ item }}", _SHORT, shorter=_SHORTER, size=20, large=24, bullet="•"),
                size=20, least=20,
            ),
            line(words["line"], LEFT, TOP, LEFT + INNER, TOP, "accent1", 4.5),
        )  # fmt: skip
        alt = told(words["goals"], "slide.groups", "heading")
        return group(only(words["goals"], condition), LEFT, TOP, INNER, height, card, alt=alt)

    shapes = [
        *cases("slide.callout", columns, (above(CALLOUT), ROOM)),
        callout(words, "slide.callout", "{{ slide.callout.text }}", source="slide.callout.source"),
    ]
    return Prototype("goals", "figure", shapes)
