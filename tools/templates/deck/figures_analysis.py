"""The analysis model: from where a municipality stands to the effect, and the process that carries it."""

from __future__ import annotations

from tools.templates.deck.figure_parts import NARROW, bullets, down, each, figure, panel
from tools.templates.deck.figure_sizes import Room, largest
from tools.templates.deck.figure_words import FigureWords
from tools.templates.deck.grid import BOTTOM, INNER, LEFT, TOP
from tools.templates.deck.prototype import Prototype
from tools.templates.deck.shapes import box, p
from tools.templates.xml import Element

_KEYS = ("start", "actions", "drivers", "result", "effect")
_GAP, _HEAD, _HEIGHT, _FOOT = 0.25, 2.5, 9.0, 3.0
"""Between boxes; the heights of their headings, of heading and list together, and of the process."""
_WIDTH = INNER - 4 * _GAP - 2.0
"""What all boxes together have for text."""


def analysis_model(words: FigureWords) -> Prototype:
    """Five boxes that lead to one another, and the process that carries them beneath."""
    wide = (INNER - 4 * _GAP) / 5
    children = []
    for number, key in enumerate(_KEYS):
        x = LEFT + number * (wide + _GAP)
        geometry = "homePlate" if number < 4 else "rect"
        children += [
            box(
                words.arrow, x, TOP, wide, _HEAD, *_heading(key), fill="accent1", colour="bg1",
                size=16, geometry=geometry, adjust={"adj": 20_000} if number < 4 else None,
                scale=down(16), insets=(0.15, 0.05, 0.25, 0.05),
            ),
            panel(
                words.panel, x, TOP + _HEAD + 0.2, wide, _HEIGHT - _HEAD - 0.2,
                *_items(key), size=16, insets=NARROW,
            ),
        ]  # fmt: skip
    top = BOTTOM - _FOOT
    children += [
        box(
            words.arrow, LEFT + INNER / 2 - 0.8, TOP + _HEIGHT + 0.12, 1.6, top - TOP - _HEIGHT - 0.24,
            fill="accent2", geometry="upArrow", decorative=True,
        ),
        box(
            words.base, LEFT, top, INNER, 1.2, "{{ slide.process.heading }}", fill="accent2", colour="bg1", bold=True,
            size=18, scale=down(18),
        ),
        box(
            each(words.box, "item in slide.process['items']", "row gap 0.25"), LEFT, top + 1.4, INNER, _FOOT - 1.4,
            "{{ item }}", fill="bg2", size=16, scale=down(16), insets=(0.15, 0.1, 0.15, 0.1),
        ),
    ]  # fmt: skip
    return Prototype("analysis-model", "figure", [figure(words.figure, words.alt_analysis_model, *children)])


def _heading(key: str) -> list[Element]:
    """Return the heading of a box, in the largest type that all have room for."""
    text = f"{{{{ slide.{key}.heading }}}}"
    heads = ", ".join(f"slide.{one}.heading" for one in _KEYS)
    room = Room("5", _WIDTH - 2.5, _HEAD - 0.1, f"[{heads}]", bold=True)
    return largest(room, (22, 20, 18, 16), lambda size: [p(text, bold=True, size=size)])


def _items(key: str) -> list[Element]:
    """Return the list of a box, in the largest type that all have room for."""
    joined = ", ".join(f"slide.{one}['items']|join(' ')" for one in _KEYS)
    counts = ", ".join(f"slide.{one}['items']|length" for one in _KEYS)
    room = Room("5", _WIDTH, _HEIGHT - _HEAD - 0.7, f"[{joined}]", items=f"[{counts}]|max")
    path = f"slide.{key}['items']"
    return largest(room, (22, 20, 18, 16), lambda size: bullets(path, size=size, bullet="", before=6))
