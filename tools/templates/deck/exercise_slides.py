"""Prototypes to work with: a table to fill in, SMARTE."""

from __future__ import annotations

from collections.abc import Callable

from tools.templates.deck.figure_parts import bullets, down, each, only, panel
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.pieces import told
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p, table
from tools.templates.deck.table_slides import by_rows
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_FIELD, _HEAD = 1.2, 1.1
_FILLED = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12)
"""Rows of a table to fill in; for each number they are so tall that they reach the foot of the slide."""


def fill_table(words: Words) -> Prototype:
    """Return a table to write in: what the columns ask, what the rows are about; a field over it when there is one."""
    shapes: list[Element] = []
    for condition, top in (("slide.field", TOP + _FIELD + 0.4), ("not slide.field", TOP)):
        shapes += by_rows("slide.rows", _sizes(top), _to_fill(words, condition, top), [64 * most for most in _FILLED])
    fill = box(
        only(words["field"], "slide.field"), LEFT, TOP, INNER, _FIELD, p("{{ slide.field }}:", bold=True),
        fill="bg2", line="accent6", width=0.75, size=18, align="l", scale=down(18),
    )  # fmt: skip
    return Prototype("fill-table", "table", [fill, *shapes])


def _sizes(top: float) -> list[tuple[int, float, float]]:
    """Return the densities of a table that goes from `top` to the foot of the content."""
    # One or two rows leave room for a header of two lines; more of them give way by themselves.
    heads = {most: _HEAD * (2 if most < 3 else 1) for most in _FILLED}
    return [(most, (BOTTOM - top - heads[most]) / most, 18.0 if most < 8 else 16.0) for most in _FILLED]


def _to_fill(words: Words, asked: str, top: float) -> Callable[[str, float, float], Element]:
    def drawn(condition: str, height: float, size: float) -> Element:
        head = ["{{ slide.columns[0] }}", "{%tc for name in slide.columns[1:] %}{{ name }}{%tc endfor %}"]
        row = ["{{ row }}", "{%tc for name in slide.columns[1:] %}{{ '' }}{%tc endfor %}"]
        return table(
            only(words["table"], f"{asked} and {condition}"), LEFT, top, [span(4), INNER - span(4)],
            [head, "{%tr for row in slide.rows %}", row, "{%tr endfor %}"],
            size=size, heights=[_HEAD, 0.05, height, 0.05], first_column=True, grid=True, edge=0.08,
            alt="{{ slide.title }}",
        )  # fmt: skip

    return drawn


def smarte(words: Words) -> Prototype:
    """Return the letters of SMARTE with their words, and the questions beside them."""
    asked = panel(
        only(words["questions"], "slide.questions"), column(9), TOP, span(4), ROOM,
        *bullets("slide.questions", size=24, before=14), size=24, least=24,
    )  # fmt: skip
    shapes = [_letters(words, "slide.questions", span(8) - 0.1), _letters(words, "not slide.questions", INNER), asked]
    return Prototype("smarte", "figure", shapes)


def _letters(words: Words, condition: str, width: float) -> Element:
    tile = 2.0
    letter = group(
        each(words["letter"], "entry in slide.letters", "column gap 0.3"), LEFT, TOP, width, ROOM,
        box(
            words["letter"], LEFT, TOP, tile, ROOM, "{{ entry.letter }}",
            fill="accent2", colour="bg1", size=32, bold=True, insets=(0, 0, 0, 0), scale=0.5,
        ),
        box(
            words["text"], LEFT + tile, TOP, width - tile, ROOM, "{{ entry.words }}",
            fill="bg2", size=22, align="l", insets=(0.5, 0.05, 0.3, 0.05), scale=16 / 22,
        ),
    )  # fmt: skip
    return group(
        only("SMARTE", condition), LEFT, TOP, width, ROOM, letter, alt=told("SMARTE", "slide.letters", "words")
    )
