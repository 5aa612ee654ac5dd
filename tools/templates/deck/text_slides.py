"""Prototypes that open a gathering or a part of it: welcome, presenters, divider, item of the programme, goals."""

from __future__ import annotations

from tools.templates.deck.cards import Cards, cards
from tools.templates.deck.figure_parts import each, only, panel, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP
from tools.templates.deck.layouts import ITEM
from tools.templates.deck.pieces import CALLOUT, above, callout, sized, told
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p, placeholder
from tools.templates.deck.type_styles import DENSE
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_CARD = 3.86
"""How tall the card of a presenter is: three fill the slide."""
_FEW = "slide.bullets|length < 5 and slide.bullets|join|length < 200"


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
    """Return who leads, a card each: up to three below one another, more in two columns."""
    count = "slide.people|length"
    shapes = [_people(words, f"{count} == {rows}", "column gap 0.6", rows) for rows in (1, 2, 3)]
    shapes += [
        _people(words, f"{count} == 4", "grid 2 gap 0.6", 2), _people(words, f"{count} > 4", "grid 2 gap 0.6", 3),
    ]  # fmt: skip
    return Prototype("presenters", "figure", shapes)


def _people(words: Words, condition: str, layout: str, rows: int) -> Element:
    """Return the cards in so many rows: initials, and beside them the name and where the person comes from."""
    height = rows * _CARD + (rows - 1) * 0.6
    narrow = "grid" in layout
    tile = _CARD * (INNER / (INNER / 2 - 0.3) if narrow else 1.15)
    letters = "{{ (person.name.split()|first)[0] }}{{ (person.name.split()|last)[0] }}"
    card = group(
        each(words["person"], "person in slide.people", layout), LEFT, TOP, INNER, height,
        panel(words["panel"], LEFT, TOP, INNER, height),
        box(
            words["initials"], LEFT, TOP, tile, height, letters,
            fill="accent1", colour="bg1", size=48, bold=True, insets=(0, 0, 0, 0), scale=0.5,
        ),
        box(
            words["name"], LEFT + tile, TOP, INNER - tile, height,
            p("{{ person.name }}", size=26 if narrow else 32, bold=True),
            p("{{ person.role }}", size=20 if narrow else 24, before=4),
            align="l", insets=(0.7, 0.1, 0.3, 0.1), scale=0.7,
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
    """Return one to three groups of goals, beside one another or, when short, below, and a callout at the foot."""

    def columns(height: float, condition: str) -> list[Element]:
        return cards(words, Cards("goal", "goals", "slide.groups", "accent1"), condition, TOP, height)

    shapes = [
        *columns(above(CALLOUT), "slide.callout"),
        *columns(ROOM, "not slide.callout"),
        callout(words, "slide.callout", "{{ slide.callout.text }}", source="slide.callout.source"),
    ]
    return Prototype("goals", "figure", shapes)
