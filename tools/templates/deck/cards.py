"""Cards of a heading and some points: beside one another, or below one another when their texts are short."""

from __future__ import annotations

from dataclasses import dataclass

from tools.templates.deck.figure_parts import each, only, panel, when
from tools.templates.deck.grid import INNER, LEFT, ROOM
from tools.templates.deck.pieces import LARGE, LARGEST, sized, told
from tools.templates.deck.shapes import group, line, p
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_GAP = 0.6
_LOW = 9.2
"""How tall cards beside one another are when they hold a few words each."""


@dataclass(frozen=True)
class Cards:
    """What is on cards: the words for one and for all, the path of their data, the colour of their upper edge."""

    one: str
    all: str
    path: str
    colour: str
    heading: str = "{{ part.heading }}"


def cards(words: Words, held: Cards, condition: str, top: float, height: float) -> list[Element]:
    """Return the forms of up to six cards from `top` down, of which the texts choose one.

    Few and short texts stand on cards as wide as the slide, below one another: beside one another such cards would
    be all but empty.
    """
    count = f"{held.path}|length"
    written = f"{held.path}|join|length"  # with the names of the keys: some 30 characters for each card
    items = f"{held.path}|map(attribute='items')|map('length')|max"
    few = height / ROOM
    below = (
        f"(({count} == 1 and {written} < {700 * few:.0f})"
        f" or ({count} == 2 and {items} <= {round(3 * few)} and {written} < {460 * few:.0f})"
        f" or ({count} == 3 and {items} <= 1 and {written} < {440 * few:.0f}))"
    )
    made = []
    for rows in (1, 2, 3):
        made.append(_below(words, held, f"{condition} and {count} == {rows} and {below}", top, height, rows))
    beside = f"{count} <= 3 and not {below}"
    terse = f"({items} <= 3 and {written} < {400 * few:.0f})"
    low = min(height, _LOW)
    layouts = {
        f"{beside} and {terse}": (f"row gap {_GAP}", low, LARGEST),
        f"{beside} and not {terse}": (f"row gap {_GAP}", height, 24),
        f"{count} == 4": (f"grid 2 gap {_GAP}", height, 24),
        f"4 < {count} <= 6": (f"grid 3 gap {_GAP}", height, 24),
    }
    for some, (layout, tall, large) in layouts.items():
        short = f"{written} < {560 * few:.0f}"
        text = [
            *when("part.items", p(held.heading, size=24, bold=True, colour="accent1")),
            *when("not part.items", p(held.heading, size=LARGE, bold=True, colour="accent1")),
            *sized("item in part.items", "{{ item }}", short, size=20, large=large, bullet="•"),
        ]
        made.append(_group(words, held, f"{condition} and {some}", top, tall, layout, text, "t"))
    return made


def _below(words: Words, held: Cards, condition: str, top: float, height: float, rows: int) -> Element:
    """Return cards below one another."""
    low = (height - (rows - 1) * _GAP) / rows < 4
    size, before = (24, 6) if low else (28, 12)
    text = [
        p(held.heading, size=22 if low else 24, bold=True, colour="accent1"),
        p("{%p for item in part.items %}"),
        p("{{ item }}", size=size, before=before, bullet="•", indent=0.03 * size),
        p("{%p endfor %}"),
    ]
    tall = min(height, 7.0) if rows == 1 else height
    return _group(words, held, condition, top, tall, f"column gap {_GAP}", text, "ctr")


def _group(
    words: Words, held: Cards, condition: str, top: float, height: float, layout: str, text: list[Element], anchor: str
) -> Element:
    card = group(
        each(words[held.one], f"part in {held.path}", layout), LEFT, top, INNER, height,
        panel(words["panel"], LEFT, top, INNER, height, *text, size=20, least=20, anchor=anchor),
        line(words["line"], LEFT, top, LEFT + INNER, top, held.colour, 4.5),
    )  # fmt: skip
    alt = told(words[held.all], held.path, "heading")
    return group(only(words[held.all], condition), LEFT, top, INNER, height, card, alt=alt)
