"""The axes of a figure: from low to high, with what they measure between."""

from __future__ import annotations

from tools.templates.deck.figure_parts import label
from tools.templates.deck.shapes import line
from tools.templates.xml import Element

AXIS = 1.8
"""How much room an axis takes, in centimetres: the arrow, and two lines of text."""
_GAP, _TEXT = 0.4, 1.25
"""From the plot to the arrow, and the height of the text."""


def axes(names: tuple[str, str], x: float, y: float, w: float, h: float, *, indent: float = 0) -> list[Element]:
    """Return the axes left of and below a plot, each an arrow with low, its name, and high.

    `names` are those of the shapes: the arrow's and the texts'. The plot itself begins at `x`, `y`; the upright axis
    stands `indent` further left.
    """
    arrow, text = names
    foot = y + h
    made = [
        line(arrow, x - indent - _GAP, foot, x - indent - _GAP, y, "accent6", 1.5, arrow=True),
        line(arrow, x, foot + _GAP, x + w, foot + _GAP, "accent6", 1.5, arrow=True),
    ]
    left = x - indent - AXIS + _TEXT / 2
    for share, start, key, side, bold in _MARKS:
        part = f"{{{{ slide.{key.format('y')} }}}}"
        along = share * h
        middle = foot - start * h - along / 2
        made.append(
            label(
                text, left - along / 2, middle - _TEXT / 2, along, _TEXT, part,
                align=side, bold=bold, rotation=270,
            )
        )  # fmt: skip
    for share, start, key, side, bold in _MARKS:
        part = f"{{{{ slide.{key.format('x')} }}}}"
        made.append(label(text, x + start * w, foot + AXIS - _TEXT, share * w, _TEXT, part, align=side, bold=bold))
    return made


_MARKS = (
    (0.2, 0.0, "low", "l", False),
    (0.6, 0.2, "{}_axis", "ctr", True),
    (0.2, 0.8, "high", "r", False),
)
"""The texts along an axis: how long, where it begins (parts of the axis), which value, aligned how, bold or not."""
