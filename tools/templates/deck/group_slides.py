"""Prototypes that people work with together: plenary harvest, group task."""

from __future__ import annotations

from tools.templates.deck.cards import Cards, cards
from tools.templates.deck.figure_parts import only, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP
from tools.templates.deck.pieces import CALLOUT, above, cases, sized
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p, placeholder
from tools.templates.deck.type_styles import BODY
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_QUESTION = 1.9
_FEW = "slide.bullets|join|length < 300"
_CARDS = 6
_HEADING = "{% if slide.numbered %}{{ loop.index }}. {% endif %}{{ part.heading }}"


def harvest(words: Words) -> Prototype:
    """Return what was said in plenary, or room to write it, under the question."""

    def body(height: float, condition: str) -> Element:
        content = sized("bullet in slide.bullets", "{{ bullet }}", "slide.bullets|length < 6 and " + _FEW, large=24)
        return placeholder(
            "obj", 1, *content, name=only(words["answers"], f"slide.bullets and {condition}"),
            x=LEFT, y=BOTTOM - height, w=INNER, h=height, insets=(0.6, 0.3, 0.6, 0.3), scale=18 / BODY,
        )  # fmt: skip

    def back(height: float, condition: str) -> Element:
        name = only(words["panel"], f"slide.bullets and {condition}")
        return box(name, LEFT, BOTTOM - height, INNER, height, fill="bg2", decorative=True, fit=False)

    def room(height: float, condition: str) -> Element:
        return box(
            only(words["answers"], f"not slide.bullets and {condition}"), LEFT, BOTTOM - height, INNER, height,
            fill="bg2", alt=words["answers.alt"], align="l", anchor="t", size=22, insets=(0.6, 0.3, 0.6, 0.3),
        )  # fmt: skip

    question = box(
        only(words["question"], "slide.question"), LEFT, TOP, INNER, _QUESTION, "{{ slide.question }}",
        size=22, bold=True, fill="accent1", colour="bg1", align="l", insets=(0.6, 0.2, 0.6, 0.2), scale=16 / 22,
    )  # fmt: skip
    heights = (above(_QUESTION), ROOM)
    answers = [shape for drawn in (back, body, room) for shape in cases("slide.question", drawn, heights)]
    return Prototype("harvest", "bullets", [question, *answers])


def group_task(words: Words) -> Prototype:
    """Return the parts of a task, most often a card each; lead and question stand over them."""
    intro = box(
        only(words["question"], "slide.lead or slide.question"), LEFT, TOP, INNER, CALLOUT,
        *when("slide.lead", p("{{ slide.lead }}", size=20)),
        *when("slide.question", p("{{ slide.question }}", size=20, bold=True, before=2)),
        fill="accent1", colour="bg1", align="l", insets=(0.6, 0.2, 0.6, 0.2), size=20, scale=16 / 20,
    )  # fmt: skip
    shapes = [intro]
    count = "slide.parts|length"
    held = Cards("part", "parts", "slide.parts", "accent2", _HEADING)
    has = "(slide.lead or slide.question)"
    for asked, height in ((has, above(CALLOUT)), (f"not {has}", ROOM)):
        shapes += cards(words, held, asked, BOTTOM - height, height)
        shapes.append(_list(words, f"{asked} and {count} > {_CARDS}", height))
    return Prototype("group-task", "bullets", shapes)


def _list(words: Words, condition: str, height: float) -> Element:
    """Return the parts below one another, flowing to more slides: there are too many for cards."""
    text = [
        p("{%p for part in slide.parts %}"),
        p(_HEADING, bold=True, colour="accent1", bullet=""),
        p("{%p for item in part.items %}"),
        p("{{ item }}"),
        p("{%p endfor %}"),
        p("{%p endfor %}"),
    ]
    name = only(words["parts"], condition)
    return placeholder("obj", 1, *text, name=name, x=LEFT, y=BOTTOM - height, w=INNER, h=height, scale=18 / BODY)
