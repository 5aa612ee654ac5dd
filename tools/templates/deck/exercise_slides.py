"""Prototypes to work with: a table to fill in, SMARTE."""

from __future__ import annotations

from tools.templates.deck.figure_parts import bullets, down, each, only, panel
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.pieces import told
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p, table
from tools.templates.deck.table_slides import by_rows
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_FIELD = 1.2


def fill_table(words: Words) -> Prototype:
    """Return a table to write in: what the columns ask, what the rows are about; a field at the foot."""

    def drawn(condition: str, height: float, size: float) -> Element:
        head = ["{{ slide.columns[0] }}", "{%tc for name in slide.columns[1:] %}{{ name }}{%tc endfor %}"]
        row = ["{{ row }}", "{%tc for name in slide.columns[1:] %}{{ '' }}{%tc endfor %}"]
        return table(
            only(words["table"], condition), LEFT, TOP, [span(4), INNER - span(4)],
            [head, "{%tr for row in slide.rows %}", row, "{%tr endfor %}"],
            size=size, heights=[1.1, 0.3, height, 0.3], first_column=True, grid=True, alt="{{ slide.title }}",
        )  # fmt: skip

    room = ROOM - 1.1 - _FIELD - 0.4
    sizes = (
        (2, room / 2, 20.0),
        (3, room / 3, 20.0),
        (4, room / 4, 18.0),
        (5, room / 5, 18.0),
        (6, room / 6, 18.0),
        (8, room / 8, 16.0),
        (12, room / 12, 16.0),
    )
    fill = box(
        only(words["field"], "slide.field"), LEFT, BOTTOM - _FIELD, INNER, _FIELD, p("{{ slide.field }}:", bold=True),
        fill="bg2", line="accent6", width=0.75, size=18, align="l", scale=down(18),
    )  # fmt: skip
    return Prototype("fill-table", "table", [*by_rows("slide.rows", sizes, drawn), fill])


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
