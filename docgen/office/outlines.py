"""The part of a shape that its text may use: a circle has less room than its box.

From presetShapeDefinitions of ECMA-376 (the element `rect` of each shape), for the shapes that hold text.
"""

from __future__ import annotations

from collections.abc import Callable

from docgen.office import levels
from docgen.office.xml import Element, q

Box = tuple[float, float, float, float]
"""What is taken off the left, top, right and bottom, in the unit of the size."""
Adjust = Callable[[str, float], float]
"""An adjustment of a shape as a factor, by name, with the default of that shape."""

_CORNER = 1 - 2**-0.5  # how far a quarter of a circle reaches in from its corner


def inset(shape: Element, width: float, height: float) -> Box:
    """What the outline of a shape takes off the room for its text."""
    geometry = shape.find(f"{q('p:spPr')}/{q('a:prstGeom')}")
    outline = _OUTLINES.get(geometry.get("prst", "")) if geometry is not None else None
    if outline is None:
        return (0.0, 0.0, 0.0, 0.0)
    guides = {guide.get("name"): guide.get("fmla", "") for guide in geometry.iter(q("a:gd"))}  # type: ignore[union-attr]

    def adjust(name: str, default: float) -> float:
        return levels.share(guides.get(name, "").removeprefix("val ") or None, default)

    return outline(width, height, adjust)


def _ellipse(width: float, height: float, _: Adjust) -> Box:
    aside, above = width * _CORNER / 2, height * _CORNER / 2
    return (aside, above, aside, above)


def _round(width: float, height: float, adjust: Adjust) -> Box:
    side = min(width, height) * min(adjust("adj", 1 / 6), 0.5) * _CORNER
    return (side, side, side, side)


def _round_top(width: float, height: float, adjust: Adjust) -> Box:
    side = min(width, height) * min(adjust("adj1", 1 / 6), 0.5) * _CORNER
    return (side, side, side, 0.0)


def _diamond(width: float, height: float, _: Adjust) -> Box:
    return (width / 4, height / 4, width / 4, height / 4)


def _triangle(width: float, height: float, adjust: Adjust) -> Box:
    left = width * adjust("adj", 0.5) / 2
    return (left, height / 2, width / 2 - left, 0.0)


def _trapezoid(width: float, height: float, adjust: Adjust) -> Box:
    slant = min(width, height) * adjust("adj", 0.25)
    part = slant / max(width, 1e-6) * 2 / 3
    aside = width * part
    return (aside, height * part, aside, 0.0)


def _home_plate(width: float, height: float, adjust: Adjust) -> Box:
    return (0.0, 0.0, min(min(width, height) * adjust("adj", 0.5), width) / 2, 0.0)


def _chevron(width: float, height: float, adjust: Adjust) -> Box:
    point = min(min(width, height) * adjust("adj", 0.5), width)
    return (point, 0.0, point, 0.0) if point * 2 < width else (0.0, 0.0, 0.0, 0.0)


def _right_arrow(width: float, height: float, adjust: Adjust) -> Box:
    shaft, point = adjust("adj1", 0.5), min(min(width, height) * adjust("adj2", 0.5), width)
    aside = height * (1 - shaft) / 2
    return (0.0, aside, point * shaft, aside)


def _down_arrow(width: float, height: float, adjust: Adjust) -> Box:
    left, above, end, below = _right_arrow(height, width, adjust)
    return (above, left, below, end)


_OUTLINES: dict[str, Callable[[float, float, Adjust], Box]] = {
    "ellipse": _ellipse,
    "donut": _ellipse,
    "roundRect": _round,
    "round2SameRect": _round_top,
    "diamond": _diamond,
    "flowChartDecision": _diamond,
    "triangle": _triangle,
    "trapezoid": _trapezoid,
    "homePlate": _home_plate,
    "chevron": _chevron,
    "rightArrow": _right_arrow,
    "downArrow": _down_arrow,
}
