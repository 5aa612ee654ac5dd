"""Prototypes that are tables: any table, counts with their sum, practical matters, a month, the programme."""

from __future__ import annotations

from collections.abc import Callable

from tools.templates.deck.figure_parts import label, only, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import cell, p, run, table
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_NOTE = 1.0
_TR_END = "{%tr endfor %}"


def by_rows(
    path: str, sizes: tuple[tuple[int, float, float], ...], drawn: Callable[[str, float, float], Element]
) -> list[Element]:
    """Return a table in several densities, of which the number of rows chooses one.

    `sizes` are (up to so many rows, height of a row in centimetres, points of type), the last for all that is left.
    """
    made, least = [], 0
    for most, height, size in sizes:
        count = f"{path}|length"
        last = (most, height, size) == sizes[-1]
        condition = f"{count} > {least}" if last else f"{least} < {count} <= {most}"
        made.append(drawn(condition, height, size))
        least = most
    return made


def any_table(words: Words) -> Prototype:
    """Return a table of texts whose first column names the rows."""

    def drawn(condition: str, height: float, size: float) -> Element:
        head = ["{{ slide.header[0] }}", "{%tc for name in slide.header[1:] %}{{ name }}{%tc endfor %}"]
        row = ["{{ row[0] }}", "{%tc for value in row[1:] %}{{ value }}{%tc endfor %}"]
        return table(
            only(words["table"], condition), LEFT, TOP, [span(4), INNER - span(4)],
            [head, "{%tr for row in slide.rows %}", row, _TR_END],
            size=size, height=height, heights=[1.2, 0.4, height, 0.4], first_column=True, alt="{{ slide.title }}",
        )  # fmt: skip

    sizes = ((3, 2.8, 22.0), (5, 2.0, 20.0), (8, 1.28, 18.0), (300, 0.95, 16.0))
    return Prototype("table", "table", [*by_rows("slide.rows", sizes, drawn), note(words)])


def count_table(words: Words) -> Prototype:
    """Return counts by row, with the sums in the last row."""

    def drawn(condition: str, height: float, size: float) -> Element:
        head = ["{{ slide.header[0] }}", "{%tc for name in slide.header[1:] %}{{ name }}{%tc endfor %}"]
        row = ["{{ row.text }}", "{%tc for count in row.counts %}{{ count }}{%tc endfor %}"]
        total = [
            cell(p("{{ slide.total }}", bold=True), rule="accent1"),
            cell(p("{%tc for sum in slide.totals %}{{ sum }}{%tc endfor %}", bold=True), rule="accent1"),
        ]
        return table(
            only(words["table"], condition), LEFT, TOP, [span(7), INNER - span(7)],
            [head, "{%tr for row in slide.rows %}", row, _TR_END, total],
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
                "{%tr for row in slide.rows %}", ["{{ row.label }}", "{{ row.text }}"], _TR_END,
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


def calendar(words: Words) -> Prototype:
    """Return a month, Monday to Sunday, with what is written on its days."""

    def drawn(condition: str, height: float, size: float) -> Element:
        head = [f"{{{{ slide.weekdays[{day}] }}}}" for day in range(7)]
        return table(
            only(words["calendar"], condition), LEFT, TOP, [INNER / 7] * 7,
            [head, "{%tr for week in slide.weeks %}", [_day(day) for day in range(7)], _TR_END],
            size=size, heights=[0.9, 0.3, height, 0.3], edge=0.08, alt="{{ slide.title }}",
        )  # fmt: skip

    return Prototype("calendar", "table", by_rows("slide.weeks", ((5, 2.25, 14.0), (6, 1.9, 14.0)), drawn))


def _day(day: int) -> Element:
    path = f"week[{day}]"
    outside = f"{path}.outside"
    number = f"{{{{ {path}.day }}}}"
    text = f"{{% if {path}.text %}}  {{{{ {path}.text }}}}{{% endif %}}"
    return cell(
        *when(f"not {outside}", p(run(number, size=16, bold=True, colour="accent1"), run(text, size=14))),
        *when(outside, p(run(number, size=16, colour="accent6"), run(text, size=14))),
        anchor="t", fill="bg2" if day > 4 else None,
    )  # fmt: skip


def agenda(words: Words) -> Prototype:
    """Return the programme of one day over the whole slide, or of two side by side."""
    width = span(6) - 0.05
    one = _day_table(words, "slide.days|length == 1", 0, LEFT, INNER, 18)
    two = [
        _day_table(words, "slide.days|length == 2", number, column(1 + 6 * number) + 0.05 * number, width, 14)
        for number in range(2)
    ]
    return Prototype("agenda", "table", [one, *two])


def _day_table(words: Words, condition: str, number: int, x: float, w: float, size: float) -> Element:
    day = f"slide.days[{number}]"
    clock = 2.0 if size < 16 else 3.0
    title = p("{{ item.title }}", bold=True)
    about = [
        *when("item.speakers", p("{{ item.speakers }}")),
        p("{%p for bullet in item.bullets %}"),
        p("{{ bullet }}", bullet="•"),
        p("{%p endfor %}"),
    ]
    rows: list[list[str | Element] | str] = [
        [words["clock.head"], f"{{{{ {day}.name }}}} – {{{{ {day}.date }}}}"],
        f"{{%tr for item in {day}.items %}}",
        "{%tr if item.pause %}",
        [cell("{{ item.time }}", fill="bg2"), cell("{{ item.title }}", fill="bg2")],
        "{%tr else %}",
        [cell(p("{{ item.time }}", bold=True), anchor="t"), cell(title, *about, anchor="t")],
        "{%tr endif %}",
        _TR_END,
    ]
    return table(
        only(f"{words['agenda']} {number + 1}", condition), x, TOP, [clock, w - clock], rows,
        size=size, heights=[0.9, 0.3, 0.3, 0.8, 0.3, 0.8, 0.3, 0.3], edge=0.06 if size < 16 else 0.12,
        alt=f"{{{{ {day}.name }}}}",
    )  # fmt: skip
