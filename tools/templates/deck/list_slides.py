"""Prototypes of running text: bullets, two columns."""

from __future__ import annotations

from tools.templates.deck.figure_parts import only, when
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.pieces import CALLOUT, LARGE, above, callout, cases, sized
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, line, p, placeholder
from tools.templates.deck.type_styles import BODY, DENSE
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_CALLOUT = 2.3


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
