"""Prototypes of what happens when: a month, and the programme of one day or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tools.templates.deck.figure_parts import only, when
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import cell, p, table
from tools.templates.deck.table_slides import ROWS_END, by_rows
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_WEEKEND = 2.6
"""Days off are narrower in a calendar."""
_WEEKS = ((5, 2.36, 16.0), (5, 1.86, 14.0), (6, 1.85, 14.0), (6, 1.2, 14.0))
_MONTH = (2900, 3250, 3600, 0)
"""A month, and how much may stand in its weeks: an empty one takes some 2560 characters when it is written out."""
_CENTIMETRES = 2.54 / 72
_HEAD, _INDENT = 0.95, 0.032
"""How tall the row of headings is, and the indent of a bullet for each point of type."""
_BROAD = 0.0148
"""How wide a character is, in centimetres for each point of type."""
_BROKEN = 1.2
"""How many lines a bullet takes: some take two."""


class _Size(NamedTuple):
    """A size of a programme: points of type and from line to line, the margin over a row, how wide the times are."""

    type: int
    leading: float
    edge: float
    clock: float

    @property
    def line(self) -> float:
        """How tall a line is, in centimetres."""
        return self.leading * _CENTIMETRES


_DAY = (
    _Size(20, 24, 0.16, 3.0), _Size(18, 22, 0.16, 2.4), _Size(18, 21, 0.1, 2.4), _Size(16, 19, 0.12, 2.1),
    _Size(16, 18, 0.08, 2.1), _Size(15, 18, 0.08, 2.0), _Size(15, 17, 0.08, 2.0), _Size(14, 17, 0.08, 1.9),
    _Size(14, 16, 0.06, 1.9),
)  # fmt: skip
"""The sizes of a programme, the largest first; two days side by side begin with the second."""


def calendar(words: Words) -> Prototype:
    """Return a month, Monday to Sunday, with what is written on its days."""

    weekday = (INNER - 2 * _WEEKEND) / 5

    def drawn(condition: str, height: float, size: float) -> Element:
        head = [f"{{{{ slide.weekdays[{day}] }}}}" for day in range(7)]
        return table(
            only(words["calendar"], condition), LEFT, TOP, [weekday] * 5 + [_WEEKEND] * 2,
            [head, "{%tr for week in slide.weeks %}", [_day(day) for day in range(7)], ROWS_END],
            size=size, heights=[0.8, 0.3, height, 0.3], edge=0.07, leading=1.15 * size,
            alt="{{ slide.title }}",
        )  # fmt: skip

    return Prototype("calendar", "table", by_rows("slide.weeks", _WEEKS, drawn, _MONTH))


def _day(day: int) -> Element:
    path = f"week[{day}]"
    outside = f"{path}.outside"
    number = f"{{{{ {path}.day }}}}"
    return cell(
        *when(f"not {outside}", p(number, size=16, bold=True, colour="accent1")),
        *when(outside, p(number, size=16, colour="accent6")),
        *when(f"{path}.text", p(f"{{{{ {path}.text }}}}")),
        anchor="t", fill="bg2" if day > 4 else None,
    )  # fmt: skip


def agenda(words: Words) -> Prototype:
    """Return the programme of one day over the whole slide, or of two side by side, the larger the less they hold."""
    width = span(6) - 0.05
    shapes = [
        _day_table(words, f"slide.days|length == 1 and {condition}", 0, LEFT, INNER, size)
        for condition, size in _by_height(_DAY, INNER, 1)
    ]
    for condition, size in _by_height(_DAY[1:], width, 2):
        for number in range(2):
            x = column(1 + 6 * number) + 0.05 * number
            shapes.append(_day_table(words, f"slide.days|length == 2 and {condition}", number, x, width, size))
    return Prototype("agenda", "table", shapes)


def _by_height(sizes: Sequence[_Size], width: float, days: int) -> Iterator[tuple[str, _Size]]:
    """Yield what must hold for each size of type, the largest first: that the longest day has room."""
    before = ""
    for size in sizes:
        heights = ", ".join(_height(f"slide.days[{day}].items", size, width) for day in range(days))
        fits = f"[{heights}]|max < {ROOM + 0.1 - _HEAD:.2f}"
        yield " and ".join(filter(None, (f"not {before}" if before else "", fits if size != sizes[-1] else ""))), size
        before = f"({fits})"


def _height(items: str, size: _Size, width: float) -> str:
    """Return how tall the rows of a day are, in centimetres: its items, who speaks at them, and their bullets."""
    room = width - size.clock - 0.4
    titles = f"{items}|map(attribute='title')"
    speakers = f"{items}|selectattr('speakers')|map(attribute='speakers')"
    bullets = f"{items}|map(attribute='bullets')|map('length')|sum"
    counts = [f"{part}|list|length" for part in (titles, speakers)]
    counts += [_longer(part, room / (_BROAD * size.type)) for part in (titles, speakers)]
    counts.append(f"{_BROKEN} * {bullets}")
    lines = f"({' + '.join(counts)})"
    return f"{lines} * {size.line:.3f} + {items}|length * {2 * size.edge:.2f}"


def _longer(texts: str, most: float) -> str:
    """Return how many of `texts` are longer than a line, which holds so many characters."""
    return f"{texts}|map('string')|map('length')|select('gt', {most:.0f})|list|length"


def _day_table(words: Words, condition: str, number: int, x: float, w: float, size: _Size) -> Element:
    day = f"slide.days[{number}]"
    row = size.line + 2 * size.edge
    title = p("{{ item.title }}", bold=True)
    about = [
        *when("item.speakers", p("{{ item.speakers }}")),
        p("{%p for bullet in item.bullets %}"),
        p("{{ bullet }}", bullet="•", indent=_INDENT * size.type),
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
        only(f"{words['agenda']} {number + 1}", condition), x, TOP, [size.clock, w - size.clock], rows,
        size=size.type, heights=[_HEAD, 0.3, 0.3, row, 0.3, row, 0.3, 0.3], edge=size.edge, leading=size.leading,
        alt=f"{{{{ {day}.name }}}}",
    )  # fmt: skip
