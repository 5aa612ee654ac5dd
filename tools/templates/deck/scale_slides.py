"""Prototypes with scales from 1 to 10: one scale, one for each factor, the evaluation."""

from __future__ import annotations

from tools.templates.deck.figure_parts import down, each, label, only, when
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, ROOM, TOP, span
from tools.templates.deck.pieces import GAP, told
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, group, p, placeholder, run, table
from tools.templates.deck.table_slides import by_rows
from tools.templates.deck.words import Words
from tools.templates.xml import Element

_SCALE = 5.0
_TEN = "number in range(1, 11)"
_ENDS = (("low", 1), ("high", 10))
_QUESTION = "{{ loop.index }}. {{ question.text }}"
_TALL = ((3, 2.9, 22.0), (5, 2.1, 20.0), (8, 1.33, 18.0), (10, 1.07, 16.0), (12, 0.88, 16.0))
"""Factors on a slide: up to so many, height of their rows, points of type."""


def scale(words: Words) -> Prototype:
    """Return a scale from 1 to 10, below the statements it is about when there are any."""
    statements = placeholder(
        "obj", 1,
        p("{%p for statement in slide.statements %}"), p("{{ statement }}", size=20, before=6), p("{%p endfor %}"),
        name=only(words["statements"], "slide.statements"), x=LEFT, y=TOP, w=INNER, h=ROOM - _SCALE - 0.3, scale=0.8,
    )  # fmt: skip
    shapes = [
        statements,
        _steps(words, "slide.statements", BOTTOM - _SCALE, _SCALE, 22),
        _steps(words, "not slide.statements", TOP + 1.0, 9.6, 32),
    ]
    return Prototype("scale", "bullets", shapes)


def _steps(words: Words, condition: str, y: float, h: float, size: float) -> Element:
    """Return question, ten boxes, and what the ends mean, below one another."""
    ends = 1.0
    asked = h * 0.34
    low, high = (f"{number} = {{{{ slide.{end} }}}}" for end, number in _ENDS)
    tall = h - asked - ends - 0.2
    half, foot = INNER / 2, y + h - ends
    return group(
        only(words["scale"], condition), LEFT, y, INNER, h,
        _asked(words, y, INNER, asked, "{{ slide.question }}", size),
        box(
            each(words["step"], _TEN, "row gap 0.25"), LEFT, y + asked, INNER, tall, "{{ number }}",
            fill="bg2", line="accent6", size=size + 4, bold=True, width=0.75,
        ),
        label(only(words["low"], "slide.low"), LEFT, foot, half, ends, low, size=18, align="l"),
        label(only(words["high"], "slide.high"), LEFT + half, foot, half, ends, high, size=18, align="r"),
        alt=words["scale.alt"],
    )  # fmt: skip


def _asked(words: Words, y: float, w: float, h: float, text: str, size: float, *, only_when: str = "") -> Element:
    name = only(words["question"], only_when) if only_when else words["question"]
    return label(name, LEFT, y, w, h, text, size=size, bold=True, colour="accent1", align="l")


def factor_scales(words: Words) -> Prototype:
    """Return a table with a scale from 1 to 10 for each factor."""
    first, step = span(5), (INNER - span(5)) / 10

    def drawn(condition: str, height: float, size: float) -> Element:
        head = [words["factor"], *(str(number) for number in range(1, 11))]
        return table(
            only(words["table"], condition), LEFT, TOP + 1.0, [first, *[step] * 10],
            [head, "{%tr for factor in slide.factors %}", ["{{ factor }}", *[""] * 10], "{%tr endfor %}"],
            size=size, heights=[0.9, 0.3, height, 0.3], align=["l", *["ctr"] * 10], grid=True, edge=0.08,
            alt=words["factors.alt"],
        )  # fmt: skip

    x = LEFT + first
    w = (INNER - first) / 2
    shapes = [
        _asked(words, TOP, first, 0.9, "{{ slide.question }}", 16, only_when="slide.question"),
        label(words["low"], x, TOP, w, 0.9, "1 = {{ slide.low }}", size=16, align="l"),
        label(words["high"], x + w, TOP, w, 0.9, "10 = {{ slide.high }}", size=16, align="r"),
        *by_rows("slide.factors", _TALL, drawn),
    ]  # fmt: skip
    return Prototype("factor-scales", "table", shapes)


def evaluation(words: Words) -> Prototype:
    """Return the questions below one another, each with a field to write in or a scale from 1 to 10."""
    count = "slide.questions|length"
    ends = [
        line
        for end, number in _ENDS
        for line in when(f"question.{end}", p(f"{number} = {{{{ question.{end} }}}}", size=18))
    ]
    within = "{% if question.low and question.high %} (1 = {{ question.low }}, 10 = {{ question.high }}){% endif %}"
    few = [p(_QUESTION, size=22, bold=True), *ends]
    shapes = [_questions(words, f"{count} <= 3", span(5), 0.5, few)]
    for some, gap, size in ((f"3 < {count} <= 6", 0.3, 20), (f"{count} > 6", 0.2, 18)):
        many = [p(run(_QUESTION, size=size, bold=True), run(within, size=18))]
        shapes.append(_questions(words, some, span(7), gap, many))
    return Prototype("evaluation", "figure", shapes)


def _questions(words: Words, condition: str, left: float, gap: float, text: list[Element]) -> Element:
    x, right = LEFT + left + GAP, INNER - left - GAP
    asked = box(
        words["question"], LEFT, TOP, left, ROOM, *text,
        fill="bg2", align="l", size=18, insets=(0.5, 0.08, 0.4, 0.08), scale=down(18),
    )  # fmt: skip
    answer = box(
        only(words["answer"], 'question.kind == "open"'), x, TOP, right, ROOM,
        fill="bg1", line="accent6", width=0.75, alt=words["answer"], align="l", anchor="t",
    )  # fmt: skip
    steps = group(
        only(words["scale"], 'question.kind == "scale"'), x, TOP, right, ROOM,
        box(
            each(words["step"], _TEN, "row gap 0.15"), x, TOP, right, ROOM, "{{ number }}",
            fill="bg1", line="accent6", size=22, bold=True, width=0.75, insets=(0, 0, 0, 0), scale=down(22),
        ),
        alt=words["scale"],
    )  # fmt: skip
    name = each(words["question"], "question in slide.questions", f"column gap {gap}")
    one = group(name, LEFT, TOP, INNER, ROOM, asked, answer, steps)
    alt = told(words["questions"], "slide.questions", "text")
    return group(only(words["questions"], condition), LEFT, TOP, INNER, ROOM, one, alt=alt)
