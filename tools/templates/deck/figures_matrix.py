"""Figures with two axes: quadrant, 2×2 matrix, and the 5×5 risk matrix."""

from __future__ import annotations

from tools.templates.deck.figure_axes import AXIS, axes
from tools.templates.deck.figure_parts import cases, down, each, figure, only, panel, when
from tools.templates.deck.figure_sizes import Room, largest
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import LEFT, RIGHT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p, table
from tools.templates.deck.table import cell
from tools.templates.deck.visual import outline
from tools.templates.xml import Element, el
from tools.templates.xml import name as tag_of

_LIMIT, _WORST = 9, 5
"""A countermeasure is mandatory from this sum on, and for this consequence whatever the probability."""


def quadrant(words: FigureWords) -> Prototype:
    """Four numbered cells to write in, beside what to think of."""
    x, y, w, h = _plot(column(5), span(8))
    cells = box(
        each(words.cell, "cell in slide.cells", f"grid 2 gap {_GAP}"), x, y, w, h,
        *largest(Room("2", w - 1.9, h / 2 - 0.8, "slide.cells", bold=True), (28, 24, 20, 18), _written),
        fill="bg2", line="accent6", width=0.75, size=18, colour="accent1", align="l", anchor="t",
        scale=down(18), insets=(0.4, 0.3, 0.4, 0.3),
    )  # fmt: skip
    drawing = figure(
        words.figure, words.alt_quadrant, cells, *axes((words.axis, words.text), x, y, w, h), x=column(5), w=span(8)
    )
    room = Room("1", span(4) - 0.7, ROOM - 2.0, "[slide.prompt]")
    asked = largest(room, (28, 24, 20), lambda size: [p("{{ slide.prompt }}", size=size)])
    prompt = panel(words.questions, LEFT, TOP, span(4), ROOM, *asked, size=20, anchor="ctr")
    return Prototype("quadrant", "figure", [prompt, drawing])


def _written(size: float) -> list[Element]:
    return [p("{{ cell }}", bold=True, size=size)]


def matrix_2(words: FigureWords) -> Prototype:
    """Two by two cells to write in; beside them a note, when there is one."""

    def drawn(noted: bool) -> Element:
        left = column(5) if noted else LEFT
        x, y, w, h = _plot(left, RIGHT - left)
        wide, high = (w - _GAP) / 2, (h - _GAP) / 2
        cells = [
            _square(words, up, across, x + across * (wide + _GAP), y + (1 - up) * (high + _GAP), wide, high)
            for up in (1, 0)
            for across in (0, 1)
        ]
        marks = axes((words.axis, words.text), x, y, w, h)
        return figure(words.figure, words.alt_matrix_2, *cells, *marks, x=left, w=RIGHT - left)

    noted, plain = cases("slide.note", drawn)
    name = only(words.text, "slide.note")
    note = panel(name, LEFT, TOP, span(4), ROOM, "{{ slide.note }}", size=22, anchor="ctr")
    return Prototype("matrix-2", "figure", [note, noted, plain])


def _square(words: FigureWords, up: int, across: int, x: float, y: float, w: float, h: float) -> Element:
    """Return a cell of the 2×2 matrix: where it is on each axis; the worst one is marked with a symbol and in words."""
    worst = up and across
    lines = [
        p(f"{{{{ slide.y_axis }}}}: {{{{ slide.{_ENDS[up]} }}}}"),
        p(f"{{{{ slide.x_axis }}}}: {{{{ slide.{_ENDS[across]} }}}}"),
        *([p(words.worst, bold=True, before=6)] if worst else []),
    ]
    return box(
        words.cell, x, y, w, h, *lines, fill="bg2", line="accent4" if worst else "accent6",
        width=3 if worst else 0.75, size=20, align="l", anchor="t", scale=down(20), insets=(0.4, 0.3, 0.4, 0.3),
    )  # fmt: skip


_ENDS = ("low", "high")
_GAP = 0.3
"""Between cells."""


def matrix_5(words: FigureWords) -> Prototype:
    """The 25 sums of probability and consequence; a triangle and a fill mark where a countermeasure is mandatory."""
    x, y, w, h = _plot(column(5), span(8))
    head, first = 1.0, 1.9
    rows: list[list[Element]] = [[cell(p("S \\ K")), *(cell(p(f"K = {k}")) for k in _GRADES)]]
    for s in reversed(_GRADES):
        rows.append([cell(p(f"S = {s}", bold=True)), *(_sum(s, k) for k in _GRADES)])
    grid = table(
        words.figure, x, y, [first, *[(w - first) / 5] * 5], rows,
        alt=words.alt_matrix_5, size=20, heights=[head, *[(h - head) / 5] * 5], align=["ctr"] * 6, first_column=True,
    )  # fmt: skip
    for held in grid.iter(tag_of("a:tc")):
        _ruled(held)
    legend = [
        *when("slide.note", p("{{ slide.note }}", size=20, after=10)),
        p("S = {{ slide.y_axis }}"),
        p("K = {{ slide.x_axis }}"),
        p(words.sum_rule),
        p("▲ ", words.demanded, bold=True, before=10),
        p(words.not_demanded, before=10),
    ]
    key = panel(words.legend, LEFT, TOP, span(4), ROOM, *legend, size=18, anchor="ctr")
    marks = axes((words.axis, words.text), x + first, y + head, w - first, h - head, indent=first)
    return Prototype("matrix-5", "figure", [key, grid, *marks])


_GRADES = range(1, 6)


def demands_countermeasure(s: int, k: int) -> bool:
    """Whether probability `s` and consequence `k` (1–5) make a countermeasure mandatory."""
    return s * k >= _LIMIT or k == _WORST


def _sum(s: int, k: int) -> Element:
    if demands_countermeasure(s, k):
        return cell(p(f"▲ {s * k}", bold=True, colour="bg1"), fill="accent4")
    return cell(p(f"{s * k}"), fill="bg2")


def _ruled(held: Element) -> None:
    """Set a cell off from its neighbours by white rules."""
    looks = held[1]
    for side in ("lnL", "lnR", "lnT", "lnB"):
        edge = looks.find(tag_of(f"a:{side}"))
        assert edge is not None
        white = outline("bg1", 2)
        looks.replace(edge, el(f"a:{side}", *white, **{str(key): str(value) for key, value in white.attrib.items()}))


def _plot(x: float, w: float) -> tuple[float, float, float, float]:
    """Return where the plot stands within a zone: its axes are left of it and below."""
    return x + AXIS, TOP, w - AXIS, ROOM - AXIS
