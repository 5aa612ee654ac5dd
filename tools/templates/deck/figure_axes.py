"""The axes of a figure: from low to high, with what they measure between."""

from __future__ import annotations

from tools.templates.deck.figure_parts import label
from tools.templates.deck.shapes import line
from tools.templates.xml import Element


def axes(names: tuple[str, str], x: float, y: float, w: float, h: float, *, indent: float = 0) -> list[Element]:
    """Return the axes left of and below a plot, each an arrow with low, its name, and high; 1.5 cm wide.

    `names` are those of the shapes: the arrow's and the texts'. The plot itself begins at `x`, `y`; the upright axis
    stands `indent` further left.
    """
    arrow, text = names
    foot = y + h
    made = [
        line(arrow, x - indent - 0.4, foot, x - indent - 0.4, y, "accent6", 1.5, arrow=True),
        line(arrow, x, foot + 0.4, x + w, foot + 0.4, "accent6", 1.5, arrow=True),
    ]
    for share, start, key, side, bold in _MARKS:
        part = f"{{{{ slide.{key.format('y')} }}}}"
        along = share * h
        middle = foot - start * h - along / 2
        made.append(
            label(
                text, x - indent - 1.05 - along / 2, middle - 0.45, along, 0.9, part,
                align=side, bold=bold, rotation=270,
            )
        )  # fmt: skip
    for share, start, key, side, bold in _MARKS:
        part = f"{{{{ slide.{key.format('x')} }}}}"
        made.append(label(text, x + start * w, foot + 0.6, share * w, 0.9, part, align=side, bold=bold))
    return made


_MARKS = (
    (0.25, 0.0, "low", "l", False),
    (0.5, 0.25, "{}_axis", "ctr", True),
    (0.25, 0.75, "high", "r", False),
)
"""The texts along an axis: how long, where it begins (parts of the axis), which value, aligned how, bold or not."""
