"""Prototypes that are tables: any table, counts with their sum, practical matters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tools.templates.deck.figure_parts import label, only
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, TOP, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import cell, p, table
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_NOTE = 1.0
ROWS_END = "{%tr endfor %}"
CHARACTERS = (420, 640, 1000, 1500, 2000, 3000, 4000)
"""How much may stand in the rows for each density of a table; a row is written out with the marks between its cells."""


def by_rows(
    path: str,
    sizes: Sequence[tuple[int, float, float]],
    drawn: Callable[[str, float, float], Element],
    characters: Sequence[int] = CHARACTERS,
) -> list[Element]:
    """Return a table in several densities, of which the number of rows, and how much stands in them, chooses one.

    `sizes` are (up to so many rows, height of a row in centimetres, points of type), the last for all that is left;
    `characters` is how much may stand in all the rows of each.
    """
    made, before = [], ""
    for number, (most, height, size) in enumerate(sizes):
        fits = f"({path}|length <= {most} and {path}|join|length <= {characters[number]})"
        last = number == len(sizes) - 1
        condition = " and ".join(filter(None, ("" if last else fits, before and f"not {before}")))
        made.append(drawn(condition, height, size))
        before = fits
    return made


def any_table(words: Words) -> Prototype:
    """Return a table of texts whose first column names the rows; it, or a last column of long texts, is wider."""
    first, last = ("slide.rows|map(" + f"'{which}')|join|length" for which in ("first", "last"))
    count = "slide.header|length"
    long = f"({last} > 30 * slide.rows|length and 2 * {last} > slide.rows|join|length and 2 < {count} < 6)"
    named = f"({count} < 4 and {first} > {last} and not {long})"

    def usual(left: float) -> tuple[list[float], list[str], list[str]]:
        head = ["{{ slide.header[0] }}", _columns("slide.header[1:]")]
        return [left, INNER - left], head, ["{{ row[0] }}", _columns("row[1:]")]

    wide = (
        [span(3), span(4), INNER - span(3) - span(4)],
        ["{{ slide.header[0] }}", _columns("slide.header[1:-1]"), "{{ slide.header[-1] }}"],
        ["{{ row[0] }}", _columns("row[1:-1]"), "{{ row[-1] }}"],
    )
    shapes: list[Element] = []
    for asked, (widths, head, row) in (
        (f"{count} < 6 and not {named} and not {long}", usual(span(4))), (named, usual(span(5))), (long, wide),
    ):  # fmt: skip
        shapes += by_rows("slide.rows", _DENSITIES, _drawn(words, asked, widths, head, row))
    # The words of six columns and more have no room in larger type.
    shapes.append(_drawn(words, f"{count} >= 6", *usual(span(3)))("true", 0.95, 14))
    return Prototype("table", "table", [*shapes, note(words)])


_DENSITIES = ((3, 2.8, 22.0), (5, 2.0, 20.0), (8, 1.28, 18.0), (300, 0.95, 16.0))


def _drawn(
    words: Words, asked: str, widths: list[float], head: list[str], row: list[str]
) -> Callable[[str, float, float], Element]:
    return lambda fits, height, size: _rows(words, f"{asked} and {fits}", widths, head, row, height, size)


def _columns(path: str) -> str:
    """Return the text of a cell that is repeated for each text at `path`."""
    return f"{{%tc for value in {path} %}}{{{{ value }}}}{{%tc endfor %}}"


def _rows(
    words: Words, condition: str, widths: list[float], head: list[str], row: list[str], height: float, size: float
) -> Element:
    return table(
        only(words["table"], condition), LEFT, TOP, widths, [head, "{%tr for row in slide.rows %}", row, ROWS_END],
        size=size, heights=[1.2, 0.4, height, 0.4], first_column=True, alt="{{ slide.title }}",
    )  # fmt: skip


def count_table(words: Words) -> Prototype:
    """Return counts by row, with the sums in the last row."""

    def drawn(condition: str, height: float, size: float) -> Element:
        head = ["{{ slide.header[0] }}", _columns("slide.header[1:]")]
        row = ["{{ row.text }}", _columns("row.counts")]
        total = [
            cell(p("{{ slide.total }}", bold=True), rule="accent1"),
            cell(p(_columns("slide.totals"), bold=True), rule="accent1"),
        ]
        return table(
            only(words["table"], condition), LEFT, TOP, [span(7), INNER - span(7)],
            [head, "{%tr for row in slide.rows %}", row, ROWS_END, total],
            size=size, heights=[1.2, 0.4, height, 0.4, height], align=["l", "r"], alt="{{ slide.title }}",
        )  # fmt: skip

    sizes = ((4, 2.0, 24.0), (6, 1.48, 22.0), (9, 1.04, 18.0), (300, 0.95, 16.0))
    return Prototype("count-table", "table", [*by_rows("slide.rows", sizes, drawn), note(words)])


def practical(words: Words) -> Prototype:
    """Return practical matters: what, and what there is to know."""

    def drawn(condition: str, height: float, size: float) -> Element:
        return table(
            only(words["table"], condition), LEFT, TOP, [span(4), INNER - span(4)],
            [
                [words["what"], words["details"]],
                "{%tr for row in slide.rows %}", ["{{ row.label }}", "{{ row.text }}"], ROWS_END,
            ],
            size=size, heights=[1.1, 0.4, height, 0.4], first_column=True, alt="{{ slide.title }}",
        )  # fmt: skip

    sizes = ((3, 2.8, 24.0), (5, 2.2, 22.0), (8, 1.4, 20.0), (300, 1.1, 18.0))
    return Prototype("practical", "table", by_rows("slide.rows", sizes, drawn))


def note(words: Words) -> Element:
    """Return the line at the foot of a table."""
    return label(
        only(words["note"], "slide.note"), LEFT, BOTTOM - _NOTE, INNER, _NOTE, "{{ slide.note }}",
        size=16, colour="accent6", align="l", anchor="b",
    )  # fmt: skip
