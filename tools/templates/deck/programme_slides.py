"""Prototypes of what happens when: a month, and the programme of one day or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tools.templates.deck.figure_parts import only, when
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import cell, p, run, table
from tools.templates.deck.table_slides import ROWS_END, by_rows
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_WEEKEND = 2.6
"""Days off are narrower in a calendar."""
_WEEKS = ((5, 2.2, 14.0), (6, 1.85, 14.0), (6, 1.2, 14.0))
_MONTH = (3150, 3600, 0)
"""A month, and how much may stand in its weeks: an empty one takes some 2560 characters when it is written out."""
_LINE = 0.0431
"""Centimetres of a line for each point of type."""
_DAY = {14: (2.0, 0.8, 0.1), 16: (2.2, 0.89, 0.1), 18: (2.4, 1.02, 0.12), 20: (3.0, 1.1, 0.12)}
"""A programme by its points of type: how wide the times are, how tall a row of one line, the margin over its text."""


def calendar(words: Words) -> Prototype:
    """Return a month, Monday to Sunday, with what is written on its days."""

    weekday = (INNER - 2 * _WEEKEND) / 5

    def drawn(condition: str, height: float, size: float) -> Element:
        head = [f"{{{{ slide.weekdays[{day}] }}}}" for day in range(7)]
        return table(
            only(words["calendar"], condition), LEFT, TOP, [weekday] * 5 + [_WEEKEND] * 2,
            [head, "{%tr for week in slide.weeks %}", [_day(day) for day in range(7)], ROWS_END],
            size=size, heights=[0.8, 0.3, height, 0.3], edge=0.05, alt="{{ slide.title }}",
        )  # fmt: skip

    return Prototype("calendar", "table", by_rows("slide.weeks", _WEEKS, drawn, _MONTH))


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
    """Return the programme of one day over the whole slide, or of two side by side, the larger the less they hold."""
    width = span(6) - 0.05
    shapes = [
        _day_table(words, f"slide.days|length == 1 and {condition}", 0, LEFT, INNER, size)
        for condition, size in _by_height((20, 16, 14), 1)
    ]
    for condition, size in _by_height((18, 16, 14), 2):
        for number in range(2):
            x = column(1 + 6 * number) + 0.05 * number
            shapes.append(_day_table(words, f"slide.days|length == 2 and {condition}", number, x, width, size))
    return Prototype("agenda", "table", shapes)


def _by_height(sizes: Sequence[int], days: int) -> Iterator[tuple[str, int]]:
    """Yield what must hold for each size of type, the largest first: that the longest day has room."""
    before = ""
    for size in sizes:
        heights = ", ".join(_height(f"slide.days[{day}].items", size) for day in range(days))
        fits = f"[{heights}]|max < {ROOM - 1.4:.1f}"
        yield " and ".join(filter(None, (f"not {before}" if before else "", fits if size != sizes[-1] else ""))), size
        before = f"({fits})"


def _height(items: str, size: int) -> str:
    """Return how tall the rows of a day are, in centimetres: its items, who speaks at them, and their bullets."""
    bullets = f"{items}|map(attribute='bullets')|map('length')|sum"
    lines = f"({items}|length + {items}|selectattr('speakers')|list|length + {bullets})"
    return f"{lines} * {size * _LINE:.3f} + {items}|length * {2 * _DAY[size][2]}"


def _day_table(words: Words, condition: str, number: int, x: float, w: float, size: int) -> Element:
    day = f"slide.days[{number}]"
    clock, row, edge = _DAY[size]
    title = p("{{ item.title }}", bold=True)
    about = [
        *when("item.speakers", p("{{ item.speakers }}")),
        p("{%p for bullet in item.bullets %}"),
        p("{{ bullet }}", bullet="•", indent=0.45),
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
        ROWS_END,
    ]
    return table(
        only(f"{words['agenda']} {number + 1}", condition), x, TOP, [clock, w - clock], rows,
        size=size, heights=[0.9, 0.3, 0.3, row, 0.3, row, 0.3, 0.3], edge=edge,
        alt=f"{{{{ {day}.name }}}}",
    )  # fmt: skip
