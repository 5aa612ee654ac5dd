"""Prototypes of running text: bullets, two columns, plenary harvest, group task."""

from __future__ import annotations

from tools.templates.deck.figure_parts import each, only, panel, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.master import BODY, DENSE
from tools.templates.deck.pieces import CALLOUT, LARGE, above, callout, cases, sized
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p, placeholder
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_QUESTION, _CALLOUT = 1.9, 2.3
_FEW = "slide.bullets|join|length < 300"
_SHORT_PARTS, _SHORTER = "slide.parts|join|length < 420", "slide.parts|join|length < 280"


def bullets(words: Words) -> Prototype:
    """Return bullets in two levels, with a lead before them and a callout below; few and short ones are set larger."""

    def body(height: float, condition: str) -> Element:
        return placeholder(
            "obj", 1, *_body(), name=only(words["content"], condition), x=LEFT, y=TOP, w=INNER, h=height, scale=DENSE
        )

    shapes = cases("slide.callout", body, (above(_CALLOUT), ROOM))
    return Prototype(
        "bullets", "bullets", [*shapes, callout(words, "slide.callout", "{{ slide.callout }}", height=_CALLOUT)]
    )


def _body() -> list[Element]:
    lead = p("{{ slide.lead }}", bold=True, colour="accent1", bullet="", after=4)
    return [
        *when("slide.lead", lead),
        p("{%p for bullet in slide.bullets %}"),
        p(f"{{%p if slide.bullets|length < 4 and {_SHORT} %}}"),
        *_choice("{{ bullet.text }}", size=LARGE + 2, before=LARGE),
        p(f"{{%p elif slide.bullets|length < 6 and {_SHORT} %}}"),
        *_choice("{{ bullet.text }}", size=LARGE, before=16),
        p("{%p else %}"),
        *_choice("{{ bullet.text }}"),
        p("{%p endif %}"),
        p("{%p for item in bullet.items %}"),
        p("{{ item }}", level=1),
        p("{%p endfor %}"),
        p("{%p endfor %}"),
    ]


_SHORT = "slide.bullets|join|length < 460"
"""The bullets written out, with the names of their keys: some 20 characters each beside their text."""


def _choice(text: str, *, size: float | None = None, before: float | None = None) -> list[Element]:
    """Return a paragraph with a number when the slide numbers its bullets, and with a bullet when it does not."""
    return [
        p("{%p if slide.numbered %}"),
        p(text, size=size, before=before, bullet="1", indent=(size or BODY) * 0.044),
        p("{%p else %}"),
        p(text, size=size, before=before),
        p("{%p endif %}"),
    ]


def two_columns(words: Words) -> Prototype:
    """Return two headed columns that each flow on to the next slide."""
    shapes: list[Element] = []
    for number, start in enumerate((1, 7)):
        x, w = column(start), span(6) - (0 if number else 0.1)
        path = f"slide.columns[{number}]"
        heading = box(
            words["heading"], x, TOP, w, 1.2, f"{{{{ {path}.heading }}}}",
            size=22, bold=True, colour="accent1", align="l", anchor="b", insets=(0, 0.1, 0, 0.1), scale=14 / 22,
        )  # fmt: skip
        shapes.append(heading)
        shapes.append(line(words["line"], x, TOP + 1.3, x + w, TOP + 1.3, "accent1", 1.5))
        for condition, height in (("slide.callout", above(CALLOUT)), ("not slide.callout", ROOM)):
            text = [
                *sized(f"bullet in {path}.bullets", "{{ bullet.text }}", "slide.columns|join|length < 520", large=24)[
                    :-1
                ],
                p("{%p for item in bullet.items %}"),
                p("{{ item }}", level=1),
                p("{%p endfor %}"),
                p("{%p endfor %}"),
            ]
            name = only(words["content"], condition)
            shapes.append(
                placeholder("obj", 2 + 2 * number, *text, name=name, x=x, y=TOP + 1.5, w=w, h=height - 1.5, scale=DENSE)
            )
    foot = callout(words, "slide.callout", "{{ slide.callout.text }}", source="slide.callout.source")
    return Prototype("two-columns", "columns", [*shapes, foot])


def harvest(words: Words) -> Prototype:
    """Return what was said in plenary, or room to write it, under the question."""

    def body(height: float, condition: str) -> Element:
        content = sized("bullet in slide.bullets", "{{ bullet }}", "slide.bullets|length < 6 and " + _FEW, large=24)
        return placeholder(
            "obj", 1, *content, name=only(words["answers"], condition),
            x=LEFT, y=BOTTOM - height, w=INNER, h=height, insets=(0.6, 0.3, 0.6, 0.3), scale=18 / BODY,
        )  # fmt: skip

    def back(height: float, condition: str) -> Element:
        name = only(words["panel"], condition)
        return box(name, LEFT, BOTTOM - height, INNER, height, fill="bg2", decorative=True, fit=False)

    question = box(
        only(words["question"], "slide.question"), LEFT, TOP, INNER, _QUESTION, "{{ slide.question }}",
        size=22, bold=True, fill="accent1", colour="bg1", align="l", insets=(0.6, 0.2, 0.6, 0.2), scale=16 / 22,
    )  # fmt: skip
    heights = (above(_QUESTION), ROOM)
    backs, bodies = (cases("slide.question", drawn, heights) for drawn in (back, body))
    return Prototype("harvest", "bullets", [question, *backs, *bodies])


def group_task(words: Words) -> Prototype:
    """Return the parts of a task, a card each: a row of three, else a grid; lead and question stand over them."""
    intro = box(
        only(words["question"], "slide.lead or slide.question"), LEFT, TOP, INNER, CALLOUT,
        *when("slide.lead", p("{{ slide.lead }}", size=20)),
        *when("slide.question", p("{{ slide.question }}", size=20, bold=True, before=2)),
        fill="accent1", colour="bg1", align="l", insets=(0.6, 0.2, 0.6, 0.2), size=20, scale=16 / 20,
    )  # fmt: skip
    shapes = [intro]
    count = "slide.parts|length"
    for has, height in (
        ("(slide.lead or slide.question)", above(CALLOUT)),
        ("not (slide.lead or slide.question)", ROOM),
    ):
        for few, layout in (
            (f"{count} <= 3", "row gap 0.6"),
            (f"{count} == 4", "grid 2 gap 0.6"),
            (f"{count} > 4", "grid 3 gap 0.6"),
        ):
            shapes.append(_parts(words, f"{has} and {few}", layout, height))
    return Prototype("group-task", "figure", shapes)


def _parts(words: Words, condition: str, layout: str, height: float) -> Element:
    top = BOTTOM - height
    heading = "{% if slide.numbered %}{{ loop.index }}. {% endif %}{{ part.heading }}"
    card = group(
        each(words["part"], "part in slide.parts", layout), LEFT, top, INNER, height,
        panel(
            words["panel"], LEFT, top, INNER, height,
            *when("part.items", p(heading, size=22, bold=True, colour="accent1")),
            *when("not part.items", p(heading, size=LARGE, bold=True, colour="accent1")),
            *sized(
                "item in part.items", "{{ item }}", _SHORT_PARTS, shorter=_SHORTER, size=20, large=24, bullet="•"
            ),
            size=20, least=20,
        ),
        line(words["line"], LEFT, top, LEFT + INNER, top, "accent2", 4.5),
    )  # fmt: skip
    return group(only(words["parts"], condition), LEFT, top, INNER, height, card)
