"""Figures of what happens in time: timeline, phases, and the timeline to fill in."""

from __future__ import annotations

from collections.abc import Sequence

from tools.templates.deck.figure_parts import NARROW, bullets, down, each, field, figure, kept, panel, when
from tools.templates.deck.figure_sizes import Room, items, largest, lists, longest, said
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, GUTTER, INNER, LEFT, RIGHT, ROOM, TOP, column, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, line, p
from tools.templates.xml import Element

_POINT = {"adj": 22_000}
"""How sharp the point of an arrow box is."""
_STEPS = "slide.steps|length"
_DETAILED = f"({said('slide.steps', 'heading')}|select|list or {said('slide.steps', 'items')}|select|list)"
_FEW = f"({_STEPS} <= 4 and {_STEPS} * ({longest(lists('slide.steps'))}) <= 220)"
"""Whether there is so little under each step that the arrows may be tall."""


def timeline(words: FigureWords) -> Prototype:
    """Steps as arrows in a row, with what belongs to each beneath; when nothing does, the arrows stand alone."""
    forms = {
        f"{_DETAILED} and not {_FEW}": _steps(words, 2.3, _listed(2.3, 24, 22, 20, 18, 17, 16)),
        f"{_DETAILED} and {_FEW}": _steps(words, 4.6, _listed(4.6, 32, 28, 26, 24, 22, 20, 18)),
        f"not {_DETAILED}": _steps(words, 5.0),
    }
    shapes = [kept(figure(words.figure, words.alt_timeline, steps), condition) for condition, steps in forms.items()]
    return Prototype("timeline", "figure", shapes)


def _listed(above: float, *sizes: float) -> list[Element]:
    """Return what belongs to a step, below an arrow of this height, as large as all steps have room for."""
    heads = said("slide.steps", "heading")
    room = Room(_STEPS, INNER - 3.0, ROOM - above - 0.7, lists("slide.steps"), heads, items("slide.steps"))
    return largest(room, sizes, lambda size: _details(min(size + 2, 32), size))


def _details(heading: float, size: float) -> list[Element]:
    head = p("{{ step.heading }}", bold=True, size=heading, colour="accent1")
    return [*when("step.heading", head), *bullets("step['items']", size=size, bullet="", before=6)]


def _steps(words: FigureWords, height: float, content: Sequence[Element] = ()) -> Element:
    """Return the steps: arrows `height` high, and what stands below them; arrows alone stand in the middle."""
    top = TOP if content else TOP + (ROOM - height) / 2
    labels = Room(_STEPS, INNER - 6.5, height - 0.4, said("slide.steps", "label"), bold=True)
    arrow = _arrow(words.arrow, top, height, "step.label", labels, 32, 28, 24, 22, 20, 18, 16)
    whole = ROOM if content else height
    below = panel(
        words.panel, LEFT, TOP + height + 0.2, INNER, ROOM - height - 0.2, *content, size=18, least=16, insets=NARROW
    )
    loop = each(words.step, "step in slide.steps", "row gap 0.3")
    return group(loop, LEFT, top, INNER, whole, arrow, *([below] if content else []))


def phases(words: FigureWords) -> Prototype:
    """Two to four phases, each an arrow over its statement."""
    count, tall = "slide.phases|length", 3.8
    names = Room(count, INNER - 5.5, tall - 0.4, said("slide.phases", "name"), bold=True)
    arrow = _arrow(words.arrow, TOP, tall, "phase.name", names, 32, 28, 24, 20, 18, 16)
    room = Room(count, INNER - 3.6, ROOM - tall - 0.9, said("slide.phases", "statement"))
    content = largest(room, (32, 28, 24, 20), lambda size: [p("{{ phase.statement }}", size=size)])
    text = panel(
        words.panel, LEFT, TOP + tall + 0.2, INNER, ROOM - tall - 0.2, *content,
        size=20, insets=(0.4, 0.4, 0.3, 0.25),
    )  # fmt: skip
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
        words.questions, LEFT, TOP, INNER, 4.5, *bullets("slide.questions", size=22), size=22, fill=None, anchor="ctr"
    )
    ends = [
        _end(words.start, LEFT, axis, "{{ slide.start }}"),
        _end(words.end, RIGHT - span(2) + GUTTER, axis, "{{ slide.end }}"),
    ]
    spine = line(words.line, LEFT + span(2), axis, RIGHT - span(2) + GUTTER - 0.1, axis, "accent1", 3, arrow=True)
    fields = []
    for number in range(3):
        x = inner[0] + number * (wide + GUTTER)
        phase = field(words.phase, x, top, wide, height, p(f"{words.phase} {number + 1}", bold=True), size=18)
        mark = box(
            words.mark, x + wide / 2 - 0.3, axis - 0.3, 0.6, 0.6, fill="accent4", geometry="diamond", decorative=True
        )
        below = axis + 0.65
        title = p(f"{words.milestone} {number + 1}", bold=True)
        goal = field(words.milestone, x, below, wide, BOTTOM - below, title, size=18)
        fields += [phase, mark, goal]
    drawing = figure(words.figure, words.alt_fill_timeline, spine, ends[0], *fields, ends[1], y=top, h=BOTTOM - top)
    return Prototype("fill-timeline", "figure", [questions, drawing])


def _end(name: str, x: float, axis: float, text: str) -> Element:
    return box(
        name, x, axis - 0.9, span(2) - GUTTER, 1.8, text, fill="accent1", colour="bg1", bold=True, size=20,
        scale=down(20), insets=(0.1, 0.1, 0.1, 0.1),
    )  # fmt: skip


def _arrow(name: str, top: float, height: float, path: str, room: Room, *sizes: float) -> Element:
    """Return an arrow with the text of `path`, in the largest of `sizes` that all arrows have room for."""
    content = largest(room, sizes, lambda size: [p(f"{{{{ {path} }}}}", bold=True, size=size)])
    return box(
        name, LEFT, top, INNER, height, *content,
        size=sizes[-1], fill="accent1", colour="bg1", geometry="homePlate", adjust=_POINT, scale=down(sizes[-1]),
        insets=(0.15, 0.1, 0.2, 0.1),
    )  # fmt: skip
