"""The ladder: steps that lead upwards."""

from __future__ import annotations

from tools.templates.deck.figure_parts import cases, down, each, figure, when
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, TOP
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p
from tools.templates.xml import Element


def ladder(words: FigureWords) -> Prototype:
    """Steps that rise from left to right, what they say at their foot, and the phases they make up below."""

    def drawn(phased: bool) -> Element:
        foot = BOTTOM - (1.6 if phased else 0)
        text = 4.8
        content = [
            *when("slide.steps|length <= 4", *_rung(24, 20)),
            *when("slide.steps|length in (5, 6, 7)", *_rung(18, 16)),
            *when("slide.steps|length == 8", *_rung(16, 16)),
        ]
        # The foot covers the lower edge of the rising part, so that no seam shows.
        rise = box(
            each(words.step, "step in slide.steps", "stairs gap 0.2"), LEFT, TOP, INNER, foot - text - TOP + 0.1,
            "{{ loop.index }}", fill="accent1", colour="bg1", bold=True, size=18, anchor="t", scale=down(18),
            insets=(0.1, 0.05, 0.1, 0.0),
        )  # fmt: skip
        base = box(
            each(words.text, "step in slide.steps", "row gap 0.2"), LEFT, foot - text, INNER, text, *content,
            fill="accent1", colour="bg1", align="ctr", anchor="t", insets=(0.12, 0.2, 0.12, 0.1), scale=down(16),
        )  # fmt: skip
        children = [rise, base]
        if phased:
            loop = each(words.phase, "phase in slide.phases", "row gap 0.2")
            children.append(
                box(loop, LEFT, foot + 0.3, INNER, 1.3, "{{ phase }}", fill="accent2", colour="bg1", bold=True,
                    size=18, geometry="homePlate", adjust={"adj": 40_000}, scale=down(18))
            )  # fmt: skip
        return figure(words.figure, words.alt_ladder, *children)

    return Prototype("ladder", "figure", cases("slide.phases", drawn))


def _rung(label: float, statement: float) -> list[Element]:
    """Return what stands on a step of the ladder, in type of these sizes."""
    said = p("{{ step.statement }}", size=statement, colour="bg1", before=4)
    return [p("{{ step.label }}", bold=True, size=label, colour="bg1"), *when("step.statement", said)]
