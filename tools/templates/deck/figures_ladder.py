"""The ladder: steps that lead upwards."""

from __future__ import annotations

from tools.templates.deck.figure_parts import cases, down, each, figure, kept, when
from tools.templates.deck.figure_sizes import Room, largest, said
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import INNER, LEFT, ROOM, TOP, column, emu, span
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p
from tools.templates.xml import Element, el
from tools.templates.xml import name as tag_of

_GAP, _EDGE = 0.1, 0.035
"""Centimetres between two steps, and the height of a step's edge as a part of the step."""
_TREAD, _WIDE_TREAD = 1.3, 2.6
"""How much further to the right each step begins than the one below; the wide ones are of three or four steps."""
_PAD = 0.4
_TOP, _ROOM = TOP + _GAP / 2, ROOM - _GAP / 2
"""The steps stand so much lower than what covers their left parts, which thus ends between two steps."""
_COUNT = "slide.steps|length"
_SIZES: dict[int, tuple[float, ...]] = {
    3: (28, 24, 20, 18), 4: (24, 22, 20, 18), 5: (22, 20, 18, 16), 6: (20, 18, 16), 7: (17, 16), 8: (15,),
}  # fmt: skip
"""Of so many steps, the sizes of what is said."""


def ladder(words: FigureWords) -> Prototype:
    """A staircase of steps over one another, each further to the right; beside it the phases that they make up."""

    def drawn(phased: bool) -> Element:
        w = span(9) if phased else INNER
        step = box(
            words.step, LEFT, _TOP, w, _ROOM, *_content(w),
            fill="bg2", align="l", scale=down(15), insets=(_PAD, 0.06, 0.2, 0.0),
        )  # fmt: skip
        _indent(step)
        edge = box(words.line, LEFT, _TOP, w, _EDGE * _ROOM, fill="accent1", decorative=True)
        loop = each(words.step, "step in slide.steps[::-1]", f"column gap {_GAP}")
        children = [group(loop, LEFT, _TOP, w, _ROOM, step, edge), *(_cut(words, count) for count in _SIZES)]
        if phased:
            loop = each(words.phase, "phase in slide.phases[::-1]", f"column gap {_GAP}")
            children.append(
                box(loop, column(10), _TOP, span(3), _ROOM, *_phase(), fill="accent2", colour="bg1", size=16,
                    scale=down(16))
            )  # fmt: skip
        return figure(words.figure, words.alt_ladder, *children)

    return Prototype("ladder", "figure", cases("slide.phases", drawn))


def _content(width: float) -> list[Element]:
    """Return what stands on a step: its number and label, and what is said, as large as all steps have room for."""
    made = []
    for count, sizes in _SIZES.items():
        top = width - (count - 1) * _tread(count) - _PAD - 0.2
        room = Room("1", top, _ROOM / count - _GAP, said("slide.steps", "statement"), taken=1.25)
        made += when(f"{_COUNT} == {count}", *largest(room, sizes, _rung))
    return made


def _tread(count: int) -> float:
    return _WIDE_TREAD if count <= 4 else _TREAD


def _rung(size: float) -> list[Element]:
    level = f"{{% level loop.revindex0 * (2 if {_COUNT} <= 4 else 1) %}}"
    label = p(f"{level}{{{{ loop.revindex }}}}. {{{{ step.label }}}}", bold=True, size=size + 3, colour="accent1")
    return [label, *when("step.statement", p(f"{level}{{{{ step.statement }}}}", size=size))]


def _phase() -> list[Element]:
    room = Room("1", span(3) - 0.5, 2.6, "slide.phases", bold=True)
    return largest(room, (24, 22, 20, 18, 16), lambda size: [p("{{ phase }}", bold=True, size=size)])


def _indent(step: Element) -> None:
    """Let each level of the text begin a tread further to the right, as its step does."""
    style = next(step.iter(tag_of("a:lstStyle")))
    for level in range(9):
        style.append(el(f"a:lvl{level + 1}pPr", marL=emu(level * _TREAD), indent=0))


def _cut(words: FigureWords, count: int) -> Element:
    """Return what covers the steps left of where each begins: columns in the background's colour that hang down.

    They have an outline, lest a hair of the steps show between them.
    """
    height = (_ROOM + _GAP) * (count - 1) / count
    w = _tread(count) * (count - 1)
    hanging = box(
        each(words.blank, "step in slide.steps[1:]", "stairs"), LEFT, TOP, w, height,
        fill="bg1", line="bg1", width=2, decorative=True,
    )  # fmt: skip
    cut = group(words.blank, LEFT, TOP, w, height, hanging)
    turned = next(cut.iter(tag_of("a:xfrm")))
    turned.set("flipH", "1")  # half a turn
    turned.set("flipV", "1")
    return kept(cut, f"{_COUNT} == {count}")
