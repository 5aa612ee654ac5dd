"""Figures of what happens in time: timeline, phases, and the timeline to fill in."""

from __future__ import annotations

from tools.templates.deck.figure_parts import NARROW, bullets, down, each, field, figure, kept, panel, when
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, GUTTER, INNER, LEFT, RIGHT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p
from tools.templates.xml import Element

_POINT = {"adj": 22_000}
"""How sharp the point of an arrow box is."""
_LISTS = "slide.steps|map(attribute='items')"
_DETAILED = f"(slide.steps|map(attribute='heading')|select|list or {_LISTS}|select|list)"
_FEW = f"({_LISTS}|map('length')|max <= 2 and slide.steps|length <= 4)"
"""Whether there is so little under each step that it may be large."""


def timeline(words: FigureWords) -> Prototype:
    """Steps as arrows in a row, with what belongs to each beneath; when nothing does, the arrows stand alone."""
    content = [
        *when("slide.steps|length > 5", *_details(16, 16)),
        *when("slide.steps|length <= 5", *_details(20, 18)),
    ]
    forms = {
        f"{_DETAILED} and not {_FEW}": _steps(words, TOP, 2.2, 20, panel(
            words.panel, LEFT, TOP + 2.4, INNER, ROOM - 2.4, *content, size=18, least=16, insets=NARROW,
        )),
        f"{_DETAILED} and {_FEW}": _steps(words, TOP + 1.4, 3.2, 24, panel(
            words.panel, LEFT, TOP + 4.8, INNER, ROOM - 6.2, *_details(26, 24), size=24,
        )),
        f"not {_DETAILED}": _steps(words, TOP + 3.9, 5.0, 26),
    }  # fmt: skip
    shapes = [kept(figure(words.figure, words.alt_timeline, steps), condition) for condition, steps in forms.items()]
    return Prototype("timeline", "figure", shapes)


def _details(heading: float, size: float) -> list[Element]:
    """Return what belongs to a step, in type of these sizes."""
    head = p("{{ step.heading }}", bold=True, size=heading, colour="accent1")
    return [*when("step.heading", head), *bullets("step['items']", size=size, bullet="", before=6)]


def _steps(words: FigureWords, top: float, height: float, size: float, *below: Element) -> Element:
    """Return the steps: arrows `height` high, and what stands below them."""
    arrow = _arrow(words.arrow, top, height, "{{ step.label }}", size)
    foot = TOP + ROOM - (top - TOP) if below else top + height
    return group(each(words.step, "step in slide.steps", "row gap 0.3"), LEFT, top, INNER, foot - top, arrow, *below)


def phases(words: FigureWords) -> Prototype:
    """Two to four phases, each an arrow over its statement."""
    arrow = _arrow(words.arrow, TOP, 3.4, "{{ phase.name }}", 28)
    text = panel(words.panel, LEFT, TOP + 3.6, INNER, ROOM - 3.6, "{{ phase.statement }}", size=24, anchor="ctr")
    loop = each(words.phase, "phase in slide.phases", "row gap 0.4")
    inner = group(loop, LEFT, TOP, INNER, ROOM, arrow, text)
    return Prototype("phases", "figure", [figure(words.figure, words.alt_phases, inner)])


def fill_timeline(words: FigureWords) -> Prototype:
    """Questions over a timeline to write on: three phases and the milestone that ends each."""
    top, height = TOP + 4.9, 2.9
    axis = top + height + 0.65
    inner = column(3), span(8)
    wide = (inner[1] - 2 * GUTTER) / 3
    questions = panel(
        words.questions, LEFT, TOP, INNER, 4.5, *bullets("slide.questions", size=20), size=20, fill=None, anchor="ctr"
    )
    ends = [
        _end(words.start, LEFT, axis, "{{ slide.start }}"),
        _end(words.end, RIGHT - span(2) + GUTTER, axis, "{{ slide.end }}"),
    ]
    spine = line(words.line, LEFT + span(2), axis, RIGHT - span(2) + GUTTER - 0.1, axis, "accent1", 3, arrow=True)
    fields = []
    for number in range(3):
        x = inner[0] + number * (wide + GUTTER)
        phase = field(words.phase, x, top, wide, height, p(f"{words.phase} {number + 1}", bold=True))
        mark = box(
            words.mark, x + wide / 2 - 0.3, axis - 0.3, 0.6, 0.6, fill="accent4", geometry="diamond", decorative=True
        )
        below = axis + 0.65
        title = p(f"{words.milestone} {number + 1}", bold=True)
        goal = field(words.milestone, x, below, wide, BOTTOM - below, title)
        fields += [phase, mark, goal]
    drawing = figure(words.figure, words.alt_fill_timeline, spine, ends[0], *fields, ends[1], y=top, h=BOTTOM - top)
    return Prototype("fill-timeline", "figure", [questions, drawing])


def _end(name: str, x: float, axis: float, text: str) -> Element:
    return box(
        name, x, axis - 0.9, span(2) - GUTTER, 1.8, text, fill="accent1", colour="bg1", bold=True, size=20,
        scale=down(20), insets=(0.1, 0.1, 0.1, 0.1),
    )  # fmt: skip


def _arrow(name: str, top: float, height: float, text: str, size: float) -> Element:
    return box(
        name, LEFT, top, INNER, height, text, fill="accent1", colour="bg1", bold=True, size=size,
        geometry="homePlate", adjust=_POINT, scale=down(size), insets=(0.25, 0.1, 0.35, 0.1),
    )  # fmt: skip
