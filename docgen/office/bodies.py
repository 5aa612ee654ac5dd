"""What a shape, or the placeholders that it takes after, says of its place and of the body of its text."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.office import levels
from docgen.office.fit import LINE_PER_SIZE
from docgen.office.levels import points
from docgen.office.xml import Element, q

Geometry = tuple[int, int, int, int]
"""x, y, width and height, in EMU."""

AUTOFITS = {"a:normAutofit": "normal", "a:noAutofit": "none", "a:spAutoFit": "shape"}


def of(chain: Sequence[Element]) -> list[Element]:
    """The a:bodyPr of a shape and of those that it takes after."""
    return [body for one in chain if (body := one.find(f"*/{q('a:bodyPr')}")) is not None]


def transform(shape: Element) -> Geometry | None:
    """A shape's own p:xfrm or a:xfrm."""
    for path in (f"*/{q('a:xfrm')}", q("p:xfrm")):
        place = shape.find(path)
        offset, extent = (None, None) if place is None else (place.find(q("a:off")), place.find(q("a:ext")))
        if offset is not None and extent is not None:
            return (_emu(offset, "x"), _emu(offset, "y"), _emu(extent, "cx"), _emu(extent, "cy"))
    return None


def _emu(element: Element, name: str) -> int:
    return int(levels.number(element.get(name), 0.0))


def with_outline(chain: Sequence[Element]) -> Element:
    """The first of these that says its outline, else the first."""
    return next((one for one in chain if one.find(f"{q('p:spPr')}/{q('a:prstGeom')}") is not None), chain[0])


def attribute(bodies: Sequence[Element], name: str, default: str | None = None) -> str | None:
    """An attribute of the a:bodyPr that says it, the shape's own first."""
    return next((value for body in bodies if (value := body.get(name)) is not None), default)


def autofit(bodies: Sequence[Element]) -> Element | None:
    """The element that says what happens to text that is too long."""
    kinds = tuple(map(q, AUTOFITS))
    return next((child for body in bodies for child in body if child.tag in kinds), None)


def columns(bodies: Sequence[Element], width: float, height: float, looks: levels.Levels) -> tuple[float, float]:
    """The width of one column, and the height of all under each other but for the lines that end one too early."""
    count = int(levels.number(attribute(bodies, "numCol"), 1))
    if count < 2:
        return width, height
    between = points(attribute(bodies, "spcCol"), 0.0) * (count - 1)
    return (width - between) / count, height * count - (count - 1) * looks[0].size * LINE_PER_SIZE
